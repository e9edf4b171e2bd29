package coop.ilmek.payments;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The member's account with her brands, from the ledger, with a running balance. */
public record StatementView(LocalDate from, LocalDate until, List<Line> lines) {

  /**
   * One posting.
   *
   * @param kind earned, received, overpaid or reversal
   * @param document number of the invoice, if one was captured
   * @param amount positive: the brand owes more; negative: it owes less
   * @param balance what brands owe after it, in this currency
   */
  public record Line(
      LocalDate bookedOn,
      String kind,
      String brandName,
      @Nullable String poNumber,
      @Nullable String document,
      Money amount,
      Money balance) {}
}
