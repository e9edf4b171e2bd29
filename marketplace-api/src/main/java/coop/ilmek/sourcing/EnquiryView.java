package coop.ilmek.sourcing;

import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry, to the brand that owns it.
 *
 * @param kind {@code open}, {@code direct} (meant for one workshop) or {@code repeat}
 * @param repeats the enquiry whose award is done once more
 * @param pieces the sum of the matrix
 * @param readiness what is missing before it may be posted
 * @param quotes given and not taken back
 * @param decideBy when an undecided enquiry ends without an award
 */
public record EnquiryView(
    UUID id,
    String poNumber,
    String kind,
    @Nullable UUID repeats,
    String state,
    Instant stateSince,
    long version,
    List<LegalAct> acts,
    EnquiryTerms terms,
    int pieces,
    ReadinessView readiness,
    List<InvitedView> invited,
    int quotes,
    @Nullable Instant publishedAt,
    @Nullable Instant decideBy,
    @Nullable AwardedView award) {

  /**
   * The readiness check.
   *
   * @param missing slugs of what must be there before posting
   * @param advised slugs of what would bring better quotes
   */
  public record ReadinessView(List<String> missing, List<String> advised) {}

  /**
   * A workshop that was chosen or asked.
   *
   * @param state {@code picked}, {@code sent}, {@code seen}, {@code declined}, {@code quoted} or
   *     {@code lapsed}
   */
  public record InvitedView(
      UUID id,
      UUID workshopId,
      String code,
      String name,
      @Nullable String district,
      String state,
      @Nullable String declineReason) {}

  /** Whom it went to, and why. */
  public record AwardedView(
      UUID quoteId,
      UUID workshopId,
      String workshop,
      Money price,
      int pieces,
      String reason,
      String note,
      Instant at) {}
}
