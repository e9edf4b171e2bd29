package coop.ilmek.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The brand's side runs from its own system, by an API key alone. */
@IlmekTest
class BrandByKeyTest {
  @Autowired private Cluster cluster;
  @Autowired private WebTestClient http;
  @Autowired private DatabaseClient db;
  @Autowired private MovableClock clock;

  @Test
  void anEnquiryIsPostedComparedAndAwardedByAProgram() {
    var trade = new Trade(db, clock);
    String key =
        cluster
            .brand("Automat")
            .post("/api/session/api-keys", Map.of("name", "ERP"))
            .expectStatus(201)
            .json("$.key");
    var program = Browser.program(http, key);
    var owner = cluster.workshop("Sistemden Sorulan");
    trade.capacity(owner, 6_000);

    String enquiry = trade.posted(program, Map.of(), owner);
    String quote = trade.quote(owner, enquiry, 4_800);

    assertThat(
            program
                .get("/api/enquiries/" + enquiry + "/quotes")
                .expectStatus(200)
                .<List<String>>json("$.quotes[*].quoteId"))
        .containsExactly(quote);
    trade
        .act(program, enquiry, "award", Map.of("quoteId", quote, "reason", "dates"))
        .expectStatus(200)
        .with(awarded -> assertThat(awarded.<String>json("$.state")).isEqualTo("awarded"));
  }
}
