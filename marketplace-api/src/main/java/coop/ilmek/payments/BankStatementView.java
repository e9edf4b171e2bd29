package coop.ilmek.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An imported bank statement, and how its lines divided.
 *
 * @param format camt053 or csv
 * @param newLines came in and were not known yet
 * @param knownLines came in and stood in an earlier file
 * @param leftOutLines paid by the member herself, or in a currency that is not kept
 * @param matchedLines of the new ones, told by their reference
 */
public record BankStatementView(
    UUID id,
    String fileName,
    String format,
    String account,
    Instant importedAt,
    boolean byCentre,
    int lines,
    int newLines,
    int knownLines,
    int leftOutLines,
    int matchedLines) {

  /**
   * A look at a file before it is imported.
   *
   * @param headings of a CSV; empty for camt.053, which needs no mapping
   * @param rows the first ones
   * @param mapping kept from the last file with these headings, else guessed
   */
  public record Preview(
      String format,
      List<String> headings,
      List<List<String>> rows,
      @Nullable Columns mapping,
      boolean kept,
      List<String> missing) {}

  /** Which heading means what. */
  public record Columns(
      @Nullable String date,
      @Nullable String amount,
      @Nullable String credit,
      @Nullable String debit,
      @Nullable String text,
      @Nullable String payer,
      @Nullable String payerIban,
      @Nullable String reference,
      @Nullable String currency) {}
}
