package coop.ilmek.membership;

import coop.ilmek.membership.domain.NextStep;
import coop.ilmek.membership.persistence.MembershipQueries;
import coop.ilmek.membership.persistence.VettingQueries;
import coop.ilmek.membership.persistence.VettingQueries.Application;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.Problem;
import coop.ilmek.workflows.MemberVetting;
import coop.ilmek.workflows.Role;
import coop.ilmek.workflows.Slugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts an application together for whoever may see it: its applicant and the centre. */
@Component
class ApplicationViews {
  private final VettingQueries queries;
  private final MembershipQueries details;
  private final MemberHistory history;

  ApplicationViews(VettingQueries queries, MembershipQueries details, MemberHistory history) {
    this.queries = queries;
    this.details = details;
    this.history = history;
  }

  Mono<ApplicationView> view(Actor actor, UUID id) {
    return queries
        .read(id)
        .filter(application -> application.isSeenBy(actor))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            application ->
                details
                    .visits(id)
                    .flatMap(
                        visits ->
                            duplicates(actor, application)
                                .flatMap(
                                    duplicates ->
                                        history
                                            .of(actor, application.organisationId(), List.of(id))
                                            .map(
                                                timeline ->
                                                    view(
                                                        actor,
                                                        application,
                                                        visits,
                                                        duplicates,
                                                        timeline)))));
  }

  private Mono<List<ApplicationView.Duplicate>> duplicates(Actor actor, Application application) {
    return actor.is(Actor.Kind.CENTRE) && application.isWorkshop()
        ? details.duplicates(application.organisationId())
        : Mono.just(List.of());
  }

  private static ApplicationView view(
      Actor actor,
      Application application,
      List<VisitView> visits,
      List<ApplicationView.Duplicate> duplicates,
      List<TimelineLine> timeline) {
    return new ApplicationView(
        application.id(),
        application.kind(),
        application.organisationId(),
        application.organisationName(),
        Slugs.of(application.state()),
        application.stateSince(),
        application.version(),
        acts(actor, application),
        seenBy(actor, application),
        application.answersAt(),
        application.missing(),
        application.assisted(),
        application.ownerAddress(),
        application.ownerConfirmedAt(),
        application.submittedAt(),
        application.reviewer(),
        application.documents(),
        visits,
        duplicates,
        timeline);
  }

  /** The baseline is used only in sums: beside her name only the applicant herself reads it. */
  private static Answers seenBy(Actor actor, Application application) {
    boolean own = actor.belongsTo(application.organisationId());
    return own || application.assisted()
        ? application.answers()
        : application.answers().withoutBaseline();
  }

  private static List<LegalAct> acts(Actor actor, Application application) {
    var acts = new ArrayList<LegalAct>();
    boolean own = actor.belongsTo(application.organisationId()) && actor.mayBind();
    if (own || application.assisted() && actor.isCoordinator()) {
      acts.addAll(of(application, Role.APPLICANT));
    }
    if (actor.isCoordinator()) {
      acts.addAll(of(application, Role.CENTRE));
    }
    // What usually comes next stands first.
    String next = NextStep.of(application.state(), application.isWorkshop()).act();
    acts.sort(Comparator.comparing(act -> !act.act().equals(next)));
    return List.copyOf(acts);
  }

  private static List<LegalAct> of(Application application, Role role) {
    return LegalAct.of(MemberVetting.COURSE, application.state(), role, application.facts());
  }
}
