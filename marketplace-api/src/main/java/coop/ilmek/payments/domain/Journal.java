package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of money as a balanced set of entries: what one account gets, others give. A journal
 * that does not sum to zero in every currency cannot be made.
 *
 * @param organisation whose books
 * @param key unique for the fact: posted once, however often it is told
 * @param subject the milestone, payout or statement line it comes from
 */
public record Journal(
    UUID organisation,
    LocalDate bookedOn,
    Kind kind,
    String key,
    UUID subject,
    List<Entry> entries) {

  /** What happened. A reversal is made by the ledger itself from the journal it undoes. */
  public enum Kind {
    EARNED,
    DEPOSIT_APPLIED,
    RECEIVED,
    OVERPAID;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One side.
   *
   * @param counterparty the brand; none for accounts that are not kept by brand
   * @param amount debit positive, credit negative, never zero
   */
  public record Entry(AccountKind account, @Nullable UUID counterparty, Money amount) {}

  /**
   * @throws IllegalArgumentException when the entries do not balance
   */
  public Journal {
    entries = List.copyOf(entries);
    var sums = new TreeMap<String, Long>();
    for (Entry entry : entries) {
      if (entry.amount().minor() == 0) {
        throw new IllegalArgumentException("an entry of nothing in " + key);
      }
      sums.merge(entry.amount().currency(), entry.amount().minor(), Math::addExact);
    }
    if (entries.size() < 2 || sums.values().stream().anyMatch(sum -> sum != 0)) {
      throw new IllegalArgumentException("journal " + key + " does not balance: " + sums);
    }
  }

  /** Pieces were accepted: the brand owes their price with the VAT that is not withheld. */
  public static Journal earned(
      UUID workshop, UUID brand, UUID milestone, NetOfInvoice sums, LocalDate day) {
    var entries = new ArrayList<Entry>();
    add(entries, AccountKind.RECEIVABLE, brand, sums.payable());
    add(entries, AccountKind.WORK, brand, negative(sums.net()));
    add(entries, AccountKind.VAT, null, negative(sums.ownVat()));
    return new Journal(workshop, day, Kind.EARNED, "earned/" + milestone, milestone, entries);
  }

  /** A part of the deposit pays for accepted pieces. */
  public static Journal depositApplied(
      UUID workshop, UUID brand, UUID milestone, Money part, LocalDate day) {
    return new Journal(
        workshop,
        day,
        Kind.DEPOSIT_APPLIED,
        "deposit/" + milestone,
        milestone,
        List.of(
            new Entry(AccountKind.DEPOSIT, brand, part),
            new Entry(AccountKind.RECEIVABLE, brand, negative(part))));
  }

  /**
   * Money arrived for a transfer.
   *
   * @param deposit whether it is paid before the work
   */
  public static Journal received(
      UUID workshop,
      UUID brand,
      String key,
      UUID payout,
      boolean deposit,
      Money amount,
      LocalDate day) {
    return new Journal(
        workshop,
        day,
        Kind.RECEIVED,
        "received/" + key,
        payout,
        List.of(
            new Entry(AccountKind.BANK, null, amount),
            new Entry(
                deposit ? AccountKind.DEPOSIT : AccountKind.RECEIVABLE, brand, negative(amount))));
  }

  /** Money arrived beyond what was owed; it stands to the brand's credit. */
  public static Journal overpaid(
      UUID workshop, UUID brand, UUID line, Money amount, LocalDate day) {
    return new Journal(
        workshop,
        day,
        Kind.OVERPAID,
        "overpaid/" + line,
        line,
        List.of(
            new Entry(AccountKind.BANK, null, amount),
            new Entry(AccountKind.OVERPAID, brand, negative(amount))));
  }

  private static void add(
      List<Entry> entries, AccountKind account, @Nullable UUID counterparty, Money amount) {
    if (amount.minor() != 0) {
      entries.add(new Entry(account, counterparty, amount));
    }
  }

  private static Money negative(Money amount) {
    return amount.times(-1);
  }
}
