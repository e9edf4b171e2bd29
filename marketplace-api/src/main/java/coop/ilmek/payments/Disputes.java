package coop.ilmek.payments;

import coop.ilmek.payments.persistence.DisputeQueries;
import coop.ilmek.payments.persistence.Ledger;
import coop.ilmek.payments.persistence.MilestoneSubject;
import coop.ilmek.payments.persistence.Milestones;
import coop.ilmek.payments.persistence.Milestones.Milestone;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.PaymentMilestone.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Sums the two sides do not agree about. A disputed sum leaves the transfer it was part of until
 * the centre decides; decided for the brand, it is no longer owed and its booking is reversed.
 */
@Service
public class Disputes {
  private final DisputeQueries queries;
  private final Milestones milestones;
  private final MilestoneSubject subject;
  private final Ledger ledger;
  private final Moves moves;
  private final Clock clock;

  Disputes(
      DisputeQueries queries,
      Milestones milestones,
      MilestoneSubject subject,
      Ledger ledger,
      Moves moves,
      Clock clock) {
    this.queries = queries;
    this.milestones = milestones;
    this.subject = subject;
    this.ledger = ledger;
    this.moves = moves;
    this.clock = clock;
  }

  /** Open disputes: a party's own, for the centre all. */
  @Transactional(readOnly = true)
  public Mono<List<DisputeView>> list(Actor actor) {
    return queries.disputed(actor);
  }

  /** One side says why the sum is not right. */
  @Transactional
  public Mono<DisputeView> dispute(Actor actor, UUID id, long version, String reason) {
    return move(actor, id, version, Act.DISPUTE, reason, milestones.disputed(id, reason), false);
  }

  /** The centre decides that the sum is owed as it stands. */
  @Transactional
  public Mono<DisputeView> forWorkshop(Actor actor, UUID id, long version, String reason) {
    return move(actor, id, version, Act.RESOLVE_FOR_WORKSHOP, reason, Mono.empty(), false);
  }

  /** The centre decides that the sum is not owed. */
  @Transactional
  public Mono<DisputeView> forBrand(Actor actor, UUID id, long version, String reason) {
    return move(actor, id, version, Act.RESOLVE_FOR_BRAND, reason, Mono.empty(), true);
  }

  private Mono<DisputeView> move(
      Actor actor,
      UUID id,
      long version,
      Act act,
      String reason,
      Mono<Void> first,
      boolean unowed) {
    return queries
        .one(actor, id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(seen -> milestones.byId(id))
        .flatMap(
            milestone ->
                !actor.mayBind()
                    ? Mono.<Milestone>error(Problem.forbidden())
                    : Mono.just(milestone))
        .flatMap(
            milestone ->
                moves
                    .of(subject, id)
                    .by(actor, actor.courseRole())
                    .expecting(version)
                    .first(first)
                    .with(Map.of("reason", reason))
                    .then(moved -> unowed ? reverse(milestone) : Mono.empty())
                    .act(act))
        .then(Mono.defer(() -> queries.one(actor, id)));
  }

  private Mono<Void> reverse(Milestone milestone) {
    LocalDate today = IsoWeek.day(clock.instant());
    Mono<Void> deposit =
        milestone.deposit().minor() > 0
            ? ledger.reverse("deposit/" + milestone.id(), today)
            : Mono.empty();
    return ledger.reverse("earned/" + milestone.id(), today).then(deposit);
  }
}
