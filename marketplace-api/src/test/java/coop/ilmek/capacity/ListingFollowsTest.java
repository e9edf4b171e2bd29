package coop.ilmek.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.capacity.persistence.ListingStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The listing keeps up with the truth, whoever changes it and however many at once. */
@IlmekTest
class ListingFollowsTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private ListingStore store;
  @Autowired private Reservations reservations;
  @Autowired private TransactionalOperator transaction;
  @Autowired private ListingLag lag;
  @Autowired private Clock clock;

  private LocalDate monday() {
    return IsoWeek.monday(clock.instant());
  }

  private void correct(Browser owner, int ahead, int minutes) {
    owner
        .post(
            "/api/capacity/weeks/correct",
            Map.of(
                "week",
                IsoWeek.of(monday().plusWeeks(ahead)),
                "process",
                "sewing",
                "minutes",
                minutes))
        .expectStatus(200);
  }

  private static Browser.Answer act(Browser by, UUID member, String act, Map<String, Object> body) {
    var withVersion = new HashMap<>(body);
    withVersion.put("version", by.get("/api/members/" + member).<Integer>json("$.version"));
    return by.post("/api/members/" + member + "/" + act, withVersion);
  }

  @Test
  void whoIsSuspendedIsFoundNoLongerAndWhoReturnsIsFoundAgain() {
    String name = "İzlenen" + UUID.randomUUID().toString().substring(0, 8);
    var owner = cluster.workshop(name);
    var coordinator = cluster.coordinator();
    var id = Cluster.organisationOf(owner);
    var brand = cluster.brand("Gucker GmbH");
    String asked = "/api/candidates?q=" + name;
    assertThat(brand.get(asked).<List<String>>json("$.items[*].standing"))
        .containsExactly("probation");

    act(coordinator, id, "suspend", Map.of("reason", "papers_expired", "note", ""))
        .expectStatus(200);
    Cluster.eventually(
        "the absence", () -> brand.get(asked).<List<Object>>json("$.items").isEmpty());
    act(coordinator, id, "reinstate", Map.of("note", "")).expectStatus(200);
    act(coordinator, id, "promote", Map.of("note", "İyi iş.")).expectStatus(200);
    Cluster.eventually(
        "the return",
        () -> brand.get(asked).<List<String>>json("$.items[*].standing").equals(List.of("full")));
    assertThat(lag.p95()).isPositive().isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void writersAtTheSameTimeLoseNothing() {
    String name = "Kalabalık" + UUID.randomUUID().toString().substring(0, 8);
    var owner = cluster.workshop(name);
    for (int ahead = 0; ahead < 8; ahead++) {
      correct(owner, ahead, 10_000);
    }
    UUID workshop =
        db.sql("select id from workshop.workshop where organisation_id = $1")
            .bind("$1", Cluster.organisationOf(owner))
            .map(row -> row.get("id", UUID.class))
            .one()
            .block();
    // Reservations of different weeks do not wait for each other, and derivations come between.
    Flux<Void> holds =
        Flux.fromStream(IntStream.range(0, 8).boxed())
            .flatMap(
                ahead ->
                    transaction.transactional(
                        reservations.hold(
                            Actor.system(),
                            workshop,
                            UUID.randomUUID(),
                            List.of(
                                new WeekMinutes(
                                    monday().plusWeeks(ahead), "sewing", null, 1000 + ahead)))),
                8);
    Flux<Void> derivations =
        Flux.range(0, 6)
            .flatMap(n -> transaction.transactional(Mono.defer(() -> store.list(workshop))), 3);
    Flux.merge(holds, derivations).blockLast(Duration.ofSeconds(20));

    var brand = cluster.brand("Menge GmbH");
    var found =
        brand.get(
            "/api/candidates?q="
                + name
                + "&firstWeek="
                + IsoWeek.of(monday())
                + "&lastWeek="
                + IsoWeek.of(monday().plusWeeks(7)));
    assertThat(found.<List<Integer>>json("$.items[0].weeks[*].minutes"))
        .containsExactly(9000, 8999, 8998, 8997, 8996, 8995, 8994, 8993);
  }

  @Test
  void aPointIsNeededToAskForTheNearest() {
    var brand = cluster.brand("Nah GmbH");
    assertThat(
            brand
                .get("/api/candidates?sort=distance")
                .expectStatus(400)
                .<String>json("$.errors[0].pointer"))
        .isEqualTo("/lat");
    brand.get("/api/candidates?lat=41.04&lng=28.88&km=99").expectStatus(400);
    brand.get("/api/candidates?lat=91&lng=28.88").expectStatus(400);
    brand.get("/api/candidates?lat=41.04").expectStatus(400);
    var near = brand.get("/api/candidates?lat=41.04&lng=28.88&km=2&sort=distance&size=3");
    near.expectStatus(200);
    assertThat(near.<List<Integer>>json("$.items[*].metres")).allMatch(metres -> metres <= 2000);
    var overview = brand.get("/api/candidates/overview?lat=41.04&lng=28.88&km=2");
    assertThat(overview.expectStatus(200).<Boolean>json("$.ready")).isTrue();
    assertThat(overview.<List<Object>>json("$.near")).hasSizeLessThanOrEqualTo(10);
  }
}
