package coop.ilmek.sourcing;

import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote, to the workshop that gives it.
 *
 * @param validUntil the last day on which the workshop stands by its price
 * @param weeks ISO weeks it would work in
 * @param plan minutes per week and process
 * @param shortfall minutes per process that are not free in these weeks
 * @param perDay pieces it must finish on each working day
 * @param warnings slugs of what the brand will see beside the quote
 * @param net what the price leaves in hand, and when
 */
public record QuoteView(
    UUID id,
    UUID invitationId,
    UUID enquiryId,
    String state,
    Instant stateSince,
    long version,
    List<LegalAct> acts,
    @Nullable Money price,
    @Nullable Integer pieces,
    @Nullable LocalDate validUntil,
    List<String> weeks,
    List<PlanLine> plan,
    Map<String, Integer> shortfall,
    @Nullable Integer perDay,
    List<String> warnings,
    String note,
    @Nullable NetView net,
    @Nullable Instant submittedAt,
    @Nullable OutcomeView outcome) {

  /** Minutes of one process in one week. */
  public record PlanLine(String week, String process, @Nullable String machineClass, int minutes) {}
}
