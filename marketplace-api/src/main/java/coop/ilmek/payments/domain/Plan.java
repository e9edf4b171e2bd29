package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.util.UUID;

/**
 * What was agreed about paying one slice.
 *
 * @param depositPercent of the price without VAT, paid before the work
 * @param pieces agreed; acceptance may end a little above or below
 * @param price of one piece, without VAT
 */
public record Plan(
    UUID slice,
    UUID workshop,
    UUID workshopOrganisation,
    UUID brandOrganisation,
    Work work,
    PaymentPlan plan,
    int depositPercent,
    int pieces,
    Money price) {

  private static final int PERCENT = 100;

  /** The deposit for trims; nothing when none was agreed. */
  public Money deposit() {
    return price.times(pieces).share(depositPercent, PERCENT);
  }

  /** The price of pieces, without VAT. */
  public Money priceOf(int accepted) {
    return price.times(accepted);
  }

  /**
   * The part of the deposit that pays for accepted pieces: their share of the order, and at the end
   * whatever is left, never more than they cost.
   *
   * @param left of the deposit that was received and not used yet
   */
  public Money depositFor(int accepted, Money payable, Money left, boolean last) {
    Money share = last ? left : deposit().share(accepted, pieces);
    long minor = Math.min(Math.min(share.minor(), left.minor()), payable.minor());
    return Money.of(Math.max(0, minor), price.currency());
  }
}
