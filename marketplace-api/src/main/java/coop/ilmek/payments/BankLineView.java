package coop.ilmek.payments;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, as the member's bank wrote it, and what it was for.
 *
 * @param state open, part_matched, matched, ignored or returned
 * @param rest what is not matched yet
 * @param candidates open transfers it may be, the likeliest first
 */
public record BankLineView(
    UUID id,
    UUID organisationId,
    String organisationName,
    String state,
    long version,
    LocalDate bookedOn,
    Money amount,
    Money rest,
    String payer,
    String text,
    @Nullable String ignoredReason,
    @Nullable String ignoredNote,
    List<Match> matches,
    List<Candidate> candidates) {

  /**
   * What of it was matched.
   *
   * @param undoable the transfer is not whole yet, so a mistake can be undone
   */
  public record Match(
      UUID payoutId, String poNumber, String brandName, Money amount, boolean undoable) {}

  /**
   * A transfer it may be.
   *
   * @param open what of it has not arrived
   * @param fit exact, part or over
   * @param hints why it is proposed: reference, sent_reference, amount, name
   */
  public record Candidate(
      UUID payoutId,
      String poNumber,
      String brandName,
      String reference,
      Money open,
      LocalDate dueOn,
      String fit,
      List<String> hints) {}
}
