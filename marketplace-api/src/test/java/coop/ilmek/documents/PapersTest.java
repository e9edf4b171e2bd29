package coop.ilmek.documents;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers from the photo to the confirmed certificate, over HTTP. */
@IlmekTest
class PapersTest {
  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;
  @Autowired private Papers papers;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  private LocalDate today() {
    return IsoWeek.day(clock.instant());
  }

  private static String photo(Browser browser) {
    return browser.upload("/api/files?name=evrak.jpg", SampleFiles.jpeg()).json("$.id");
  }

  private static Map<String, Object> claim(String type, String blob, LocalDate issued) {
    var claim = new HashMap<String, Object>();
    claim.put("type", type);
    claim.put("issuer", "Kontrol Kuruluşu");
    claim.put("documentNumber", "TR-2026-17");
    claim.put("issuedOn", issued.toString());
    claim.put("pages", List.of(blob));
    return claim;
  }

  private Map<String, Object> certificate(String blob, LocalDate last) {
    var claim = claim("cert_oekotex100", blob, today().minusMonths(6));
    claim.put("expiresOn", last.toString());
    return claim;
  }

  private Browser.Answer confirm(Browser by, String id) {
    int version = by.get("/api/papers/" + id).json("$.version");
    int number = by.get("/api/papers/" + id).json("$.revisions[0].number");
    return by.post(
        "/api/papers/" + id + "/revisions/" + number + "/confirm", Map.of("version", version));
  }

  private Set<String> missing(Browser of, LocalDate last) {
    Set<String> missing =
        papers
            .confirmedThrough(Cluster.organisationOf(of), Set.of("cert_oekotex100"), last)
            .block();
    return missing == null ? Set.of() : missing;
  }

  @Test
  void aClaimedPaperCountsOnlyWhenConfirmed() {
    var owner = cluster.workshop("Kanıt Tekstil");
    var coordinator = cluster.coordinator();
    var last = today().plusMonths(3);

    var added = owner.post("/api/papers", certificate(photo(owner), last)).expectStatus(201);
    String id = added.json("$.id");
    assertThat(added.<String>json("$.standing")).isEqualTo("in_review");
    assertThat(missing(owner, last)).containsExactly("cert_oekotex100");

    confirm(coordinator, id).expectStatus(200);

    assertThat(owner.get("/api/papers/" + id).<String>json("$.standing")).isEqualTo("valid");
    assertThat(missing(owner, last)).isEmpty();
    assertThat(missing(owner, last.plusDays(1))).containsExactly("cert_oekotex100");
  }

  @Test
  void aPaperStopsCountingOnTheDayAfterItsLastWithoutAnythingRunning() {
    var owner = cluster.workshop("Süre Tekstil");
    var coordinator = cluster.coordinator();
    var last = today().plusDays(2);
    String id = owner.post("/api/papers", certificate(photo(owner), last)).json("$.id");
    confirm(coordinator, id).expectStatus(200);

    assertThat(owner.get("/api/papers/" + id).<String>json("$.standing")).isEqualTo("ending");
    clock.moveTo(last.atTime(23, 59).atZone(IsoWeek.ZONE).toInstant());
    assertThat(owner.get("/api/papers/" + id).<String>json("$.standing")).isEqualTo("ending");
    assertThat(missing(owner, today())).isEmpty();
    clock.moveBy(Duration.ofMinutes(2));
    assertThat(owner.get("/api/papers/" + id).<String>json("$.standing")).isEqualTo("expired");
    assertThat(missing(owner, today())).containsExactly("cert_oekotex100");
    assertThat(
            owner
                .get("/api/papers")
                .<List<String>>json("$.lights[?(@.group=='certificate')].light"))
        .containsExactly("red");
  }

  @Test
  void aRenewalCountsBesideTheOldOneUntilThatEnds() {
    var owner = cluster.workshop("Yenileme Tekstil");
    var coordinator = cluster.coordinator();
    String id =
        owner.post("/api/papers", certificate(photo(owner), today().plusDays(10))).json("$.id");
    int version = confirm(coordinator, id).expectStatus(200).json("$.version");

    var renewal = certificate(photo(owner), today().plusYears(1));
    renewal.remove("type");
    renewal.put("version", version);
    var renewed = owner.post("/api/papers/" + id + "/revisions", renewal).expectStatus(200);
    assertThat(renewed.<String>json("$.standing")).isEqualTo("ending");
    assertThat(renewed.<String>json("$.renewal")).isEqualTo("in_review");
    assertThat(missing(owner, today().plusDays(10))).isEmpty();
    assertThat(missing(owner, today().plusDays(11))).isNotEmpty();

    confirm(coordinator, id).expectStatus(200);
    assertThat(missing(owner, today().plusYears(1))).isEmpty();
    assertThat(owner.get("/api/papers/" + id).<String>json("$.standing")).isEqualTo("valid");
    assertThat(owner.get("/api/papers/" + id).<List<Object>>json("$.revisions")).hasSize(2);
  }

  @Test
  void aPaperIsSentBackWithAReasonAndComesAgain() {
    var owner = cluster.workshop("İade Tekstil");
    var coordinator = cluster.coordinator();
    String id =
        owner
            .post("/api/papers", claim("fire_report", photo(owner), today().minusMonths(1)))
            .json("$.id");
    String path = "/api/papers/" + id + "/revisions/1/send-back";

    coordinator.post(path, Map.of("version", 0, "reason", " ")).expectStatus(400);
    coordinator.post(path, Map.of("version", 0, "reason", "Fotoğraf okunmuyor")).expectStatus(200);

    var seen = owner.get("/api/papers/" + id);
    assertThat(seen.<String>json("$.standing")).isEqualTo("sent_back");
    assertThat(seen.<String>json("$.revisions[0].reason")).isEqualTo("Fotoğraf okunmuyor");
    coordinator.post(path, Map.of("version", 0, "reason", "yine")).expectStatus(409);
    assertThat(
            coordinator
                .post("/api/papers/" + id + "/revisions/1/confirm", Map.of("version", 1))
                .expectStatus(409)
                .<String>json("$.type"))
        .isEqualTo("/problems/illegal_act");

    var again = claim("fire_report", photo(owner), today().minusMonths(1));
    again.remove("type");
    again.put("version", 1);
    assertThat(
            owner
                .post("/api/papers/" + id + "/revisions", again)
                .expectStatus(200)
                .<String>json("$.standing"))
        .isEqualTo("in_review");
  }

  @Test
  void withoutAPrintedLastDayTheUsualTermOfTheTypeIsTaken() {
    var owner = cluster.workshop("Vade Tekstil");
    var issued = today().minusMonths(1);
    var report = owner.post("/api/papers", claim("fire_report", photo(owner), issued));
    assertThat(report.<String>json("$.revisions[0].expiresOn"))
        .isEqualTo(issued.plusMonths(12).toString());
    assertThat(report.<Boolean>json("$.revisions[0].expiresEstimated")).isTrue();

    var licence = owner.post("/api/papers", claim("workplace_licence", photo(owner), issued));
    assertThat(licence.<Object>json("$.revisions[0].expiresOn")).isNull();

    var contract =
        owner
            .post("/api/papers", claim("ohs_service_contract", photo(owner), issued))
            .expectStatus(400);
    assertThat(contract.<String>json("$.errors[0].pointer")).isEqualTo("/expiresOn");
  }

  @Test
  void wrongDaysAndUnknownFilesNameTheirFields() {
    var owner = cluster.workshop("Tarih Tekstil");
    var wrong = claim("cert_bsci", photo(owner), today().plusDays(1));
    wrong.put("expiresOn", today().minusDays(1).toString());
    var problem = owner.post("/api/papers", wrong).expectStatus(400);
    assertThat(problem.<List<String>>json("$.errors[*].pointer"))
        .containsExactlyInAnyOrder("/issuedOn", "/expiresOn");

    var foreign = certificate(photo(cluster.workshop("Öteki")), today().plusYears(1));
    var refused = owner.post("/api/papers", foreign).expectStatus(400);
    assertThat(refused.<String>json("$.errors[0].pointer")).isEqualTo("/pages/0");

    var unknown = claim("no_such_type", photo(owner), today());
    assertThat(owner.post("/api/papers", unknown).<String>json("$.errors[0].pointer"))
        .isEqualTo("/type");
  }

  @Test
  void theFiveLightsSayWhatIsMissing() {
    var owner = cluster.workshop("Işık Tekstil");
    var coordinator = cluster.coordinator();
    var before = owner.get("/api/papers");
    assertThat(before.<List<String>>json("$.lights[*].group"))
        .containsExactly("law", "fire", "insurance", "ohs", "certificate");
    assertThat(before.<List<String>>json("$.lights[*].light"))
        .containsExactly("red", "red", "red", "red", "grey");

    String id =
        owner
            .post("/api/papers", claim("fire_report", photo(owner), today().minusMonths(1)))
            .json("$.id");
    assertThat(owner.get("/api/papers").<String>json("$.lights[1].light")).isEqualTo("amber");
    confirm(coordinator, id).expectStatus(200);
    assertThat(owner.get("/api/papers").<String>json("$.lights[1].light")).isEqualTo("green");
  }

  @Test
  void foreignPapersAreToldLikeAbsentOnes() {
    var owner = cluster.workshop("Gizli Tekstil");
    String blob = photo(owner);
    String id = owner.post("/api/papers", certificate(blob, today().plusYears(1))).json("$.id");
    var other = cluster.workshop("Meraklı Tekstil");
    var brand = cluster.brand("Neugier GmbH");
    String absent = UUID.randomUUID().toString();

    for (var stranger : List.of(other, brand)) {
      assertThat(stranger.get("/api/papers/" + id).expectStatus(404).body())
          .isEqualTo(stranger.get("/api/papers/" + absent).body());
      stranger.post("/api/papers/" + id + "/withdraw", Map.of("version", 0)).expectStatus(404);
      stranger
          .post("/api/papers/" + id + "/revisions/1/confirm", Map.of("version", 0))
          .expectStatus(404);
      stranger.get("/api/papers/review").expectStatus(404);
      stranger.get("/api/papers?organisation=" + Cluster.organisationOf(owner)).expectStatus(404);
      assertThat(stranger.file("/files/" + blob).getStatus().value()).isEqualTo(404);
    }
  }

  @Test
  void theDeskShowsWhatWaitsAndOnlyCoordinatorsDecide() {
    var owner = cluster.workshop("Masa Tekstil");
    String blob = photo(owner);
    String id = owner.post("/api/papers", certificate(blob, today().plusYears(1))).json("$.id");
    String queue = "/api/papers/review?organisation=" + Cluster.organisationOf(owner);

    var inspector = cluster.ofCentre("inspector");
    var line = inspector.get(queue).expectStatus(200);
    assertThat(line.<String>json("$.items[0].paperId")).isEqualTo(id);
    assertThat(line.<String>json("$.items[0].organisation")).isEqualTo("Masa Tekstil");
    assertThat(line.<String>json("$.items[0].revision.pages[0].blobId")).isEqualTo(blob);
    assertThat(inspector.file("/files/" + blob).getStatus().value()).isEqualTo(200);
    confirm(inspector, id).expectStatus(403);

    confirm(cluster.coordinator(), id).expectStatus(200);
    assertThat(inspector.get(queue).<List<Object>>json("$.items")).isEmpty();
  }

  @Test
  void theQueueIsPagedOldestFirst() {
    var owner = cluster.workshop("Sıra Tekstil");
    for (int i = 0; i < 5; i++) {
      owner
          .post("/api/papers", claim("insp_pressure", photo(owner), today().minusDays(5)))
          .expectStatus(201);
    }
    var coordinator = cluster.coordinator();
    String queue = "/api/papers/review?size=2&organisation=" + Cluster.organisationOf(owner);
    var seen = new java.util.ArrayList<String>();
    String cursor = null;
    do {
      var page = coordinator.get(cursor == null ? queue : queue + "&cursor=" + cursor);
      seen.addAll(page.expectStatus(200).<List<String>>json("$.items[*].paperId"));
      cursor = page.json("$.next");
    } while (cursor != null);
    assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSorted();
    coordinator.get(queue + "&cursor=nonsense").expectStatus(400);
  }

  @Test
  void theLibraryHoldsTheCoreTypes() {
    var types = cluster.stranger().get("/api/papers/types").expectStatus(200);
    assertThat(types.<List<Object>>json("$[*]")).hasSize(57);
    assertThat(types.<List<String>>json("$[*].id")).doesNotHaveDuplicates();
  }
}
