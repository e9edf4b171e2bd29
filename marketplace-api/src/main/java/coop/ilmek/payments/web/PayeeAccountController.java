package coop.ilmek.payments.web;

import coop.ilmek.payments.PayeeAccountView;
import coop.ilmek.payments.PayeeAccounts;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a member is paid, and the second look at a change. */
@RestController
@RequestMapping("/api")
class PayeeAccountController {
  private final PayeeAccounts accounts;

  PayeeAccountController(PayeeAccounts accounts) {
    this.accounts = accounts;
  }

  record NamedAccount(
      @NotBlank @Size(max = 60) String iban, @NotBlank @Size(max = 200) String holder) {}

  record Refusal(@NotBlank @Size(max = 500) String reason) {}

  /** The account the member named last; no content before the first. */
  @GetMapping("/account/iban")
  Mono<PayeeAccountView> current(Actor actor) {
    return Mono.defer(() -> accounts.current(actor));
  }

  @PostMapping("/account/iban")
  Mono<PayeeAccountView> change(Actor actor, @Valid @RequestBody NamedAccount request) {
    return Mono.defer(() -> accounts.change(actor, request.iban(), request.holder()));
  }

  @PostMapping("/account/iban/{id}/confirm")
  Mono<PayeeAccountView> confirm(Actor actor, @PathVariable UUID id) {
    return Mono.defer(() -> accounts.confirm(actor, id));
  }

  @PostMapping("/account/iban/{id}/give-up")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> giveUp(Actor actor, @PathVariable UUID id) {
    return Mono.defer(() -> accounts.giveUp(actor, id));
  }

  @GetMapping("/iban-changes")
  Mono<List<PayeeAccountView>> waiting(Actor actor) {
    return Mono.defer(() -> accounts.waiting(actor));
  }

  @PostMapping("/iban-changes/{id}/approve")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> approve(Actor actor, @PathVariable UUID id) {
    return Mono.defer(() -> accounts.approve(actor, id));
  }

  @PostMapping("/iban-changes/{id}/refuse")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> refuse(Actor actor, @PathVariable UUID id, @Valid @RequestBody Refusal request) {
    return Mono.defer(() -> accounts.refuse(actor, id, request.reason()));
  }
}
