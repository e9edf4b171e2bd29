package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Turkish VAT on what a workshop sells: the invoice bears the full VAT, and of contract work the
 * buyer pays a part of that VAT to the tax office himself instead of to the workshop (KDV
 * tevkifatı). Counted line by line, as invoices are.
 *
 * @param vat of the net price
 * @param withheld of the VAT
 */
public record Withholding(Rate vat, Rate withheld) {

  /** What one line comes to. */
  public NetOfInvoice line(Money net) {
    Money tax = vat.of(net);
    return new NetOfInvoice(net, tax, withheld.of(tax));
  }

  /** What an invoice comes to: the sum of its lines, each rounded by itself. */
  public NetOfInvoice invoice(List<Money> lines) {
    return lines.stream()
        .map(this::line)
        .reduce(NetOfInvoice::plus)
        .orElseThrow(() -> new IllegalArgumentException("an invoice has at least one line"));
  }

  /** The day since which both rates hold. */
  public LocalDate since() {
    return vat.since().isAfter(withheld.since()) ? vat.since() : withheld.since();
  }
}
