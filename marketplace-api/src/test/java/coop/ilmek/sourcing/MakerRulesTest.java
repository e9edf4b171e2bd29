package coop.ilmek.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who passes work on does not quote; who is new begins with small jobs. */
@IlmekTest
class MakerRulesTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private MovableClock clock;

  private Trade trade;

  @BeforeEach
  void begin() {
    trade = new Trade(db, clock);
  }

  private static Map<String, Object> people(int sewing, int registered) {
    return Map.of(
        "people",
        Map.of(
            "sewing",
            sewing,
            "total",
            registered,
            "registered",
            registered,
            "women",
            0,
            "young",
            0));
  }

  private Browser.Answer quoted(Browser owner, String enquiry, int pieces) {
    var draft = trade.write(owner, enquiry, trade.answer(4_800, pieces)).expectStatus(200);
    return owner.post(
        "/api/quotes/" + draft.<String>json("$.id") + "/submit",
        Map.of("version", draft.<Integer>json("$.version")));
  }

  @Test
  void aBrokerDoesNotQuoteUntilTheCentreHasLooked() {
    var buyer = cluster.brand("Selbermacher");
    var owner = cluster.workshop("Elden Ele", people(4, 4));
    trade.capacity(owner, 40_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    assertThat(quoted(owner, enquiry, 200).expectStatus(409).<List<String>>json("$.reasons"))
        .containsExactly("may_not_quote", "broker");

    String maker = "/api/members/" + Cluster.organisationOf(owner) + "/maker";
    var seen = owner.get(maker);
    assertThat(seen.<Boolean>json("$.broker")).isTrue();
    assertThat(seen.<List<String>>json("$.reasons")).containsExactly("people_cannot_carry");
    cluster
        .coordinator()
        .post(
            maker,
            Map.of(
                "word", "maker", "until", "2099-01-01", "note", "Bildirgeler yolda, gidip gördüm"))
        .expectStatus(200);
    quoted(owner, enquiry, 200).expectStatus(200);
  }

  @Test
  void theFirstJobIsASmallOne() {
    var buyer = cluster.brand("Anfang");
    var owner = cluster.workshop("Küçük Başlangıç", people(4, 6));
    trade.capacity(owner, 6_000);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    // 1,200 pieces are 16,200 minutes; two weeks of four people are 12,960.
    assertThat(quoted(owner, enquiry, 1200).expectStatus(409).<List<String>>json("$.reasons"))
        .containsExactly("may_not_quote", "over_probation_limit");
    quoted(owner, enquiry, 900).expectStatus(200);
  }
}
