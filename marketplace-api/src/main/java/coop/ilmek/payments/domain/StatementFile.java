package coop.ilmek.payments.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement as read.
 *
 * @param iban the account it is of; a CSV does not say
 * @param leftOut booked entries in currencies that are not kept
 */
public record StatementFile(@Nullable String iban, List<StatementLine> lines, int leftOut) {
  /** More lines than a small firm has in a year. */
  public static final int MAX_LINES = 5000;
}
