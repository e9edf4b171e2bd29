package coop.ilmek.sourcing;

import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** When a quote may be given, how it is taken back, and how it ends by itself. */
@IlmekTest
class QuoteRulesTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private MovableClock clock;

  private Trade trade;

  @BeforeEach
  void begin() {
    trade = new Trade(db, clock);
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private static Browser.Answer submit(Browser owner, Browser.Answer draft) {
    return owner.post(
        "/api/quotes/" + draft.<String>json("$.id") + "/submit",
        Map.of("version", draft.<Integer>json("$.version")));
  }

  @Test
  void aQuoteIsSavedAsItIsTypedAndGivenWhenItIsComplete() {
    var buyer = cluster.brand("Halbfertig");
    var owner = cluster.workshop("Yarım Kalan");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);

    var typed = trade.write(owner, enquiry, Map.of("priceMinor", 4_800)).expectStatus(200);
    assertThat(typed.<Integer>json("$.price.minor")).isEqualTo(4_800);
    var refused = submit(owner, typed).expectStatus(409);
    assertThat(refused.<List<String>>json("$.reasons")).containsExactly("quote_incomplete");

    var whole = trade.write(owner, enquiry, trade.answer(4_800, 1200)).expectStatus(200);
    assertThat(whole.<String>json("$.id")).isEqualTo(typed.json("$.id"));
    assertThat(whole.<Integer>json("$.net.inHand.minor")).isPositive();
    assertThat(whole.<Integer>json("$.perDay")).isEqualTo(48);
    submit(owner, whole).expectStatus(200);

    var invitation = owner.get("/api/invitations/" + Trade.invitation(owner, enquiry));
    assertThat(invitation.<String>json("$.state")).isEqualTo("quoted");
    assertThat(invitation.<String>json("$.quote.state")).isEqualTo("submitted");
    assertThat(buyer.get("/api/enquiries/" + enquiry).<String>json("$.state")).isEqualTo("quoting");
  }

  @Test
  void minutesThatAreNotFreeCannotBeOffered() {
    var buyer = cluster.brand("Ungeduldig");
    var owner = cluster.workshop("Küçük Atölye");
    trade.capacity(owner, 1_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);

    var draft = trade.write(owner, enquiry, trade.answer(4_800, 1200)).expectStatus(200);
    assertThat(draft.<Integer>json("$.shortfall.sewing")).isEqualTo(1200 * 12 - 5_000);
    assertThat(draft.<List<String>>json("$.warnings")).contains("minutes_not_free");
    var refused = submit(owner, draft).expectStatus(409);
    assertThat(refused.<List<String>>json("$.reasons"))
        .containsExactly("may_not_quote", "minutes_not_free");
    assertThat(refused.<Integer>json("$.details.shortfall.sewing")).isPositive();

    var fewer = trade.write(owner, enquiry, trade.answer(4_800, 400)).expectStatus(200);
    submit(owner, fewer).expectStatus(200);
  }

  @Test
  void aCertificateThatIsAskedMustBeThereAtLeastUnconfirmed() {
    var buyer = cluster.brand("Zertifikat");
    var without = cluster.workshop("Belgesiz");
    var waiting = cluster.workshop("Belgesi Bekleyen");
    for (var owner : List.of(without, waiting)) {
      trade.capacity(owner, 6_000);
    }
    trade.paper(waiting, "cert_bsci", false, trade.week(30));
    String enquiry =
        trade.posted(buyer, Map.of("certificates", List.of("cert_bsci")), without, waiting);
    assertThat(
            waiting
                .get("/api/invitations/" + Trade.invitation(waiting, enquiry))
                .<String>json("$.certificates[0].state"))
        .isEqualTo("pending");

    var refused =
        submit(without, trade.write(without, enquiry, trade.answer(4_800, 1200))).expectStatus(409);
    assertThat(refused.<List<String>>json("$.reasons"))
        .containsExactly("may_not_quote", "certificate_missing");
    assertThat(refused.<List<String>>json("$.details.certificates")).containsExactly("cert_bsci");

    var draft = trade.write(waiting, enquiry, trade.answer(4_800, 1200)).expectStatus(200);
    assertThat(draft.<List<String>>json("$.warnings")).containsExactly("certificate_pending");
    submit(waiting, draft).expectStatus(200);
  }

  @Test
  void sentTwiceItIsOneQuote() {
    var buyer = cluster.brand("Doppelklick");
    var owner = cluster.workshop("Çift Tık");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    String key = UUID.randomUUID().toString();
    String path = "/api/invitations/" + Trade.invitation(owner, enquiry) + "/quote";
    var body = Map.of("terms", trade.answer(4_800, 1200));

    var first = owner.post(path, body, key).expectStatus(200);
    var second = owner.post(path, body, key).expectStatus(200);
    assertThat(second.body()).isEqualTo(first.body());
    var third = owner.post(path, body).expectStatus(200);
    assertThat(third.<String>json("$.id")).isEqualTo(first.json("$.id"));

    submit(owner, third).expectStatus(200);
    submit(owner, third).expectStatus(409);
    assertThat(
            buyer
                .get("/api/enquiries/" + enquiry + "/quotes")
                .<List<String>>json("$.quotes[*].quoteId"))
        .hasSize(1);
  }

  @Test
  void takenBackItMayBeGivenAnew() {
    var buyer = cluster.brand("Bedenkzeit");
    var owner = cluster.workshop("Vazgeçen");
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    String first = trade.quote(owner, enquiry, 4_800);
    String invitation = Trade.invitation(owner, enquiry);
    owner
        .post("/api/invitations/" + invitation + "/decline", Map.of("reason", "price"))
        .expectStatus(409);

    owner
        .post(
            "/api/quotes/" + first + "/withdraw",
            Map.of("version", owner.get("/api/quotes/" + first).<Integer>json("$.version")))
        .expectStatus(200);
    String second = trade.quote(owner, enquiry, 5_000);

    assertThat(second).isNotEqualTo(first);
    assertThat(
            buyer
                .get("/api/enquiries/" + enquiry + "/quotes")
                .<List<Integer>>json("$.quotes[*].price.minor"))
        .containsExactly(5_000);
  }

  @Test
  void aQuoteEndsOnItsLastDayAndTheWindowOnIts() {
    var buyer = cluster.brand("Zeitlauf");
    var brief = cluster.workshop("Kısa Süreli");
    var lasting = cluster.workshop("Uzun Süreli");
    var writing = cluster.workshop("Yazmakta Olan");
    for (var owner : List.of(brief, lasting, writing)) {
      trade.capacity(owner, 6_000);
    }
    String enquiry = trade.posted(buyer, Map.of(), brief, lasting, writing);
    var shortLived = new HashMap<>(trade.answer(4_800, 1200));
    shortLived.put(
        "validUntil", LocalDate.ofInstant(clock.instant(), IsoWeek.ZONE).plusDays(2).toString());
    var draft = trade.write(brief, enquiry, shortLived).expectStatus(200);
    submit(brief, draft).expectStatus(200);
    var longLived = new HashMap<>(trade.answer(4_900, 1200));
    longLived.put(
        "validUntil", LocalDate.ofInstant(clock.instant(), IsoWeek.ZONE).plusDays(60).toString());
    submit(lasting, trade.write(lasting, enquiry, longLived)).expectStatus(200);
    var late = trade.write(writing, enquiry, trade.answer(4_800, 1200)).expectStatus(200);

    clock.moveBy(Duration.ofDays(4));
    String id = draft.json("$.id");
    eventually(
        "the quote's end",
        () -> brief.get("/api/quotes/" + id).<String>json("$.state").equals("expired"));
    eventually(
        "its reason",
        () ->
            brief
                .get("/api/quotes/lost")
                .<List<String>>json("$.items[*].outcome.nextStep")
                .equals(List.of("longer_validity")));

    clock.moveBy(Duration.ofDays(4));
    eventually(
        "the window's end",
        () -> buyer.get("/api/enquiries/" + enquiry).<String>json("$.state").equals("closed"));
    submit(writing, late).expectStatus(409);
    eventually(
        "the draft's lapse",
        () ->
            writing
                .get("/api/quotes/" + late.<String>json("$.id"))
                .<String>json("$.state")
                .equals("expired"));

    clock.moveBy(Duration.ofDays(15));
    eventually(
        "the end without a decision",
        () -> buyer.get("/api/enquiries/" + enquiry).<String>json("$.state").equals("not_awarded"));
    eventually(
        "the thanks",
        () ->
            lasting
                .get("/api/quotes/lost")
                .<List<String>>json("$.items[*].outcome.reason")
                .equals(List.of("nobody")));
  }

  @Test
  void anUnansweredEnquiryExpires() {
    var buyer = cluster.brand("Stille");
    var owner = cluster.workshop("Sessiz");
    String enquiry = trade.posted(buyer, Map.of(), owner);

    clock.moveBy(Duration.ofDays(8));
    eventually(
        "the end",
        () -> buyer.get("/api/enquiries/" + enquiry).<String>json("$.state").equals("expired"));
    String invitation = Trade.invitation(owner, enquiry);
    assertThat(owner.get("/api/invitations/" + invitation).<String>json("$.state"))
        .isEqualTo("lapsed");
  }
}
