package coop.ilmek.payments;

import coop.ilmek.payments.domain.Journal;
import coop.ilmek.payments.domain.PaymentPlan;
import coop.ilmek.payments.domain.Plan;
import coop.ilmek.payments.persistence.Ledger;
import coop.ilmek.payments.persistence.MilestoneSubject;
import coop.ilmek.payments.persistence.Milestones;
import coop.ilmek.payments.persistence.Milestones.Milestone;
import coop.ilmek.payments.persistence.PayoutStore;
import coop.ilmek.payments.persistence.PayoutSubject;
import coop.ilmek.payments.persistence.Plans;
import coop.ilmek.payments.persistence.Plans.Standing;
import coop.ilmek.payments.persistence.TaxRates;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.money.Money;
import coop.ilmek.workflows.PaymentMilestone;
import coop.ilmek.workflows.Payout;
import coop.ilmek.workflows.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Turns facts of production into what is owed: the bound slice into its payment plan, each
 * acceptance into a milestone, earned by the plan's rule, and earned milestones into transfers.
 * Works inside the transaction of the effect that tells it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PaymentPlans {
  private static final Actor SYSTEM = Actor.system();

  private final Plans plans;
  private final Milestones milestones;
  private final PayoutStore payouts;
  private final MilestoneSubject milestone;
  private final PayoutSubject payout;
  private final TaxRates rates;
  private final Ledger ledger;
  private final Moves moves;
  private final Clock clock;

  PaymentPlans(
      Plans plans,
      Milestones milestones,
      PayoutStore payouts,
      MilestoneSubject milestone,
      PayoutSubject payout,
      TaxRates rates,
      Ledger ledger,
      Moves moves,
      Clock clock) {
    this.plans = plans;
    this.milestones = milestones;
    this.payouts = payouts;
    this.milestone = milestone;
    this.payout = payout;
    this.rates = rates;
    this.ledger = ledger;
    this.moves = moves;
    this.clock = clock;
  }

  /** The slice is bound: its plan begins, with the deposit if one was agreed. */
  Mono<Void> open(UUID slice) {
    Instant now = clock.instant();
    return plans
        .open(slice, now)
        .filter(opened -> opened)
        .flatMap(opened -> plans.lock(slice))
        .filter(plan -> plan.deposit().minor() > 0)
        .flatMap(plan -> openDeposit(plan, now));
  }

  private Mono<Void> openDeposit(Plan plan, Instant now) {
    LocalDate today = IsoWeek.day(now);
    LocalDate due = PaymentPlan.depositDueOn(today);
    return payouts
        .insertDeposit(plan, due, now)
        .flatMap(
            transfer ->
                milestones
                    .insertDeposit(plan, today, due, transfer, now)
                    .flatMap(id -> moves.opened(SYSTEM, Role.SYSTEM, milestone, id, null))
                    .then(moves.opened(SYSTEM, Role.SYSTEM, payout, transfer, null)));
  }

  /** Pieces of the slice were accepted, or nothing more of it will be. */
  Mono<Void> accepted(UUID slice) {
    return plans
        .lock(slice)
        .flatMap(
            plan ->
                plans
                    .unplanned(slice)
                    .flatMap(news -> plan(plan, news))
                    .then(Mono.defer(() -> plans.standing(slice)))
                    .flatMap(standing -> earn(plan, standing)));
  }

  private Mono<Void> plan(Plan plan, List<Plans.Acceptance> news) {
    return Flux.fromIterable(news)
        .concatMap(
            acceptance ->
                rates
                    .on(plan.work(), acceptance.on())
                    .flatMap(
                        withholding ->
                            milestones.insertWork(
                                plan,
                                acceptance,
                                withholding.line(plan.priceOf(acceptance.pieces())),
                                withholding.since(),
                                clock.instant()))
                    .flatMap(id -> moves.opened(SYSTEM, Role.SYSTEM, milestone, id, null)))
        .then();
  }

  private Mono<Void> earn(Plan plan, Standing standing) {
    if (plan.plan() == PaymentPlan.ON_ACCEPTANCE && !standing.done()) {
      return Mono.empty();
    }
    return milestones
        .planned(plan.slice())
        .flatMap(
            planned -> {
              LocalDate last =
                  planned.stream()
                      .map(Milestone::factOn)
                      .max(LocalDate::compareTo)
                      .orElse(IsoWeek.day(clock.instant()));
              long left = standing.depositLeft();
              Mono<Void> work = Mono.empty();
              for (int i = 0; i < planned.size(); i++) {
                Milestone m = planned.get(i);
                boolean ends = standing.done() && i == planned.size() - 1;
                Money part =
                    plan.depositFor(
                        m.pieces(), m.payable(), Money.of(left, m.payable().currency()), ends);
                left -= part.minor();
                LocalDate due =
                    plan.plan().dueOn(plan.plan() == PaymentPlan.ON_ACCEPTANCE ? last : m.factOn());
                work = work.then(earn(m, due, part));
              }
              return work.then(standing.done() ? endDeposit(standing, left) : Mono.empty());
            });
  }

  private Mono<Void> earn(Milestone m, LocalDate due, Money part) {
    LocalDate today = IsoWeek.day(clock.instant());
    Mono<Void> posted =
        ledger.post(
            Journal.earned(
                m.workshopOrganisation(), m.brandOrganisation(), m.id(), m.sums(), m.factOn()));
    if (part.minor() > 0) {
      posted =
          posted.then(
              ledger.post(
                  Journal.depositApplied(
                      m.workshopOrganisation(), m.brandOrganisation(), m.id(), part, today)));
    }
    Mono<Void> books = posted;
    return moves
        .of(milestone, m.id())
        .by(SYSTEM, Role.SYSTEM)
        .first(milestones.earn(m.id(), due, part))
        .then(moved -> books)
        .act(PaymentMilestone.Act.EARN)
        .then();
  }

  /**
   * At the end a deposit that never came is no longer asked, a used-up one is settled, and what is
   * left of one goes back to the brand.
   */
  private Mono<Void> endDeposit(Standing standing, long left) {
    UUID deposit = standing.depositId();
    UUID transfer = standing.depositPayout();
    if (deposit == null || transfer == null) {
      return Mono.empty();
    }
    if (standing.depositState().equals("funded")) {
      return moves
          .of(milestone, deposit)
          .by(SYSTEM, Role.SYSTEM)
          .first(milestones.depositUsed(deposit, left))
          .act(left == 0 ? PaymentMilestone.Act.EARN : PaymentMilestone.Act.REFUND)
          .then();
    }
    if (!standing.depositState().equals("planned")) {
      return Mono.empty();
    }
    return payouts
        .byId(transfer)
        .filter(t -> t.received().minor() == 0 && !t.state().equals("processing"))
        .flatMap(
            t ->
                moves
                    .of(milestone, deposit)
                    .by(SYSTEM, Role.SYSTEM)
                    .act(PaymentMilestone.Act.CANCEL)
                    .then(moves.of(payout, transfer).by(SYSTEM, Role.SYSTEM).act(Payout.Act.CANCEL))
                    .then());
  }

  /** An earned milestone joins the transfer of its week, or opens it. */
  Mono<Void> openPayout(UUID id) {
    return milestones
        .byId(id)
        .flatMap(m -> plans.lock(m.slice()))
        .then(Mono.defer(() -> moves.lock(milestone, id)))
        .filter(state -> state == PaymentMilestone.State.RELEASABLE)
        .flatMap(state -> milestones.byId(id))
        .filter(m -> m.payout() == null || m.isDeposit())
        .flatMap(
            m ->
                m.isDeposit() || m.toPay().minor() == 0
                    ? settle(m.id(), PaymentMilestone.Act.SETTLE)
                    : join(m));
  }

  private Mono<Void> join(Milestone m) {
    return payouts
        .add(m.slice(), m.factOn(), m.toPay())
        .switchIfEmpty(
            Mono.defer(
                () ->
                    plans
                        .lock(m.slice())
                        .flatMap(
                            plan ->
                                payouts.insertWork(
                                    plan, m.toPay(), m.factOn(), due(m), clock.instant()))
                        .flatMap(
                            transfer ->
                                moves
                                    .opened(SYSTEM, Role.SYSTEM, payout, transfer, null)
                                    .thenReturn(transfer))))
        .flatMap(transfer -> milestones.joinPayout(m.id(), transfer));
  }

  private static LocalDate due(Milestone m) {
    LocalDate due = m.dueOn();
    if (due == null) {
      throw new IllegalStateException("milestone " + m.id() + " was earned without a due day");
    }
    return due;
  }

  /** A disputed milestone leaves its transfer, unless that money is on its way already. */
  Mono<Void> cancelPayout(UUID id) {
    return milestones
        .byId(id)
        .flatMap(m -> plans.lock(m.slice()))
        .then(Mono.defer(() -> moves.lock(milestone, id)))
        .filter(state -> state != PaymentMilestone.State.RELEASABLE)
        .flatMap(state -> milestones.byId(id))
        .flatMap(
            m -> {
              UUID transfer = m.payout();
              return transfer == null || m.isDeposit() ? Mono.empty() : leave(m, transfer);
            });
  }

  private Mono<Void> leave(Milestone m, UUID transfer) {
    return moves
        .lock(payout, transfer)
        .filter(state -> state == Payout.State.PENDING)
        .flatMap(state -> payouts.takeOut(transfer, m.toPay()))
        .flatMap(
            taken ->
                taken
                    ? milestones.joinPayout(m.id(), null)
                    : payouts
                        .byId(transfer)
                        .filter(t -> t.received().minor() == 0)
                        .flatMap(
                            t ->
                                moves
                                    .of(payout, transfer)
                                    .by(SYSTEM, Role.SYSTEM)
                                    .act(Payout.Act.CANCEL)
                                    .then(milestones.joinPayout(m.id(), null))));
  }

  /** The transfer arrived: what it paid for is settled, a deposit is there. */
  Mono<Void> settleMilestones(UUID transfer) {
    return milestones
        .ofPayout(transfer)
        .flatMap(
            all ->
                Flux.fromIterable(all)
                    .concatMap(
                        m ->
                            settle(
                                m.id(),
                                m.isDeposit()
                                    ? PaymentMilestone.Act.FUND
                                    : PaymentMilestone.Act.SETTLE))
                    .then());
  }

  private Mono<Void> settle(UUID id, PaymentMilestone.Act act) {
    return moves.of(milestone, id).by(SYSTEM, Role.SYSTEM).act(act).then();
  }
}
