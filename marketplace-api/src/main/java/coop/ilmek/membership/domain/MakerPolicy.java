package coop.ilmek.membership.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether machines and registered people can carry the minutes a workshop offers and has sold. Who
 * cannot passes work on; the cluster calls that a broker, and a broker does not quote.
 *
 * <p>The figures are generous: an hour over is no broker. A week has 45 hours (Labour Act 4857,
 * art. 63) and the overtime of a year, 270 hours (art. 41), spread over its weeks; a minute at work
 * gives at the most 0.85 standard minutes; machines may run two shifts; and only from one and a
 * half times what that carries does the rule speak.
 */
public final class MakerPolicy {
  private static final int WEEK_HOURS = 45;
  private static final double OVERTIME_HOURS = 270.0 / 52;
  private static final double EFFICIENCY = 0.85;
  private static final int SHIFTS = 2;
  private static final double TOLERANCE = 1.5;

  private MakerPolicy() {}

  /**
   * What the rule looks at.
   *
   * @param machines all of them
   * @param registered people registered with social security; none where it was not said
   * @param total all people; stands in where the registered are not known
   * @param peakMinutes people minutes of the fullest week, offered and sold together
   */
  public record Case(
      int machines, @Nullable Integer registered, @Nullable Integer total, long peakMinutes) {}

  /**
   * What it finds.
   *
   * @param reasons slugs: no_machines, machines_cannot_carry, people_cannot_carry; empty = a maker
   * @param ceiling minutes a week that machines and people carry; none where neither is known
   */
  public record Verdict(List<String> reasons, @Nullable Long ceiling) {
    public boolean isBroker() {
      return !reasons.isEmpty();
    }
  }

  public static Verdict decide(Case facts) {
    double perHead = (WEEK_HOURS + OVERTIME_HOURS) * 60 * EFFICIENCY;
    Integer people = facts.registered() == null ? facts.total() : facts.registered();
    long byMachines = Math.round(facts.machines() * perHead * SHIFTS);
    Long byPeople = people == null ? null : Math.round(people * perHead);
    long ceiling = byPeople == null ? byMachines : Math.min(byMachines, byPeople);
    var reasons = new ArrayList<String>();
    if (facts.machines() == 0) {
      reasons.add("no_machines");
    } else if (facts.peakMinutes() > byMachines * TOLERANCE) {
      reasons.add("machines_cannot_carry");
    }
    if (byPeople != null && facts.peakMinutes() > byPeople * TOLERANCE) {
      reasons.add("people_cannot_carry");
    }
    return new Verdict(List.copyOf(reasons), ceiling);
  }
}
