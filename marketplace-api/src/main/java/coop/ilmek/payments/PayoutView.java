package coop.ilmek.payments;

import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transfer a brand makes to a workshop, as both see it.
 *
 * @param kind deposit or work
 * @param week ISO week in which the pieces were accepted; none for a deposit
 * @param amount what is transferred: net and VAT without the withheld part, less the deposit used
 * @param received what bank statements prove so far
 * @param earnedOn the day of the first acceptance in it
 * @param daysLate days after the due day, while it is open; 0 when in time
 * @param reference what the brand writes into its transfer
 * @param payTo where to pay; none while the account may not be paid
 * @param hold why it may not be paid: iban_missing or iban_on_hold
 * @param facts the acceptances it pays for
 */
public record PayoutView(
    UUID id,
    String state,
    Instant stateSince,
    long version,
    List<LegalAct> acts,
    String kind,
    @Nullable String week,
    Money amount,
    Money received,
    @Nullable LocalDate earnedOn,
    LocalDate dueOn,
    int daysLate,
    String reference,
    @Nullable LocalDate sentOn,
    @Nullable String sentReference,
    @Nullable LocalDate paidOn,
    @Nullable String paidHow,
    @Nullable String cameBackReason,
    @Nullable PayTo payTo,
    @Nullable String hold,
    UUID orderId,
    UUID sliceId,
    String poNumber,
    String style,
    Party brand,
    Party workshop,
    @Nullable InvoiceRef invoice,
    List<FactView> facts) {

  /** An organisation by name. */
  public record Party(UUID organisationId, String name) {}

  /** The member's own account. */
  public record PayTo(String iban, String holder) {}

  /** The fiscal invoice of it. */
  public record InvoiceRef(UUID id, String number, LocalDate issuedOn) {}

  /**
   * What is owed for one fact.
   *
   * @param deliveryNote number of the delivery note whose pieces were accepted
   * @param way brand or silence
   * @param deposit the part the deposit paid already
   */
  public record FactView(
      UUID id,
      String state,
      long version,
      List<LegalAct> acts,
      int pieces,
      @Nullable String deliveryNote,
      @Nullable String way,
      LocalDate factOn,
      Money net,
      Money vat,
      Money withheld,
      Money payable,
      Money deposit,
      @Nullable String disputedReason) {}
}
