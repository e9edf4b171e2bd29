package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;

/**
 * One booked entry of a bank statement.
 *
 * @param reference the bank's own; where it gives none a fingerprint of the line
 * @param amount positive came in, negative went out
 * @param payer who paid, as the bank writes it
 * @param text what the payer wrote
 * @param reversal the bank took back what it had booked before
 */
public record StatementLine(
    String reference,
    LocalDate bookedOn,
    Money amount,
    String payer,
    String payerIban,
    String text,
    boolean reversal) {

  private static final int MAX_TEXT = 1000;
  private static final int MAX_NAME = 200;
  private static final int MAX_IBAN = 40;

  public StatementLine {
    reference = plain(reference, MAX_NAME);
    payer = plain(payer, MAX_NAME);
    payerIban = plain(payerIban, MAX_IBAN);
    text = plain(text, MAX_TEXT);
  }

  /** Money from outside; what a member paid herself is none of the portal's business. */
  public boolean cameIn() {
    return amount.minor() > 0 && !reversal;
  }

  /** A payment that had come in and was taken back. */
  public boolean wasTakenBack() {
    return amount.minor() < 0 && reversal;
  }

  /** One line, without control characters, no longer than the column. */
  private static String plain(String value, int max) {
    String line = value.replaceAll("[\\p{Cc}\\s]+", " ").strip();
    return line.length() <= max ? line : line.substring(0, max);
  }
}
