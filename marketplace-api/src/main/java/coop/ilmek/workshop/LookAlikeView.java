package coop.ilmek.workshop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that look like one workshop; only the centre sees them.
 *
 * @param score 0 to 100, the sum of the parts
 * @param state open, distinct or merged
 * @param merge the merge that stands, where the two are one now
 * @param moving what would follow each record to the other; only where one pair is asked for
 */
public record LookAlikeView(
    UUID id,
    String state,
    Instant stateSince,
    long version,
    int score,
    List<Part> parts,
    Side one,
    Side other,
    @Nullable String decidedBy,
    @Nullable String reason,
    String note,
    @Nullable Merge merge,
    List<Moving> moving) {

  /**
   * A part of the score.
   *
   * @param part name, address, tax_number, unit_in_name, house_number or door
   * @param points it gives or takes
   * @param of the most it can give, 0 where it only takes away
   * @param word same, nearly, partly or other
   */
  public record Part(String part, int points, int of, String word) {}

  /**
   * One of the two records.
   *
   * @param taxNumber as it may be shown: a citizen number is masked
   * @param address down to the door, as far as it is known
   */
  public record Side(
      UUID id,
      @Nullable UUID organisationId,
      String code,
      String name,
      String status,
      @Nullable String taxNumber,
      @Nullable String address,
      @Nullable Integer sewingPeople,
      int machines,
      boolean admitted,
      Instant since) {}

  /** Which record stayed, and since when. */
  public record Merge(UUID goneId, UUID keptId, Instant at, @Nullable String by) {}

  /**
   * What names a record and stays readable through it after a merge.
   *
   * @param workshopId the record it names
   * @param kind papers, weeks, minutes_reserved, quotes, orders
   */
  public record Moving(UUID workshopId, String kind, long count) {}

  LookAlikeView with(List<Moving> all) {
    return new LookAlikeView(
        id,
        state,
        stateSince,
        version,
        score,
        parts,
        one,
        other,
        decidedBy,
        reason,
        note,
        merge,
        all);
  }
}
