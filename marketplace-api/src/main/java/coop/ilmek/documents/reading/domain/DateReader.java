package coop.ilmek.documents.reading.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days in Turkish and English writing, the day before the month. What could be another day is
 * marked, and what is not a day for certain is no day: a digit too many makes a text unreadable,
 * never another date.
 */
public final class DateReader {
  /** Neither the end of a longer number nor of one that goes on. */
  private static final String BEFORE = "(?<!\\d)(?<!\\d[.,/-])";

  private static final String AFTER = "(?!\\d)(?![.,/-]\\d)";
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(BEFORE + YEAR + "([-./])(\\d{1,2})\\2(\\d{1,2})" + AFTER);

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          BEFORE + "(\\d{1,2})\\s?([./,-])\\s?(\\d{1,2})\\s?([./,-])\\s?(\\d{4}|\\d{2})" + AFTER);

  private static final Pattern NAMED =
      Pattern.compile(
          BEFORE + DAY + "[\\s.,-]{0,3}(?:of )?([a-z]{3,9})[\\s.,'-]{0,3}" + YEAR + AFTER);

  private static final Pattern NAME_FIRST =
      Pattern.compile(
          "(?<![a-z])([a-z]{3,9})[\\].,]{0,2}\\s*"
              + DAY
              + "[.,]?\\s+(?:\\d\\d:\\d\\d:\\d\\d )?"
              + YEAR
              + AFTER);

  private static final Pattern MONTH =
      Pattern.compile("(?<![a-z])([a-z]{3,9})[\\s.,-]{0,2}" + YEAR + AFTER);

  private final Map<String, Integer> months;

  /**
   * @param months folded names and short names, Turkish and English, to 1 to 12
   */
  public DateReader(Map<String, Integer> months) {
    this.months = Map.copyOf(months);
  }

  /**
   * A day in a text.
   *
   * @param from where it begins
   * @param to where it ends
   * @param certain false where a century was left out, marks differ, or a lone digit stands before
   * @param turnable month and day could be read the other way round
   */
  public record Found(LocalDate day, int from, int to, boolean certain, boolean turnable) {}

  /** The days in a text, in its order. */
  public List<Found> days(String text) {
    String folded = Letters.fold(Letters.plain(text));
    var found = new ArrayList<Found>();
    for (Matcher m = YEAR_FIRST.matcher(folded); m.find(); ) {
      add(found, m, number(m, 1), number(m, 3), number(m, 4), true, false);
    }
    for (Matcher m = DAY_FIRST.matcher(folded); m.find(); ) {
      dayFirst(folded, m, found);
    }
    for (Matcher m = NAMED.matcher(folded); m.find(); ) {
      Integer month = months.get(m.group(2));
      if (month != null) {
        add(found, m, number(m, 3), month, number(m, 1), clear(folded, m.start()), false);
      }
    }
    for (Matcher m = NAME_FIRST.matcher(folded); m.find(); ) {
      Integer month = months.get(m.group(1));
      if (month != null) {
        add(found, m, number(m, 3), month, number(m, 2), true, false);
      }
    }
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }

  /** A month without a day, as in "January 2025". */
  public @Nullable YearMonth month(String text) {
    String folded = Letters.fold(Letters.plain(text));
    for (Matcher m = MONTH.matcher(folded); m.find(); ) {
      Integer month = months.get(m.group(1));
      if (month != null) {
        return YearMonth.of(number(m, 2), month);
      }
    }
    return null;
  }

  private static void dayFirst(String folded, Matcher m, List<Found> found) {
    String mark = m.group(2);
    boolean alike = mark.equals(m.group(4)) && !mark.equals(",");
    boolean full = m.group(5).length() == 4;
    int year = full ? number(m, 5) : 2000 + number(m, 5);
    if (!alike && (!full || year < 1900)) {
      return;
    }
    int day = number(m, 1);
    int month = number(m, 3);
    boolean turnable = mark.equals("/") && day <= 12 && month <= 12 && day != month;
    add(found, m, year, month, day, alike && full && clear(folded, m.start()), turnable);
  }

  /** No lone digit stands right before: "1 23.02.2027" may be a colon or part of the number. */
  private static boolean clear(String folded, int from) {
    return from < 2
        || folded.charAt(from - 1) != ' '
        || !Character.isDigit(folded.charAt(from - 2));
  }

  private static void add(
      List<Found> found,
      Matcher m,
      int year,
      int month,
      int day,
      boolean certain,
      boolean turnable) {
    if (year < 1950 || year > 2100) {
      return;
    }
    for (Found other : found) {
      if (m.start() < other.to() && m.end() > other.from()) {
        return;
      }
    }
    try {
      found.add(new Found(LocalDate.of(year, month, day), m.start(), m.end(), certain, turnable));
    } catch (DateTimeException e) {
      // The thirty-first of a shorter month is no day.
      return;
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
