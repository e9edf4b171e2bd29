package coop.ilmek.workflows;

import static coop.ilmek.workflows.DocumentRenewal.Act.*;
import static coop.ilmek.workflows.DocumentRenewal.Effect.*;
import static coop.ilmek.workflows.DocumentRenewal.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static java.time.Duration.ofDays;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody handed in as a paper, from the centre's look at it to its last day and the one that
 * follows it. Its term alone says on which days it counts; the course reminds, tells and keeps the
 * desk in order.
 */
public final class DocumentRenewal
    extends Course<
        DocumentRenewal.State, DocumentRenewal.Act, DocumentRenewal.Effect, DocumentRenewal.Facts> {

  public static final DocumentRenewal COURSE = new DocumentRenewal();

  public enum State {
    IN_REVIEW,
    CONFIRMED,
    EXPIRING,
    EXPIRED,
    REPLACED,
    SENT_BACK,
    WITHDRAWN
  }

  public enum Act {
    CONFIRM,
    SEND_BACK,
    WITHDRAW,
    END_SOON,
    EXPIRE,
    REPLACE,
    RESTORE
  }

  public enum Effect {
    TELL_OWNER,
    REMIND_90_DAYS,
    REMIND_60_DAYS,
    REMIND_30_DAYS,
    REMIND_14_DAYS,
    REMIND_7_DAYS,
    REMIND_3_DAYS,
    REMIND_LAST_DAY,
    REMIND_WEEK_OVER,
    REMIND_MONTH_OVER
  }

  /**
   * What the guards and clocks may look at; all of them null without a term.
   *
   * @param endsSoonAt the first instant of the days in which it is said to end soon
   * @param endsAt the first instant of the day after its last
   * @param lastMorning when people are at work on its last day
   * @param longLastMorning the same, for papers that live for months; null for short-lived ones
   * @param shortLastMorning the same, for papers that live for a month or so; null for the others
   */
  public record Facts(
      @Nullable Instant endsSoonAt,
      @Nullable Instant endsAt,
      @Nullable Instant lastMorning,
      @Nullable Instant longLastMorning,
      @Nullable Instant shortLastMorning) {}

  private DocumentRenewal() {
    super("document_renewal", IN_REVIEW);
    rows(
        in(IN_REVIEW).may(CENTRE, CONFIRM).to(CONFIRMED).then(TELL_OWNER),
        in(IN_REVIEW).may(CENTRE, SEND_BACK).to(SENT_BACK).then(TELL_OWNER),
        in(IN_REVIEW).may(WORKSHOP, WITHDRAW).or(BRAND).to(WITHDRAWN),
        in(CONFIRMED).at(Facts::endsSoonAt, END_SOON).to(EXPIRING),
        in(CONFIRMED, EXPIRING).at(Facts::endsAt, EXPIRE).to(EXPIRED).then(TELL_OWNER),
        remindBefore(ofDays(90), Facts::longLastMorning, REMIND_90_DAYS, CONFIRMED),
        remindBefore(ofDays(60), Facts::longLastMorning, REMIND_60_DAYS, CONFIRMED),
        remindBefore(ofDays(30), Facts::longLastMorning, REMIND_30_DAYS, EXPIRING),
        remindBefore(ofDays(14), Facts::longLastMorning, REMIND_14_DAYS, EXPIRING),
        remindBefore(ofDays(7), Facts::lastMorning, REMIND_7_DAYS, EXPIRING),
        remindBefore(ofDays(3), Facts::shortLastMorning, REMIND_3_DAYS, EXPIRING),
        remindBefore(ofDays(1), Facts::lastMorning, REMIND_LAST_DAY, EXPIRING),
        remindAfter(ofDays(7), Facts::lastMorning, REMIND_WEEK_OVER, EXPIRED),
        remindAfter(ofDays(30), Facts::longLastMorning, REMIND_MONTH_OVER, EXPIRED),
        in(CONFIRMED, EXPIRING, EXPIRED).may(SYSTEM, REPLACE).to(REPLACED),
        in(REPLACED).may(SYSTEM, RESTORE).to(CONFIRMED),
        in(CONFIRMED, EXPIRING, EXPIRED, REPLACED)
            .may(CENTRE, SEND_BACK)
            .to(SENT_BACK)
            .then(TELL_OWNER),
        ends(SENT_BACK, WITHDRAWN));
  }
}
