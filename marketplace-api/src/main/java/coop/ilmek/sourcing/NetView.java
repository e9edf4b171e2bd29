package coop.ilmek.sourcing;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;

/**
 * What reaches the workshop's account, and when: {@code inHand = gross + vat - withheld}.
 *
 * @param gross pieces times price, without VAT
 * @param withheld the part of the VAT that the brand pays to the tax office
 * @param firstOn the day the first money is due
 * @param lastOn the day the last money is due
 */
public record NetView(
    Money gross, Money vat, Money withheld, Money inHand, LocalDate firstOn, LocalDate lastOn) {
  static NetView of(NetInHand.Net net) {
    return new NetView(
        net.gross(), net.vat(), net.withheld(), net.inHand(), net.firstOn(), net.lastOn());
  }
}
