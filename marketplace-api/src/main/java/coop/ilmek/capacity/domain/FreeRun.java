package coop.ilmek.capacity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Free minutes of 26 weeks, each with all before it: any window is one subtraction. Weeks outside
 * have none.
 */
public final class FreeRun {
  public static final int WEEKS = 26;

  private final int baseDay;
  private final int[] through;
  private final int published;

  /**
   * @param baseWeek Monday of the first week
   * @param through free minutes from the first week through each
   * @param published bit n: something is published for the n-th week
   */
  public FreeRun(LocalDate baseWeek, Integer[] through, int published) {
    this.baseDay = (int) baseWeek.toEpochDay();
    this.through = new int[WEEKS];
    for (int i = 0; i < WEEKS; i++) {
      this.through[i] = through[i];
    }
    this.published = published;
  }

  /** Of a window of weeks, both Mondays included, as days since 1970. */
  public int between(int firstDay, int lastDay) {
    return before((lastDay - baseDay) / 7 + 1) - before((firstDay - baseDay) / 7);
  }

  private int before(int week) {
    return week <= 0 ? 0 : through[Math.min(week, WEEKS) - 1];
  }

  /** Week by week; null where nothing is published. */
  public List<@Nullable Integer> weeks(LocalDate first, LocalDate last) {
    var weeks = new ArrayList<@Nullable Integer>();
    for (LocalDate week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
      int n = ((int) week.toEpochDay() - baseDay) / 7;
      boolean said = n >= 0 && n < WEEKS && (published >> n & 1) == 1;
      weeks.add(said ? before(n + 1) - before(n) : null);
    }
    return weeks;
  }
}
