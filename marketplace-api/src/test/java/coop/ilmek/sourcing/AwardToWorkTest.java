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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Steps 6 to 7 of the journey: what was awarded becomes an order, is made and taken. */
@IlmekTest
class AwardToWorkTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private MovableClock clock;

  @Test
  void anAwardBecomesAnOrderAndItsMinutesAreFreeOnceTheWorkIsTaken() {
    var trade = new Trade(db, clock);
    var buyer = cluster.brand("Nordlicht");
    var owner = cluster.workshop("Emine Dikim");
    trade.capacity(owner, 6_000);
    int before = trade.freeMinutes(owner);
    String enquiry = trade.posted(buyer, Map.of(), owner);
    String quote = trade.quote(owner, enquiry, 4_700);
    trade
        .act(buyer, enquiry, "award", Map.of("quoteId", quote, "reason", "price"))
        .expectStatus(200);
    assertThat(trade.freeMinutes(owner)).isLessThan(before);

    eventually("the order", () -> !orders(buyer).isEmpty());
    assertThat(orders(buyer)).hasSize(1);
    var order = buyer.get("/api/orders/" + orders(buyer).getFirst()).expectStatus(200);
    String slice = order.json("$.slices[0].id");
    assertThat(order.<String>json("$.poNumber")).startsWith("PO-");
    assertThat(order.<Integer>json("$.pieces")).isEqualTo(1200);
    assertThat(owner.get("/api/slices").<List<String>>json("$.items[*].id")).containsExactly(slice);

    String path = "/api/slices/" + slice;
    owner
        .post(path + "/milestones", Map.of("version", version(owner, path), "type", "sewing"))
        .expectStatus(200);
    var lines = new ArrayList<Map<String, Object>>();
    for (String colour : List.of("Black", "Ecru")) {
      for (String size : List.of("S", "M", "L")) {
        lines.add(Map.of("colour", colour, "size", size, "pieces", 200));
      }
    }
    var delivered =
        owner
            .post(
                path + "/deliveries",
                Map.of("version", version(owner, path), "noteNumber", "IRS-1", "lines", lines))
            .expectStatus(200);
    buyer
        .post(
            path + "/deliveries/" + delivered.json("$.deliveries[0].id") + "/accept",
            Map.of("version", version(buyer, path)))
        .expectStatus(200)
        .with(a -> assertThat(a.<String>json("$.state")).isEqualTo("accepted_by_buyer"));

    eventually("the minutes", () -> trade.freeMinutes(owner) == before);
  }

  private static List<String> orders(Browser buyer) {
    return buyer.get("/api/orders").expectStatus(200).json("$.items[*].id");
  }

  private static int version(Browser reader, String path) {
    return reader.get(path).json("$.version");
  }
}
