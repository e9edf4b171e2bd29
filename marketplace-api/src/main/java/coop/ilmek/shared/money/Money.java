package coop.ilmek.shared.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An amount in minor units (kuruş, cent) of an ISO 4217 currency with two decimals. Arithmetic is
 * exact; a sum of two currencies is an error.
 *
 * @param minor minor units, may be negative in a ledger
 * @param currency ISO 4217 code
 */
public record Money(long minor, @NotNull @Pattern(regexp = "TRY|EUR|USD|GBP") String currency) {
  public static Money of(long minor, String currency) {
    return new Money(minor, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  /** This amount times numerator over denominator, rounded half up to the minor unit. */
  public Money share(long numerator, long denominator) {
    long product = Math.multiplyExact(minor, numerator);
    long half = denominator / 2;
    return new Money(Math.floorDiv(product + half, denominator), currency);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("currencies differ: " + currency + ", " + other.currency);
    }
    return other;
  }
}
