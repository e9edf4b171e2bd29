package coop.ilmek.payments;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The member's own fiscal invoice, as both sides see it: who pays what to the tax office.
 *
 * @param number of the member's own series
 * @param vat the whole VAT
 * @param withheld the part of it the brand pays to the tax office
 * @param ownVat the part the workshop pays
 * @param payable what the brand transfers to the workshop
 */
public record InvoiceView(
    UUID id,
    String state,
    String number,
    LocalDate issuedOn,
    UUID payoutId,
    String poNumber,
    String brandName,
    String workshopName,
    List<Line> lines,
    Money net,
    Money vat,
    Money withheld,
    Money ownVat,
    Money payable,
    @Nullable String cancelledReason) {

  /** One line of it. */
  public record Line(
      String description, int pieces, Money price, Money net, Money vat, Money withheld) {}
}
