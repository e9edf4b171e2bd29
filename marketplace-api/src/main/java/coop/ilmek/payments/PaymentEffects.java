package coop.ilmek.payments;

import coop.ilmek.payments.persistence.NoticeQueries;
import coop.ilmek.payments.persistence.NoticeQueries.About;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.InsideEffect;
import coop.ilmek.shared.flow.Work;
import coop.ilmek.workflows.PaymentMilestone;
import coop.ilmek.workflows.Payout;
import coop.ilmek.workflows.SliceCourse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What follows from moves in production and here: plans, transfers, and telling people. */
@Component
class PaymentEffects implements EffectHandlers {
  private static final String WORKSHOP_PAGE = "/workshop/account";
  private static final String BRAND_PAGE = "/brand/payments";
  private static final String CENTRE_PAGE = "/centre/payments";

  private final PaymentPlans plans;
  private final SettledSlices settled;
  private final NoticeQueries queries;
  private final Notices notices;

  PaymentEffects(
      PaymentPlans plans, SettledSlices settled, NoticeQueries queries, Notices notices) {
    this.plans = plans;
    this.settled = settled;
    this.queries = queries;
    this.notices = notices;
  }

  @Override
  public void register(Effects effects) {
    effects
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.OPEN_PAYMENT_PLAN,
            work -> plans.open(work.subjectOrThrow()))
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.DELIVERY_ACCEPTED,
            work -> plans.accepted(work.subjectOrThrow()))
        .inside(
            SliceCourse.COURSE,
            SliceCourse.Effect.CLOSE_PAYMENT_PLAN,
            work ->
                plans.accepted(work.subjectOrThrow()).then(settled.settle(work.subjectOrThrow())));
    milestones(effects);
    payouts(effects);
  }

  private void milestones(Effects effects) {
    var course = PaymentMilestone.COURSE;
    effects
        .inside(
            course,
            PaymentMilestone.Effect.OPEN_PAYOUT,
            work -> plans.openPayout(work.subjectOrThrow()))
        .inside(
            course,
            PaymentMilestone.Effect.CANCEL_PAYOUT,
            work -> plans.cancelPayout(work.subjectOrThrow()))
        .inside(
            course,
            PaymentMilestone.Effect.SETTLE_SLICE,
            work -> settled.afterMilestone(work.subjectOrThrow()))
        // The portal holds no money: the workshop itself gives a deposit back.
        .inside(
            course,
            PaymentMilestone.Effect.REFUND_BRAND,
            milestone(this::workshop, "payment_refund_asked"))
        .inside(
            course,
            PaymentMilestone.Effect.TELL_WORKSHOP_FUNDED,
            milestone(this::workshop, "payment_deposit_received"))
        .inside(course, PaymentMilestone.Effect.TELL_PARTIES, this::tellParties)
        .inside(course, PaymentMilestone.Effect.TELL_CENTRE, this::tellCentre)
        .inside(
            course,
            PaymentMilestone.Effect.REMIND_BRAND_TO_FUND,
            milestone(this::brand, "payment_deposit_due"))
        .inside(
            course,
            PaymentMilestone.Effect.TELL_BRAND_OVERDUE,
            milestone(this::brand, "payment_overdue"));
  }

  private void payouts(Effects effects) {
    var course = Payout.COURSE;
    effects
        .inside(
            course,
            Payout.Effect.SETTLE_MILESTONE,
            work -> plans.settleMilestones(work.subjectOrThrow()))
        .inside(course, Payout.Effect.TELL_WORKSHOP_SENT, payout(this::workshop, "payment_sent"))
        .inside(course, Payout.Effect.TELL_WORKSHOP_PAID, payout(this::workshop, "payment_arrived"))
        .inside(course, Payout.Effect.TELL_BRAND_PAID, payout(this::brand, "payment_confirmed"))
        .inside(course, Payout.Effect.TELL_BRAND_FAILED, payout(this::brand, "payment_not_arrived"))
        .inside(
            course, Payout.Effect.TELL_WORKSHOP_FAILED, payout(this::workshop, "payment_came_back"))
        .inside(course, Payout.Effect.REMIND_BRAND_TO_PAY, payout(this::brand, "payment_due_soon"))
        .inside(
            course, Payout.Effect.TELL_BRAND_DUE_TODAY, payout(this::brand, "payment_due_today"))
        .inside(course, Payout.Effect.TELL_BRAND_LATE, payout(this::brand, "payment_late"))
        .inside(
            course,
            Payout.Effect.ASK_WORKSHOP_IF_RECEIVED,
            payout(this::workshop, "payment_did_it_arrive"));
  }

  private UUID workshop(About about) {
    return about.workshop();
  }

  private UUID brand(About about) {
    return about.brand();
  }

  private InsideEffect payout(Function<About, UUID> side, String template) {
    return work ->
        queries
            .payout(work.subjectOrThrow())
            .flatMap(about -> tell(work, about, side.apply(about), template));
  }

  private InsideEffect milestone(Function<About, UUID> side, String template) {
    return work ->
        queries
            .milestone(work.subjectOrThrow())
            .flatMap(about -> tell(work, about, side.apply(about), template));
  }

  /** Each milestone's move tells what it came to: earned, disputed, decided. */
  private Mono<Void> tellParties(Work work) {
    String template = "payment_" + work.move().to();
    return queries
        .milestone(work.subjectOrThrow())
        .flatMap(
            about ->
                tell(work, about, about.workshop(), template)
                    .then(tell(work, about, about.brand(), template)));
  }

  private Mono<Void> tellCentre(Work work) {
    return queries
        .milestone(work.subjectOrThrow())
        .flatMap(about -> queries.centres().flatMap(centres -> tellAll(work, about, centres)));
  }

  private Mono<Void> tellAll(Work work, About about, List<UUID> organisations) {
    Mono<Void> told = Mono.empty();
    for (UUID organisation : organisations) {
      told = told.then(tell(work, about, organisation, "payment_disputed"));
    }
    return told;
  }

  private Mono<Void> tell(Work work, About about, UUID organisation, String template) {
    String link =
        organisation.equals(about.workshop())
            ? WORKSHOP_PAGE
            : organisation.equals(about.brand()) ? BRAND_PAGE : CENTRE_PAGE;
    return notices.tell(
        Notice.toOrganisation(
            work.key() + "/" + organisation, organisation, template, about.params(), link));
  }
}
