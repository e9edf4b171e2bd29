package coop.ilmek.sourcing;

import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quotes of an enquiry side by side, to the brand.
 *
 * @param version of the enquiry, which an award must send
 * @param pieces asked
 */
public record ComparisonView(
    UUID enquiryId,
    String poNumber,
    String state,
    long version,
    int pieces,
    @Nullable String dueWeek,
    List<Column> quotes) {

  /**
   * One quote.
   *
   * @param total price times pieces
   * @param minutes people minutes planned
   * @param inTime the last week of work is not behind the due week
   * @param evidenceThrough the first day on which one of the certificates asked ends; none when one
   *     is missing or none was asked
   * @param missing certificates asked of which no confirmed one lasts through the work
   * @param pending those of them that wait for the centre
   */
  public record Column(
      UUID quoteId,
      String state,
      UUID workshopId,
      String code,
      String workshop,
      @Nullable String district,
      @Nullable Integer people,
      Money price,
      Money total,
      int pieces,
      @Nullable String firstWeek,
      @Nullable String lastWeek,
      long minutes,
      boolean inTime,
      LocalDate validUntil,
      boolean valid,
      @Nullable LocalDate evidenceThrough,
      List<String> missing,
      List<String> pending,
      String note,
      Instant submittedAt) {}
}
