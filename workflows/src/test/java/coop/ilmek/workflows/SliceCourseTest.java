package coop.ilmek.workflows;

import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.TIME;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static coop.ilmek.workflows.SliceCourse.Act.*;
import static coop.ilmek.workflows.SliceCourse.Effect.*;
import static coop.ilmek.workflows.SliceCourse.State.*;
import static coop.ilmek.workflows.Story.day;

import coop.ilmek.workflows.SliceCourse.Facts;
import org.junit.jupiter.api.Test;

class SliceCourseTest {

  private static final Facts AT_WORK = new Facts(false, true, false, false, false, day(3), day(40));
  private static final Facts ALL_DELIVERED =
      new Facts(false, true, true, false, true, day(3), day(40));

  @Test
  void aSliceGoesThroughTheFloorAndIsAccepted() {
    story(AT_WORK)
        .does(SYSTEM, BIND, ACCEPTED, OPEN_PAYMENT_PLAN)
        .does(WORKSHOP, REPORT_MATERIAL_IN, MATERIAL_IN, TELL_BRAND)
        .does(WORKSHOP, START_CUTTING, CUTTING, TELL_BRAND)
        .does(WORKSHOP, START_SEWING, SEWING, TELL_BRAND)
        .does(WORKSHOP, START_FINISHING, FINISHING, TELL_BRAND)
        .does(WORKSHOP, DELIVER, DELIVERED, TELL_BRAND)
        .when(ALL_DELIVERED)
        .does(
            BRAND,
            ACCEPT_DELIVERY,
            ACCEPTED_BY_BUYER,
            DELIVERY_ACCEPTED,
            RECORD_SLICE,
            RELEASE_MINUTES,
            TELL_WORKSHOP)
        .ends();
  }

  @Test
  void anOfferIsAnsweredInTimeOrGoesBack() {
    story(AT_WORK).does(WORKSHOP, ACCEPT, ACCEPTED, OPEN_PAYMENT_PLAN, TELL_BRAND);
    story(AT_WORK).does(WORKSHOP, REFUSE, REFUSED, RELEASE_MINUTES, TELL_BRAND).ends();
    story(AT_WORK)
        .awaits(
            new Due.Reminder<>(day(2), REMIND_WORKSHOP_TO_ANSWER),
            new Due.Deadline<>(day(3), REFUSE))
        .onDay(3)
        .does(TIME, REFUSE, REFUSED, RELEASE_MINUTES, TELL_BRAND, TELL_WORKSHOP)
        .ends();
  }

  @Test
  void cutPiecesGoStraightToTheSewingLine() {
    story(AT_WORK)
        .does(SYSTEM, BIND, ACCEPTED, OPEN_PAYMENT_PLAN)
        .does(WORKSHOP, START_SEWING, SEWING, TELL_BRAND)
        .refuses(WORKSHOP, START_CUTTING)
        .does(WORKSHOP, DELIVER, DELIVERED, TELL_BRAND);
  }

  @Test
  void nothingIsCutBeforeTheSampleOrDuringAHold() {
    story(new Facts(true, false, false, false, false, null, null))
        .does(SYSTEM, BIND, ACCEPTED, OPEN_PAYMENT_PLAN)
        .refuses(WORKSHOP, START_CUTTING, "order_on_hold", "sample_not_approved")
        .refuses(WORKSHOP, START_SEWING, "order_on_hold", "sample_not_approved")
        .does(WORKSHOP, REPORT_MATERIAL_IN, MATERIAL_IN, TELL_BRAND);
  }

  @Test
  void aPartialDeliveryIsPaidAndTheRestGoesOn() {
    inDelivery()
        .does(WORKSHOP, DELIVER, DELIVERED, TELL_BRAND)
        .does(BRAND, ACCEPT_DELIVERY, FINISHING, DELIVERY_ACCEPTED, TELL_WORKSHOP)
        .does(WORKSHOP, DELIVER, DELIVERED, TELL_BRAND);
  }

  @Test
  void theBrandAsksForRework() {
    inDelivery()
        .does(BRAND, REQUEST_CHANGES, REWORK, TELL_WORKSHOP)
        .does(WORKSHOP, DELIVER, DELIVERED, TELL_BRAND);
  }

  @Test
  void silenceIsRemindedTwiceAndThenCounts() {
    inDelivery()
        .when(ALL_DELIVERED)
        .awaits(
            new Due.Reminder<>(day(37), REMIND_BRAND_TO_ACCEPT),
            new Due.Reminder<>(day(39), REMIND_BRAND_LAST_DAY),
            new Due.Deadline<>(day(40), ACCEPT_BY_SILENCE))
        .onDay(40)
        .does(
            TIME,
            ACCEPT_BY_SILENCE,
            ACCEPTED_BY_BUYER,
            DELIVERY_ACCEPTED,
            RECORD_SLICE,
            RELEASE_MINUTES,
            TELL_WORKSHOP,
            TELL_BRAND)
        .ends();
  }

  @Test
  void silenceAboutAPartAcceptsThatPart() {
    inDelivery()
        .onDay(40)
        .does(TIME, ACCEPT_BY_SILENCE, FINISHING, DELIVERY_ACCEPTED, TELL_WORKSHOP, TELL_BRAND);
  }

  @Test
  void everyDeliveryHasItsOwnSilence() {
    inDelivery()
        .when(new Facts(false, true, false, true, true, null, day(45)))
        .does(BRAND, ACCEPT_DELIVERY, FINISHING, DELIVERY_ACCEPTED, TELL_WORKSHOP)
        .does(SYSTEM, AWAIT_ANSWER, DELIVERED)
        .onDay(40)
        .refuses(TIME, ACCEPT_BY_SILENCE, Course.NOT_YET)
        .onDay(45)
        .does(TIME, ACCEPT_BY_SILENCE, FINISHING, DELIVERY_ACCEPTED, TELL_WORKSHOP, TELL_BRAND);
  }

  @Test
  void theBrandMayCloseWithThePiecesItTook() {
    inDelivery()
        .does(BRAND, ACCEPT_DELIVERY, FINISHING, DELIVERY_ACCEPTED, TELL_WORKSHOP)
        .refuses(BRAND, CLOSE_SHORT, "nothing_accepted_yet")
        .when(new Facts(false, true, false, false, true, null, null))
        .does(
            BRAND,
            CLOSE_SHORT,
            ACCEPTED_BY_BUYER,
            CLOSE_PAYMENT_PLAN,
            RECORD_SLICE,
            RELEASE_MINUTES,
            TELL_WORKSHOP)
        .ends();
  }

  @Test
  void theCentreGivesTheWorkToAnother() {
    story(AT_WORK)
        .does(SYSTEM, BIND, ACCEPTED, OPEN_PAYMENT_PLAN)
        .does(WORKSHOP, START_CUTTING, CUTTING, TELL_BRAND)
        .does(
            CENTRE,
            REASSIGN,
            REASSIGNED,
            CLOSE_PAYMENT_PLAN,
            RELEASE_MINUTES,
            RECORD_SLICE,
            TELL_WORKSHOP,
            TELL_BRAND)
        .ends();
    story(AT_WORK).does(CENTRE, REASSIGN, REASSIGNED, RELEASE_MINUTES, TELL_WORKSHOP).ends();
  }

  @Test
  void whatLiesWithTheBrandIsNotCancelledAway() {
    story(AT_WORK)
        .does(SYSTEM, CANCEL, CANCELLED, CLOSE_PAYMENT_PLAN, RELEASE_MINUTES, TELL_WORKSHOP)
        .ends();
    inDelivery().refuses(SYSTEM, CANCEL);
  }

  private static Story<SliceCourse.State, SliceCourse.Act, SliceCourse.Effect, Facts> inDelivery() {
    return story(AT_WORK)
        .does(SYSTEM, BIND, ACCEPTED, OPEN_PAYMENT_PLAN)
        .does(WORKSHOP, START_FINISHING, FINISHING, TELL_BRAND)
        .does(WORKSHOP, DELIVER, DELIVERED, TELL_BRAND);
  }

  private static Story<SliceCourse.State, SliceCourse.Act, SliceCourse.Effect, Facts> story(
      Facts facts) {
    return new Story<>(SliceCourse.COURSE, facts);
  }
}
