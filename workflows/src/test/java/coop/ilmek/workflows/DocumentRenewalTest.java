package coop.ilmek.workflows;

import static coop.ilmek.workflows.DocumentRenewal.Act.*;
import static coop.ilmek.workflows.DocumentRenewal.Effect.*;
import static coop.ilmek.workflows.DocumentRenewal.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.TIME;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static coop.ilmek.workflows.Story.day;

import coop.ilmek.workflows.DocumentRenewal.Facts;
import org.junit.jupiter.api.Test;

class DocumentRenewalTest {
  /** Ends on day 365, is warned of from day 335 on. */
  private static final Facts YEARLY = new Facts(day(335), day(366), day(365), day(365), null);

  /** Ends on day 30, is warned of from day 23 on. */
  private static final Facts MONTHLY = new Facts(day(23), day(31), day(30), null, day(30));

  private static final Facts ENDLESS = new Facts(null, null, null, null, null);

  @Test
  void aYearlyPaperIsRemindedOfAllTheWayToItsEndAndBeyond() {
    story(YEARLY)
        .does(CENTRE, CONFIRM, CONFIRMED, TELL_OWNER)
        .awaits(
            new Due.Reminder<>(day(275), REMIND_90_DAYS),
            new Due.Reminder<>(day(305), REMIND_60_DAYS),
            new Due.Deadline<>(day(335), END_SOON),
            new Due.Deadline<>(day(366), EXPIRE))
        .onDay(334)
        .refuses(TIME, END_SOON, Course.NOT_YET)
        .onDay(335)
        .does(TIME, END_SOON, EXPIRING)
        .awaits(
            new Due.Reminder<>(day(335), REMIND_30_DAYS),
            new Due.Reminder<>(day(351), REMIND_14_DAYS),
            new Due.Reminder<>(day(358), REMIND_7_DAYS),
            new Due.Reminder<>(day(364), REMIND_LAST_DAY),
            new Due.Deadline<>(day(366), EXPIRE))
        .onDay(366)
        .does(TIME, EXPIRE, EXPIRED, TELL_OWNER)
        .awaits(
            new Due.Reminder<>(day(372), REMIND_WEEK_OVER),
            new Due.Reminder<>(day(395), REMIND_MONTH_OVER));
  }

  @Test
  void aShortLivedPaperIsRemindedOfInItsLastWeekOnly() {
    story(MONTHLY)
        .does(CENTRE, CONFIRM, CONFIRMED, TELL_OWNER)
        .awaits(new Due.Deadline<>(day(23), END_SOON), new Due.Deadline<>(day(31), EXPIRE))
        .onDay(23)
        .does(TIME, END_SOON, EXPIRING)
        .awaits(
            new Due.Reminder<>(day(23), REMIND_7_DAYS),
            new Due.Reminder<>(day(27), REMIND_3_DAYS),
            new Due.Reminder<>(day(29), REMIND_LAST_DAY),
            new Due.Deadline<>(day(31), EXPIRE));
  }

  @Test
  void aPaperWithoutATermWaitsForNothing() {
    story(ENDLESS).does(CENTRE, CONFIRM, CONFIRMED, TELL_OWNER).awaits();
  }

  @Test
  void itsSuccessorReplacesItInEveryStateAndGivesItBack() {
    story(YEARLY)
        .does(CENTRE, CONFIRM, CONFIRMED, TELL_OWNER)
        .does(SYSTEM, REPLACE, REPLACED)
        .awaits()
        .does(SYSTEM, RESTORE, CONFIRMED)
        .onDay(366)
        .does(TIME, EXPIRE, EXPIRED, TELL_OWNER)
        .does(SYSTEM, REPLACE, REPLACED);
  }

  @Test
  void onlyTheCentreDecidesAndOnlyItsHolderTakesItBack() {
    story(YEARLY)
        .refuses(WORKSHOP, CONFIRM)
        .refuses(BRAND, SEND_BACK)
        .refuses(CENTRE, WITHDRAW)
        .does(WORKSHOP, WITHDRAW, WITHDRAWN)
        .ends();
    story(YEARLY).does(CENTRE, SEND_BACK, SENT_BACK, TELL_OWNER).ends();
    story(YEARLY)
        .does(CENTRE, CONFIRM, CONFIRMED, TELL_OWNER)
        .does(CENTRE, SEND_BACK, SENT_BACK, TELL_OWNER)
        .ends();
  }

  private static Story<DocumentRenewal.State, DocumentRenewal.Act, DocumentRenewal.Effect, Facts>
      story(Facts facts) {
    return new Story<>(DocumentRenewal.COURSE, facts);
  }
}
