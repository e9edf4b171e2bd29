package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;

/**
 * The sums of an invoice, exact to the minor unit.
 *
 * @param net without VAT
 * @param vat the whole VAT
 * @param withheld the part of the VAT that the buyer pays to the tax office
 */
public record NetOfInvoice(Money net, Money vat, Money withheld) {

  /** What the buyer transfers to the workshop. */
  public Money payable() {
    return net.plus(vat).minus(withheld);
  }

  /** The part of the VAT that reaches the workshop, which owes it to the tax office. */
  public Money ownVat() {
    return vat.minus(withheld);
  }

  public NetOfInvoice plus(NetOfInvoice other) {
    return new NetOfInvoice(
        net.plus(other.net), vat.plus(other.vat), withheld.plus(other.withheld));
  }
}
