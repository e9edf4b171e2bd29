package coop.ilmek.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ilmek.IlmekTest;
import coop.ilmek.payments.domain.Work;
import coop.ilmek.payments.persistence.TaxRates;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.money.Money;
import coop.ilmek.sourcing.NetInHand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The arithmetic of contract sewing, by the dated table as it is migrated. */
@IlmekTest
class NetOfInvoiceTest {
  @Autowired private TaxRates rates;
  @Autowired private NetInHand netInHand;

  @ParameterizedTest
  @CsvFileSource(resources = "/payments/net-of-invoice.csv", useHeadersInDisplayName = true)
  void everyRateDateGivesTheSumsOfTheGoldenFile(
      LocalDate day,
      String work,
      String lines,
      long net,
      long vat,
      long withheld,
      long payable,
      LocalDate since) {
    var amounts =
        Arrays.stream(lines.split(" ")).map(l -> Money.of(Long.parseLong(l), "TRY")).toList();

    var rate = rates.on(Work.of(work), day).block();
    var sums = rate.invoice(amounts);

    assertThat(sums.net().minor()).isEqualTo(net);
    assertThat(sums.vat().minor()).isEqualTo(vat);
    assertThat(sums.withheld().minor()).isEqualTo(withheld);
    assertThat(sums.payable().minor()).isEqualTo(payable);
    assertThat(rate.since()).isEqualTo(since);
  }

  @Test
  void beforeTheTableBeginsNothingIsGuessed() {
    assertThatThrownBy(() -> rates.on(Work.CONTRACT_SEWING, LocalDate.parse("2012-04-30")).block())
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no_tax_rate");
  }

  @Test
  void aJobSaysWhatArrivesAndWhen() {
    var job =
        new NetInHand.Job(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Money.of(4250, "TRY"),
            8000,
            "customer",
            "weekly",
            0,
            7,
            LocalDate.parse("2026-11-23"),
            LocalDate.parse("2026-12-07"),
            LocalDate.parse("2026-11-02"));

    var net = netInHand.of(job).block();

    assertThat(net.gross().minor()).isEqualTo(34_000_000);
    assertThat(net.inHand().minor()).isEqualTo(35_020_000);
    // delivered until Sunday 29 November, accepted until Sunday 6 December, paid a week later
    assertThat(net.firstOn()).isEqualTo(LocalDate.parse("2026-12-13"));
    assertThat(net.lastOn()).isEqualTo(LocalDate.parse("2026-12-27"));
  }
}
