package coop.ilmek.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;

/**
 * ISO 8601 weeks: {@code 2026-W48} where they travel, their Monday where they are stored and
 * counted. The trade plans in weeks, not in days.
 */
public final class IsoWeek {
  /** Where a day begins and ends for the cluster. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

  private IsoWeek() {}

  /** The Monday of {@code 2026-W48}. */
  public static LocalDate monday(String week) {
    try {
      return LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not an ISO week: " + week, e);
    }
  }

  /**
   * The Monday of a week that came in a request; {@code pointer} names the field when it is none.
   */
  public static LocalDate monday(String week, String pointer) {
    try {
      return monday(week);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(pointer, "week");
    }
  }

  /** {@code 2026-W48} of any day in it. */
  public static String of(LocalDate day) {
    return DateTimeFormatter.ISO_WEEK_DATE.format(monday(day)).substring(0, 8);
  }

  /** The Monday of the week of a day. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The Monday of the week in which the instant lies, in Istanbul. */
  public static LocalDate monday(Instant instant) {
    return monday(day(instant));
  }

  /** The day on which the instant lies, in Istanbul. */
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The last day of the week that begins on this Monday. */
  public static LocalDate sunday(LocalDate monday) {
    return monday.plusDays(6);
  }
}
