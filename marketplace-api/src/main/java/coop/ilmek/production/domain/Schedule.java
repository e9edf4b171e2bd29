package coop.ilmek.production.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Planned, expected and real dates of a slice's milestones. */
public final class Schedule {
  /** Working days between the last sewn piece and the last delivery: pressing, packing, loading. */
  private static final int TAIL = 1;

  /** The first days on a new style are slow: until then a pace says little. */
  private static final int STARTING_DAYS = 3;

  private Schedule() {}

  /**
   * One milestone.
   *
   * @param planned what was agreed by the weeks of the quote
   * @param forecast what is to be expected by what is known
   * @param actual when it happened
   */
  public record Step(
      MilestoneType type, LocalDate planned, LocalDate forecast, @Nullable LocalDate actual) {
    /** Days by which it is, or will be, late; 0 when it is not. */
    public int lateDays() {
      LocalDate date = actual == null ? forecast : actual;
      return (int) Math.max(0, ChronoUnit.DAYS.between(planned, date));
    }
  }

  /** Minutes promised for a week. */
  public record Week(LocalDate monday, String process) {}

  /**
   * What was reported about pieces.
   *
   * @param pieces of the slice
   * @param done sewn so far
   * @param reportedOn the day of the last report
   */
  public record Pace(int pieces, int done, @Nullable LocalDate reportedOn) {}

  /**
   * Plans the milestones. The goods are due on the Friday of the due week; each process begins on
   * the Monday of its first promised week, a working day after the one before; material comes two
   * working days before cutting.
   */
  public static List<Step> plan(LocalDate opened, LocalDate dueMonday, List<Week> weeks) {
    LocalDate due = latest(dueMonday.plusDays(4), opened);
    LocalDate cutting =
        clamp(first(weeks, "cutting").orElse(first(weeks, opened, due)), opened, due);
    LocalDate material = latest(workingDays(cutting, -2), opened);
    LocalDate sewing = clamp(first(weeks, "sewing").orElse(cutting), workingDays(cutting, 1), due);
    LocalDate finishing =
        clamp(first(weeks, "finishing_packing").orElse(sewing), workingDays(sewing, 2), due);
    var dates = new EnumMap<MilestoneType, LocalDate>(MilestoneType.class);
    dates.put(MilestoneType.MATERIAL_IN, material);
    dates.put(MilestoneType.CUTTING, cutting);
    dates.put(MilestoneType.SEWING, sewing);
    dates.put(MilestoneType.FINISHING, finishing);
    dates.put(MilestoneType.DELIVERY, due);
    return dates.entrySet().stream()
        .map(e -> new Step(e.getKey(), e.getValue(), e.getValue(), null))
        .toList();
  }

  /**
   * What is to be expected today: delay is handed on from step to step, nothing that has not
   * happened lies before today, and once pieces are reported the delivery follows from their pace.
   */
  public static List<Step> expected(List<Step> steps, Pace pace, LocalDate today) {
    var result = new ArrayList<Step>();
    long slip = 0;
    LocalDate sewingBegan = null;
    for (Step step : steps.stream().sorted(Comparator.comparing(Step::type)).toList()) {
      LocalDate actual = step.actual();
      LocalDate date = actual;
      if (date == null) {
        date = latest(step.planned().plusDays(Math.max(0, slip)), today);
        if (step.type() == MilestoneType.DELIVERY && sewingBegan != null) {
          LocalDate byPace = byPace(sewingBegan, pace);
          // Ahead of the plan stays as planned: what is promised early is missed early.
          date = byPace == null ? date : latest(latest(byPace, step.planned()), today);
        }
      }
      if (step.type() == MilestoneType.SEWING) {
        sewingBegan = actual;
      }
      slip = ChronoUnit.DAYS.between(step.planned(), date);
      result.add(
          new Step(step.type(), step.planned(), actual == null ? date : step.forecast(), actual));
    }
    return List.copyOf(result);
  }

  private static @Nullable LocalDate byPace(LocalDate began, Pace pace) {
    LocalDate reported = pace.reportedOn();
    if (reported == null || pace.done() <= 0) {
      return null;
    }
    int days = Math.max(1, workingDaysThrough(began, reported));
    if (days < STARTING_DAYS && pace.done() * 10L < pace.pieces()) {
      return null;
    }
    int left = Math.max(0, pace.pieces() - pace.done());
    int more = Math.toIntExact(Math.ceilDiv((long) left * days, (long) pace.done()));
    return workingDays(reported, more + TAIL);
  }

  private static Optional<LocalDate> first(List<Week> weeks, String process) {
    return weeks.stream()
        .filter(w -> w.process().equals(process))
        .map(Week::monday)
        .min(Comparator.naturalOrder());
  }

  /** Without a promised week, a third of the time goes by before cutting. */
  private static LocalDate first(List<Week> weeks, LocalDate opened, LocalDate due) {
    return weeks.stream()
        .map(Week::monday)
        .min(Comparator.naturalOrder())
        .orElse(opened.plusDays(ChronoUnit.DAYS.between(opened, due) / 3));
  }

  private static LocalDate clamp(LocalDate date, LocalDate from, LocalDate to) {
    LocalDate late = latest(date, from);
    return late.isAfter(to) ? to : late;
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? b : a;
  }

  /** So many working days, Monday to Friday, later or earlier. */
  static LocalDate workingDays(LocalDate from, int days) {
    LocalDate date = from;
    int step = Integer.signum(days);
    for (int left = Math.abs(days); left > 0; ) {
      date = date.plusDays(step);
      if (works(date)) {
        left--;
      }
    }
    return date;
  }

  private static int workingDaysThrough(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      if (works(date)) {
        days++;
      }
    }
    return days;
  }

  private static boolean works(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The steps by type. */
  public static Map<MilestoneType, Step> byType(List<Step> steps) {
    var map = new EnumMap<MilestoneType, Step>(MilestoneType.class);
    steps.forEach(step -> map.put(step.type(), step));
    return map;
  }
}
