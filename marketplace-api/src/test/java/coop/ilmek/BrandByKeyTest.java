package coop.ilmek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The brand's whole side of the main job from its own system: every request carries the API key and
 * nothing else, no cookie and no token against forgery.
 */
@IlmekTest
class BrandByKeyTest {
  @Autowired private Cluster cluster;
  @Autowired private Clock clock;
  @Autowired private WebTestClient http;

  @Test
  void aProgramPostsAwardsAcceptsAndPays() {
    var journey = new Journey(cluster, clock).members().supply();
    String key =
        journey
            .buyer
            .post("/api/session/api-keys", Map.of("name", "ERP"))
            .expectStatus(201)
            .json("$.key");
    var program = Browser.program(http, key);

    journey.enquiry(program).quotes();
    assertThat(
            program
                .get("/api/enquiries/" + journey.enquiry + "/quotes")
                .expectStatus(200)
                .<List<String>>json("$.quotes[*].quoteId"))
        .containsExactlyInAnyOrder(journey.quote, journey.lostQuote);
    journey.award(program).produce(program).pay(program);

    assertThat(program.cookieHeader()).as("cookies").isEmpty();
    assertThat(program.token()).as("token against forgery").isEmpty();
    assertThat(journey.owner.get("/api/payouts/" + journey.payout).<String>json("$.state"))
        .isEqualTo("paid");
    Cluster.eventually(
        "the order's end",
        () ->
            program
                .get("/api/orders/" + journey.order)
                .<String>json("$.state")
                .equals("completed"));
  }
}
