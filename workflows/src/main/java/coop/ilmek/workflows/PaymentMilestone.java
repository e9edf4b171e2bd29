package coop.ilmek.workflows;

import static coop.ilmek.workflows.PaymentMilestone.Act.*;
import static coop.ilmek.workflows.PaymentMilestone.Effect.*;
import static coop.ilmek.workflows.PaymentMilestone.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.PROVIDER;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static java.time.Duration.ofDays;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One part of a payment plan: a deposit before the work, or the price of accepted pieces. It says
 * what the brand owes; {@link Payout} is how it pays.
 */
public final class PaymentMilestone
    extends Course<
        PaymentMilestone.State,
        PaymentMilestone.Act,
        PaymentMilestone.Effect,
        PaymentMilestone.Facts> {

  public static final PaymentMilestone COURSE = new PaymentMilestone();

  public enum State {
    PLANNED,
    FUNDED,
    RELEASABLE,
    RELEASED,
    REFUNDED,
    DISPUTED,
    CANCELLED
  }

  public enum Act {
    FUND,
    EARN,
    SETTLE,
    REFUND,
    CANCEL,
    DISPUTE,
    RESOLVE_FOR_WORKSHOP,
    RESOLVE_FOR_BRAND
  }

  public enum Effect {
    TELL_WORKSHOP_FUNDED,
    /** Unless one is still under way. */
    OPEN_PAYOUT,
    /** Unless the money is already on its way. */
    CANCEL_PAYOUT,
    /** Counts the slice's money as settled once none of its milestones is open. */
    SETTLE_SLICE,
    REFUND_BRAND,
    TELL_PARTIES,
    TELL_CENTRE,
    REMIND_BRAND_TO_FUND,
    TELL_BRAND_OVERDUE
  }

  /**
   * What the guards may look at.
   *
   * @param funded the brand's money for it lies with a payment provider
   * @param dueOn when the brand owes it: for a deposit the agreed day, for accepted pieces the
   *     acceptance plus the payment term; null while that is open
   */
  public record Facts(boolean funded, @Nullable Instant dueOn) {}

  private PaymentMilestone() {
    super("payment_milestone", PLANNED);
    var funded = guard("not_funded", Facts::funded);
    rows(
        in(PLANNED).may(PROVIDER, FUND).or(SYSTEM).to(FUNDED).then(TELL_WORKSHOP_FUNDED),
        in(PLANNED, FUNDED).may(SYSTEM, EARN).to(RELEASABLE).then(OPEN_PAYOUT, TELL_PARTIES),
        in(PLANNED).may(SYSTEM, CANCEL).to(CANCELLED).then(TELL_PARTIES),
        remindOn(Facts::dueOn, REMIND_BRAND_TO_FUND, PLANNED),
        in(FUNDED).may(SYSTEM, REFUND).to(REFUNDED).then(REFUND_BRAND, TELL_PARTIES),
        in(FUNDED).may(PROVIDER, REFUND).to(REFUNDED).then(TELL_PARTIES),
        endless("The slice's own course cares for the work", PLANNED, FUNDED),
        in(RELEASABLE).may(PROVIDER, FUND).or(SYSTEM).to(RELEASABLE).then(TELL_WORKSHOP_FUNDED),
        in(RELEASABLE).may(SYSTEM, SETTLE).to(RELEASED).then(SETTLE_SLICE),
        remindAfter(ofDays(7), Facts::dueOn, TELL_BRAND_OVERDUE, RELEASABLE),
        in(RELEASABLE)
            .may(BRAND, DISPUTE)
            .or(WORKSHOP)
            .to(DISPUTED)
            .then(CANCEL_PAYOUT, TELL_CENTRE, TELL_PARTIES),
        in(RELEASABLE)
            .may(PROVIDER, REFUND)
            .to(DISPUTED)
            .then(CANCEL_PAYOUT, TELL_CENTRE, TELL_PARTIES),
        in(DISPUTED)
            .may(CENTRE, RESOLVE_FOR_WORKSHOP)
            .to(RELEASABLE)
            .then(OPEN_PAYOUT, TELL_PARTIES),
        in(DISPUTED)
            .may(CENTRE, RESOLVE_FOR_BRAND)
            .needs(funded)
            .to(REFUNDED)
            .then(REFUND_BRAND, CANCEL_PAYOUT, SETTLE_SLICE, TELL_PARTIES),
        in(DISPUTED)
            .may(CENTRE, RESOLVE_FOR_BRAND)
            .to(CANCELLED)
            .then(CANCEL_PAYOUT, SETTLE_SLICE, TELL_PARTIES),
        in(DISPUTED).may(SYSTEM, SETTLE).to(RELEASED).then(SETTLE_SLICE, TELL_PARTIES),
        in(DISPUTED).may(PROVIDER, FUND).or(SYSTEM).to(DISPUTED),
        ends(RELEASED, REFUNDED, CANCELLED));
  }
}
