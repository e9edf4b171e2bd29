package coop.ilmek.workflows;

import static coop.ilmek.workflows.OrderCourse.Act.*;
import static coop.ilmek.workflows.OrderCourse.Effect.*;
import static coop.ilmek.workflows.OrderCourse.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Story.day;

import coop.ilmek.workflows.OrderCourse.Facts;
import org.junit.jupiter.api.Test;

class OrderCourseTest {

  private static final Facts NOTHING_YET = new Facts(3, 0, 0, 0, 0, 0);

  @Test
  void anOrderOfThreeSlicesRunsFromTheFirstCutToTheLastPayment() {
    story(NOTHING_YET)
        .nothingFollows()
        .when(new Facts(3, 1, 0, 0, 0, 0))
        .follows(START, IN_PRODUCTION, TELL_PARTIES)
        .nothingFollows()
        .when(new Facts(3, 3, 1, 0, 0, 0))
        .follows(DELIVER_PART, PARTIALLY_DELIVERED)
        .nothingFollows()
        .when(new Facts(3, 3, 3, 3, 1, 0))
        .follows(DELIVER_ALL, DELIVERED, TELL_PARTIES)
        .nothingFollows()
        .when(new Facts(3, 3, 3, 3, 3, 2))
        .nothingFollows()
        .when(new Facts(3, 3, 3, 3, 3, 3))
        .follows(COMPLETE, COMPLETED, RECORD_ORDER, TELL_PARTIES)
        .ends();
  }

  @Test
  void aSingleSliceIsDeliveredAtOnce() {
    story(new Facts(1, 1, 1, 1, 0, 0))
        .follows(START, IN_PRODUCTION, TELL_PARTIES)
        .follows(DELIVER_ALL, DELIVERED, TELL_PARTIES)
        .nothingFollows();
  }

  @Test
  void reworkTakesADeliveredOrderBack() {
    story(new Facts(2, 2, 2, 2, 0, 0))
        .follows(START, IN_PRODUCTION, TELL_PARTIES)
        .follows(DELIVER_ALL, DELIVERED, TELL_PARTIES)
        .when(new Facts(2, 2, 2, 1, 1, 0))
        .follows(REOPEN, PARTIALLY_DELIVERED)
        .nothingFollows()
        .when(new Facts(2, 2, 2, 2, 1, 0))
        .follows(DELIVER_ALL, DELIVERED, TELL_PARTIES);
  }

  @Test
  void theBrandCancelsOnlyBeforeTheWorkBegins() {
    story(NOTHING_YET)
        .does(BRAND, CANCEL, CANCELLED, CANCEL_SLICES, RECORD_ORDER, TELL_PARTIES)
        .ends();
    story(new Facts(3, 1, 0, 0, 0, 0))
        .refuses(BRAND, CANCEL, "work_started")
        .follows(START, IN_PRODUCTION, TELL_PARTIES)
        .offers(BRAND, HOLD)
        .does(CENTRE, CANCEL, CANCELLED, CANCEL_SLICES, RECORD_ORDER, TELL_PARTIES)
        .ends();
  }

  @Test
  void anOrderOnHoldGoesOnWhereItsSlicesAre() {
    held().when(NOTHING_YET).does(BRAND, RESUME, CONFIRMED, TELL_PARTIES);
    held().when(new Facts(3, 1, 0, 0, 0, 0)).does(BRAND, RESUME, IN_PRODUCTION, TELL_PARTIES);
    held().when(new Facts(3, 2, 1, 1, 1, 0)).does(BRAND, RESUME, PARTIALLY_DELIVERED, TELL_PARTIES);
    held().when(new Facts(3, 3, 3, 3, 1, 0)).does(BRAND, RESUME, DELIVERED, TELL_PARTIES);
    held().awaits(new Due.Reminder<>(day(7), ASK_BRAND_TO_RESUME));
  }

  @Test
  void theCentreClosesAnOrderThatWasPaidElsewhere() {
    story(new Facts(1, 1, 1, 1, 0, 0))
        .follows(START, IN_PRODUCTION, TELL_PARTIES)
        .follows(DELIVER_ALL, DELIVERED, TELL_PARTIES)
        .refuses(CENTRE, COMPLETE, "not_all_accepted")
        .when(new Facts(1, 1, 1, 1, 1, 0))
        .refuses(SYSTEM, COMPLETE, "not_all_settled")
        .does(CENTRE, COMPLETE, COMPLETED, RECORD_ORDER, TELL_PARTIES)
        .ends();
  }

  @Test
  void anOrderWithoutSlicesIsNotDelivered() {
    story(new Facts(0, 1, 0, 0, 0, 0)).follows(START, IN_PRODUCTION, TELL_PARTIES).nothingFollows();
  }

  private static Story<OrderCourse.State, OrderCourse.Act, OrderCourse.Effect, Facts> held() {
    return story(NOTHING_YET).does(BRAND, HOLD, ON_HOLD, TELL_PARTIES);
  }

  private static Story<OrderCourse.State, OrderCourse.Act, OrderCourse.Effect, Facts> story(
      Facts facts) {
    return new Story<>(OrderCourse.COURSE, facts);
  }
}
