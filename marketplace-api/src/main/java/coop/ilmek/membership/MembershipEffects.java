package coop.ilmek.membership;

import coop.ilmek.documents.Reviews;
import coop.ilmek.identity.Organisations;
import coop.ilmek.membership.persistence.CentreQueries;
import coop.ilmek.membership.persistence.StandingQueries;
import coop.ilmek.membership.persistence.StandingQueries.Membership;
import coop.ilmek.membership.persistence.StandingSubject;
import coop.ilmek.membership.persistence.VettingQueries;
import coop.ilmek.membership.persistence.VettingQueries.Application;
import coop.ilmek.membership.persistence.VettingSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.flow.Work;
import coop.ilmek.workflows.MemberStanding;
import coop.ilmek.workflows.MemberVetting;
import coop.ilmek.workflows.Role;
import coop.ilmek.workshop.Workshops;
import coop.ilmek.workshop.Workshops.Standing;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What follows from the moves of applications and memberships. */
@Component
class MembershipEffects implements EffectHandlers {
  private final VettingQueries applications;
  private final StandingQueries memberships;
  private final StandingSubject standing;
  private final VettingSubject vetting;
  private final Reviews reviews;
  private final CentreQueries centres;
  private final Moves moves;
  private final Organisations organisations;
  private final Workshops workshops;
  private final Notices notices;
  private final Clock clock;

  MembershipEffects(
      VettingQueries applications,
      StandingQueries memberships,
      StandingSubject standing,
      VettingSubject vetting,
      Reviews reviews,
      CentreQueries centres,
      Moves moves,
      Organisations organisations,
      Workshops workshops,
      Notices notices,
      Clock clock) {
    this.applications = applications;
    this.memberships = memberships;
    this.standing = standing;
    this.vetting = vetting;
    this.reviews = reviews;
    this.centres = centres;
    this.moves = moves;
    this.organisations = organisations;
    this.workshops = workshops;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public void register(Effects effects) {
    var course = MemberVetting.COURSE;
    effects
        .inside(course, MemberVetting.Effect.TELL_CENTRE, w -> tellCentre(w, w.move().act()))
        .inside(course, MemberVetting.Effect.TELL_APPLICANT, w -> tellApplicant(w, w.move().act()))
        .inside(course, MemberVetting.Effect.REMIND_APPLICANT, w -> tellApplicant(w, "reminder"))
        .inside(course, MemberVetting.Effect.REMIND_CENTRE, w -> tellCentre(w, "waits"))
        .inside(course, MemberVetting.Effect.ADMIT_MEMBER, this::admit)
        .inside(course, MemberVetting.Effect.SORT_PAPERS, this::sortPapers)
        .inside(MemberStanding.COURSE, MemberStanding.Effect.TELL_MEMBER, this::tellMember)
        .inside(MemberStanding.COURSE, MemberStanding.Effect.STANDING_CHANGED, this::stands);
  }

  private Mono<Void> tellCentre(Work work, String what) {
    return applications
        .read(work.subjectOrThrow())
        .flatMap(
            application ->
                centres
                    .centres()
                    .flatMapMany(Flux::fromIterable)
                    .concatMap(
                        centre ->
                            notices.tell(
                                Notice.toOrganisation(
                                    work.key(),
                                    centre,
                                    "application_" + what,
                                    params(application),
                                    "/centre/applications/" + application.id())))
                    .then());
  }

  private Mono<Void> tellApplicant(Work work, String what) {
    return applications
        .read(work.subjectOrThrow())
        .flatMap(
            application ->
                notices.tell(
                    Notice.toOrganisation(
                        work.key(),
                        application.organisationId(),
                        "application_" + what,
                        params(application),
                        "/apply")));
  }

  /** Reads how the newest application stands now: effects of two moves may run in either order. */
  private Mono<Void> sortPapers(Work work) {
    UUID id = work.subjectOrThrow();
    return moves
        .share(vetting, id)
        .then(Mono.defer(() -> applications.read(id)))
        .map(Application::organisationId)
        .flatMap(applications::current)
        .flatMap(applications::read)
        .flatMap(
            newest ->
                reviews.setAside(
                    newest.organisationId(),
                    newest.state() == MemberVetting.State.REJECTED
                        || newest.state() == MemberVetting.State.WITHDRAWN));
  }

  private static Map<String, Object> params(Application application) {
    return Map.of("name", application.organisationName(), "kind", application.kind());
  }

  /** The membership begins, on probation; from now on the organisation may do business. */
  private Mono<Void> admit(Work work) {
    UUID application = work.subjectOrThrow();
    UUID id = Ids.next();
    return applications
        .read(application)
        .flatMap(
            admitted ->
                memberships
                    .ofOrganisation(admitted.organisationId())
                    .hasElement()
                    .flatMap(
                        member ->
                            member
                                ? Mono.empty()
                                : memberships
                                    .insert(id, application, clock.instant())
                                    .then(
                                        moves.opened(
                                            Actor.system(), Role.SYSTEM, standing, id, null)))
                    .then(
                        settle(admitted.organisationId(), admitted.isWorkshop(), Standing.ACTIVE)));
  }

  private Mono<Void> settle(UUID organisation, boolean workshop, Standing to) {
    return organisations
        .admitted(organisation, to == Standing.ACTIVE)
        .then(workshop ? workshops.stands(Actor.system(), organisation, to) : Mono.<Void>empty());
  }

  private Mono<Void> tellMember(Work work) {
    return memberships
        .ofId(work.subjectOrThrow())
        .flatMap(
            membership ->
                notices.tell(
                    Notice.toOrganisation(
                        work.key(),
                        membership.organisationId(),
                        "member_" + work.move().act(),
                        Map.of(),
                        "/apply")));
  }

  /** Reads how the member stands now: effects of two moves may run in either order. */
  private Mono<Void> stands(Work work) {
    UUID id = work.subjectOrThrow();
    return moves
        .share(standing, id)
        .then(Mono.defer(() -> memberships.ofId(id)))
        .flatMap(
            (Membership membership) ->
                settle(
                    membership.organisationId(),
                    membership.isWorkshop(),
                    switch (membership.state()) {
                      case PROBATION, FULL -> Standing.ACTIVE;
                      case SUSPENDED -> Standing.PAUSED;
                      case TERMINATED, LEFT -> Standing.CLOSED;
                    }));
  }
}
