package coop.ilmek.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** What an owner says of her weeks, over HTTP. */
@IlmekTest
class CapacityTest {
  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;
  @Autowired private Reservations reservations;
  @Autowired private TransactionalOperator transaction;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  private LocalDate monday() {
    return IsoWeek.monday(clock.instant());
  }

  private String week(int ahead) {
    return IsoWeek.of(monday().plusWeeks(ahead));
  }

  private static Map<String, Object> twelveSew() {
    var question = new HashMap<String, Object>();
    question.put("process", "sewing");
    question.put("people", 12);
    question.put("startsAt", "08:00");
    question.put("endsAt", "18:00");
    question.put("breakMinutes", 60);
    question.put("days", 5);
    question.put("garment", "basic_tshirt");
    question.put("pieces", 1480);
    return question;
  }

  private Map<String, Object> publish(int weeks) {
    var publish = twelveSew();
    publish.put("firstWeek", week(0));
    publish.put("weeks", weeks);
    return publish;
  }

  private static String query(Map<String, Object> question) {
    var query = new StringBuilder("/api/capacity/estimate?");
    question.forEach((name, value) -> query.append(name).append('=').append(value).append('&'));
    return query.toString();
  }

  private void hold(Browser owner, int ahead, int minutes) {
    UUID workshop = UUID.fromString(owner.get("/api/capacity").json("$.workshopId"));
    var weeks = List.of(new WeekMinutes(monday().plusWeeks(ahead), "sewing", null, minutes));
    transaction
        .transactional(reservations.hold(Actor.system(), workshop, UUID.randomUUID(), weeks))
        .block();
  }

  @Test
  void threeAnswersComeToMinutesAndShirts() {
    var owner = cluster.workshop("Cevap Tekstil");
    var estimate = owner.get(query(twelveSew())).expectStatus(200);
    assertThat(estimate.<Integer>json("$.attendedMinutes")).isEqualTo(2700);
    assertThat(estimate.<Integer>json("$.weekMinutes")).isEqualTo(17_760);
    assertThat(estimate.<Integer>json("$.referencePieces")).isEqualTo(1480);
    assertThat(estimate.<Double>json("$.efficiency")).isEqualTo(0.5481);
    assertThat(estimate.<Boolean>json("$.assumed")).isFalse();

    var unknown = twelveSew();
    unknown.remove("pieces");
    var usual = owner.get(query(unknown)).expectStatus(200);
    assertThat(usual.<Integer>json("$.weekMinutes")).isEqualTo(17_820);
    assertThat(usual.<Integer>json("$.pieces")).isEqualTo(1485);
    assertThat(usual.<Boolean>json("$.assumed")).isTrue();
  }

  @Test
  void answersThatCannotBeSaySo() {
    var owner = cluster.workshop("Yanlış Tekstil");
    var tooMany = twelveSew();
    tooMany.put("pieces", 9000);
    assertThat(owner.get(query(tooMany)).expectStatus(400).<String>json("$.errors[0].pointer"))
        .isEqualTo("/pieces");
    var tooLong = twelveSew();
    tooLong.put("endsAt", "05:00");
    assertThat(owner.get(query(tooLong)).expectStatus(400).<String>json("$.errors[0].pointer"))
        .isEqualTo("/endsAt");
    var nobody = publish(6);
    nobody.put("people", 0);
    nobody.put("garment", "");
    assertThat(
            owner
                .post("/api/capacity/weeks", nobody)
                .expectStatus(400)
                .<List<String>>json("$.errors[*].pointer"))
        .containsExactlyInAnyOrder("/people", "/garment");
    var past = publish(6);
    past.put("firstWeek", week(-1));
    assertThat(
            owner
                .post("/api/capacity/weeks", past)
                .expectStatus(400)
                .<String>json("$.errors[0].code"))
        .isEqualTo("week_past");
  }

  @Test
  void sixWeeksArePublishedAndOneCorrected() {
    var owner = cluster.workshop("Altı Hafta");
    owner.get("/api/capacity").expectStatus(200);
    var published = owner.post("/api/capacity/weeks", publish(6)).expectStatus(200);
    assertThat(
            published.<List<Integer>>json(
                "$.processes[?(@.process=='sewing')].weeks[*].netMinutes"))
        .hasSize(6)
        .containsOnly(17_760);
    assertThat(published.<List<Integer>>json("$.processes[?(@.process=='sewing')].answer.people"))
        .containsExactly(12);

    var corrected =
        owner
            .post(
                "/api/capacity/weeks/correct",
                Map.of("week", week(2), "process", "sewing", "minutes", 9000))
            .expectStatus(200);
    assertThat(
            corrected.<List<Integer>>json(
                "$.processes[?(@.process=='sewing')].weeks[*].netMinutes"))
        .containsExactly(17_760, 17_760, 9000, 17_760, 17_760, 17_760);
  }

  @Test
  void aWeekCannotGoBelowWhatIsPromised() {
    var owner = cluster.workshop("Söz Tekstil");
    owner.post("/api/capacity/weeks", publish(6)).expectStatus(200);
    hold(owner, 1, 10_000);

    var refused =
        owner
            .post(
                "/api/capacity/weeks/correct",
                Map.of("week", week(1), "process", "sewing", "minutes", 9_999))
            .expectStatus(409);
    assertThat(refused.<List<String>>json("$.reasons")).containsExactly("below_reserved");
    assertThat(refused.<Integer>json("$.details.weeks[0].reserved")).isEqualTo(10_000);
    owner
        .post(
            "/api/capacity/weeks/correct",
            Map.of("week", week(1), "process", "sewing", "minutes", 10_000))
        .expectStatus(200);

    var fewer = publish(6);
    fewer.put("pieces", 800);
    assertThat(
            owner
                .post("/api/capacity/weeks", fewer)
                .expectStatus(409)
                .<List<String>>json("$.details.weeks[*].week"))
        .containsExactly(week(1));
    var monday = monday().plusWeeks(1);
    owner
        .post(
            "/api/capacity/closures",
            Map.of(
                "firstDay", monday.toString(),
                "lastDay", monday.plusDays(1).toString(),
                "reason", "maintenance"))
        .expectStatus(409);
    assertThat(owner.get("/api/capacity").<List<Object>>json("$.closures")).isEmpty();
  }

  @Test
  void closedDaysTakeTheirShareAndGiveItBack() {
    var owner = cluster.workshop("Bayram Tekstil");
    owner.post("/api/capacity/weeks", publish(6)).expectStatus(200);
    var wednesday = monday().plusWeeks(1).plusDays(2);

    var closed =
        owner
            .post(
                "/api/capacity/closures",
                Map.of(
                    "firstDay", wednesday.toString(),
                    "lastDay", wednesday.plusDays(5).toString(),
                    "reason", "holiday"))
            .expectStatus(200);
    var net = "$.processes[?(@.process=='sewing')].weeks[*].netMinutes";
    // Wednesday to Friday, and the Monday after
    assertThat(closed.<List<Integer>>json(net))
        .containsExactly(17_760, 7_104, 14_208, 17_760, 17_760, 17_760);

    var corrected =
        owner
            .post(
                "/api/capacity/weeks/correct",
                Map.of("week", week(1), "process", "sewing", "minutes", 7_001))
            .expectStatus(200);
    assertThat(corrected.<List<Integer>>json(net)).contains(7_001);

    String id = closed.json("$.closures[0].id");
    var open = owner.post("/api/capacity/closures/" + id + "/cancel", Map.of()).expectStatus(200);
    assertThat(open.<List<Integer>>json(net))
        .containsExactly(17_760, 17_503, 17_760, 17_760, 17_760, 17_760);
    owner.post("/api/capacity/closures/" + id + "/cancel", Map.of()).expectStatus(404);
    cluster
        .workshop("Öteki Bayram")
        .post("/api/capacity/closures/" + id + "/cancel", Map.of())
        .expectStatus(404);
  }

  @Test
  void onlyTheOwnerAndTheCentreSeeTheWeeks() {
    var owner = cluster.workshop("Perde Tekstil");
    owner.post("/api/capacity/weeks", publish(2)).expectStatus(200);
    String id = owner.get("/api/capacity").json("$.workshopId");
    String absent = UUID.randomUUID().toString();

    owner.get("/api/capacity/workshops/" + id).expectStatus(200);
    cluster.coordinator().get("/api/capacity/workshops/" + id).expectStatus(200);
    for (var stranger : List.of(cluster.workshop("Komşu"), cluster.brand("Fern GmbH"))) {
      assertThat(stranger.get("/api/capacity/workshops/" + id).expectStatus(404).body())
          .isEqualTo(stranger.get("/api/capacity/workshops/" + absent).expectStatus(404).body());
    }
  }

  @Test
  void theTableOfTypicalMinutesIsDatedAndMarked() {
    var table = cluster.stranger().get("/api/capacity/typical-minutes").expectStatus(200);
    assertThat(table.<List<Object>>json("$[*]")).hasSize(30);
    assertThat(table.<List<String>>json("$[*].processes[*].source")).containsOnly("estimate");
    assertThat(table.<List<Boolean>>json("$[*].processes[*].estimated")).containsOnly(true);
    assertThat(
            table.<List<Double>>json(
                "$[?(@.garment=='basic_tshirt')].processes[?(@.process=='sewing')].typical"))
        .containsExactly(12.0);
  }

  @Test
  void machineClassesAreASecondCeiling() {
    var owner = cluster.workshop("Makine Tekstil");
    owner.post("/api/capacity/weeks", publish(2)).expectStatus(200);
    owner
        .post(
            "/api/capacity/machine-weeks",
            Map.of("machineClass", "overlock", "minutes", 5000, "firstWeek", week(0), "weeks", 2))
        .expectStatus(200);
    UUID workshop = UUID.fromString(owner.get("/api/capacity").json("$.workshopId"));
    var six = List.of(new WeekMinutes(monday(), "sewing", "overlock", 5001));
    var refused =
        org.assertj.core.api.Assertions.catchThrowable(
            () ->
                transaction
                    .transactional(
                        reservations.hold(Actor.system(), workshop, UUID.randomUUID(), six))
                    .block());
    assertThat(refused).hasMessageContaining("minutes_not_free");
    transaction
        .transactional(
            reservations.hold(
                Actor.system(),
                workshop,
                UUID.randomUUID(),
                List.of(
                    new WeekMinutes(monday(), "sewing", "overlock", 5000),
                    new WeekMinutes(monday(), "sewing", "lockstitch", 3000))))
        .block();
    owner
        .post(
            "/api/capacity/machine-weeks",
            Map.of("machineClass", "overlock", "minutes", 4999, "firstWeek", week(0), "weeks", 1))
        .expectStatus(409);
  }
}
