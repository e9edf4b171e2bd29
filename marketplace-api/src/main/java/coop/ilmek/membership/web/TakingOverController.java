package coop.ilmek.membership.web;

import coop.ilmek.membership.ApplicationView;
import coop.ilmek.membership.TakingOver;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Applications on the record of a list. */
@RestController
class TakingOverController {
  private final TakingOver takingOver;

  TakingOverController(TakingOver takingOver) {
    this.takingOver = takingOver;
  }

  record TakeOver(
      @NotBlank @Size(max = 20) String code, @Nullable @Size(max = 100) String secret) {}

  @PostMapping("/api/applications/take-over")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ApplicationView> takeOver(Actor actor, @Valid @RequestBody TakeOver request) {
    return takingOver.takeOver(actor, request.code(), request.secret());
  }
}
