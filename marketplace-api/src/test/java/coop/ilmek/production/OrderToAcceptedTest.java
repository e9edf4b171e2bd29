package coop.ilmek.production;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Browser.Answer;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the award to pieces the brand took, over HTTP. */
@IlmekTest
@Import(Awarded.class)
class OrderToAcceptedTest {
  @Autowired private Cluster cluster;
  @Autowired private Awarded awarded;
  @Autowired private MovableClock clock;

  private Browser owner;
  private Browser buyer;
  private UUID order;
  private String slice;

  @BeforeEach
  void anOrderIsAwarded() {
    owner = cluster.workshop("Dikiş Evi");
    buyer = cluster.brand("Nordhaus");
    order = awarded.order(buyer, owner);
    slice = buyer.get("/api/orders/" + order).expectStatus(200).json("$.slices[0].id");
  }

  @AfterEach
  void timeIsItselfAgain() {
    clock.reset();
  }

  @Test
  void anAwardOpensOneOrderHoweverOftenItIsTold() {
    UUID enquiry = awarded.award(buyer, owner);
    var first = awarded.open(enquiry);

    assertThat(awarded.open(enquiry)).isEqualTo(first);
    Answer seen = buyer.get("/api/orders/" + first).expectStatus(200);
    assertThat(seen.<String>json("$.state")).isEqualTo("confirmed");
    assertThat(seen.<List<Object>>json("$.slices")).hasSize(1);
    assertThat(seen.<String>json("$.slices[0].state")).isEqualTo("accepted");
    assertThat(seen.<String>json("$.slices[0].waiting.who")).isEqualTo("workshop");
    assertThat(seen.<List<Object>>json("$.slices[0].milestones")).hasSize(5);
  }

  @Test
  void theOwnerReportsTheBrandAcceptsAndTheOrderFollows() {
    report("material_in").expectStatus(200);
    assertThat(orderState()).isEqualTo("in_production");
    report("cutting").expectStatus(200);
    report("sewing").expectStatus(200);
    owner
        .post("/api/slices/" + slice + "/pieces", Map.of("done", 260, "note", "yarısı bitti"))
        .expectStatus(200)
        .with(a -> assertThat(a.<Integer>json("$.piecesDone")).isEqualTo(260));
    report("finishing").expectStatus(200);
    Answer delivered = deliver("IRS-1", all()).expectStatus(200);
    assertThat(delivered.<String>json("$.waiting.who")).isEqualTo("brand");
    assertThat(delivered.<String>json("$.waiting.until"))
        .isEqualTo(delivered.<String>json("$.deliveries[0].silenceEnds"));
    assertThat(orderState()).isEqualTo("delivered");

    Answer accepted = accept(delivered, 0).expectStatus(200);

    assertThat(accepted.<String>json("$.state")).isEqualTo("accepted_by_buyer");
    assertThat(accepted.<Integer>json("$.acceptedPieces")).isEqualTo(500);
    assertThat(accepted.<String>json("$.deliveries[0].way")).isEqualTo("brand");
    assertThat(orderState()).as("money is still open").isEqualTo("delivered");
  }

  @Test
  void whoHasAnOrderUnderWayStaysAndAFinishedOneStandsInTheRecord() {
    for (Browser party : List.of(owner, buyer)) {
      UUID id = Cluster.organisationOf(party);
      int version = party.get("/api/members/" + id).json("$.version");
      party
          .post("/api/members/" + id + "/leave", Map.of("version", version, "note", ""))
          .expectStatus(409)
          .with(a -> assertThat(a.<List<String>>json("$.reasons")).contains("open_work"));
    }
    report("sewing").expectStatus(200);
    accept(deliver("IRS-1", all()).expectStatus(200), 0).expectStatus(200);

    Cluster.eventually("the record", () -> awarded.inTime(Cluster.organisationOf(owner)) == 1);
  }

  @Test
  void silenceIsRemindedTwiceAndThenAccepts() {
    report("sewing").expectStatus(200);
    Answer delivered = deliver("IRS-1", all()).expectStatus(200);
    Instant ends = Instant.parse(delivered.json("$.deliveries[0].silenceEnds"));

    clock.moveTo(ends.minus(Duration.ofDays(3)).plusSeconds(1));
    awaitNotice(buyer, "brand_slice_remind");
    clock.moveTo(ends.minus(Duration.ofDays(1)).plusSeconds(1));
    awaitNotice(buyer, "brand_slice_last_day");
    assertThat(sliceState()).isEqualTo("delivered");
    clock.moveTo(ends.plusSeconds(1));
    Cluster.eventually("silence", () -> sliceState().equals("accepted_by_buyer"));

    Answer seen = owner.get("/api/slices/" + slice).expectStatus(200);
    assertThat(seen.<Integer>json("$.acceptedPieces")).isEqualTo(500);
    assertThat(seen.<String>json("$.deliveries[0].way")).isEqualTo("silence");
    awaitNotice(owner, "workshop_slice_accept_by_silence");
    awaitNotice(buyer, "brand_slice_accept_by_silence");
  }

  @Test
  void partialDeliveriesAreAcceptedOneByOneEachWithItsOwnSilence() {
    report("sewing").expectStatus(200);
    deliver("IRS-1", List.of(line("black", "S", 100))).expectStatus(200);
    clock.moveBy(Duration.ofDays(2));
    Answer second = deliver("IRS-2", List.of(line("black", "M", 200))).expectStatus(200);
    assertThat(orderState()).isEqualTo("partially_delivered");

    Answer answered = accept(second, 1).expectStatus(200);

    assertThat(answered.<String>json("$.state"))
        .as("one still lies with the brand")
        .isEqualTo("delivered");
    assertThat(answered.<Integer>json("$.acceptedPieces")).isEqualTo(200);
    clock.moveTo(Instant.parse(answered.json("$.deliveries[0].silenceEnds")).plusSeconds(1));
    Cluster.eventually("silence", () -> sliceState().equals("finishing"));
    assertThat(owner.get("/api/slices/" + slice).<Integer>json("$.acceptedPieces")).isEqualTo(300);
  }

  @Test
  void reworkIsDeliveredAgain() {
    report("sewing").expectStatus(200);
    Answer delivered = deliver("IRS-1", all()).expectStatus(200);
    Answer back = requestChanges(delivered, "Etiketler yanlış").expectStatus(200);
    assertThat(back.<String>json("$.state")).isEqualTo("rework");
    assertThat(back.<Integer>json("$.deliveredPieces")).isZero();
    assertThat(orderState()).isEqualTo("partially_delivered");

    Answer again = deliver("IRS-2", all()).expectStatus(200);

    accept(again, 1)
        .expectStatus(200)
        .with(a -> assertThat(a.<String>json("$.state")).isEqualTo("accepted_by_buyer"));
  }

  @Test
  void moreThanTheToleranceIsRefusedAtItsPlace() {
    report("sewing").expectStatus(200);
    deliver("IRS-1", List.of(line("black", "S", 100))).expectStatus(200);

    Answer refused =
        deliver("IRS-2", List.of(line("black", "M", 200), line("black", "S", 6))).expectStatus(400);

    assertThat(refused.<String>json("$.errors[0].pointer")).isEqualTo("/lines/1/pieces");
    assertThat(refused.<String>json("$.errors[0].code")).isEqualTo("over_tolerance");
    assertThat(refused.<Integer>json("$.errors[0].params.max")).isEqualTo(5);
    deliver("IRS-2", List.of(line("black", "S", 5))).expectStatus(200);
    deliver("IRS-3", List.of(line("red", "S", 5)))
        .expectStatus(400)
        .with(a -> assertThat(a.<String>json("$.errors[0].code")).isEqualTo("not_ordered"));
  }

  @Test
  void aFewPiecesMissingAreStillInFullAndMoreCanBeClosedByTheBrand() {
    report("sewing").expectStatus(200);
    Answer short3 = deliver("IRS-1", List.of(line("black", "M", 200))).expectStatus(200);
    Answer open = accept(short3, 0).expectStatus(200);
    assertThat(open.<String>json("$.state")).isEqualTo("finishing");

    Answer closed =
        buyer
            .post(
                "/api/slices/" + slice + "/close-short",
                Map.of("version", open.<Integer>json("$.version"), "reason", "Kumaş bitti"))
            .expectStatus(200);

    assertThat(closed.<String>json("$.state")).isEqualTo("accepted_by_buyer");
  }

  @Test
  void aDoubleSubmitDeliversOnce() {
    report("sewing").expectStatus(200);
    var body = delivery("IRS-1", all());
    String key = UUID.randomUUID().toString();
    Answer first = owner.post("/api/slices/" + slice + "/deliveries", body, key).expectStatus(200);
    Answer twin = owner.post("/api/slices/" + slice + "/deliveries", body, key).expectStatus(200);

    assertThat(twin.body()).isEqualTo(first.body());
    owner.post("/api/slices/" + slice + "/deliveries", body).expectStatus(409);
    deliver("IRS-1", List.of(line("black", "S", 1)))
        .expectStatus(400)
        .with(a -> assertThat(a.<String>json("$.errors[0].pointer")).isEqualTo("/noteNumber"));
  }

  @Test
  void theBrandAndItsSilenceAtTheSameMomentAcceptOnce() {
    report("sewing").expectStatus(200);
    Answer delivered = deliver("IRS-1", all()).expectStatus(200);

    clock.moveTo(Instant.parse(delivered.json("$.deliveries[0].silenceEnds")));
    var answers =
        List.of(
            CompletableFuture.supplyAsync(() -> accept(delivered, 0)),
            CompletableFuture.supplyAsync(() -> accept(delivered, 0)));
    long done = answers.stream().filter(a -> a.join().status() == 200).count();

    assertThat(done).isLessThanOrEqualTo(1);
    Cluster.eventually("acceptance", () -> sliceState().equals("accepted_by_buyer"));
    assertThat(owner.get("/api/slices/" + slice).<Integer>json("$.acceptedPieces")).isEqualTo(500);
    assertThat(awarded.acceptances(slice)).isEqualTo(1);
  }

  @Test
  void anOrderOnHoldIsNotCutAndABegunOneIsNotCancelledByTheBrand() {
    Answer held = act("hold", "Kumaş rengi belli değil").expectStatus(200);
    assertThat(held.<String>json("$.state")).isEqualTo("on_hold");
    report("cutting")
        .expectStatus(409)
        .with(a -> assertThat(a.<List<String>>json("$.reasons")).containsExactly("order_on_hold"));
    act("resume", null).expectStatus(200);
    report("cutting").expectStatus(200);
    act("cancel", "Vazgeçtik")
        .expectStatus(409)
        .with(a -> assertThat(a.<List<String>>json("$.legal")).containsExactly("hold"));
  }

  @Test
  void aCancelledOrderEndsItsSlices() {
    act("cancel", "Sezon değişti").expectStatus(200);
    Cluster.eventually("the slices", () -> sliceState().equals("cancelled"));
    awaitNotice(owner, "workshop_order_cancel");
  }

  @Test
  void whatIsLateShowsBeforeItIsLate() {
    report("cutting").expectStatus(200);
    report("sewing").expectStatus(200);
    clock.moveBy(Duration.ofDays(14));

    Answer slow =
        owner.post("/api/slices/" + slice + "/pieces", Map.of("done", 50)).expectStatus(200);

    assertThat(slow.<Integer>json("$.lateDays")).isPositive();
    assertThat(slow.<Object>json("$.milestones[4].actual")).isNull();
    Answer list = buyer.get("/api/orders?trouble=true").expectStatus(200);
    assertThat(list.<List<String>>json("$.items[*].id")).contains(order.toString());
    assertThat(list.<List<String>>json("$.items[0].troubles")).contains("late");
  }

  @Test
  void nobodyElseSeesOrTouchesIt() {
    Browser otherOwner = cluster.workshop("Başka Atölye");
    Browser otherBrand = cluster.brand("Andere");
    report("sewing").expectStatus(200);
    Answer delivered = deliver("IRS-1", all()).expectStatus(200);
    String deliveryId = delivered.json("$.deliveries[0].id");
    int version = delivered.json("$.version");
    var nobody = UUID.randomUUID().toString();

    for (Browser stranger : List.of(otherOwner, otherBrand)) {
      assertThat(stranger.get("/api/slices/" + slice).expectStatus(404).body())
          .isEqualTo(stranger.get("/api/slices/" + nobody).body());
      stranger.get("/api/orders/" + order).expectStatus(404);
      stranger.get("/api/timeline/slice/" + slice).expectStatus(404);
      stranger.get("/api/timeline/order/" + order).expectStatus(404);
      stranger
          .post(
              "/api/slices/" + slice + "/deliveries/" + deliveryId + "/accept",
              Map.of("version", version))
          .expectStatus(404);
      stranger
          .post("/api/slices/" + slice + "/deliveries", delivery("IRS-9", all()))
          .expectStatus(404);
    }
    otherBrand
        .post("/api/orders/" + order + "/hold", Map.of("version", 1, "reason", "x"))
        .expectStatus(404);
    owner.get("/api/orders/" + order).expectStatus(404);
    owner.get("/api/orders").expectStatus(403);
    assertThat(otherBrand.get("/api/orders").<List<Object>>json("$.items")).isEmpty();
    assertThat(otherOwner.get("/api/slices").<List<Object>>json("$.items")).isEmpty();
    owner
        .post(
            "/api/slices/" + slice + "/deliveries/" + deliveryId + "/accept",
            Map.of("version", version))
        .expectStatus(409);
  }

  @Test
  void aPhotoIsSeenByTheBrandAndNobodyElse() {
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    String photo = owner.upload("/api/files?name=kesim.png", png).expectStatus(201).json("$.id");
    owner
        .post(
            "/api/slices/" + slice + "/milestones",
            Map.of("version", version(), "type", "cutting", "photoBlob", photo))
        .expectStatus(200);

    assertThat(buyer.file("/files/" + photo).getStatus().value()).isEqualTo(200);
    assertThat(cluster.brand("Andere").file("/files/" + photo).getStatus().value()).isEqualTo(404);
    owner
        .post(
            "/api/slices/" + slice + "/pieces", Map.of("done", 10, "photoBlob", UUID.randomUUID()))
        .expectStatus(400)
        .with(a -> assertThat(a.<String>json("$.errors[0].pointer")).isEqualTo("/photoBlob"));
  }

  @Test
  void theTimelineNamesOnesOwnPeopleAndTheOthersByTheirFirm() {
    owner.post("/api/session/profile", Map.of("name", "Emine Usta", "language", "tr"));
    report("cutting").expectStatus(200);

    Answer own = owner.get("/api/timeline/slice/" + slice).expectStatus(200);
    Answer brand = buyer.get("/api/timeline/slice/" + slice).expectStatus(200);

    assertThat(own.<List<String>>json("$[*].act")).containsExactly("open", "bind", "start_cutting");
    assertThat(own.<String>json("$[2].actor")).isEqualTo("Emine Usta");
    assertThat(brand.<String>json("$[2].actor")).startsWith("Dikiş Evi");
    assertThat(buyer.get("/api/timeline/order/" + order).<List<String>>json("$[*].act"))
        .containsExactly("open", "start");
  }

  private Answer report(String type) {
    return owner.post(
        "/api/slices/" + slice + "/milestones", Map.of("version", version(), "type", type));
  }

  private Answer deliver(String note, List<Map<String, Object>> lines) {
    return owner.post("/api/slices/" + slice + "/deliveries", delivery(note, lines));
  }

  private Map<String, Object> delivery(String note, List<Map<String, Object>> lines) {
    return Map.of("version", version(), "noteNumber", note, "lines", lines);
  }

  private Answer accept(Answer seen, int index) {
    return buyer.post(
        "/api/slices/"
            + slice
            + "/deliveries/"
            + seen.json("$.deliveries[" + index + "].id")
            + "/accept",
        Map.of("version", seen.<Integer>json("$.version")));
  }

  private Answer requestChanges(Answer seen, String reason) {
    return buyer.post(
        "/api/slices/"
            + slice
            + "/deliveries/"
            + seen.json("$.deliveries[0].id")
            + "/request-changes",
        Map.of("version", seen.<Integer>json("$.version"), "reason", reason));
  }

  private Answer act(String act, String reason) {
    var body = new HashMap<String, Object>();
    body.put("version", buyer.get("/api/orders/" + order).<Integer>json("$.version"));
    if (reason != null) {
      body.put("reason", reason);
    }
    return buyer.post("/api/orders/" + order + "/" + act, body);
  }

  private int version() {
    return owner.get("/api/slices/" + slice).json("$.version");
  }

  private String sliceState() {
    return owner.get("/api/slices/" + slice).json("$.state");
  }

  private String orderState() {
    return buyer.get("/api/orders/" + order).json("$.state");
  }

  private void awaitNotice(Browser reader, String template) {
    UUID organisation = Cluster.organisationOf(reader);
    Cluster.eventually(template, () -> awarded.notices(organisation, template) == 1);
  }

  private static List<Map<String, Object>> all() {
    return List.of(
        line("black", "S", 100),
        line("black", "M", 200),
        line("white", "S", 100),
        line("white", "M", 100));
  }

  private static Map<String, Object> line(String colour, String size, int pieces) {
    return Map.of("colour", colour, "size", size, "pieces", pieces);
  }
}
