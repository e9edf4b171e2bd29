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
 * @param distanceFrom the district of the delivery address from whose middle the distances are
 *     measured; none when the address names no district with members
 */
public record ComparisonView(
    UUID enquiryId,
    String poNumber,
    String state,
    long version,
    int pieces,
    @Nullable String dueWeek,
    @Nullable String distanceFrom,
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
   * @param km straight line from the middle of {@code distanceFrom}, in whole kilometres
   * @param finished orders it finished, of the last twenty
   * @param onTime how many of them were delivered in time; none under three
   */
  public record Column(
      UUID quoteId,
      String state,
      UUID workshopId,
      String code,
      String workshop,
      @Nullable String district,
      @Nullable Integer people,
      @Nullable Integer km,
      int finished,
      @Nullable Integer onTime,
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
