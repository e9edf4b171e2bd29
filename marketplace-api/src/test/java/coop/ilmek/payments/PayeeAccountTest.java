package coop.ilmek.payments;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Changing where money goes is how it is stolen: code, second person, 48 hours. */
@IlmekTest
class PayeeAccountTest {
  private static final String FIRST = "TR330006100519786457841326";
  private static final String SECOND = "DE89370400440532013000";

  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private TransactionalOperator transaction;
  @Autowired private PaymentPlans plans;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aWrongNumberIsSaidAtItsField() {
    var owner = cluster.workshop("Yanlış IBAN");
    var problem =
        owner.post(
            "/api/account/iban",
            Map.of("iban", "TR33 0006 1005 1978 6457 8413 27", "holder", "Ayşe"));
    assertThat(problem.expectStatus(400).<String>json("$.errors[0].pointer")).isEqualTo("/iban");
    assertThat(problem.<String>json("$.errors[0].code")).isEqualTo("iban");
  }

  @Test
  void aChangePaysNothingUntilCodeSecondPersonAndTwoDays() {
    var deal =
        Deal.bound(cluster, db, transaction, plans, Deal.Terms.weekly(1000, 4250)).withIban(FIRST);
    deal.accepted(400, LocalDate.parse("2026-11-16"));
    String payout = deal.payout();

    String id = named(deal.owner, SECOND);
    assertThat(send(deal, payout).expectStatus(409).<String>json("$.reasons[0]"))
        .isEqualTo("iban_on_hold");
    Deal.stepUp(deal.owner, "payments.iban");
    deal.owner.post("/api/account/iban/" + id + "/confirm", Map.of()).expectStatus(200);

    var coordinator = cluster.coordinator();
    assertThat(coordinator.get("/api/iban-changes").body()).contains(id);
    coordinator.post("/api/iban-changes/" + id + "/approve", Map.of()).expectStatus(204);
    assertThat(deal.owner.get("/api/account/iban").<String>json("$.status")).isEqualTo("hold");
    send(deal, payout).expectStatus(409);

    clock.moveBy(Duration.ofHours(47));
    send(deal, payout).expectStatus(409);
    clock.moveBy(Duration.ofHours(2));
    assertThat(send(deal, payout).expectStatus(200).<String>json("$.payTo.iban")).isEqualTo(SECOND);
  }

  @Test
  void twoDaysAloneAreNotEnough() {
    var deal =
        Deal.bound(cluster, db, transaction, plans, Deal.Terms.weekly(1000, 4250)).withIban(FIRST);
    deal.accepted(400, LocalDate.parse("2026-11-16"));
    String payout = deal.payout();
    String id = named(deal.owner, SECOND);
    Deal.stepUp(deal.owner, "payments.iban");
    deal.owner.post("/api/account/iban/" + id + "/confirm", Map.of()).expectStatus(200);
    clock.moveBy(Duration.ofHours(72));
    send(deal, payout).expectStatus(409);

    // the second person does not agree: the first account counts again, at once
    var coordinator = cluster.coordinator();
    coordinator
        .post("/api/iban-changes/" + id + "/refuse", Map.of("reason", "Telefonda doğrulanamadı"))
        .expectStatus(204);
    assertThat(send(deal, payout).expectStatus(200).<String>json("$.payTo.iban")).isEqualTo(FIRST);
  }

  @Test
  void aMemberTakesAChangeBackHerself() {
    var deal =
        Deal.bound(cluster, db, transaction, plans, Deal.Terms.weekly(1000, 4250)).withIban(FIRST);
    String id = named(deal.owner, SECOND);
    deal.owner.post("/api/account/iban/" + id + "/give-up", Map.of()).expectStatus(204);
    assertThat(deal.owner.get("/api/account/iban").<String>json("$.iban")).isEqualTo(FIRST);
    deal.owner.post("/api/account/iban/" + id + "/give-up", Map.of()).expectStatus(404);
  }

  @Test
  void aCodeForOneActIsNoCodeForAnother() {
    var owner = cluster.workshop("Kod Atölyesi");
    String id = named(owner, FIRST);
    Deal.stepUp(owner, "payments.received");
    owner.post("/api/account/iban/" + id + "/confirm", Map.of()).expectStatus(403);
    for (int i = 0; i < 6; i++) {
      owner
          .post("/api/session/step-up", Map.of("purpose", "payments.iban", "code", "00000" + i))
          .expectStatus(422);
    }
  }

  @Test
  void onlyACoordinatorIsTheSecondPerson() {
    var owner = cluster.workshop("Kendi Kendine");
    owner.get("/api/iban-changes").expectStatus(404);
    cluster.ofCentre("auditor").get("/api/iban-changes").expectStatus(403);
    cluster.brand("Meraklı Marka").get("/api/account/iban").expectStatus(404);
  }

  private static String named(Browser owner, String iban) {
    return owner
        .post("/api/account/iban", Map.of("iban", iban, "holder", "Para Tekstil Ltd."))
        .expectStatus(200)
        .json("$.id");
  }

  private Browser.Answer send(Deal deal, String payout) {
    return deal.act(
        deal.buyer, payout, "announce-sent", Map.of("on", LocalDate.now(clock).toString()));
  }
}
