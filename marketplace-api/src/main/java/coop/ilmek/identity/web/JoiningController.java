package coop.ilmek.identity.web;

import coop.ilmek.identity.Founding;
import coop.ilmek.identity.Joining;
import coop.ilmek.identity.JoiningView;
import coop.ilmek.identity.SessionView;
import coop.ilmek.identity.SignIn;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Links that let somebody in. The token travels in the body, so that no log of addresses has it.
 */
@RestController
@RequestMapping("/api")
class JoiningController {
  private final Joining joining;
  private final Founding founding;
  private final SignIn signIn;
  private final SessionCookie cookie;

  JoiningController(Joining joining, Founding founding, SignIn signIn, SessionCookie cookie) {
    this.joining = joining;
    this.founding = founding;
    this.signIn = signIn;
    this.cookie = cookie;
  }

  record LinkToken(@NotBlank @Size(max = 100) String token) {}

  record Acceptance(
      @NotBlank @Size(max = 100) String token, @NotBlank @Size(max = 200) String name) {}

  /**
   * @param centre what the cluster is called
   * @param password needed where no code can be sent
   */
  record NewCentre(
      @NotBlank @Size(max = 100) String token,
      @NotBlank @Size(max = 200) String centre,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 254) String address,
      @Nullable @Size(min = 10, max = 200) String password) {}

  @PostMapping("/sign-in/invitation")
  Mono<JoiningView> preview(@Valid @RequestBody LinkToken request) {
    return joining.preview(request.token());
  }

  @PostMapping("/sign-in/invitation/accept")
  Mono<SessionView> accept(@Valid @RequestBody Acceptance request, ServerWebExchange exchange) {
    return joining
        .accept(request.token(), request.name(), Visitors.of(exchange))
        .flatMap(begun -> entered(begun, exchange));
  }

  /** Who is signed in joins as whom she is. */
  @PostMapping("/session/invitation/accept")
  Mono<SessionView> acceptAs(
      Actor actor, @Valid @RequestBody LinkToken request, ServerWebExchange exchange) {
    return joining.acceptAs(actor, request.token(), String.valueOf(cookie.token(exchange)));
  }

  @PostMapping("/sign-in/founding")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> check(@Valid @RequestBody LinkToken request) {
    return founding.check(request.token());
  }

  @PostMapping("/sign-in/founding/accept")
  Mono<SessionView> found(@Valid @RequestBody NewCentre request, ServerWebExchange exchange) {
    return founding
        .found(
            request.token(),
            new Founding.Founder(
                request.centre(), request.name(), request.address(), request.password()),
            Visitors.of(exchange))
        .flatMap(begun -> entered(begun, exchange));
  }

  private Mono<SessionView> entered(SignIn.Begun begun, ServerWebExchange exchange) {
    cookie.set(exchange, begun.token());
    return signIn.actorOf(begun.token()).flatMap(signIn::view);
  }
}
