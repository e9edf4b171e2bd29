package coop.ilmek.membership;

import coop.ilmek.membership.persistence.MemberQueries;
import coop.ilmek.membership.persistence.StandingQueries;
import coop.ilmek.membership.persistence.StandingQueries.Membership;
import coop.ilmek.membership.persistence.StandingSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.workflows.MemberStanding;
import coop.ilmek.workflows.Role;
import coop.ilmek.workflows.Slugs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Who is a member. */
@Service
public class Members {
  private final MemberQueries queries;
  private final StandingQueries standings;
  private final StandingSubject subject;
  private final MemberHistory history;

  Members(
      MemberQueries queries,
      StandingQueries standings,
      StandingSubject subject,
      MemberHistory history) {
    this.queries = queries;
    this.standings = standings;
    this.subject = subject;
    this.history = history;
  }

  /** All members by name; the centre's list. */
  @Transactional(readOnly = true)
  public Mono<Page<MemberLine>> list(Actor actor, MemberFilter filter) {
    return actor.is(Actor.Kind.CENTRE) ? queries.page(filter) : Mono.error(Problem.notFound());
  }

  /** The same list, each workshop with its processes and machines; for a spreadsheet. */
  @Transactional(readOnly = true)
  public Mono<Page<ListedMember>> listed(Actor actor, MemberFilter filter) {
    return list(actor, filter)
        .flatMap(
            page ->
                queries
                    .facts(page.items().stream().map(MemberLine::organisationId).toList())
                    .map(
                        facts ->
                            new Page<>(
                                page.items().stream()
                                    .map(
                                        line ->
                                            new ListedMember(
                                                line, facts.get(line.organisationId())))
                                    .toList(),
                                page.next())));
  }

  /** One member: to itself and to the centre. */
  @Transactional(readOnly = true)
  public Mono<MemberView> member(Actor actor, UUID organisation) {
    return actor.is(Actor.Kind.CENTRE) || actor.belongsTo(organisation)
        ? standings
            .ofOrganisation(organisation)
            .switchIfEmpty(Mono.error(Problem::notFound))
            .flatMap(membership -> view(actor, membership))
        : Mono.error(Problem.notFound());
  }

  private Mono<MemberView> view(Actor actor, Membership membership) {
    return acts(actor, membership)
        .flatMap(
            acts ->
                queries
                    .naming(membership.organisationId())
                    .flatMap(
                        naming ->
                            history
                                .of(
                                    actor,
                                    membership.organisationId(),
                                    List.of(membership.applicationId(), membership.id()))
                                .map(timeline -> view(membership, acts, naming, timeline))));
  }

  private static MemberView view(
      Membership membership,
      List<LegalAct> acts,
      MemberQueries.Naming naming,
      List<TimelineLine> timeline) {
    return new MemberView(
        membership.organisationId(),
        naming.name(),
        membership.kind(),
        naming.code(),
        Slugs.of(membership.state()),
        membership.stateSince(),
        membership.since(),
        membership.version(),
        acts,
        membership.applicationId(),
        timeline);
  }

  private Mono<List<LegalAct>> acts(Actor actor, Membership membership) {
    boolean own = actor.belongsTo(membership.organisationId()) && actor.mayBind();
    if (!own && !actor.isCoordinator()) {
      return Mono.just(List.of());
    }
    Role role = own ? actor.courseRole() : Role.CENTRE;
    return subject
        .facts(membership)
        .map(facts -> LegalAct.of(MemberStanding.COURSE, membership.state(), role, facts));
  }
}
