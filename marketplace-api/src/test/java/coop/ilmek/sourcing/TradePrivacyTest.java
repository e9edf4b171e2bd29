package coop.ilmek.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who sees what of enquiries and quotes. What is not hers does not exist for her. */
@IlmekTest
class TradePrivacyTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private MovableClock clock;

  private Trade trade;

  @BeforeEach
  void begin() {
    trade = new Trade(db, clock);
  }

  /** The answer equals that of an id nobody has, but for the id. */
  private static void unknown(Browser browser, String path, String id) {
    String absent = UUID.randomUUID().toString();
    var foreign = browser.get(path.formatted(id)).expectStatus(404);
    var nobodys = browser.get(path.formatted(absent)).expectStatus(404);
    assertThat(foreign.body().replace(id, "")).isEqualTo(nobodys.body().replace(absent, ""));
  }

  @Test
  void aBrandSeesItsOwnEnquiriesAlone() {
    var mine = cluster.brand("Eigen");
    var other = cluster.brand("Fremd");
    var owner = cluster.workshop("Davetli");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(mine, Map.of(), owner);
    String quote = trade.quote(owner, enquiry, 4_800);

    unknown(other, "/api/enquiries/%s", enquiry);
    unknown(other, "/api/enquiries/%s/quotes", enquiry);
    assertThat(other.get("/api/enquiries").<List<Object>>json("$.items")).isEmpty();
    for (String act : List.of("publish", "close")) {
      other.post("/api/enquiries/" + enquiry + "/" + act, Map.of("version", 1)).expectStatus(404);
    }
    other
        .post("/api/enquiries/" + enquiry + "/cancel", Map.of("version", 1, "reason", "x"))
        .expectStatus(404);
    other
        .post(
            "/api/enquiries/" + enquiry + "/award",
            Map.of("version", 1, "quoteId", quote, "reason", "price"))
        .expectStatus(404);
    other
        .post(
            "/api/enquiries/" + enquiry + "/invite",
            Map.of("workshopIds", List.of(UUID.randomUUID())))
        .expectStatus(404);
    String foreign = trade.draft(other, Map.of());
    var answer = trade.act(other, foreign, "award", Map.of("quoteId", quote, "reason", "price"));
    assertThat(answer.status()).as("a quote for another enquiry").isEqualTo(400);
  }

  @Test
  void aWorkshopSeesWhatItWasAskedAndNothingOfTheOthers() {
    var buyer = cluster.brand("Diskret");
    var asked = cluster.workshop("Sorulan");
    var rival = cluster.workshop("Rakip");
    var stranger = cluster.workshop("Yabancı");
    for (var owner : List.of(asked, rival)) {
      trade.capacity(owner, 6_000);
    }
    String draft = trade.draft(buyer, Map.of());
    buyer
        .post(
            "/api/enquiries/" + draft + "/invite",
            Map.of("workshopIds", List.of(trade.workshopOf(asked))))
        .expectStatus(200);
    assertThat(asked.get("/api/invitations").<List<Object>>json("$.items"))
        .as("a draft is the brand's own")
        .isEmpty();

    String enquiry = trade.posted(buyer, Map.of(), asked, rival);
    String rivals = trade.quote(rival, enquiry, 4_111);
    String invitation = Trade.invitation(asked, enquiry);

    unknown(stranger, "/api/invitations/%s", invitation);
    unknown(asked, "/api/quotes/%s", rivals);
    unknown(asked, "/api/enquiries/%s/quotes", enquiry);
    unknown(asked, "/api/enquiries/%s", enquiry);
    assertThat(asked.get("/api/invitations/" + invitation).body()).doesNotContain("4111", rivals);
    stranger
        .post(
            "/api/invitations/" + invitation + "/quote", Map.of("terms", trade.answer(4_800, 1200)))
        .expectStatus(404);
    stranger
        .post("/api/invitations/" + invitation + "/decline", Map.of("reason", "full"))
        .expectStatus(404);
    for (String act : List.of("submit", "withdraw")) {
      asked.post("/api/quotes/" + rivals + "/" + act, Map.of("version", 1)).expectStatus(404);
    }
  }

  @Test
  void aBrandSeesNoQuoteBeforeItIsGiven() {
    var buyer = cluster.brand("Neugier");
    var owner = cluster.workshop("Düşünen");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    String draft =
        trade.write(owner, enquiry, trade.answer(4_800, 1200)).expectStatus(200).json("$.id");

    var compared = buyer.get("/api/enquiries/" + enquiry + "/quotes").expectStatus(200);
    assertThat(compared.<List<Object>>json("$.quotes")).isEmpty();
    unknown(buyer, "/api/quotes/%s", draft);
    trade
        .act(buyer, enquiry, "award", Map.of("quoteId", draft, "reason", "price"))
        .expectStatus(400);
  }

  @Test
  void whatIsPostedToAllMembersReachesEverybody() {
    var buyer = cluster.brand("Alle");
    var owner = cluster.workshop("Herkesten Biri");
    String enquiry = trade.posted(buyer, Map.of("visibility", "members"));

    String invitation = Trade.invitation(owner, enquiry);
    assertThat(owner.get("/api/invitations/" + invitation).<List<String>>json("$.why"))
        .contains("all_members_asked");
  }

  @Test
  void thePoNumberIsTakenOncePerBrandAndFoundByItsParts() {
    var buyer = cluster.brand("Ordnung");
    var other = cluster.brand("Andere");
    String number = Trade.poNumber();
    buyer.post("/api/enquiries", Map.of("poNumber", number)).expectStatus(201);
    var taken = buyer.post("/api/enquiries", Map.of("poNumber", number)).expectStatus(400);
    assertThat(taken.<String>json("$.errors[0].pointer")).isEqualTo("/poNumber");
    assertThat(taken.<String>json("$.errors[0].code")).isEqualTo("taken");
    other.post("/api/enquiries", Map.of("poNumber", number)).expectStatus(201);

    trade.draft(buyer, Map.of("style", "İnce Örgü Kazak"));
    assertThat(buyer.get("/api/enquiries?q=ince orgu").<List<Object>>json("$.items")).hasSize(1);
    assertThat(buyer.get("/api/enquiries?q=" + number).<List<String>>json("$.items[*].poNumber"))
        .containsExactly(number);
    assertThat(buyer.get("/api/enquiries?state=published").<List<Object>>json("$.items")).isEmpty();
    buyer.get("/api/enquiries?state=nonsense").expectStatus(400);
  }

  @Test
  void everyWrongFieldIsNamed() {
    var buyer = cluster.brand("Fehler");
    var begun = buyer.post("/api/enquiries", Map.of("poNumber", Trade.poNumber()));
    var wrong =
        trade.terms(
            buyer,
            Map.of(
                "matrix",
                Map.of(
                    "sizes", List.of("S", "s"),
                    "colours", List.of("Black"),
                    "pieces", List.of(List.of(1, -5))),
                "aql",
                Map.of("level", "ii", "major", 3.0),
                "dueWeek",
                "2026-W60"));
    var refused =
        buyer
            .post(
                "/api/enquiries/" + begun.<String>json("$.id") + "/save",
                Map.of("version", 0, "poNumber", begun.<String>json("$.poNumber"), "terms", wrong))
            .expectStatus(400);
    assertThat(refused.<List<String>>json("$.errors[*].pointer"))
        .containsExactlyInAnyOrder(
            "/terms/matrix/sizes/1",
            "/terms/matrix/pieces/0/1",
            "/terms/aql/major",
            "/terms/dueWeek");
  }
}
