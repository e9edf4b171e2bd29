package coop.ilmek.capacity.domain;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a week is to be, beside what is promised in it.
 *
 * @param week its Monday
 */
public record WeekPlan(
    LocalDate week,
    String process,
    int stated,
    int days,
    int closed,
    int net,
    int reserved,
    boolean corrected) {

  /** The same week under other closures. */
  public WeekPlan under(List<Closing> closings) {
    int now = Closing.closedDays(closings, week, days);
    return new WeekPlan(
        week, process, stated, days, now, Closing.net(stated, days, now), reserved, corrected);
  }

  /** Refuses weeks that would hold less than what is promised in them, naming each. */
  public static void requireRoom(List<WeekPlan> plans) {
    List<Map<String, Object>> tight =
        plans.stream()
            .filter(plan -> plan.net < plan.reserved)
            .map(
                plan ->
                    Map.<String, Object>of(
                        "week",
                        IsoWeek.of(plan.week),
                        "process",
                        plan.process,
                        "asked",
                        plan.net,
                        "reserved",
                        plan.reserved))
            .toList();
    if (!tight.isEmpty()) {
      throw Problem.refused(List.of("below_reserved"), Map.of("weeks", tight));
    }
  }
}
