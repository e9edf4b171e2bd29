package coop.ilmek.cluster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of the cluster: sums only. A sum over fewer than three workshops, or of
 * payments that could be told apart, is left out.
 *
 * @param at when it was counted
 * @param people who sew, as the workshops say
 * @param firstWeek ISO week from which minutes are counted, e.g. 2026-W48
 * @param lastWeek the last one that is counted
 * @param processes what is free in these weeks, the most first
 * @param weeks free sewing minutes week by week; empty when they would tell single workshops
 * @param paid what brands paid in the last twelve months; absent as long as it is too little to sum
 */
public record ClusterFiguresView(
    Instant at,
    int workshops,
    int brands,
    int districts,
    int provinces,
    int people,
    String firstWeek,
    String lastWeek,
    List<FreeMinutes> processes,
    List<WeekMinutes> weeks,
    @Nullable Paid paid) {

  /** Free people minutes of a process, and how many workshops have them. */
  public record FreeMinutes(String process, long minutes, int workshops) {}

  /** Free sewing minutes of an ISO week. */
  public record WeekMinutes(String week, long minutes) {}

  /**
   * Money that went from brands straight to workshops.
   *
   * @param minor kuruş
   * @param usualDays median of the days from the acceptance of the pieces to the money
   */
  public record Paid(long minor, String currency, int payments, @Nullable Integer usualDays) {}
}
