package coop.ilmek.membership.web;

import coop.ilmek.membership.VouchView;
import coop.ilmek.membership.Vouches;
import coop.ilmek.membership.Vouches.Word;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who stands for an applicant. */
@RestController
class VouchController {
  private final Vouches vouches;

  VouchController(Vouches vouches) {
    this.vouches = vouches;
  }

  record Written(
      @NotNull @Pattern(regexp = "chamber|neighbourhood_head") String kind,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 2000) String statement) {}

  record Given(
      @NotBlank @Size(max = 20) String code, @NotBlank @Size(max = 2000) String statement) {}

  record Decision(
      @NotNull Long version, @NotNull Boolean takes, @NotNull @Size(max = 1000) String note) {}

  @GetMapping("/api/applications/{id}/vouches")
  Mono<List<VouchView>> list(Actor actor, @PathVariable UUID id) {
    return vouches.list(actor, id);
  }

  @PostMapping("/api/applications/{id}/vouches")
  Mono<List<VouchView>> write(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Written request) {
    return vouches.write(actor, id, new Word(request.kind(), request.name(), request.statement()));
  }

  @PostMapping("/api/vouches")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> give(Actor actor, @Valid @RequestBody Given request) {
    return vouches.give(actor, request.code(), request.statement());
  }

  @PostMapping("/api/vouches/{id}/decide")
  Mono<List<VouchView>> decide(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Decision request) {
    return vouches.decide(actor, id, request.version(), request.takes(), request.note());
  }
}
