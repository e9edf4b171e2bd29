package coop.ilmek.sourcing;

import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Steps 4 to 6 of the journey: posted, quoted, awarded. */
@IlmekTest
class EnquiryToAwardTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private MovableClock clock;

  private Trade trade;

  @BeforeEach
  void begin() {
    trade = new Trade(db, clock);
  }

  @Test
  void theWorkGoesToOneAndTheOthersLearnWhy() {
    var buyer = cluster.brand("Nordlicht");
    var emine = cluster.workshop("Emine Dikim");
    var fatma = cluster.workshop("Fatma Tekstil");
    var zeynep = cluster.workshop("Zeynep Konfeksiyon");
    for (var owner : List.of(emine, fatma, zeynep)) {
      trade.capacity(owner, 6_000);
    }
    String enquiry = trade.posted(buyer, Map.of(), emine, fatma, zeynep);
    var preview = buyer.get("/api/enquiries/" + enquiry + "/preview").expectStatus(200);

    String seenBy = Trade.invitation(emine, enquiry);
    emine.post("/api/invitations/" + seenBy + "/seen", Map.of()).expectStatus(204);
    var invitation = emine.get("/api/invitations/" + seenBy).expectStatus(200);
    assertThat(invitation.<String>json("$.state")).isEqualTo("seen");
    assertThat(invitation.<String>json("$.brand")).isEqualTo("Nordlicht");
    assertThat(invitation.<Integer>json("$.pieces")).isEqualTo(1200);
    assertThat(invitation.<Integer>json("$.payer.payments")).isZero();
    assertThat(invitation.<Object>json("$.payer.usualDays")).as("no record yet").isNull();
    assertThat(invitation.<Integer>json("$.net.gross.minor")).isEqualTo(5_400_000);
    assertThat(invitation.<Integer>json("$.net.inHand.minor")).isPositive();
    assertThat(invitation.<String>json("$.net.lastOn")).isNotEmpty();
    for (String part : List.of("$.terms", "$.net", "$.payer", "$.pieces", "$.why")) {
      assertThat(preview.<Object>json(part)).as(part).isEqualTo(invitation.json(part));
    }

    String best = trade.quote(emine, enquiry, 4_700);
    String dear = trade.quote(fatma, enquiry, 5_600);
    zeynep
        .post(
            "/api/invitations/" + Trade.invitation(zeynep, enquiry) + "/decline",
            Map.of("reason", "full"))
        .expectStatus(200);

    var compared = buyer.get("/api/enquiries/" + enquiry + "/quotes").expectStatus(200);
    assertThat(compared.<List<String>>json("$.quotes[*].quoteId")).containsExactly(best, dear);
    assertThat(compared.<Integer>json("$.quotes[0].total.minor")).isEqualTo(5_640_000);
    assertThat(compared.<Boolean>json("$.quotes[0].inTime")).isTrue();
    assertThat(compared.<Integer>json("$.quotes[0].finished")).as("no record yet").isZero();
    for (var party : List.of(buyer, fatma)) {
      var id = Cluster.organisationOf(party);
      int version = party.get("/api/members/" + id).json("$.version");
      party
          .post("/api/members/" + id + "/leave", Map.of("version", version, "note", ""))
          .expectStatus(409)
          .with(a -> assertThat(a.<List<String>>json("$.reasons")).contains("open_work"));
    }

    int before = trade.freeMinutes(emine);
    var awarded =
        trade
            .act(
                buyer,
                enquiry,
                "award",
                Map.of("quoteId", best, "reason", "price", "note", "Good weeks too"))
            .expectStatus(200);

    assertThat(awarded.<String>json("$.state")).isEqualTo("awarded");
    assertThat(awarded.<String>json("$.award.workshop")).isEqualTo("Emine Dikim");
    assertThat(before - trade.freeMinutes(emine))
        .as("the minutes left the weeks")
        .isEqualTo(1200 * 12 + 1800);
    assertThat(emine.get("/api/quotes/" + best).<String>json("$.state")).isEqualTo("accepted");
    eventually(
        "the loser's thanks",
        () -> fatma.get("/api/quotes/" + dear).<String>json("$.state").equals("rejected"));
    var lost = fatma.get("/api/quotes/lost").expectStatus(200);
    assertThat(lost.<String>json("$.items[0].outcome.reason")).isEqualTo("price");
    assertThat(lost.<String>json("$.items[0].outcome.nextStep")).isEqualTo("sharpen_price");
    assertThat(lost.<String>json("$.items[0].outcome.detail.band")).isEqualTo("up_to_25");
    assertThat(lost.body()).as("never another's figures").doesNotContain("4700");
    assertThat(buyer.get("/api/enquiries/" + enquiry).<List<String>>json("$.invited[*].state"))
        .containsExactlyInAnyOrder("quoted", "quoted", "declined");
  }

  @Test
  void whatIsMissingIsListedAndStandsInTheWay() {
    var buyer = cluster.brand("Unfertig");
    var begun =
        buyer.post("/api/enquiries", Map.of("poNumber", Trade.poNumber())).expectStatus(201);
    String id = begun.json("$.id");

    assertThat(begun.<List<String>>json("$.readiness.missing"))
        .contains("style", "matrix", "smv", "tech_pack", "due_week", "window");
    var refused = trade.act(buyer, id, "publish", Map.of()).expectStatus(409);
    assertThat(refused.<List<String>>json("$.reasons"))
        .containsExactly("not_ready", "nobody_invited");

    buyer
        .post(
            "/api/enquiries/" + id + "/save",
            Map.of(
                "version", begun.<Integer>json("$.version"),
                "poNumber", begun.<String>json("$.poNumber"),
                "terms", trade.terms(buyer, Map.of())))
        .expectStatus(200)
        .with(saved -> assertThat(saved.<List<String>>json("$.readiness.missing")).isEmpty());
  }
}
