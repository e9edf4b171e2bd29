package coop.ilmek.membership.web;

import coop.ilmek.membership.Answers;
import coop.ilmek.membership.ApplicationView;
import coop.ilmek.membership.Applications;
import coop.ilmek.membership.Applications.Because;
import coop.ilmek.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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

/** The applicant's side of an application. */
@RestController
@RequestMapping("/api/applications")
class ApplicationController {
  private final Applications applications;

  ApplicationController(Applications applications) {
    this.applications = applications;
  }

  record Begin(
      @NotNull @Pattern(regexp = "workshop|brand") String kind,
      @NotBlank @Size(max = 200) String name) {}

  record Assist(
      @NotNull @Pattern(regexp = "workshop|brand") String kind,
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 254) String address) {}

  record OwnerCode(@NotNull @Pattern(regexp = "\\d{6}") String code) {}

  record Version(@NotNull Long version) {}

  record Noted(@NotNull Long version, @NotNull @Size(max = 2000) String note) {
    Because because() {
      return new Because(version, note);
    }
  }

  record Reasoned(@NotNull Long version, @NotBlank @Size(max = 2000) String note) {
    Because because() {
      return new Because(version, note);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ApplicationView> begin(Actor actor, @Valid @RequestBody Begin request) {
    var kind = Actor.Kind.valueOf(request.kind().toUpperCase(Locale.ROOT));
    return applications.begin(actor, kind, request.name().strip());
  }

  @PostMapping("/assisted")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ApplicationView> assist(Actor actor, @Valid @RequestBody Assist request) {
    var kind = Actor.Kind.valueOf(request.kind().toUpperCase(Locale.ROOT));
    return applications.assist(actor, kind, request.name().strip(), request.address());
  }

  @PostMapping("/{id}/ask-owner")
  Mono<ApplicationView> askOwner(Actor actor, @PathVariable UUID id) {
    return applications.askOwner(actor, id);
  }

  @PostMapping("/{id}/confirm-owner")
  Mono<ApplicationView> confirmOwner(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody OwnerCode request) {
    return applications.confirmOwner(actor, id, request.code());
  }

  @GetMapping("/current")
  Mono<ApplicationView> current(Actor actor) {
    return applications.current(actor);
  }

  @GetMapping("/{id}")
  Mono<ApplicationView> read(Actor actor, @PathVariable UUID id) {
    return applications.read(actor, id);
  }

  @PostMapping("/{id}/answers")
  Mono<ApplicationView> save(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Answers answers) {
    return applications.save(actor, id, answers);
  }

  @PostMapping("/{id}/submit")
  Mono<ApplicationView> submit(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Version request) {
    return applications.submit(actor, id, request.version());
  }

  @PostMapping("/{id}/withdraw")
  Mono<ApplicationView> withdraw(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Noted request) {
    return applications.withdraw(actor, id, request.because());
  }

  @PostMapping("/{id}/appeal")
  Mono<ApplicationView> appeal(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody Reasoned request) {
    return applications.appeal(actor, id, request.because());
  }
}
