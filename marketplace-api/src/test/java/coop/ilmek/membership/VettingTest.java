package coop.ilmek.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the centre decides: in order, with reasons, once. */
@IlmekTest
class VettingTest {
  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  private static List<String> reasons(Browser.Answer answer) {
    return answer.expectStatus(409).json("$.reasons");
  }

  @Test
  void nobodyIsAdmittedWithoutConfirmedPapersAndAVisit() {
    Browser owner = cluster.stranger();
    Browser coordinator = cluster.coordinator();
    String id = cluster.applyAsWorkshop(owner, "Sıra Dikim", Map.of());
    cluster.act(coordinator, id, "take-up", Map.of()).expectStatus(200);

    assertThat(reasons(cluster.act(coordinator, id, "approve", Map.of("note", ""))))
        .containsExactlyInAnyOrder("papers_not_confirmed", "visit_missing");
    cluster.confirmPapers(coordinator, id);
    assertThat(reasons(cluster.act(coordinator, id, "approve", Map.of("note", ""))))
        .containsExactly("visit_missing");
    cluster.visit(coordinator, id);
    cluster.act(coordinator, id, "approve", Map.of("note", "")).expectStatus(200);
    cluster.awaitAdmission(owner);
  }

  @Test
  void aPaperThatWasAskedOnTopIsNeededToo() {
    Browser owner = cluster.stranger();
    Browser coordinator = cluster.coordinator();
    String id = cluster.applyAsWorkshop(owner, "Evrak Dikim", Map.of());
    cluster.act(coordinator, id, "take-up", Map.of()).expectStatus(200);
    var changes = new HashMap<String, Object>();
    changes.put("reason", "paper_missing");
    changes.put("note", "");
    changes.put("documents", List.of("no_such_paper"));
    assertThat(
            cluster
                .act(coordinator, id, "request-changes", changes)
                .expectStatus(400)
                .<List<String>>json("$.errors[*].pointer"))
        .containsExactly("/documents/0");
    changes.put("documents", List.of("workplace_licence"));
    cluster.act(coordinator, id, "request-changes", changes).expectStatus(200);

    assertThat(
            cluster
                .act(owner, id, "submit", Map.of())
                .expectStatus(400)
                .<List<String>>json("$.errors[*].pointer"))
        .containsExactly("/papers/workplace_licence");
    cluster.handInPaper(owner, "workplace_licence");
    cluster.submit(owner, id);
    assertThat(
            coordinator
                .get("/api/applications/" + id)
                .<List<String>>json("$.documents[?(@.type=='workplace_licence')].state"))
        .containsExactly("uploaded");
    cluster.approve(coordinator, id);
    cluster.awaitAdmission(owner);
  }

  @Test
  void aRefusalHasAReasonAndMayBeAppealedForThirtyDays() {
    Browser owner = cluster.stranger();
    Browser coordinator = cluster.coordinator();
    String id = cluster.applyAsWorkshop(owner, "Ret Dikim", Map.of());
    cluster.act(coordinator, id, "take-up", Map.of()).expectStatus(200);

    cluster.act(coordinator, id, "reject", Map.of("reason", "mood", "note", "")).expectStatus(400);
    assertThat(
            cluster
                .act(coordinator, id, "reject", Map.of("reason", "other", "note", " "))
                .expectStatus(400)
                .<List<String>>json("$.errors[*].pointer"))
        .containsExactly("/note");
    cluster
        .act(coordinator, id, "reject", Map.of("reason", "outside_region", "note", ""))
        .expectStatus(200);
    assertThat(owner.get("/api/applications/current").<List<String>>json("$.timeline[-1:].reason"))
        .containsExactly("outside_region");

    clock.moveBy(Duration.ofDays(16));
    // A session lives through a month of silence, and is swept away after it.
    owner.get("/api/session").expectStatus(200);
    coordinator.get("/api/session").expectStatus(200);
    clock.moveBy(Duration.ofDays(15));
    assertThat(reasons(cluster.act(owner, id, "appeal", Map.of("note", "Biz Esenler'deyiz."))))
        .containsExactly("appeal_window_over");
    clock.reset();
    cluster.act(owner, id, "appeal", Map.of("note", "Biz Esenler'deyiz.")).expectStatus(200);
    cluster.approve(coordinator, id);
    cluster.awaitAdmission(owner);
  }

  @Test
  void ofTwoCoordinatorsAtOnceOneTakesItUp() throws Exception {
    String id = cluster.applyAsWorkshop(cluster.stranger(), "İki Dikim", Map.of());
    Browser one = cluster.coordinator();
    Browser two = cluster.coordinator();
    int version = one.get("/api/applications/" + id).json("$.version");
    Map<String, Object> seen = Map.of("version", version);
    String path = "/api/applications/" + id + "/take-up";
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers =
          threads.invokeAll(
              List.<Callable<Integer>>of(
                  () -> one.post(path, seen).status(), () -> two.post(path, seen).status()));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 409);
    }
    assertThat(
            one.get("/api/applications/" + id)
                .<List<String>>json("$.timeline[?(@.act=='take_up')].to"))
        .hasSize(1);
  }

  @Test
  void onlyTheCentreDecidesAndAnInspectorOnlyLooksAndReports() {
    Browser owner = cluster.stranger();
    Browser coordinator = cluster.coordinator();
    Browser inspector = cluster.ofCentre("inspector");
    String id = cluster.applyAsWorkshop(owner, "Rol Dikim", Map.of());

    cluster.act(owner, id, "take-up", Map.of()).expectStatus(404);
    cluster.act(inspector, id, "take-up", Map.of()).expectStatus(404);
    cluster.act(coordinator, id, "take-up", Map.of()).expectStatus(200);
    cluster
        .act(coordinator, id, "plan-visit", Map.of("on", "2020-01-01", "note", ""))
        .expectStatus(400);
    cluster
        .act(coordinator, id, "plan-visit", Map.of("on", "2040-01-02", "note", ""))
        .expectStatus(200);
    cluster
        .act(inspector, id, "record-visit", Map.of("form", Map.of(), "photos", List.of()))
        .expectStatus(400)
        .with(
            answer ->
                assertThat(answer.<List<String>>json("$.errors[*].pointer"))
                    .contains("/form/asDescribed", "/form/signedBy", "/form/peopleSeen"));
    String photo = inspector.upload("/api/files?name=bant.jpg", SampleFiles.jpeg()).json("$.id");
    cluster
        .act(
            inspector,
            id,
            "record-visit",
            Map.of(
                "form",
                Cluster.usualVisit(),
                "photos",
                List.of(Map.of("blobId", photo, "caption", "Bant"))))
        .expectStatus(200);
    assertThat(
            owner
                .get("/api/applications/current")
                .<List<String>>json("$.visits[0].photos[*].caption"))
        .containsExactly("Bant");
    assertThat(owner.file("/files/" + photo).getStatus().value()).isEqualTo(200);
    assertThat(cluster.stranger().file("/files/" + photo).getStatus().value()).isEqualTo(404);
  }

  @Test
  void theQueueIsFilteredByItsAddressAndGoesOnWhereItEnded() {
    Browser coordinator = cluster.coordinator();
    var far = cluster.usualAnswers("Kuyruk");
    far.put(
        "address",
        Map.of(
            "province",
            "İzmir",
            "district",
            "Buca",
            "neighbourhood",
            "Adatepe",
            "street",
            "3. Sokak",
            "buildingNo",
            "4",
            "floor",
            "0",
            "door",
            "1"));
    String first = cluster.applyAsWorkshop(cluster.stranger(), "Kuyruk Bir", far);
    far.put("workshop", Map.of("name", "Kuyruk İki", "taxNumber", cluster.taxNumber()));
    String second = cluster.applyAsWorkshop(cluster.stranger(), "Kuyruk İki", far);

    String filter = "/api/applications?state=submitted&kind=workshop&district=Buca&size=1";
    var page = coordinator.get(filter).expectStatus(200);
    assertThat(page.<List<String>>json("$.items[*].id")).containsExactly(first);
    var next = coordinator.get(filter + "&cursor=" + page.json("$.next")).expectStatus(200);
    assertThat(next.<List<String>>json("$.items[*].id")).containsExactly(second);
    assertThat(next.<Object>json("$.next")).isNull();
    assertThat(coordinator.get(filter + "&olderThanDays=3").<List<?>>json("$.items")).isEmpty();
    coordinator.get("/api/applications?cursor=x").expectStatus(400);
    assertThat(page.<List<String>>json("$.items[*].nextStep")).containsExactly("take_up");
  }

  @Test
  void coordinatorsEditTheListOfPapers() {
    Browser coordinator = cluster.coordinator();
    var added =
        coordinator
            .post(
                "/api/vetting-documents",
                Map.of("kind", "brand", "type", "trade_gazette", "required", true, "note", ""))
            .expectStatus(200);
    List<String> ids = added.json("$[?(@.type=='trade_gazette')].id");
    Browser buyer = cluster.stranger("alici");
    cluster.begin(buyer, "brand", "Kâğıt Marka");
    assertThat(buyer.get("/api/applications/current").<List<String>>json("$.missing[*].pointer"))
        .contains("/papers/trade_gazette");

    coordinator.post("/api/vetting-documents/" + ids.getFirst() + "/drop", Map.of());
    assertThat(buyer.get("/api/applications/current").<List<String>>json("$.missing[*].pointer"))
        .doesNotContain("/papers/trade_gazette");
    buyer.get("/api/vetting-documents").expectStatus(404);
  }
}
