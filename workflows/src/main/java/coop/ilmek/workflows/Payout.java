package coop.ilmek.workflows;

import static coop.ilmek.workflows.Payout.Act.*;
import static coop.ilmek.workflows.Payout.Effect.*;
import static coop.ilmek.workflows.Payout.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.PROVIDER;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static java.time.Duration.ofDays;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One transfer of earned money to a workshop. The brand sends it from its own bank and says so; a
 * line of a bank statement, the provider or the workshop proves that it arrived.
 */
public final class Payout extends Course<Payout.State, Payout.Act, Payout.Effect, Payout.Facts> {

  public static final Payout COURSE = new Payout();

  public enum State {
    PENDING,
    PROCESSING,
    PAID,
    FAILED,
    CANCELLED
  }

  public enum Act {
    ANNOUNCE_SENT,
    MATCH,
    CONFIRM_RECEIVED,
    SAY_NOT_RECEIVED,
    COME_BACK,
    CANCEL
  }

  public enum Effect {
    TELL_WORKSHOP_SENT,
    TELL_WORKSHOP_PAID,
    TELL_BRAND_PAID,
    TELL_BRAND_FAILED,
    TELL_WORKSHOP_FAILED,
    REMIND_BRAND_TO_PAY,
    TELL_BRAND_DUE_TODAY,
    TELL_BRAND_LATE,
    ASK_WORKSHOP_IF_RECEIVED,
    SETTLE_MILESTONE,
    RECORD_PAYMENT
  }

  /**
   * What the guards may look at.
   *
   * @param ibanKnown the workshop has told where it is paid
   * @param ibanConfirmed that IBAN may be paid to: a changed one pays nothing for 48 hours and
   *     until it is confirmed
   * @param dueOn the day on which the brand owes the money
   */
  public record Facts(boolean ibanKnown, boolean ibanConfirmed, @Nullable Instant dueOn) {}

  private Payout() {
    super("payout", PENDING);
    var known = guard("iban_missing", Facts::ibanKnown);
    var iban = guard("iban_on_hold", f -> f.ibanConfirmed() || !f.ibanKnown());
    rows(
        in(PENDING, FAILED)
            .may(BRAND, ANNOUNCE_SENT)
            .or(PROVIDER)
            .needs(known, iban)
            .to(PROCESSING)
            .then(TELL_WORKSHOP_SENT),
        in(PENDING, PROCESSING, FAILED)
            .may(PROVIDER, MATCH)
            .or(SYSTEM)
            .to(PAID)
            .then(SETTLE_MILESTONE, RECORD_PAYMENT, TELL_WORKSHOP_PAID),
        in(PENDING, PROCESSING, FAILED)
            .may(WORKSHOP, CONFIRM_RECEIVED)
            .to(PAID)
            .then(SETTLE_MILESTONE, RECORD_PAYMENT, TELL_BRAND_PAID),
        remindBefore(ofDays(2), Facts::dueOn, REMIND_BRAND_TO_PAY, PENDING),
        remindOn(Facts::dueOn, TELL_BRAND_DUE_TODAY, PENDING),
        remindAfter(ofDays(1), Facts::dueOn, TELL_BRAND_LATE, PENDING),
        remind(ofDays(5), ASK_WORKSHOP_IF_RECEIVED, PROCESSING),
        in(PROCESSING).may(WORKSHOP, SAY_NOT_RECEIVED).to(FAILED).then(TELL_BRAND_FAILED),
        in(PROCESSING).may(PROVIDER, COME_BACK).to(FAILED).then(TELL_BRAND_FAILED),
        in(PROCESSING).may(BRAND, COME_BACK).to(FAILED).then(TELL_WORKSHOP_FAILED),
        remind(ofDays(3), REMIND_BRAND_TO_PAY, FAILED),
        in(PENDING, FAILED).may(SYSTEM, CANCEL).to(CANCELLED),
        ends(PAID, CANCELLED));
  }
}
