package coop.ilmek.payments.domain;

import java.util.Locale;

/** The accounts in the books of one workshop. Debit is positive, credit negative. */
public enum AccountKind {
  /** What a brand owes. */
  RECEIVABLE,
  /** What was earned, without VAT. */
  WORK,
  /** VAT that reached the workshop and is owed to the tax office. */
  VAT,
  /** What arrived on the member's own bank account. */
  BANK,
  /** What a brand paid before the work. */
  DEPOSIT,
  /** What a brand paid beyond what it owed. */
  OVERPAID;

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
