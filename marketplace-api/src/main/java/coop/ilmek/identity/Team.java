package coop.ilmek.identity;

import coop.ilmek.identity.TeamView.ColleagueView;
import coop.ilmek.identity.TeamView.InvitedView;
import coop.ilmek.identity.domain.Roles;
import coop.ilmek.identity.persistence.SessionStore;
import coop.ilmek.identity.persistence.TeamStore;
import coop.ilmek.identity.persistence.TeamStore.Colleague;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Actor.PersonRole;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The people of the actor's organisation and what each of them is in it. */
@Service
public class Team {
  private final TeamStore store;
  private final SessionStore sessions;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  Team(TeamStore store, SessionStore sessions, Notices notices, Audit audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everybody sees names and roles; addresses and open invitations only who leads. */
  public Mono<TeamView> view(Actor actor) {
    UUID organisation = actor.organisationOrThrow();
    var givable = Roles.givenBy(actor.role());
    var invited =
        givable.isEmpty() ? Mono.just(List.<TeamStore.Invited>of()) : store.invited(organisation);
    return store
        .people(organisation)
        .zipWith(invited)
        .map(
            both ->
                new TeamView(
                    both.getT1().stream().map(one -> colleague(one, actor)).toList(),
                    both.getT2().stream()
                        .map(
                            one ->
                                new InvitedView(
                                    one.id(),
                                    one.address(),
                                    one.role(),
                                    one.by(),
                                    one.at(),
                                    one.expires()))
                        .toList(),
                    givable.stream().map(Team::slug).toList()));
  }

  private static ColleagueView colleague(Colleague one, Actor actor) {
    boolean leads = !Roles.givenBy(actor.role()).isEmpty();
    boolean self = one.id().equals(actor.person());
    return new ColleagueView(
        one.id(),
        one.name(),
        slug(one.role()),
        one.since(),
        leads || self ? one.address() : null,
        Roles.over(actor.role(), one.role()) && !self,
        self);
  }

  static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Gives somebody another role. Nobody changes her own. */
  @Transactional
  public Mono<Void> changeRole(Actor actor, UUID person, PersonRole role) {
    if (Roles.givenBy(actor.role()).isEmpty()) {
      return Mono.error(Problem.forbidden());
    }
    if (!Roles.over(actor.role(), role)) {
      return Mono.error(Problem.invalid("/role", "role"));
    }
    UUID organisation = actor.organisationOrThrow();
    return store
        .lock(organisation)
        .flatMap(
            name ->
                other(actor, person)
                    .then(store.changeRole(organisation, person, role))
                    .then(
                        audit.record(
                            actor, "identity.change_role", person, Map.of("role", slug(role))))
                    .then(
                        notices.tell(
                            new Notice(
                                "role_changed/" + Ids.next(),
                                organisation,
                                person,
                                "role_changed",
                                Map.of("organisation", name, "role", slug(role)),
                                "/account"))));
  }

  /** Ends somebody's belonging, or one's own: sessions and keys act for it no more at once. */
  @Transactional
  public Mono<Void> remove(Actor actor, UUID person) {
    UUID organisation = actor.organisationOrThrow();
    boolean self = person.equals(actor.person());
    return store
        .lock(organisation)
        .flatMap(
            name ->
                (self ? oneself(actor) : other(actor, person))
                    .then(store.end(organisation, person, clock.instant()))
                    .then(sessions.leave(person, organisation))
                    .then(audit.record(actor, "identity.remove_person", person))
                    .then(self ? Mono.empty() : tellRemoved(person, name)));
  }

  private Mono<Void> tellRemoved(UUID person, String organisation) {
    return notices.tell(
        new Notice(
            "removed_from_organisation/" + Ids.next(),
            null,
            person,
            "removed_from_organisation",
            Map.of("organisation", organisation),
            "/account"));
  }

  /** Who leaves must not be the last who could decide. */
  private Mono<Void> oneself(Actor actor) {
    return store
        .people(actor.organisationOrThrow())
        .flatMap(
            people ->
                Roles.keeper(actor.role()) && lastKeeper(people, actor.person())
                    ? Mono.error(Problem.refused("last_owner"))
                    : Mono.empty());
  }

  private static boolean lastKeeper(List<Colleague> people, UUID person) {
    return people.stream().noneMatch(one -> Roles.keeper(one.role()) && !one.id().equals(person));
  }

  /** Somebody else of this organisation, over whom the actor stands. */
  private Mono<Void> other(Actor actor, UUID person) {
    if (person.equals(actor.person())) {
      return Mono.error(Problem.refused("yourself"));
    }
    return store
        .people(actor.organisationOrThrow())
        .flatMap(
            people -> {
              var found = people.stream().filter(one -> one.id().equals(person)).findFirst();
              if (found.isEmpty()) {
                return Mono.error(Problem.notFound());
              }
              if (Roles.givenBy(actor.role()).isEmpty()) {
                return Mono.error(Problem.forbidden());
              }
              return Roles.over(actor.role(), found.get().role())
                  ? Mono.empty()
                  : Mono.error(Problem.refused("role_above"));
            });
  }
}
