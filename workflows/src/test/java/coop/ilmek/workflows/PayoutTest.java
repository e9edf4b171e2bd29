package coop.ilmek.workflows;

import static coop.ilmek.workflows.Payout.Act.*;
import static coop.ilmek.workflows.Payout.Effect.*;
import static coop.ilmek.workflows.Payout.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.PROVIDER;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static coop.ilmek.workflows.Story.day;

import coop.ilmek.workflows.Payout.Facts;
import org.junit.jupiter.api.Test;

class PayoutTest {

  private static final Facts PAYABLE = new Facts(true, true, day(30));

  @Test
  void theBrandSendsAndTheBankStatementProvesIt() {
    story(PAYABLE)
        .does(BRAND, ANNOUNCE_SENT, PROCESSING, TELL_WORKSHOP_SENT)
        .does(PROVIDER, MATCH, PAID, SETTLE_MILESTONE, RECORD_PAYMENT, TELL_WORKSHOP_PAID)
        .ends();
  }

  @Test
  void aStatementMayComeBeforeTheBrandSaysAnything() {
    story(PAYABLE)
        .does(SYSTEM, MATCH, PAID, SETTLE_MILESTONE, RECORD_PAYMENT, TELL_WORKSHOP_PAID)
        .ends();
  }

  @Test
  void aChangedIbanPaysNothing() {
    story(new Facts(true, false, day(30)))
        .refuses(BRAND, ANNOUNCE_SENT, "iban_on_hold")
        .refuses(PROVIDER, ANNOUNCE_SENT, "iban_on_hold")
        .when(PAYABLE)
        .does(BRAND, ANNOUNCE_SENT, PROCESSING, TELL_WORKSHOP_SENT);
  }

  @Test
  void withoutAnIbanNobodyKnowsWhereToSend() {
    story(new Facts(false, false, day(30))).refuses(BRAND, ANNOUNCE_SENT, "iban_missing");
  }

  @Test
  void theBrandIsRemindedBeforeOnAndAfterTheDay() {
    story(PAYABLE)
        .awaits(
            new Due.Reminder<>(day(28), REMIND_BRAND_TO_PAY),
            new Due.Reminder<>(day(30), TELL_BRAND_DUE_TODAY),
            new Due.Reminder<>(day(31), TELL_BRAND_LATE));
  }

  @Test
  void theWorkshopIsAskedAndSaysYesOrNo() {
    story(PAYABLE)
        .does(BRAND, ANNOUNCE_SENT, PROCESSING, TELL_WORKSHOP_SENT)
        .awaits(new Due.Reminder<>(day(5), ASK_WORKSHOP_IF_RECEIVED))
        .offers(WORKSHOP, CONFIRM_RECEIVED, SAY_NOT_RECEIVED)
        .does(WORKSHOP, CONFIRM_RECEIVED, PAID, SETTLE_MILESTONE, RECORD_PAYMENT, TELL_BRAND_PAID)
        .ends();
    story(PAYABLE)
        .does(BRAND, ANNOUNCE_SENT, PROCESSING, TELL_WORKSHOP_SENT)
        .onDay(6)
        .does(WORKSHOP, SAY_NOT_RECEIVED, FAILED, TELL_BRAND_FAILED)
        .awaits(new Due.Reminder<>(day(9), REMIND_BRAND_TO_PAY));
  }

  @Test
  void moneyThatComesBackIsSentAgain() {
    story(PAYABLE)
        .does(BRAND, ANNOUNCE_SENT, PROCESSING, TELL_WORKSHOP_SENT)
        .does(PROVIDER, COME_BACK, FAILED, TELL_BRAND_FAILED)
        .does(BRAND, ANNOUNCE_SENT, PROCESSING, TELL_WORKSHOP_SENT)
        .does(BRAND, COME_BACK, FAILED, TELL_WORKSHOP_FAILED);
  }

  @Test
  void moneyOnItsWayIsNotCancelled() {
    story(PAYABLE).does(SYSTEM, CANCEL, CANCELLED).ends();
    story(PAYABLE)
        .does(BRAND, ANNOUNCE_SENT, PROCESSING, TELL_WORKSHOP_SENT)
        .refuses(SYSTEM, CANCEL);
  }

  private static Story<Payout.State, Payout.Act, Payout.Effect, Facts> story(Facts facts) {
    return new Story<>(Payout.COURSE, facts);
  }
}
