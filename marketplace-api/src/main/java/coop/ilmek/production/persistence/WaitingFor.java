package coop.ilmek.production.persistence;

import coop.ilmek.production.SliceView.Waiting;
import coop.ilmek.production.domain.Schedule.Step;
import coop.ilmek.workflows.SliceCourse.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says who is waited for, in one place for every list and page. */
final class WaitingFor {
  private static final Waiting NOBODY = new Waiting("nobody", null, null, null);

  private WaitingFor() {}

  static Waiting of(
      State state, String orderState, List<Step> steps, @Nullable Instant silenceEnds) {
    if (orderState.equals("on_hold") && state != State.DELIVERED && !isOver(state)) {
      return new Waiting("brand", "resume", null, null);
    }
    return switch (state) {
      case OFFERED -> new Waiting("workshop", "accept", null, null);
      case ACCEPTED -> workshop("report_material_in", steps, 0);
      case MATERIAL_IN -> workshop("start_cutting", steps, 1);
      case CUTTING -> workshop("start_sewing", steps, 2);
      case SEWING -> workshop("start_finishing", steps, 3);
      case FINISHING, REWORK -> workshop("deliver", steps, 4);
      case DELIVERED -> new Waiting("brand", "accept_delivery", null, silenceEnds);
      case ACCEPTED_BY_BUYER, REFUSED, REASSIGNED, CANCELLED -> NOBODY;
    };
  }

  private static boolean isOver(State state) {
    return switch (state) {
      case ACCEPTED_BY_BUYER, REFUSED, REASSIGNED, CANCELLED -> true;
      default -> false;
    };
  }

  private static Waiting workshop(String act, List<Step> steps, int index) {
    return new Waiting("workshop", act, steps.get(index).planned(), null);
  }
}
