package coop.ilmek.membership;

import coop.ilmek.membership.persistence.StandingQueries;
import coop.ilmek.membership.persistence.VettingQueries;
import coop.ilmek.membership.persistence.VettingQueries.Application;
import coop.ilmek.membership.persistence.VouchStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.workflows.MemberStanding;
import coop.ilmek.workflows.MemberVetting.State;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * People who know an applicant stand for it: a chamber or the head of a neighbourhood, whose word a
 * coordinator writes down, or a full member, who gives it herself. Countersigned by a second person
 * of the centre it stands in for the visit before admission; the first jobs are smaller then.
 */
@Service
public class Vouches {
  private static final Set<State> OPEN =
      Set.of(State.SUBMITTED, State.IN_REVIEW, State.VISIT_SCHEDULED, State.CHANGES_REQUESTED);

  private final VettingQueries applications;
  private final StandingQueries standings;
  private final VouchStore store;
  private final Audit audit;
  private final Clock clock;

  Vouches(
      VettingQueries applications,
      StandingQueries standings,
      VouchStore store,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.standings = standings;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A word for an applicant.
   *
   * @param kind chamber or neighbourhood_head
   * @param name who vouches
   */
  public record Word(String kind, String name, String statement) {}

  /** What was said for an applicant; the centre reads it. */
  @Transactional(readOnly = true)
  public Mono<List<VouchView>> list(Actor actor, UUID application) {
    return actor.is(Actor.Kind.CENTRE)
        ? seen(actor, application).then(store.list(application, actor.person(), deciding(actor)))
        : Mono.error(Problem.notFound());
  }

  /** A coordinator writes down what a chamber or the head of a neighbourhood said. */
  @Transactional
  public Mono<List<VouchView>> write(Actor actor, UUID application, Word word) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return seen(actor, application)
        .flatMap(open -> give(actor, open, word, null))
        .then(Mono.defer(() -> list(actor, application)));
  }

  /** A full member stands for an applicant whose workshop code she was told. */
  @Transactional
  public Mono<Void> give(Actor actor, String code, String statement) {
    if (!actor.is(Actor.Kind.WORKSHOP) || !actor.admitted() || !actor.mayBind()) {
      return Mono.error(Problem.notFound());
    }
    UUID own = actor.organisationOrThrow();
    return standings
        .ofOrganisation(own)
        .filter(membership -> membership.state() == MemberStanding.State.FULL)
        .switchIfEmpty(Mono.error(() -> Problem.refused("full_members_vouch")))
        .then(store.applicationOf(code))
        .flatMap(applications::read)
        .filter(open -> OPEN.contains(open.state()))
        .switchIfEmpty(Mono.error(() -> Problem.invalid("/code", "unknown_code")))
        .flatMap(open -> give(actor, open, new Word("senior_member", "", statement), own));
  }

  private Mono<Void> give(
      Actor actor, Application application, Word word, @Nullable UUID organisation) {
    if (!application.isWorkshop() || !OPEN.contains(application.state())) {
      return Mono.error(Problem.refused("not_open_for_vouching"));
    }
    UUID id = Ids.next();
    return store
        .insert(id, application.id(), word, organisation, actor.person(), clock.instant())
        .onErrorMap(DuplicateKeyException.class, twice -> Problem.refused("vouched_already"))
        .then(audit.record(actor, "membership.vouch", id));
  }

  /**
   * A second person of the centre takes the word, or does not.
   *
   * @param takes whether it counts from now on
   */
  @Transactional
  public Mono<List<VouchView>> decide(
      Actor actor, UUID id, long version, boolean takes, String note) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    if (!takes && note.isBlank()) {
      return Mono.error(Problem.invalid("/note", "required"));
    }
    return store
        .given(id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            given -> {
              if (given.by().equals(actor.person())) {
                return Mono.error(Problem.refused("second_person"));
              }
              return store
                  .decide(id, version, takes, note.strip(), actor.person(), clock.instant())
                  .filter(decided -> decided)
                  .switchIfEmpty(Mono.error(Problem::stale))
                  .then(
                      audit.record(
                          actor, takes ? "membership.countersign" : "membership.refuse_vouch", id))
                  .then(Mono.defer(() -> list(actor, given.application())));
            });
  }

  private Mono<Application> seen(Actor actor, UUID application) {
    return applications
        .read(application)
        .filter(found -> found.isSeenBy(actor))
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  private static boolean deciding(Actor actor) {
    return actor.isCoordinator();
  }
}
