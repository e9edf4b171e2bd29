package coop.ilmek.payments.web;

import coop.ilmek.payments.PayoutView;
import coop.ilmek.payments.Payouts;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Transfers between a brand and a workshop, for both. */
@RestController
@RequestMapping("/api/payouts")
class PayoutController {
  private final Payouts payouts;

  PayoutController(Payouts payouts) {
    this.payouts = payouts;
  }

  record Sent(long version, @NotNull LocalDate on, @Nullable @Size(max = 140) String reference) {}

  record CameBack(long version, @NotBlank @Size(max = 500) String reason) {}

  record Received(long version, @NotNull LocalDate on) {}

  record NotReceived(long version) {}

  /**
   * @param state open, paid or all
   * @param q part of a PO number, a name or a reference
   */
  @GetMapping
  Mono<Page<PayoutView>> list(
      Actor actor,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int size) {
    return payouts.list(actor, state, q, cursor, size);
  }

  @GetMapping("/{id}")
  Mono<PayoutView> view(Actor actor, @PathVariable UUID id) {
    return payouts.view(actor, id);
  }

  @PostMapping("/{id}/announce-sent")
  Mono<PayoutView> announceSent(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Sent request) {
    return payouts.announceSent(
        actor, id, request.version(), new Payouts.Sent(request.on(), request.reference()));
  }

  @PostMapping("/{id}/come-back")
  Mono<PayoutView> cameBack(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody CameBack request) {
    return payouts.cameBack(actor, id, request.version(), request.reason());
  }

  @PostMapping("/{id}/confirm-received")
  Mono<PayoutView> confirmReceived(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Received request) {
    return payouts.confirmReceived(actor, id, request.version(), request.on());
  }

  @PostMapping("/{id}/say-not-received")
  Mono<PayoutView> sayNotReceived(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody NotReceived request) {
    return payouts.sayNotReceived(actor, id, request.version());
  }
}
