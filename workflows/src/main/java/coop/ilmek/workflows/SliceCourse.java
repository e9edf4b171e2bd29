package coop.ilmek.workflows;

import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static coop.ilmek.workflows.SliceCourse.Act.*;
import static coop.ilmek.workflows.SliceCourse.Effect.*;
import static coop.ilmek.workflows.SliceCourse.State.*;
import static java.time.Duration.ofDays;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One workshop's part of an order, from the offer to the buyer's acceptance. */
public final class SliceCourse
    extends Course<SliceCourse.State, SliceCourse.Act, SliceCourse.Effect, SliceCourse.Facts> {

  public static final SliceCourse COURSE = new SliceCourse();

  public enum State {
    OFFERED,
    ACCEPTED,
    REFUSED,
    MATERIAL_IN,
    CUTTING,
    SEWING,
    FINISHING,
    DELIVERED,
    REWORK,
    ACCEPTED_BY_BUYER,
    REASSIGNED,
    CANCELLED
  }

  public enum Act {
    BIND,
    ACCEPT,
    REFUSE,
    REPORT_MATERIAL_IN,
    START_CUTTING,
    START_SEWING,
    START_FINISHING,
    DELIVER,
    ACCEPT_DELIVERY,
    ACCEPT_BY_SILENCE,
    REQUEST_CHANGES,
    AWAIT_ANSWER,
    CLOSE_SHORT,
    REASSIGN,
    CANCEL
  }

  public enum Effect {
    TELL_BRAND,
    TELL_WORKSHOP,
    REMIND_WORKSHOP_TO_ANSWER,
    REMIND_BRAND_TO_ACCEPT,
    REMIND_BRAND_LAST_DAY,
    RELEASE_MINUTES,
    OPEN_PAYMENT_PLAN,
    DELIVERY_ACCEPTED,
    CLOSE_PAYMENT_PLAN,
    RECORD_SLICE
  }

  /**
   * What the guards may look at.
   *
   * @param orderOnHold the brand has put the order on hold
   * @param cuttingReleased the pre-production sample is approved, or the order asks for none
   * @param deliveredInFull nothing more is awaited: the quantity is reached within its tolerance,
   *     the brand agreed to less, or the order was cancelled
   * @param anotherDeliveryWaits a delivery of the slice still lies with the brand, its silence not
   *     yet over
   * @param somePiecesAccepted the brand has taken pieces of this slice
   * @param offerEnds until when the workshop may answer the offer
   * @param silenceEnds when the oldest unanswered delivery counts as accepted if the brand says
   *     nothing
   */
  public record Facts(
      boolean orderOnHold,
      boolean cuttingReleased,
      boolean deliveredInFull,
      boolean anotherDeliveryWaits,
      boolean somePiecesAccepted,
      @Nullable Instant offerEnds,
      @Nullable Instant silenceEnds) {}

  private SliceCourse() {
    super("slice", OFFERED);
    var going = guard("order_on_hold", f -> !f.orderOnHold());
    var released = guard("sample_not_approved", Facts::cuttingReleased);
    var inFull = guard("not_delivered_in_full", Facts::deliveredInFull);
    var waiting = guard("no_delivery_waits", Facts::anotherDeliveryWaits);
    var some = guard("nothing_accepted_yet", Facts::somePiecesAccepted);
    rows(
        in(OFFERED).may(SYSTEM, BIND).to(ACCEPTED).then(OPEN_PAYMENT_PLAN),
        in(OFFERED).may(WORKSHOP, ACCEPT).to(ACCEPTED).then(OPEN_PAYMENT_PLAN, TELL_BRAND),
        in(OFFERED).may(WORKSHOP, REFUSE).to(REFUSED).then(RELEASE_MINUTES, TELL_BRAND),
        remindBefore(ofDays(1), Facts::offerEnds, REMIND_WORKSHOP_TO_ANSWER, OFFERED),
        in(OFFERED)
            .at(Facts::offerEnds, REFUSE)
            .to(REFUSED)
            .then(RELEASE_MINUTES, TELL_BRAND, TELL_WORKSHOP),
        in(ACCEPTED).may(WORKSHOP, REPORT_MATERIAL_IN).to(MATERIAL_IN).then(TELL_BRAND),
        in(ACCEPTED, MATERIAL_IN)
            .may(WORKSHOP, START_CUTTING)
            .needs(going, released)
            .to(CUTTING)
            .then(TELL_BRAND),
        in(ACCEPTED, MATERIAL_IN, CUTTING)
            .may(WORKSHOP, START_SEWING)
            .needs(going, released)
            .to(SEWING)
            .then(TELL_BRAND),
        in(ACCEPTED, MATERIAL_IN, CUTTING, SEWING)
            .may(WORKSHOP, START_FINISHING)
            .needs(going, released)
            .to(FINISHING)
            .then(TELL_BRAND),
        in(CUTTING, SEWING, FINISHING, DELIVERED, REWORK)
            .may(WORKSHOP, DELIVER)
            .to(DELIVERED)
            .then(TELL_BRAND),
        in(DELIVERED)
            .may(BRAND, ACCEPT_DELIVERY)
            .needs(inFull)
            .to(ACCEPTED_BY_BUYER)
            .then(DELIVERY_ACCEPTED, RECORD_SLICE, RELEASE_MINUTES, TELL_WORKSHOP),
        in(DELIVERED)
            .may(BRAND, ACCEPT_DELIVERY)
            .to(FINISHING)
            .then(DELIVERY_ACCEPTED, TELL_WORKSHOP),
        in(DELIVERED).may(BRAND, REQUEST_CHANGES).to(REWORK).then(TELL_WORKSHOP),
        remindBefore(ofDays(3), Facts::silenceEnds, REMIND_BRAND_TO_ACCEPT, DELIVERED),
        remindBefore(ofDays(1), Facts::silenceEnds, REMIND_BRAND_LAST_DAY, DELIVERED),
        in(DELIVERED)
            .at(Facts::silenceEnds, ACCEPT_BY_SILENCE)
            .needs(inFull)
            .to(ACCEPTED_BY_BUYER)
            .then(DELIVERY_ACCEPTED, RECORD_SLICE, RELEASE_MINUTES, TELL_WORKSHOP, TELL_BRAND),
        in(DELIVERED)
            .at(Facts::silenceEnds, ACCEPT_BY_SILENCE)
            .to(FINISHING)
            .then(DELIVERY_ACCEPTED, TELL_WORKSHOP, TELL_BRAND),
        in(FINISHING, REWORK).itself(AWAIT_ANSWER).needs(waiting).to(DELIVERED),
        in(FINISHING, REWORK)
            .may(BRAND, CLOSE_SHORT)
            .needs(some)
            .to(ACCEPTED_BY_BUYER)
            .then(CLOSE_PAYMENT_PLAN, RECORD_SLICE, RELEASE_MINUTES, TELL_WORKSHOP),
        in(OFFERED).may(CENTRE, REASSIGN).to(REASSIGNED).then(RELEASE_MINUTES, TELL_WORKSHOP),
        in(ACCEPTED, MATERIAL_IN, CUTTING, SEWING, FINISHING, REWORK)
            .may(CENTRE, REASSIGN)
            .to(REASSIGNED)
            .then(CLOSE_PAYMENT_PLAN, RELEASE_MINUTES, RECORD_SLICE, TELL_WORKSHOP, TELL_BRAND),
        in(OFFERED, ACCEPTED, MATERIAL_IN, CUTTING, SEWING, FINISHING, REWORK)
            .may(SYSTEM, CANCEL)
            .to(CANCELLED)
            .then(CLOSE_PAYMENT_PLAN, RELEASE_MINUTES, TELL_WORKSHOP),
        ends(ACCEPTED_BY_BUYER, REFUSED, REASSIGNED, CANCELLED));
  }
}
