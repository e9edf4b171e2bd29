package coop.ilmek.payments;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** From accepted pieces to money: what is owed, when, and how it is settled. */
@IlmekTest
class SettlementTest {
  private static final String IBAN = "TR33 0006 1005 1978 6457 8413 26";

  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private TransactionalOperator transaction;
  @Autowired private PaymentPlans plans;
  @Autowired private MovableClock clock;

  private final LocalDate monday = LocalDate.parse("2026-11-16");

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private Deal deal(Deal.Terms terms) {
    return Deal.bound(cluster, db, transaction, plans, terms);
  }

  @Test
  void thePiecesOfAWeekAreOneTransferDueAWeekAfterItsSunday() {
    var deal = deal(Deal.Terms.weekly(1000, 4250));
    deal.accepted(200, monday);
    deal.accepted(100, monday.plusDays(3));
    deal.accepted(50, monday.plusDays(7));

    Cluster.eventually("two transfers", () -> deal.openPayouts() == 2);
    Cluster.eventually(
        "both acceptances in the first",
        () ->
            deal.owner
                    .get("/api/payouts?q=" + deal.poNumber)
                    .<Integer>json("$.items[0].facts.length()")
                == 2);
    var list = deal.owner.get("/api/payouts?q=" + deal.poNumber);
    // 300 pieces of 42.50: 12,750 net, 10 % VAT of which 7/10 are withheld
    assertThat(list.<Integer>json("$.items[0].amount.minor")).isEqualTo(1_313_250);
    assertThat(list.<String>json("$.items[0].dueOn")).isEqualTo("2026-11-29");
    assertThat(list.<String>json("$.items[0].week")).isEqualTo("2026-W47");
    assertThat(list.<String>json("$.items[1].dueOn")).isEqualTo("2026-12-06");
    assertThat(deal.balance("receivable")).isEqualTo(1_313_250 + 218_875);
    assertThat(deal.balance("work")).isEqualTo(-1_487_500);
  }

  @Test
  void theBrandSaysSentTheWorkshopConfirmsByCodeAndTheBooksBalance() {
    var deal = deal(Deal.Terms.weekly(1000, 4250)).withIban(IBAN);
    deal.accepted(400, monday);
    String payout = deal.payout();

    var sent =
        deal.act(
            deal.buyer,
            payout,
            "announce-sent",
            Map.of("on", LocalDate.now(clock).toString(), "reference", "FT-1"));
    assertThat(sent.expectStatus(200).<String>json("$.state")).isEqualTo("processing");
    assertThat(sent.<String>json("$.payTo.iban")).isEqualTo("TR330006100519786457841326");

    Map<String, Object> today = Map.of("on", LocalDate.now(clock).toString());
    var refused = deal.act(deal.owner, payout, "confirm-received", today).expectStatus(403);
    assertThat(refused.<String>json("$.type")).isEqualTo("/problems/step_up");
    Deal.stepUp(deal.owner, "payments.received");
    var paid = deal.act(deal.owner, payout, "confirm-received", today).expectStatus(200);

    assertThat(paid.<String>json("$.state")).isEqualTo("paid");
    assertThat(paid.<String>json("$.paidHow")).isEqualTo("confirmed");
    Cluster.eventually(
        "the milestone",
        () ->
            deal.owner
                .get("/api/payouts/" + payout)
                .<String>json("$.facts[0].state")
                .equals("released"));
    assertThat(deal.balance("receivable")).isZero();
    assertThat(deal.balance("bank")).isEqualTo(1_751_000);
    // the code is used up
    deal.act(deal.owner, payout, "confirm-received", today).expectStatus(403);
  }

  @Test
  void withoutAnAccountNothingCanBeSentAndTheReasonIsSaid() {
    var deal = deal(Deal.Terms.weekly(1000, 4250));
    deal.accepted(400, monday);
    var refused =
        deal.act(
            deal.buyer,
            deal.payout(),
            "announce-sent",
            Map.of("on", LocalDate.now(clock).toString()));
    assertThat(refused.expectStatus(409).<String>json("$.reasons[0]")).isEqualTo("iban_missing");
  }

  @Test
  void moneyThatComesBackIsOwedAgain() {
    var deal = deal(Deal.Terms.weekly(1000, 4250)).withIban(IBAN);
    deal.accepted(400, monday);
    String payout = deal.payout();
    Map<String, Object> today = Map.of("on", LocalDate.now(clock).toString());
    deal.act(deal.buyer, payout, "announce-sent", today).expectStatus(200);

    var back = deal.act(deal.buyer, payout, "come-back", Map.of("reason", "Hesap kapalı"));

    assertThat(back.expectStatus(200).<String>json("$.state")).isEqualTo("failed");
    assertThat(deal.balance("receivable")).isEqualTo(1_751_000);
    deal.act(deal.buyer, payout, "announce-sent", today).expectStatus(200);
    deal.act(deal.owner, payout, "say-not-received", Map.of()).expectStatus(200);
    assertThat(deal.owner.get("/api/payouts/" + payout).<String>json("$.state"))
        .isEqualTo("failed");
  }

  @Test
  void aDepositPaysItsShareOfEveryAcceptanceAndIsUsedUpAtTheEnd() {
    var deal = deal(new Deal.Terms("weekly", 20, 1000, 4000, "customer")).withIban(IBAN);
    String deposit = deal.payout();
    var asked = deal.owner.get("/api/payouts/" + deposit);
    assertThat(asked.<String>json("$.kind")).isEqualTo("deposit");
    assertThat(asked.<Integer>json("$.amount.minor")).isEqualTo(800_000);
    Deal.stepUp(deal.owner, "payments.received");
    deal.act(deal.owner, deposit, "confirm-received", Map.of("on", LocalDate.now(clock).toString()))
        .expectStatus(200);
    Cluster.eventually(
        "the deposit",
        () ->
            deal.number(
                    "select count(*) as n from payments.milestone where state = 'funded'"
                        + " and slice_id = '"
                        + deal.slice
                        + "'")
                == 1);
    assertThat(deal.balance("deposit")).isEqualTo(-800_000);

    deal.accepted(400, monday);
    // 16,000 net + 480 own VAT, less 40 % of the deposit
    Cluster.eventually("the first week", () -> amount(deal, 0) == 1_648_000 - 320_000);
    deal.accepted(580, monday.plusDays(7), true);
    Cluster.eventually("the end", () -> deal.openPayouts() == 2);

    assertThat(amount(deal, 1)).isEqualTo(2_389_600 - 480_000);
    assertThat(deal.balance("deposit")).isZero();
    Cluster.eventually(
        "the deposit's end",
        () ->
            deal.number(
                    "select count(*) as n from payments.milestone where state = 'released'"
                        + " and slice_id = '"
                        + deal.slice
                        + "'")
                == 1);
  }

  private int amount(Deal deal, int index) {
    var list = deal.owner.get("/api/payouts?q=" + deal.poNumber);
    return list.<Integer>json("$.items.length()") > index
        ? list.<Integer>json("$.items[" + index + "].amount.minor")
        : -1;
  }

  @Test
  void paymentOnAcceptanceWaitsForTheLastPiece() {
    var deal = deal(new Deal.Terms("on_acceptance", 0, 1000, 4000, "full_package"));
    deal.accepted(500, monday);
    assertThat(deal.openPayouts()).isZero();
    assertThat(deal.balance("receivable")).isZero();

    deal.accepted(500, monday.plusDays(8), true);

    Cluster.eventually("the transfers", () -> deal.balance("receivable") == 4_400_000);
    Cluster.eventually("both weeks", () -> deal.openPayouts() == 2);
    var list = deal.owner.get("/api/payouts?q=" + deal.poNumber);
    assertThat(list.<String>json("$.items[0].dueOn")).isEqualTo("2026-12-01");
    assertThat(list.<String>json("$.items[1].dueOn")).isEqualTo("2026-12-01");
  }

  @Test
  void aDisputedSumLeavesItsTransferUntilTheCentreDecides() {
    var deal = deal(Deal.Terms.weekly(1000, 4250)).withIban(IBAN);
    deal.accepted(400, monday);
    deal.accepted(100, monday.plusDays(1));
    deal.payout();
    Cluster.eventually("both acceptances", () -> amount(deal, 0) == 2_188_750);
    var payout = deal.owner.get("/api/payouts?q=" + deal.poNumber);
    String second = payout.json("$.items[0].facts[1].id");
    cluster
        .brand("Yabancı Marka")
        .post("/api/payment-milestones/" + second + "/dispute", word(0))
        .expectStatus(404);

    int version = payout.json("$.items[0].facts[1].version");
    deal.buyer
        .post("/api/payment-milestones/" + second + "/dispute", word(version))
        .expectStatus(200);

    Cluster.eventually("the transfer without it", () -> amount(deal, 0) == 1_751_000);
    assertThat(deal.owner.get("/api/account").body()).contains("disputed");
    var coordinator = cluster.coordinator();
    assertThat(coordinator.get("/api/payment-milestones/disputed").body()).contains(second);
    coordinator
        .post("/api/payment-milestones/" + second + "/resolve-for-brand", word(version + 1))
        .expectStatus(200);
    assertThat(deal.balance("receivable")).isEqualTo(1_751_000);
    assertThat(deal.balance("work")).isEqualTo(-1_700_000);
  }

  private static Map<String, Object> word(int version) {
    return Map.of("version", version, "reason", "Sayım farklı");
  }

  @Test
  void whatIsLeftOfADepositGoesBackWhenTheWorkEndsShort() {
    var deal = deal(new Deal.Terms("weekly", 20, 1000, 4000, "customer")).withIban(IBAN);
    String deposit = deal.payout();
    Deal.stepUp(deal.owner, "payments.received");
    deal.act(deal.owner, deposit, "confirm-received", Map.of("on", LocalDate.now(clock).toString()))
        .expectStatus(200);
    Cluster.eventually("the deposit", () -> milestones(deal, "funded") == 1);
    deal.accepted(400, monday);
    Cluster.eventually("the first week", () -> amount(deal, 0) == 1_648_000 - 320_000);

    deal.run(
        "update production.slice set state = 'accepted_by_buyer' where id = '" + deal.slice + "'");
    deal.inTransaction(plans.accepted(deal.slice));

    assertThat(milestones(deal, "refunded")).isEqualTo(1);
    assertThat(deal.balance("deposit")).isEqualTo(-480_000);
  }

  @Test
  void theLastMoneyOfASliceSettlesItInProduction() {
    var deal = deal(Deal.Terms.weekly(400, 4250)).withIban(IBAN);
    deal.accepted(400, monday, true);
    String payout = deal.payout();
    Deal.stepUp(deal.owner, "payments.received");
    deal.act(deal.owner, payout, "confirm-received", Map.of("on", LocalDate.now(clock).toString()))
        .expectStatus(200);
    Cluster.eventually(
        "the settled slice",
        () ->
            deal.number(
                    "select count(*) as n from production.slice where settled_at is not null"
                        + " and id = '"
                        + deal.slice
                        + "'")
                == 1);
    var history = deal.buyer.get("/api/timeline/payout/" + payout).expectStatus(200);
    assertThat(history.body()).contains("confirm_received");
  }

  private static long milestones(Deal deal, String state) {
    return deal.number(
        "select count(*) as n from payments.milestone where state = '%s' and slice_id = '%s'"
            .formatted(state, deal.slice));
  }

  @Test
  void strangersAndOtherMembersFindNothing() {
    var deal = deal(Deal.Terms.weekly(1000, 4250));
    deal.accepted(400, monday);
    String payout = deal.payout();
    var other = cluster.workshop("Başka Atölye");
    other.get("/api/payouts/" + payout).expectStatus(404);
    other
        .post("/api/payouts/" + payout + "/say-not-received", Map.of("version", 0))
        .expectStatus(404);
    // the other party's acts are not mine either
    deal.owner
        .post(
            "/api/payouts/" + payout + "/announce-sent",
            Map.of("version", 0, "on", LocalDate.now(clock).toString()))
        .expectStatus(404);
  }
}
