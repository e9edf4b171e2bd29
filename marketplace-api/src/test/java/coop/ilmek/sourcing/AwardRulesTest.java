package coop.ilmek.sourcing;

import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who may get the work, and that it is given once. */
@IlmekTest
class AwardRulesTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private MovableClock clock;

  private Trade trade;

  @BeforeEach
  void begin() {
    trade = new Trade(db, clock);
  }

  private static Map<String, Object> forQuote(String quote, int version) {
    return Map.of("quoteId", quote, "version", version, "reason", "price", "note", "");
  }

  @Test
  void twoAwardsAtOnceMakeOne() throws Exception {
    var buyer = cluster.brand("Zwei Hände");
    var first = cluster.workshop("Birinci");
    var second = cluster.workshop("İkinci");
    for (var owner : List.of(first, second)) {
      trade.capacity(owner, 6_000);
    }
    String enquiry = trade.posted(buyer, Map.of(), first, second);
    String one = trade.quote(first, enquiry, 4_800);
    String two = trade.quote(second, enquiry, 4_800);
    int version = buyer.get("/api/enquiries/" + enquiry).json("$.version");
    String path = "/api/enquiries/" + enquiry + "/award";

    var answers =
        atOnce(
            () -> buyer.post(path, forQuote(one, version)),
            () -> buyer.post(path, forQuote(two, version)));

    assertThat(answers.stream().map(Browser.Answer::status)).containsExactlyInAnyOrder(200, 409);
    String winner = buyer.get("/api/enquiries/" + enquiry).json("$.award.quoteId");
    Browser lucky = winner.equals(one) ? first : second;
    Browser other = winner.equals(one) ? second : first;
    assertThat(trade.freeMinutes(lucky)).isEqualTo(11 * 2 * 6_000 - 16_200);
    assertThat(trade.freeMinutes(other)).isEqualTo(11 * 2 * 6_000);
    String loser = winner.equals(one) ? two : one;
    eventually(
        "the loser's thanks",
        () -> other.get("/api/quotes/" + loser).<String>json("$.state").equals("rejected"));
  }

  @Test
  void minutesCanBePromisedOnce() throws Exception {
    var owner = cluster.workshop("Tek Bant");
    trade.capacity(owner, 3_200);
    var buyers = List.of(cluster.brand("Ost"), cluster.brand("West"));
    var calls = new ArrayList<Callable<Browser.Answer>>();
    for (Browser buyer : buyers) {
      String enquiry = trade.posted(buyer, Map.of(), owner);
      String quote = trade.quote(owner, enquiry, 4_800);
      int version = buyer.get("/api/enquiries/" + enquiry).json("$.version");
      calls.add(() -> buyer.post("/api/enquiries/" + enquiry + "/award", forQuote(quote, version)));
    }

    var answers = atOnce(calls.get(0), calls.get(1));

    assertThat(answers.stream().map(Browser.Answer::status)).containsExactlyInAnyOrder(200, 409);
    var refused = answers.stream().filter(answer -> answer.status() == 409).findFirst();
    assertThat(refused.orElseThrow().<List<String>>json("$.reasons")).contains("minutes_not_free");
  }

  @Test
  void anUnconfirmedCertificateStandsInTheWayUntilItIsConfirmed() {
    var buyer = cluster.brand("Sorgfalt");
    var pending = cluster.workshop("Bekleyen Belge");
    var early = cluster.workshop("Erken Biten Belge");
    for (var owner : List.of(pending, early)) {
      trade.capacity(owner, 6_000);
    }
    trade.paper(pending, "cert_bsci", false, trade.week(30));
    trade.paper(early, "cert_bsci", false, trade.week(30));
    trade.paper(early, "cert_bsci", true, trade.week(4));
    String enquiry =
        trade.posted(buyer, Map.of("certificates", List.of("cert_bsci")), pending, early);
    String quote = trade.quote(pending, enquiry, 4_800);
    String ends = trade.quote(early, enquiry, 4_900);

    var compared = buyer.get("/api/enquiries/" + enquiry + "/quotes").expectStatus(200);
    assertThat(compared.<List<String>>json("$.quotes[0].pending")).containsExactly("cert_bsci");
    assertThat(compared.<List<String>>json("$.quotes[1].missing")).containsExactly("cert_bsci");
    for (String refused : List.of(quote, ends)) {
      var answer =
          trade
              .act(buyer, enquiry, "award", Map.of("quoteId", refused, "reason", "price"))
              .expectStatus(409);
      assertThat(answer.<List<String>>json("$.reasons"))
          .containsExactly("winner_not_valid", "certificate_missing");
      assertThat(answer.<List<String>>json("$.details.certificates")).containsExactly("cert_bsci");
    }

    trade.paper(pending, "cert_bsci", true, trade.week(30));
    trade
        .act(buyer, enquiry, "award", Map.of("quoteId", quote, "reason", "evidence"))
        .expectStatus(200);
    eventually(
        "the reason of the loser",
        () ->
            early
                .get("/api/quotes/lost")
                .<List<String>>json("$.items[*].outcome.nextStep")
                .equals(List.of("renew_certificate")));
  }

  @Test
  void theReasonIsOneOfTheListOrWritten() {
    var buyer = cluster.brand("Begründung");
    var owner = cluster.workshop("Gerekçe");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    String quote = trade.quote(owner, enquiry, 4_800);

    var unknown =
        trade
            .act(buyer, enquiry, "award", Map.of("quoteId", quote, "reason", "friend"))
            .expectStatus(400);
    assertThat(unknown.<String>json("$.errors[0].pointer")).isEqualTo("/reason");
    var unsaid =
        trade
            .act(buyer, enquiry, "award", Map.of("quoteId", quote, "reason", "other"))
            .expectStatus(400);
    assertThat(unsaid.<String>json("$.errors[0].pointer")).isEqualTo("/note");
  }

  @Test
  void theWorkMayGoToNobody() {
    var buyer = cluster.brand("Niemand");
    var owner = cluster.workshop("Hiç Kimse");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    String quote = trade.quote(owner, enquiry, 9_900);

    trade
        .act(buyer, enquiry, "award-nobody", Map.of("reason", "Too dear"))
        .expectStatus(409)
        .with(
            illegal ->
                assertThat(illegal.<List<String>>json("$.legal")).contains("close", "award"));
    trade.act(buyer, enquiry, "close", Map.of()).expectStatus(200);
    trade.act(buyer, enquiry, "award-nobody", Map.of("reason", "Too dear")).expectStatus(200);
    eventually(
        "the thanks",
        () -> owner.get("/api/quotes/" + quote).<String>json("$.state").equals("rejected"));
  }

  @Test
  void cancellingTellsThoseWhoQuoted() {
    var buyer = cluster.brand("Absage");
    var owner = cluster.workshop("İptal Edilen");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    String quote = trade.quote(owner, enquiry, 4_800);

    trade.act(buyer, enquiry, "cancel", Map.of("reason", "Style dropped")).expectStatus(200);
    eventually(
        "the reason",
        () ->
            owner
                .get("/api/quotes/lost")
                .<List<String>>json("$.items[*].outcome.reason")
                .equals(List.of("cancelled")));
    assertThat(owner.get("/api/quotes/" + quote).<String>json("$.state")).isEqualTo("rejected");
  }

  @Test
  void aKnownMakerIsAskedDirectlyAndOnceMore() {
    var buyer = cluster.brand("Stammkunde");
    var owner = cluster.workshop("Bildik Atölye");
    trade.capacity(owner, 9_000);
    var begun =
        buyer
            .post(
                "/api/enquiries",
                Map.of("poNumber", Trade.poNumber(), "workshopId", trade.workshopOf(owner)))
            .expectStatus(201);
    String direct = begun.json("$.id");
    assertThat(begun.<String>json("$.kind")).isEqualTo("direct");
    buyer
        .post("/api/enquiries/" + direct + "/repeat", Map.of("poNumber", Trade.poNumber()))
        .expectStatus(409);
    buyer
        .post(
            "/api/enquiries/" + direct + "/save",
            Map.of(
                "version", begun.<Integer>json("$.version"),
                "poNumber", begun.<String>json("$.poNumber"),
                "terms", trade.terms(buyer, Map.of())))
        .expectStatus(200);
    trade.act(buyer, direct, "publish", Map.of()).expectStatus(200);
    String quote = trade.quote(owner, direct, 4_650);
    trade
        .act(buyer, direct, "award", Map.of("quoteId", quote, "reason", "known_partner"))
        .expectStatus(200);

    var again =
        buyer
            .post("/api/enquiries/" + direct + "/repeat", Map.of("poNumber", Trade.poNumber()))
            .expectStatus(201);
    assertThat(again.<String>json("$.kind")).isEqualTo("repeat");
    assertThat(again.<Integer>json("$.pieces")).isEqualTo(1200);
    assertThat(again.<Integer>json("$.terms.priceIdeaMinor")).isEqualTo(4_650);
    assertThat(again.<List<String>>json("$.invited[*].name")).containsExactly("Bildik Atölye");
    assertThat(again.<List<String>>json("$.readiness.missing"))
        .containsExactly("due_week", "window");
  }

  private static List<Browser.Answer> atOnce(
      Callable<Browser.Answer> one, Callable<Browser.Answer> two) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Browser.Answer>();
      for (var answer : threads.invokeAll(List.of(one, two))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
