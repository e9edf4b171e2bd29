package coop.ilmek.workflows;

import static coop.ilmek.workflows.PaymentMilestone.Act.*;
import static coop.ilmek.workflows.PaymentMilestone.Effect.*;
import static coop.ilmek.workflows.PaymentMilestone.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.PROVIDER;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static coop.ilmek.workflows.Story.day;

import coop.ilmek.workflows.PaymentMilestone.Facts;
import org.junit.jupiter.api.Test;

class PaymentMilestoneTest {

  private static final Facts UNFUNDED = new Facts(false, day(30));
  private static final Facts MONEY_HELD = new Facts(true, day(30));

  @Test
  void acceptedPiecesAreEarnedAndPaidByBank() {
    story(UNFUNDED)
        .awaits(new Due.Reminder<>(day(30), REMIND_BRAND_TO_FUND))
        .does(SYSTEM, EARN, RELEASABLE, OPEN_PAYOUT, TELL_PARTIES)
        .awaits(new Due.Reminder<>(day(37), TELL_BRAND_OVERDUE))
        .does(SYSTEM, SETTLE, RELEASED, SETTLE_SLICE)
        .ends();
  }

  @Test
  void moneyHeldByAProviderIsThereBeforeOrAfterTheWork() {
    story(MONEY_HELD)
        .does(PROVIDER, FUND, FUNDED, TELL_WORKSHOP_FUNDED)
        .does(SYSTEM, EARN, RELEASABLE, OPEN_PAYOUT, TELL_PARTIES);
    story(MONEY_HELD)
        .does(SYSTEM, EARN, RELEASABLE, OPEN_PAYOUT, TELL_PARTIES)
        .does(PROVIDER, FUND, RELEASABLE, TELL_WORKSHOP_FUNDED);
  }

  @Test
  void aCancelledOrderGivesHeldMoneyBack() {
    story(MONEY_HELD)
        .does(SYSTEM, FUND, FUNDED, TELL_WORKSHOP_FUNDED)
        .refuses(SYSTEM, CANCEL)
        .does(SYSTEM, REFUND, REFUNDED, REFUND_BRAND, TELL_PARTIES)
        .ends();
    story(UNFUNDED).does(SYSTEM, CANCEL, CANCELLED, TELL_PARTIES).ends();
  }

  @Test
  void aDisputeStopsThePaymentUntilTheCentreDecides() {
    disputed(UNFUNDED)
        .offers(BRAND)
        .offers(WORKSHOP)
        .does(CENTRE, RESOLVE_FOR_WORKSHOP, RELEASABLE, OPEN_PAYOUT, TELL_PARTIES);
    disputed(UNFUNDED)
        .does(CENTRE, RESOLVE_FOR_BRAND, CANCELLED, CANCEL_PAYOUT, SETTLE_SLICE, TELL_PARTIES)
        .ends();
    disputed(MONEY_HELD)
        .does(
            CENTRE,
            RESOLVE_FOR_BRAND,
            REFUNDED,
            REFUND_BRAND,
            CANCEL_PAYOUT,
            SETTLE_SLICE,
            TELL_PARTIES)
        .ends();
  }

  @Test
  void moneyThatArrivesDuringADisputeEndsIt() {
    disputed(UNFUNDED).does(SYSTEM, SETTLE, RELEASED, SETTLE_SLICE, TELL_PARTIES).ends();
  }

  @Test
  void theProviderIsNeverSentAway() {
    story(MONEY_HELD)
        .does(PROVIDER, FUND, FUNDED, TELL_WORKSHOP_FUNDED)
        .does(PROVIDER, REFUND, REFUNDED, TELL_PARTIES)
        .ends();
    story(MONEY_HELD)
        .does(SYSTEM, EARN, RELEASABLE, OPEN_PAYOUT, TELL_PARTIES)
        .does(PROVIDER, REFUND, DISPUTED, CANCEL_PAYOUT, TELL_CENTRE, TELL_PARTIES)
        .does(PROVIDER, FUND, DISPUTED);
  }

  private static Story<PaymentMilestone.State, PaymentMilestone.Act, PaymentMilestone.Effect, Facts>
      disputed(Facts facts) {
    return story(facts)
        .does(SYSTEM, EARN, RELEASABLE, OPEN_PAYOUT, TELL_PARTIES)
        .does(BRAND, DISPUTE, DISPUTED, CANCEL_PAYOUT, TELL_CENTRE, TELL_PARTIES);
  }

  private static Story<PaymentMilestone.State, PaymentMilestone.Act, PaymentMilestone.Effect, Facts>
      story(Facts facts) {
    return new Story<>(PaymentMilestone.COURSE, facts);
  }
}
