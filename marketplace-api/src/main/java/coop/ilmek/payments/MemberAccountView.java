package coop.ilmek.payments;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's money at a glance: what she is owed, by whom, when, and why not yet.
 *
 * @param totals one for each currency
 * @param owed earned and not arrived, the earliest due first
 * @param coming not earned yet: pieces in work or waiting for the brand
 * @param received what arrived last
 * @param openLines bank lines a person must look at
 * @param centreMay the member lets the centre import and match her statements
 */
public record MemberAccountView(
    List<Total> totals,
    List<Item> owed,
    List<Item> coming,
    List<Received> received,
    int openLines,
    boolean centreMay) {

  /**
   * Sums of one currency.
   *
   * @param owed earned and not arrived
   * @param late of it, past its due day
   * @param onItsWay of it, said to be sent
   * @param coming not earned yet
   */
  public record Total(Money owed, Money late, Money onItsWay, Money coming) {}

  /**
   * One sum and why it is not there yet.
   *
   * @param payoutId the transfer; none before there is one
   * @param why within_term, late, on_its_way, came_back, rest_missing, iban_missing, iban_on_hold,
   *     disputed, last_piece, waits_for_acceptance or in_work
   * @param on the day that matters for it: due, sent, or when silence counts as acceptance
   */
  public record Item(
      @Nullable UUID payoutId,
      UUID sliceId,
      String kind,
      String brandName,
      String poNumber,
      String style,
      Money amount,
      int pieces,
      String why,
      @Nullable LocalDate on,
      @Nullable LocalDate dueOn,
      int daysLate) {}

  /** Money that arrived. */
  public record Received(
      UUID payoutId,
      String brandName,
      String poNumber,
      String style,
      Money amount,
      LocalDate paidOn,
      int daysLate) {}
}
