package coop.ilmek.membership;

import coop.ilmek.membership.Vetting.Decision;
import coop.ilmek.membership.domain.Reasons;
import coop.ilmek.membership.persistence.StandingQueries;
import coop.ilmek.membership.persistence.StandingQueries.Membership;
import coop.ilmek.membership.persistence.StandingSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.MemberStanding.Act;
import coop.ilmek.workflows.MemberStanding.State;
import coop.ilmek.workflows.Role;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** How a member stands: promoted, suspended, reinstated, gone. */
@Service
public class Standings {
  private final StandingSubject subject;
  private final StandingQueries queries;
  private final Moves moves;
  private final Members members;

  Standings(StandingSubject subject, StandingQueries queries, Moves moves, Members members) {
    this.subject = subject;
    this.queries = queries;
    this.moves = moves;
    this.members = members;
  }

  /** After the first work that went well: no longer on probation. */
  @Transactional
  public Mono<MemberView> promote(Actor actor, UUID organisation, Applications.Because because) {
    return move(actor, organisation, because.version(), because, Act.PROMOTE);
  }

  @Transactional
  public Mono<MemberView> suspend(Actor actor, UUID organisation, Decision decision) {
    Reasons.check(Reasons.SUSPENSION, decision.reason(), decision.note());
    return move(actor, organisation, decision.version(), decision, Act.SUSPEND);
  }

  @Transactional
  public Mono<MemberView> reinstate(Actor actor, UUID organisation, Applications.Because because) {
    return move(actor, organisation, because.version(), because, Act.REINSTATE);
  }

  @Transactional
  public Mono<MemberView> terminate(Actor actor, UUID organisation, Decision decision) {
    Reasons.check(Reasons.TERMINATION, decision.reason(), decision.note());
    return move(actor, organisation, decision.version(), decision, Act.TERMINATE);
  }

  /** The member's own wish. */
  @Transactional
  public Mono<MemberView> leave(Actor actor, UUID organisation, Applications.Because because) {
    return actor.belongsTo(organisation) && actor.mayBind()
        ? move(actor, actor.courseRole(), organisation, because.version(), because, Act.LEAVE)
        : Mono.error(Problem.notFound());
  }

  private Mono<MemberView> move(
      Actor actor, UUID organisation, long version, Object command, Act act) {
    return actor.isCoordinator()
        ? move(actor, Role.CENTRE, organisation, version, command, act)
        : Mono.error(Problem.notFound());
  }

  private Mono<MemberView> move(
      Actor actor, Role role, UUID organisation, long version, Object command, Act act) {
    return queries
        .ofOrganisation(organisation)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .map(Membership::id)
        .flatMap(
            id ->
                moves
                    .of(subject, id)
                    .by(actor, role)
                    .expecting(version)
                    .with(command)
                    .then(
                        moved ->
                            act == Act.SUSPEND
                                ? queries.wasFull(id, moved.from() == State.FULL)
                                : Mono.empty())
                    .act(act))
        .then(Mono.defer(() -> members.member(actor, organisation)));
  }
}
