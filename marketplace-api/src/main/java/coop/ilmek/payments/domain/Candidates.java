package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which open transfers a line of money may be, the likeliest first, with what speaks for each. */
public final class Candidates {
  private static final int SHOWN = 5;
  private static final int NAME_PART = 4;

  private Candidates() {}

  /**
   * An open transfer.
   *
   * @param sentReference what the brand said its bank calls the transfer
   */
  public record Open(
      UUID payout,
      String poNumber,
      String brandName,
      String reference,
      @Nullable String sentReference,
      Money open,
      LocalDate dueOn) {}

  /**
   * A proposal.
   *
   * @param fit exact, part (less came than is open) or over
   * @param hints reference, sent_reference, amount, name
   */
  public record Proposal(Open transfer, String fit, List<String> hints) {
    private int weight() {
      int weight = 0;
      for (String hint : hints) {
        weight +=
            switch (hint) {
              case "reference" -> 8;
              case "sent_reference" -> 4;
              case "amount" -> 2;
              default -> 1;
            };
      }
      return weight;
    }
  }

  /**
   * @param rest what of the line is not matched
   */
  public static List<Proposal> of(Money rest, String payer, String text, List<Open> all) {
    var references = TransferReference.in(text);
    String plain = ColumnMapping.fold(payer + " " + text);
    return all.stream()
        .filter(open -> open.open().currency().equals(rest.currency()))
        .map(open -> proposal(open, rest, plain, references))
        .sorted(
            Comparator.comparingInt(Proposal::weight)
                .reversed()
                .thenComparing(p -> Math.abs(p.transfer().open().minor() - rest.minor()))
                .thenComparing(p -> p.transfer().dueOn()))
        .limit(SHOWN)
        .toList();
  }

  private static Proposal proposal(Open open, Money rest, String plain, List<String> references) {
    var hints = new ArrayList<String>();
    if (references.contains(open.reference())) {
      hints.add("reference");
    }
    String sent = open.sentReference();
    if (sent != null
        && sent.length() >= NAME_PART
        && plain.contains(sent.toLowerCase(Locale.ROOT))) {
      hints.add("sent_reference");
    }
    int difference = Long.compare(rest.minor(), open.open().minor());
    if (difference == 0) {
      hints.add("amount");
    }
    if (speaksOf(plain, open.brandName())) {
      hints.add("name");
    }
    return new Proposal(open, difference == 0 ? "exact" : difference < 0 ? "part" : "over", hints);
  }

  /** A word of the brand's name stands in the line. */
  private static boolean speaksOf(String plain, String name) {
    for (String word : ColumnMapping.fold(name).split("[^a-z0-9]+")) {
      if (word.length() >= NAME_PART && plain.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
