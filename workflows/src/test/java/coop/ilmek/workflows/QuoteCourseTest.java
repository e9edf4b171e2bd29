package coop.ilmek.workflows;

import static coop.ilmek.workflows.QuoteCourse.Act.*;
import static coop.ilmek.workflows.QuoteCourse.Effect.*;
import static coop.ilmek.workflows.QuoteCourse.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.TIME;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static coop.ilmek.workflows.Story.day;

import coop.ilmek.workflows.QuoteCourse.Facts;
import org.junit.jupiter.api.Test;

class QuoteCourseTest {

  private static final Facts GOOD = new Facts(true, true, true, true, day(10), day(30));

  @Test
  void aQuoteIsGivenAndAccepted() {
    story(GOOD)
        .does(WORKSHOP, SUBMIT, SUBMITTED, TELL_BRAND_QUOTED)
        .awaits(new Due.Deadline<>(day(30), EXPIRE))
        .refuses(BRAND, ACCEPT)
        .does(SYSTEM, ACCEPT, ACCEPTED, TELL_WORKSHOP_ACCEPTED)
        .ends();
  }

  @Test
  void aQuoteBelowTheLabourFloorIsRefused() {
    story(new Facts(true, true, true, false, day(10), day(30)))
        .refuses(WORKSHOP, SUBMIT, "below_labour_floor");
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    story(new Facts(false, false, false, false, null, null))
        .refuses(
            WORKSHOP,
            SUBMIT,
            "may_not_quote",
            "window_closed",
            "quote_incomplete",
            "below_labour_floor");
  }

  @Test
  void aDraftEndsWithTheWindowOrWithTheEnquiry() {
    story(GOOD)
        .awaits(new Due.Deadline<>(day(10), LAPSE))
        .onDay(10)
        .does(TIME, LAPSE, EXPIRED)
        .ends();
    story(GOOD).does(SYSTEM, LAPSE, EXPIRED).ends();
  }

  @Test
  void theWorkshopIsBoundOnlyAsLongAsItSaid() {
    story(GOOD)
        .does(WORKSHOP, SUBMIT, SUBMITTED, TELL_BRAND_QUOTED)
        .onDay(30)
        .does(TIME, EXPIRE, EXPIRED, TELL_WORKSHOP_EXPIRED)
        .ends();
  }

  @Test
  void theBrandHearsOfAWithdrawnQuoteButNotOfAWithdrawnDraft() {
    story(GOOD).does(WORKSHOP, WITHDRAW, WITHDRAWN).ends();
    story(GOOD)
        .does(WORKSHOP, SUBMIT, SUBMITTED, TELL_BRAND_QUOTED)
        .does(WORKSHOP, WITHDRAW, WITHDRAWN, TELL_BRAND_WITHDRAWN)
        .ends();
  }

  @Test
  void theOthersGetAnAnswer() {
    story(GOOD)
        .does(WORKSHOP, SUBMIT, SUBMITTED, TELL_BRAND_QUOTED)
        .does(SYSTEM, REJECT, REJECTED, TELL_WORKSHOP_REJECTED)
        .ends();
  }

  private static Story<QuoteCourse.State, QuoteCourse.Act, QuoteCourse.Effect, Facts> story(
      Facts facts) {
    return new Story<>(QuoteCourse.COURSE, facts);
  }
}
