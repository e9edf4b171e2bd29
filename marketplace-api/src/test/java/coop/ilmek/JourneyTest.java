package coop.ilmek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job, from application to paid, over HTTP as the screens do it. */
@IlmekTest
class JourneyTest {
  @Autowired private Cluster cluster;
  @Autowired private Clock clock;

  @Test
  void anOrderGoesFromApplicationToPaid() {
    var journey = new Journey(cluster, clock).members().supply();
    assertThat(reserved(journey)).isZero();

    journey.enquiry(journey.buyer).quotes();
    assertThat(journey.owner.get("/api/invitations/" + journey.invitation).<Object>json("$.net"))
        .as("the net in hand is shown before answering")
        .isNotNull();

    journey.award(journey.buyer);
    assertThat(reserved(journey)).as("the minutes left the weeks").isEqualTo(1_200 * 135 / 10);
    Cluster.eventually(
        "the other's reason",
        () ->
            journey
                .other
                .get("/api/quotes/lost")
                .<List<String>>json("$.items[*].quoteId")
                .contains(journey.lostQuote));

    journey.produce(journey.buyer);
    journey.pay(journey.buyer);

    assertThat(
            journey
                .owner
                .get("/api/payouts/" + journey.payout)
                .expectStatus(200)
                .<String>json("$.state"))
        .isEqualTo("paid");
    Cluster.eventually(
        "the order's end",
        () ->
            journey
                .buyer
                .get("/api/orders/" + journey.order)
                .<String>json("$.state")
                .equals("completed"));
  }

  private static int reserved(Journey journey) {
    List<Integer> reserved =
        journey
            .owner
            .get("/api/capacity")
            .expectStatus(200)
            .json("$.processes[*].weeks[*].reservedMinutes");
    return reserved.stream().mapToInt(Integer::intValue).sum();
  }
}
