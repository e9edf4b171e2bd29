package coop.ilmek.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Readiness over HTTP: papers count, answers are kept apart, nobody else sees it. */
@IlmekTest
class ReadinessTest {
  @Autowired private Cluster cluster;
  @Autowired private Clock clock;

  private LocalDate today() {
    return IsoWeek.day(clock.instant());
  }

  private String sent(Browser owner, String type, LocalDate issued, LocalDate last) {
    String blob = owner.upload("/api/files?name=evrak.jpg", SampleFiles.jpeg()).json("$.id");
    var claim = new HashMap<String, Object>();
    claim.put("type", type);
    claim.put("issuer", "Kontrol Kuruluşu");
    claim.put("issuedOn", issued.toString());
    claim.put("expiresOn", last.toString());
    claim.put("pages", List.of(blob));
    return owner.post("/api/papers", claim).expectStatus(201).json("$.id");
  }

  private void confirm(String paper) {
    cluster
        .coordinator()
        .post("/api/papers/" + paper + "/revisions/1/confirm", Map.of("version", 0))
        .expectStatus(200);
  }

  private static String state(Browser owner, String framework, String control) {
    List<String> states =
        owner
            .get("/api/readiness/" + framework)
            .json("$.areas[*].rows[?(@.control=='" + control + "')].state");
    return states.getFirst();
  }

  @Test
  void oneConfirmedPaperAnswersEveryFrameworkThatAsksTheSame() {
    var owner = cluster.workshop("Ortak Kanıt Tekstil");
    String paper = sent(owner, "insp_electrical", today().minusMonths(1), today().plusMonths(11));
    for (String framework : List.of("tr_legal", "amfori_bsci")) {
      assertThat(state(owner, framework, "HS-ELEC")).isEqualTo("missing");
    }
    List<Boolean> waiting =
        owner
            .get("/api/readiness/tr_legal")
            .json("$.areas[*].rows[?(@.control=='HS-ELEC')].evidence[0].waiting");
    assertThat(waiting).containsExactly(true);
    int before = owner.get("/api/readiness").json("$.frameworks[0].uncapped");

    confirm(paper);

    for (String framework : List.of("tr_legal", "amfori_bsci")) {
      assertThat(state(owner, framework, "HS-ELEC")).isEqualTo("met");
    }
    var after = owner.get("/api/readiness");
    assertThat(after.<Integer>json("$.frameworks[0].uncapped")).isGreaterThan(before);
    assertThat(after.<List<String>>json("$.ends[?(@.type=='insp_electrical')].until"))
        .containsExactly(today().plusMonths(11).toString());
    assertThat(after.<List<String>>json("$.lights[*].group")).hasSize(5);
  }

  @Test
  void theClassOfHazardShortensWhatIsPrinted() {
    var owner = cluster.workshop("Tehlike Sınıfı Tekstil");
    confirm(sent(owner, "risk_assessment", today().minusMonths(30), today().plusMonths(42)));
    assertThat(state(owner, "tr_legal", "HS-RISK")).isEqualTo("met");
    owner.post("/api/readiness/profile", Map.of("hazardClass", "very_hazardous")).expectStatus(200);
    assertThat(state(owner, "tr_legal", "HS-RISK")).as("two years are over").isEqualTo("expired");
  }

  @Test
  void whatDoesNotConcernAWorkshopIsNotCounted() {
    var owner = cluster.workshop("Asansörsüz Tekstil");
    assertThat(state(owner, "tr_legal", "HS-LIFT")).as("nobody said").isEqualTo("missing");
    owner
        .post(
            "/api/readiness/profile",
            Map.of("hazardClass", "low", "lifting", false, "foreignWorkers", false))
        .expectStatus(200);
    assertThat(state(owner, "tr_legal", "HS-LIFT")).isEqualTo("not_applicable");
    assertThat(state(owner, "amfori_bsci", "MIG-PERMIT")).isEqualTo("not_applicable");
    assertThat(state(owner, "tr_legal", "LG-NURSERY")).as("too few people").isNotNull();
  }

  @Test
  void anOwnAnswerCountsApartAndCannotOutweighAPaper() {
    var owner = cluster.workshop("Kendi Beyanı Tekstil");
    answer(owner, "CH-AGE", "yes").expectStatus(200);
    var law = owner.get("/api/readiness/tr_legal");
    assertThat(law.<List<Boolean>>json("$.areas[*].rows[?(@.control=='CH-AGE')].claimed"))
        .containsExactly(true);
    assertThat(law.<Integer>json("$.claimed"))
        .isPositive()
        .isLessThan(law.<Integer>json("$.uncapped"));

    answer(owner, "HS-PROF", "yes").expectStatus(200);
    assertThat(state(owner, "tr_legal", "HS-PROF"))
        .as("only a paper proves it")
        .isEqualTo("missing");
    confirm(sent(owner, "ohs_service_contract", today().minusDays(9), today().plusMonths(9)));
    assertThat(state(owner, "tr_legal", "HS-PROF")).isEqualTo("met");
    answer(owner, "HS-PROF", "partly").expectStatus(200);
    assertThat(state(owner, "tr_legal", "HS-PROF")).isEqualTo("partial");
    answer(owner, "HS-PROF", "no").expectStatus(200);
    assertThat(state(owner, "tr_legal", "HS-PROF")).isEqualTo("missing");

    answer(owner, "NO-SUCH", "yes").expectStatus(400);
    answer(owner, "CH-AGE", "maybe").expectStatus(400);
  }

  private static Browser.Answer answer(Browser owner, String control, String answer) {
    return owner.post(
        "/api/readiness/answers", Map.of("control", control, "answer", answer, "note", ""));
  }

  @Test
  void theCentreSeesItAndNobodyElse() {
    var owner = cluster.workshop("Görünürlük Tekstil");
    String of = "?organisation=" + Cluster.organisationOf(owner);
    var coordinator = cluster.coordinator();
    coordinator.get("/api/readiness" + of).expectStatus(200);
    coordinator.get("/api/readiness/amfori_bsci" + of).expectStatus(200);
    coordinator.get("/api/readiness").expectStatus(404);
    coordinator
        .post("/api/readiness/answers", Map.of("control", "CH-AGE", "answer", "yes"))
        .expectStatus(404);
    owner.get("/api/readiness" + of).expectStatus(200);
    owner.get("/api/readiness/no_such").expectStatus(404);
    for (var stranger : List.of(cluster.workshop("Öteki Hazır"), cluster.brand("Fremd AG"))) {
      stranger.get("/api/readiness" + of).expectStatus(404);
      stranger.get("/api/readiness/tr_legal" + of).expectStatus(404);
    }
  }
}
