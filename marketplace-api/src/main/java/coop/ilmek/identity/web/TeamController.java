package coop.ilmek.identity.web;

import coop.ilmek.identity.Joining;
import coop.ilmek.identity.Team;
import coop.ilmek.identity.TeamView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Actor.PersonRole;
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

/** The people of the actor's organisation, and inviting more. */
@RestController
@RequestMapping("/api/people")
class TeamController {
  private static final String ROLES =
      "owner|manager|foreman|buyer|merchandiser|coordinator|inspector|auditor";

  private final Team team;
  private final Joining joining;

  TeamController(Team team, Joining joining) {
    this.team = team;
    this.joining = joining;
  }

  record NewRole(@NotNull @Pattern(regexp = ROLES) String role) {}

  /**
   * @param language of the letter
   */
  record NewColleague(
      @NotBlank @Size(max = 254) String address,
      @NotNull @Pattern(regexp = ROLES) String role,
      @NotNull @Pattern(regexp = "tr|en") String language) {}

  @GetMapping
  Mono<TeamView> view(Actor actor) {
    return team.view(actor);
  }

  @PostMapping("/{id}/role")
  Mono<TeamView> changeRole(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody NewRole request) {
    return team.changeRole(actor, id, role(request.role()))
        .then(Mono.defer(() -> team.view(actor)));
  }

  @PostMapping("/{id}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> remove(Actor actor, @PathVariable UUID id) {
    return team.remove(actor, id);
  }

  @PostMapping("/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<TeamView> invite(Actor actor, @Valid @RequestBody NewColleague request) {
    return joining
        .invite(actor, request.address(), role(request.role()), request.language())
        .then(Mono.defer(() -> team.view(actor)));
  }

  @PostMapping("/invitations/{id}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> withdraw(Actor actor, @PathVariable UUID id) {
    return joining.withdraw(actor, id);
  }

  private static PersonRole role(String slug) {
    return PersonRole.valueOf(slug.toUpperCase(Locale.ROOT));
  }
}
