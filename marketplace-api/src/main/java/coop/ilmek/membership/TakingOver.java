package coop.ilmek.membership;

import coop.ilmek.identity.Organisations;
import coop.ilmek.membership.domain.Prefill;
import coop.ilmek.membership.persistence.ApplicationStore;
import coop.ilmek.membership.persistence.VettingQueries;
import coop.ilmek.membership.persistence.VettingQueries.Application;
import coop.ilmek.membership.persistence.VettingSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.MemberVetting.State;
import coop.ilmek.workflows.Role;
import coop.ilmek.workshop.Prospects;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** An owner begins her application on the record a list of the centre left of her workshop. */
@Service
public class TakingOver {
  private final Prospects prospects;
  private final Organisations organisations;
  private final VettingSubject subject;
  private final VettingQueries queries;
  private final ApplicationStore store;
  private final ApplicationViews views;
  private final Moves moves;
  private final Clock clock;

  TakingOver(
      Prospects prospects,
      Organisations organisations,
      VettingSubject subject,
      VettingQueries queries,
      ApplicationStore store,
      ApplicationViews views,
      Moves moves,
      Clock clock) {
    this.prospects = prospects;
    this.organisations = organisations;
    this.subject = subject;
    this.queries = queries;
    this.store = store;
    this.views = views;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * Takes a workshop over. Who has begun an application of her own goes on with it, on the record
   * of the list.
   *
   * @param secret the end of an invitation's link; none for a confirmed claim
   */
  @Transactional
  public Mono<ApplicationView> takeOver(Actor actor, String code, @Nullable String secret) {
    UUID organisation = actor.organisation();
    return organisation == null
        ? anew(actor, code, secret)
        : underWay(actor, organisation)
            .flatMap(application -> onTo(actor, application, code, secret));
  }

  private Mono<ApplicationView> anew(Actor actor, String code, @Nullable String secret) {
    return organisations
        .found(actor, Actor.Kind.WORKSHOP, code)
        .map(
            organisation ->
                new Actor(
                    actor.person(),
                    organisation,
                    Actor.Kind.WORKSHOP,
                    Actor.PersonRole.OWNER,
                    false,
                    actor.language()))
        .flatMap(
            owner ->
                prospects
                    .takeOver(owner, code, secret)
                    .flatMap(
                        known -> {
                          UUID id = Ids.next();
                          UUID organisation = owner.organisationOrThrow();
                          return organisations
                              .rename(organisation, known.name())
                              .then(
                                  store.insert(
                                      id,
                                      organisation,
                                      "workshop",
                                      owner.person(),
                                      null,
                                      clock.instant()))
                              .then(store.save(id, Prefill.of(known), false, clock.instant()))
                              .then(moves.opened(owner, Role.APPLICANT, subject, id, null))
                              .then(Mono.defer(() -> views.view(owner, id)));
                        }));
  }

  private Mono<Application> underWay(Actor actor, UUID organisation) {
    return queries
        .current(organisation)
        .flatMap(queries::read)
        .filter(
            application ->
                application.isWorkshop()
                    && actor.mayBind()
                    && (application.state() == State.DRAFT
                        || application.state() == State.CHANGES_REQUESTED))
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.DUPLICATE)));
  }

  private Mono<ApplicationView> onTo(
      Actor actor, Application application, String code, @Nullable String secret) {
    UUID id = application.id();
    return prospects
        .takeOver(actor, code, secret)
        .flatMap(
            known ->
                store.save(
                    id, Prefill.missingIn(application.answers(), known), false, clock.instant()))
        .then(Mono.defer(() -> views.view(actor, id)));
  }
}
