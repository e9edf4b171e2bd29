package coop.ilmek.identity.web;

import coop.ilmek.identity.Account;
import coop.ilmek.identity.AccountView;
import coop.ilmek.identity.DeviceView;
import coop.ilmek.identity.SessionView;
import coop.ilmek.identity.SignIn;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A person's own account. Answers below /api/session are not kept with an Idempotency-Key. */
@RestController
@RequestMapping("/api")
class AccountController {
  private final Account account;
  private final SignIn signIn;
  private final SessionCookie cookie;

  AccountController(Account account, SignIn signIn, SessionCookie cookie) {
    this.account = account;
    this.signIn = signIn;
    this.cookie = cookie;
  }

  record PasswordSignIn(
      @NotBlank @Size(max = 254) String address, @NotBlank @Size(max = 200) String password) {}

  record NewPassword(@NotNull @Size(min = 10, max = 200) String password) {}

  @PostMapping("/sign-in/password")
  Mono<SessionView> withPassword(
      @Valid @RequestBody PasswordSignIn request, ServerWebExchange exchange) {
    return account
        .withPassword(request.address(), request.password(), Visitors.of(exchange))
        .doOnNext(begun -> cookie.set(exchange, begun.token()))
        .flatMap(begun -> signIn.view(begun.person()));
  }

  @GetMapping("/session/account")
  Mono<AccountView> view(Actor actor) {
    return account.view(actor);
  }

  @PostMapping("/session/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> setPassword(
      Actor actor, @Valid @RequestBody NewPassword request, ServerWebExchange exchange) {
    return account.setPassword(actor, request.password(), token(exchange));
  }

  @PostMapping("/session/password/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> removePassword(Actor actor) {
    return account.removePassword(actor);
  }

  @GetMapping("/session/devices")
  Mono<List<DeviceView>> devices(Actor actor, ServerWebExchange exchange) {
    return account.devices(actor, token(exchange));
  }

  @PostMapping("/session/devices/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> endDevice(Actor actor, @PathVariable UUID id) {
    return account.endDevice(actor, id);
  }

  private String token(ServerWebExchange exchange) {
    return String.valueOf(cookie.token(exchange));
  }
}
