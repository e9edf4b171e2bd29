package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;

/**
 * A fraction the law states, and since when.
 *
 * @param numerator at least 0
 * @param denominator above 0
 * @param since the first day it holds
 */
public record Rate(int numerator, int denominator, LocalDate since) {
  /** That part of an amount, rounded half up to the minor unit. */
  Money of(Money amount) {
    return amount.share(numerator, denominator);
  }
}
