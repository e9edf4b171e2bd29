package coop.ilmek.documents;

import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The centre's desk of papers: many at once, looked up at issuers, and who looked at what. */
@IlmekTest
class ReviewDeskTest {
  @Autowired private Cluster cluster;
  @Autowired private Clock clock;

  private record Sent(String id, String blob) {}

  private Sent sent(Browser owner, String type) {
    String blob = owner.upload("/api/files?name=evrak.jpg", SampleFiles.jpeg()).json("$.id");
    var today = IsoWeek.day(clock.instant());
    var claim = new HashMap<String, Object>();
    claim.put("type", type);
    claim.put("issuer", "Kontrol Kuruluşu");
    claim.put("documentNumber", "TR-1");
    claim.put("issuedOn", today.minusMonths(1).toString());
    claim.put("expiresOn", today.plusMonths(6).toString());
    claim.put("pages", List.of(blob));
    return new Sent(owner.post("/api/papers", claim).expectStatus(201).json("$.id"), blob);
  }

  private static Map<String, Object> row(String paper, long version) {
    return Map.of("paperId", paper, "revision", 1, "version", version);
  }

  @Test
  void manyAreConfirmedAtOnceAndEachRowSaysWhatBecameOfIt() {
    var owner = cluster.workshop("Toplu Tekstil");
    var coordinator = cluster.coordinator();
    var first = sent(owner, "fire_report");
    var taken = sent(owner, "insurance_policy");
    var last = sent(owner, "drill_record");
    owner.post("/api/papers/" + taken.id() + "/withdraw", Map.of("version", 0)).expectStatus(200);

    var rows = new ArrayList<Map<String, Object>>();
    rows.add(row(first.id(), 0));
    rows.add(row(taken.id(), 0));
    rows.add(row(taken.id(), 1));
    rows.add(row(UUID.randomUUID().toString(), 0));
    rows.add(row(last.id(), 0));
    var answer = coordinator.post("/api/papers/review/confirm", Map.of("rows", rows));

    assertThat(answer.expectStatus(200).<List<String>>json("$[*].problem"))
        .containsExactly(null, "stale", "illegal_act", "not_found", null);
    for (var confirmed : List.of(first, last)) {
      var paper = owner.get("/api/papers/" + confirmed.id());
      assertThat(paper.<String>json("$.standing")).isEqualTo("valid");
      assertThat(paper.<Integer>json("$.version")).isEqualTo(1);
    }
    var untouched = owner.get("/api/papers/" + taken.id());
    assertThat(untouched.<Integer>json("$.version"))
        .as("a refused row leaves no trace")
        .isEqualTo(1);
    assertThat(untouched.<Object>json("$.revisions[0].decidedAt")).isNull();

    var again = Map.of("rows", List.of(row(last.id(), 1)));
    cluster.ofCentre("inspector").post("/api/papers/review/confirm", again).expectStatus(403);
    owner.post("/api/papers/review/confirm", again).expectStatus(404);
    coordinator.post("/api/papers/review/confirm", Map.of("rows", List.of())).expectStatus(400);
  }

  @Test
  void whatWasFoundAtTheIssuerStandsBesideThePaper() {
    var owner = cluster.workshop("Sicil Tekstil");
    var coordinator = cluster.coordinator();
    var paper = sent(owner, "cert_gots");
    assertThat(coordinator.get("/api/papers/registers").<List<Object>>json("$[*]")).hasSize(24);
    assertThat(
            coordinator
                .get("/api/papers/registers")
                .<List<String>>json("$[?(@.types contains 'cert_gots')].id"))
        .containsExactly("gots");

    String path = "/api/papers/" + paper.id() + "/revisions/1/issuer-checks";
    var check = new HashMap<String, Object>(Map.of("register", "gots", "result", "different"));
    assertThat(coordinator.post(path, check).expectStatus(400).<String>json("$.errors[0].pointer"))
        .isEqualTo("/note");
    check.put("note", "Adres farklı.");
    coordinator.post(path, check).expectStatus(200);
    coordinator.post(path, Map.of("register", "gots", "result", "confirmed")).expectStatus(200);
    coordinator.post(path, Map.of("register", "noname", "result", "confirmed")).expectStatus(400);
    owner.post(path, Map.of("register", "gots", "result", "confirmed")).expectStatus(404);

    var seen = owner.get("/api/papers/" + paper.id() + "/issuer-checks").expectStatus(200);
    assertThat(seen.<List<String>>json("$[*].result")).containsExactly("confirmed", "different");
    assertThat(seen.<List<String>>json("$[*].checkedBy")).doesNotContain("");
    cluster
        .workshop("Öteki Sicil")
        .get("/api/papers/" + paper.id() + "/issuer-checks")
        .expectStatus(404);
  }

  @Test
  void everyLookAtAWorkersPaperIsWrittenDown() {
    var owner = cluster.workshop("Mahrem Tekstil");
    var coordinator = cluster.coordinator();
    var health = sent(owner, "health_report");
    var fire = sent(owner, "fire_report");

    coordinator.get("/api/papers/review?organisation=" + Cluster.organisationOf(owner));
    for (var paper : List.of(health, fire)) {
      coordinator.get("/api/papers/" + paper.id()).expectStatus(200);
      assertThat(coordinator.file("/files/" + paper.blob()).getStatus().value()).isEqualTo(200);
    }

    var looks = owner.get("/api/papers/" + health.id() + "/viewings").expectStatus(200);
    List<String> byCentre = looks.json("$.items[?(@.organisation != 'Mahrem Tekstil')].what");
    assertThat(byCentre).containsExactly("page", "record", "queue");
    assertThat(owner.get("/api/papers/" + fire.id() + "/viewings").<List<Object>>json("$.items"))
        .as("no worker's paper")
        .isEmpty();
    String first = "/api/papers/" + health.id() + "/viewings?size=1";
    String next = coordinator.get(first).json("$.next");
    assertThat(coordinator.get(first + "&cursor=" + next).<List<Object>>json("$.items")).hasSize(1);
    coordinator.get(first + "&cursor=x").expectStatus(400);
    cluster.workshop("Meraklı").get("/api/papers/" + health.id() + "/viewings").expectStatus(404);
    assertThat(cluster.stranger().file("/files/" + health.blob()).getStatus().value())
        .as("nobody else sees it, and no look is written down")
        .isEqualTo(404);
  }

  @Test
  void papersOfARefusedApplicantLeaveTheDeskAndComeBackWithTheAppeal() {
    var owner = cluster.stranger();
    var coordinator = cluster.coordinator();
    String application = cluster.applyAsWorkshop(owner, "Sıradan Çıkan Dikim", Map.of());
    var paper = sent(owner, "fire_report");
    String queue = "/api/papers/review?size=200&organisation=" + Cluster.organisationOf(owner);
    eventually("it waits", () -> waiting(coordinator, queue).contains(paper.id()));

    cluster.act(coordinator, application, "take-up", Map.of()).expectStatus(200);
    cluster
        .act(coordinator, application, "reject", Map.of("reason", "outside_region", "note", ""))
        .expectStatus(200);
    eventually("the desk is clear", () -> waiting(coordinator, queue).isEmpty());

    cluster.act(owner, application, "appeal", Map.of("note", "Biz buradayız.")).expectStatus(200);
    eventually("it waits again", () -> waiting(coordinator, queue).contains(paper.id()));
  }

  private static List<String> waiting(Browser coordinator, String queue) {
    return coordinator.get(queue).json("$.items[*].paperId");
  }
}
