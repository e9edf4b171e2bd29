package coop.ilmek.capacity.domain;

import java.time.LocalDate;
import java.util.List;

/** How closures shorten a week. */
public record Closing(LocalDate first, LocalDate last) {

  /**
   * Working days of a week that are closed; a day closed twice is closed once.
   *
   * @param week its Monday
   * @param days working days, counted from Monday
   */
  public static int closedDays(List<Closing> closings, LocalDate week, int days) {
    int closed = 0;
    for (int i = 0; i < days; i++) {
      LocalDate day = week.plusDays(i);
      if (closings.stream().anyMatch(c -> !day.isBefore(c.first) && !day.isAfter(c.last))) {
        closed++;
      }
    }
    return closed;
  }

  /** What remains of a week's minutes. */
  public static int net(int stated, int days, int closed) {
    return (int) ((long) stated * (days - closed) / days);
  }

  /** What a whole week would give when the open days give so much; undoes {@link #net}. */
  public static int whole(int net, int days, int closed) {
    return Math.ceilDiv(Math.multiplyExact(net, days), days - closed);
  }
}
