package coop.ilmek.workshop.web;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.workshop.ClaimView;
import coop.ilmek.workshop.Claims;
import coop.ilmek.workshop.TakeOverView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Claims on workshops from lists. */
@RestController
@RequestMapping("/api/claims")
class ClaimController {
  private final Claims claims;

  ClaimController(Claims claims) {
    this.claims = claims;
  }

  record NewClaim(
      @NotBlank @Size(max = 20) String code,
      @NotBlank @Size(max = 200) String name,
      @NotNull @Size(max = 2000) String note,
      @NotNull @Size(min = 1, max = 10) List<@NotNull UUID> proof) {}

  record Version(@NotNull Long version) {}

  record Refusal(@NotNull Long version, @NotBlank @Size(max = 2000) String reason) {}

  @GetMapping
  Mono<Page<ClaimView>> list(
      Actor actor,
      @RequestParam(defaultValue = "open") @Size(max = 20) String state,
      @RequestParam(required = false) @Nullable @Size(max = 60) String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_SIZE) int size) {
    return claims.list(actor, state, cursor, size);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ClaimView> claim(Actor actor, @Valid @RequestBody NewClaim request) {
    return claims.claim(
        actor, request.code(), new Claims.Proof(request.name(), request.note(), request.proof()));
  }

  @GetMapping("/of")
  Mono<List<TakeOverView>> find(
      Actor actor, @RequestParam @NotBlank @Size(max = 30) String taxNumber) {
    return claims.find(actor, taxNumber);
  }

  @GetMapping("/of/{code}")
  Mono<TakeOverView> look(Actor actor, @PathVariable String code) {
    return claims.look(actor, code);
  }

  @GetMapping("/{id}")
  Mono<ClaimView> read(Actor actor, @PathVariable UUID id) {
    return claims.read(actor, id);
  }

  @PostMapping("/{id}/withdraw")
  Mono<ClaimView> withdraw(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Version request) {
    return claims.withdraw(actor, id, request.version());
  }

  @PostMapping("/{id}/confirm")
  Mono<ClaimView> confirm(Actor actor, @PathVariable UUID id, @Valid @RequestBody Version request) {
    return claims.confirm(actor, id, request.version());
  }

  @PostMapping("/{id}/refuse")
  Mono<ClaimView> refuse(Actor actor, @PathVariable UUID id, @Valid @RequestBody Refusal request) {
    return claims.refuse(actor, id, request.version(), request.reason());
  }
}
