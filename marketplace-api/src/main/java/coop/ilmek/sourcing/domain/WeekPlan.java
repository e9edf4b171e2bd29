package coop.ilmek.sourcing.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the minutes of a job lie in the weeks a workshop would take: the earliest week is filled
 * first, as far as it is free.
 *
 * @param lines minutes per week and process
 * @param shortfall minutes per process that found no room
 */
public record WeekPlan(List<Line> lines, Map<String, Integer> shortfall) {

  /** Minutes of one process in the week that begins on this Monday. */
  public record Line(LocalDate week, String process, @Nullable String machineClass, int minutes) {}

  /** Standard minutes of one piece in one process. */
  public record Standard(String process, @Nullable String machineClass, BigDecimal smv) {}

  /** What is free in one week, of one process or of one machine class where it is stated. */
  public record Free(LocalDate week, String what, int minutes) {}

  public WeekPlan {
    lines = List.copyOf(lines);
    shortfall = Map.copyOf(shortfall);
  }

  /** All its minutes, those that found no room included. */
  public long minutes() {
    return lines.stream().mapToLong(Line::minutes).sum()
        + shortfall.values().stream().mapToLong(Integer::longValue).sum();
  }

  public boolean fits() {
    return shortfall.isEmpty();
  }

  /**
   * @param people free minutes by process
   * @param machines free minutes by machine class; a class that is not named has no ceiling
   */
  public static WeekPlan of(
      int pieces,
      List<Standard> standards,
      Collection<LocalDate> weeks,
      Collection<Free> people,
      Collection<Free> machines) {
    var room = byWeek(people);
    var ceilings = byWeek(machines);
    var lines = new ArrayList<Line>();
    var shortfall = new TreeMap<String, Integer>();
    for (var standard : standards) {
      int open = minutes(pieces, standard.smv());
      var of = room.getOrDefault(standard.process(), Map.of());
      String machine = standard.machineClass();
      var ceiling = machine == null ? null : ceilings.get(machine);
      for (var week : new TreeSet<>(weeks)) {
        int free = Math.max(0, of.getOrDefault(week, 0));
        if (ceiling != null) {
          free = Math.min(free, Math.max(0, ceiling.getOrDefault(week, 0)));
        }
        int taken = Math.min(open, free);
        if (taken > 0) {
          lines.add(new Line(week, standard.process(), machine, taken));
          if (ceiling != null) {
            ceiling.merge(week, -taken, Integer::sum);
          }
          open -= taken;
        }
      }
      if (open > 0) {
        shortfall.put(standard.process(), open);
      }
    }
    return new WeekPlan(lines, shortfall);
  }

  private static Map<String, Map<LocalDate, Integer>> byWeek(Collection<Free> parts) {
    var sums = new TreeMap<String, Map<LocalDate, Integer>>();
    for (var part : parts) {
      sums.computeIfAbsent(part.what(), p -> new TreeMap<>())
          .merge(part.week(), part.minutes(), Integer::sum);
    }
    return sums;
  }

  /** Whole minutes, rounded up: a piece begun is a piece sewn. */
  static int minutes(int pieces, BigDecimal smv) {
    return smv.multiply(BigDecimal.valueOf(pieces))
        .setScale(0, RoundingMode.CEILING)
        .intValueExact();
  }
}
