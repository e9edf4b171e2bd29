package coop.ilmek.identity.web;

import coop.ilmek.identity.SessionView;
import coop.ilmek.identity.SignIn;
import coop.ilmek.identity.StepUp;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in and out. */
@RestController
@RequestMapping("/api")
class SessionController {
  private final SignIn signIn;
  private final StepUp stepUp;
  private final SessionCookie cookie;

  SessionController(SignIn signIn, StepUp stepUp, SessionCookie cookie) {
    this.signIn = signIn;
    this.stepUp = stepUp;
    this.cookie = cookie;
  }

  record CodeRequest(@NotBlank @Size(max = 254) String address) {}

  record CodeSignIn(
      @NotBlank @Size(max = 254) String address,
      @NotNull @Pattern(regexp = "\\d{6}") String code) {}

  record ActFor(@NotNull UUID organisationId) {}

  record StepUpRequest(@NotNull @Pattern(regexp = "[a-z_.]{3,60}") String purpose) {}

  record StepUpCode(
      @NotNull @Pattern(regexp = "[a-z_.]{3,60}") String purpose,
      @NotNull @Pattern(regexp = "\\d{6}") String code) {}

  record Profile(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Pattern(regexp = "tr|en") String language) {}

  @PostMapping("/sign-in/codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Void> requestCode(@Valid @RequestBody CodeRequest request, ServerWebExchange exchange) {
    return signIn.requestCode(request.address(), Visitors.of(exchange));
  }

  @PostMapping("/sign-in")
  Mono<SessionView> signIn(@Valid @RequestBody CodeSignIn request, ServerWebExchange exchange) {
    return signIn
        .withCode(request.address(), request.code(), Visitors.of(exchange))
        .doOnNext(begun -> cookie.set(exchange, begun.token()))
        .flatMap(begun -> signIn.view(begun.person()));
  }

  @GetMapping("/session")
  Mono<SessionView> session(Actor actor) {
    return signIn.view(actor);
  }

  @PostMapping("/session/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> end(Actor actor, ServerWebExchange exchange) {
    String token = cookie.token(exchange);
    cookie.clear(exchange);
    return token == null ? Mono.empty() : signIn.end(actor, token);
  }

  @PostMapping("/session/end-everywhere")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> endEverywhere(Actor actor, ServerWebExchange exchange) {
    cookie.clear(exchange);
    return signIn.endEverywhere(actor);
  }

  @PostMapping("/session/organisation")
  Mono<SessionView> actFor(
      Actor actor, @Valid @RequestBody ActFor request, ServerWebExchange exchange) {
    return signIn.actFor(actor, String.valueOf(cookie.token(exchange)), request.organisationId());
  }

  @PostMapping("/session/profile")
  Mono<SessionView> profile(Actor actor, @Valid @RequestBody Profile request) {
    return signIn.profile(actor, request.name(), request.language());
  }

  /** A code for one act that could lose money goes to the person's own phone. */
  @PostMapping("/session/step-up/codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Void> requestStepUp(Actor actor, @Valid @RequestBody StepUpRequest request) {
    return stepUp.requestCode(actor, request.purpose());
  }

  @PostMapping("/session/step-up")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> stepUp(Actor actor, @Valid @RequestBody StepUpCode request) {
    return stepUp.exchange(actor, request.purpose(), request.code());
  }
}
