package coop.ilmek.payments;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What am I owed, by whom, when, why not yet; and what goes to the accountant. */
@IlmekTest
class AccountTest {
  private static final String IBAN = "TR330006100519786457841326";

  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private TransactionalOperator transaction;
  @Autowired private PaymentPlans plans;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private Deal deal() {
    return Deal.bound(cluster, db, transaction, plans, Deal.Terms.weekly(1000, 4250));
  }

  @Test
  void everySumSaysWhyItIsNotThereYet() {
    var deal = deal();
    LocalDate today = LocalDate.now(clock);
    deal.accepted(400, today);
    deal.payout();
    var account = deal.owner.get("/api/account").expectStatus(200);
    assertThat(account.<String>json("$.owed[0].why")).isEqualTo("iban_missing");
    assertThat(account.<Integer>json("$.totals[0].owed.minor")).isEqualTo(1_751_000);
    assertThat(account.<String>json("$.coming[0].why")).isEqualTo("in_work");
    assertThat(account.<Integer>json("$.coming[0].pieces")).isEqualTo(600);
    assertThat(account.<Integer>json("$.totals[0].coming.minor")).isEqualTo(2_626_500);

    deal.withIban(IBAN);
    assertThat(why(deal)).isEqualTo("within_term");
    clock.moveBy(Duration.ofDays(20));
    assertThat(why(deal)).isEqualTo("late");
    assertThat(deal.owner.get("/api/account").<Integer>json("$.totals[0].late.minor"))
        .isEqualTo(1_751_000);
    String payout = deal.payout();
    Map<String, Object> on = Map.of("on", LocalDate.now(clock).toString());
    deal.act(deal.buyer, payout, "announce-sent", on).expectStatus(200);
    assertThat(why(deal)).isEqualTo("on_its_way");
    deal.act(deal.owner, payout, "say-not-received", Map.of()).expectStatus(200);
    assertThat(why(deal)).isEqualTo("came_back");
  }

  private static String why(Deal deal) {
    return deal.owner.get("/api/account").json("$.owed[0].why");
  }

  @Test
  void theAccountForTheAccountantRunsToItsBalance() {
    var deal = deal().withIban(IBAN);
    LocalDate day = LocalDate.now(clock).minusDays(3);
    deal.accepted(400, day);
    String payout = deal.payout();
    capture(deal, payout, "ABC2026000000017", day).expectStatus(201);
    Deal.stepUp(deal.owner, "payments.received");
    deal.act(deal.owner, payout, "confirm-received", Map.of("on", LocalDate.now(clock).toString()))
        .expectStatus(200);

    var statement = deal.owner.get("/api/account/statement");
    assertThat(statement.<Integer>json("$.lines.length()")).isEqualTo(2);
    assertThat(statement.<Integer>json("$.lines[0].balance.minor")).isEqualTo(1_751_000);
    assertThat(statement.<String>json("$.lines[0].document")).isEqualTo("ABC2026000000017");
    assertThat(statement.<Integer>json("$.lines[1].balance.minor")).isZero();

    String csv =
        deal.owner.get("/api/account/statement/export?format=csv").expectStatus(200).body();
    assertThat(csv).startsWith("\uFEFFTarih;İşlem;Belge no");
    assertThat(csv).contains(";17510,00;;17510,00;TRY\r\n").contains(";;17510,00;0,00;TRY\r\n");
  }

  @Test
  void anInvoiceIsCountedLineByLineAndSeenByBothSides() {
    var deal = deal().withIban(IBAN);
    LocalDate day = LocalDate.now(clock);
    deal.accepted(400, day);
    String payout = deal.payout();

    var wrong =
        deal.owner.post(
            "/api/invoices",
            Map.of(
                "payoutId",
                payout,
                "number",
                "A-1",
                "issuedOn",
                day.toString(),
                "lines",
                List.of(Map.of("description", "Dikim", "pieces", 399, "priceMinor", 4250))));
    assertThat(wrong.expectStatus(400).<String>json("$.errors[0].code")).isEqualTo("sum_differs");

    var invoice = capture(deal, payout, "abc-1", day).expectStatus(201);
    assertThat(invoice.<String>json("$.number")).isEqualTo("ABC-1");
    assertThat(invoice.<Integer>json("$.net.minor")).isEqualTo(1_700_000);
    assertThat(invoice.<Integer>json("$.vat.minor")).isEqualTo(170_000);
    assertThat(invoice.<Integer>json("$.withheld.minor")).isEqualTo(119_000);
    assertThat(invoice.<Integer>json("$.payable.minor")).isEqualTo(1_751_000);
    capture(deal, payout, "abc-2", day).expectStatus(409);

    String id = invoice.json("$.id");
    deal.buyer.get("/api/invoices/" + id).expectStatus(200);
    cluster.brand("Yabancı Marka").get("/api/invoices/" + id).expectStatus(404);
    deal.buyer
        .post("/api/invoices/" + id + "/cancel", Map.of("reason", "yanlış"))
        .expectStatus(404);
    deal.owner
        .post("/api/invoices/" + id + "/cancel", Map.of("reason", "yanlış"))
        .expectStatus(200);
    capture(deal, payout, "abc-2", day).expectStatus(201);
  }

  private static Browser.Answer capture(Deal deal, String payout, String number, LocalDate day) {
    return deal.owner.post(
        "/api/invoices", Map.of("payoutId", payout, "number", number, "issuedOn", day.toString()));
  }
}
