package coop.ilmek.workflows;

import static coop.ilmek.workflows.OrderCourse.Act.*;
import static coop.ilmek.workflows.OrderCourse.Effect.*;
import static coop.ilmek.workflows.OrderCourse.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static java.time.Duration.ofDays;

/**
 * An order as the sum of its slices. It moves by itself when their counts say so; people only hold,
 * resume, cancel and close it.
 */
public final class OrderCourse
    extends Course<OrderCourse.State, OrderCourse.Act, OrderCourse.Effect, OrderCourse.Facts> {

  public static final OrderCourse COURSE = new OrderCourse();

  public enum State {
    CONFIRMED,
    IN_PRODUCTION,
    PARTIALLY_DELIVERED,
    DELIVERED,
    COMPLETED,
    ON_HOLD,
    CANCELLED
  }

  public enum Act {
    START,
    DELIVER_PART,
    DELIVER_ALL,
    REOPEN,
    COMPLETE,
    HOLD,
    RESUME,
    CANCEL
  }

  public enum Effect {
    TELL_PARTIES,
    CANCEL_SLICES,
    RECORD_ORDER,
    ASK_BRAND_TO_RESUME
  }

  /**
   * Counts over the slices that are neither refused, reassigned nor cancelled.
   *
   * @param slices all of them
   * @param started those whose material is in or whose work has begun
   * @param delivering those that have delivered at least once
   * @param delivered those delivered in full and not in rework
   * @param accepted those accepted by the buyer
   * @param settled those whose money is settled
   */
  public record Facts(
      int slices, int started, int delivering, int delivered, int accepted, int settled) {

    private boolean allDelivered() {
      return slices > 0 && delivered == slices;
    }
  }

  private OrderCourse() {
    super("order", CONFIRMED);
    var untouched = guard("work_started", f -> f.started() == 0);
    var started = guard("work_not_started", f -> f.started() > 0);
    var some = guard("nothing_delivered", f -> f.delivering() > 0);
    var all = guard("not_all_delivered", Facts::allDelivered);
    var notAll = guard("all_delivered", f -> !f.allDelivered());
    var accepted = guard("not_all_accepted", f -> f.accepted() == f.slices());
    var settled = guard("not_all_settled", f -> f.settled() == f.slices());
    rows(
        in(CONFIRMED).itself(START).needs(started).to(IN_PRODUCTION).then(TELL_PARTIES),
        in(CONFIRMED, ON_HOLD)
            .may(BRAND, CANCEL)
            .needs(untouched)
            .to(CANCELLED)
            .then(CANCEL_SLICES, RECORD_ORDER, TELL_PARTIES),
        in(CONFIRMED, IN_PRODUCTION, PARTIALLY_DELIVERED, ON_HOLD)
            .may(CENTRE, CANCEL)
            .to(CANCELLED)
            .then(CANCEL_SLICES, RECORD_ORDER, TELL_PARTIES),
        in(CONFIRMED, IN_PRODUCTION, PARTIALLY_DELIVERED)
            .may(BRAND, HOLD)
            .to(ON_HOLD)
            .then(TELL_PARTIES),
        remind(ofDays(7), ASK_BRAND_TO_RESUME, ON_HOLD),
        in(ON_HOLD).may(BRAND, RESUME).needs(all).to(DELIVERED).then(TELL_PARTIES),
        in(ON_HOLD).may(BRAND, RESUME).needs(some).to(PARTIALLY_DELIVERED).then(TELL_PARTIES),
        in(ON_HOLD).may(BRAND, RESUME).needs(started).to(IN_PRODUCTION).then(TELL_PARTIES),
        in(ON_HOLD).may(BRAND, RESUME).to(CONFIRMED).then(TELL_PARTIES),
        in(IN_PRODUCTION, PARTIALLY_DELIVERED)
            .itself(DELIVER_ALL)
            .needs(all)
            .to(DELIVERED)
            .then(TELL_PARTIES),
        in(IN_PRODUCTION).itself(DELIVER_PART).needs(some).to(PARTIALLY_DELIVERED),
        in(DELIVERED).itself(REOPEN).needs(notAll).to(PARTIALLY_DELIVERED),
        in(DELIVERED)
            .itself(COMPLETE)
            .needs(all, accepted, settled)
            .to(COMPLETED)
            .then(RECORD_ORDER, TELL_PARTIES),
        in(DELIVERED)
            .may(CENTRE, COMPLETE)
            .needs(accepted)
            .to(COMPLETED)
            .then(RECORD_ORDER, TELL_PARTIES),
        ends(COMPLETED, CANCELLED));
  }
}
