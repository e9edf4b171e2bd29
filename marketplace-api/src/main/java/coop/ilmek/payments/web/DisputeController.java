package coop.ilmek.payments.web;

import coop.ilmek.payments.DisputeView;
import coop.ilmek.payments.Disputes;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sums the two sides do not agree about. */
@RestController
@RequestMapping("/api/payment-milestones")
class DisputeController {
  private final Disputes disputes;

  DisputeController(Disputes disputes) {
    this.disputes = disputes;
  }

  record Word(long version, @NotBlank @Size(max = 1000) String reason) {}

  @GetMapping("/disputed")
  Mono<List<DisputeView>> list(Actor actor) {
    return Mono.defer(() -> disputes.list(actor));
  }

  @PostMapping("/{id}/dispute")
  Mono<DisputeView> dispute(Actor actor, @PathVariable UUID id, @Valid @RequestBody Word request) {
    return Mono.defer(() -> disputes.dispute(actor, id, request.version(), request.reason()));
  }

  @PostMapping("/{id}/resolve-for-workshop")
  Mono<DisputeView> forWorkshop(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Word request) {
    return Mono.defer(() -> disputes.forWorkshop(actor, id, request.version(), request.reason()));
  }

  @PostMapping("/{id}/resolve-for-brand")
  Mono<DisputeView> forBrand(Actor actor, @PathVariable UUID id, @Valid @RequestBody Word request) {
    return Mono.defer(() -> disputes.forBrand(actor, id, request.version(), request.reason()));
  }
}
