package coop.ilmek.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the centre's Monday reads besides its lists: visits ahead, papers that end. */
@IlmekTest
class DeskListsTest {
  @Autowired private Cluster cluster;

  @Test
  void aPlannedVisitStandsThereUntilItIsRecordedOrMoved() {
    Browser coordinator = cluster.coordinator();
    String id = cluster.applyAsWorkshop(cluster.stranger(), "Ziyaret Dikim", Map.of());
    cluster.act(coordinator, id, "take-up", Map.of()).expectStatus(200);
    LocalDate today = LocalDate.now();
    cluster
        .act(
            coordinator,
            id,
            "plan-visit",
            Map.of("on", today.plusDays(2).toString(), "time", "10:30", "note", ""))
        .expectStatus(200);
    String one = "$[?(@.applicationId == '" + id + "')]";
    List<Map<String, Object>> found =
        coordinator.get("/api/applications/visits").expectStatus(200).json(one);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .containsEntry("organisationName", "Ziyaret Dikim")
        .containsEntry("time", "10:30")
        .containsEntry("district", "Esenler")
        .containsKey("street");
    List<Object> earlier =
        coordinator.get("/api/applications/visits?until=" + today.plusDays(1)).json(one);
    assertThat(earlier).isEmpty();
    cluster.stranger().get("/api/applications/visits").expectStatus(404);
  }

  @Test
  void aConfirmedPaperThatEndsSoonIsSeenAndItsRenewalToo() {
    Browser coordinator = cluster.coordinator();
    Browser owner = cluster.workshop("Süresi Dolan Dikim");
    LocalDate today = LocalDate.now();
    String paper = handIn(owner, "fire_report", today.plusDays(12));
    assertThat(ending(coordinator, paper)).isEmpty();
    String version = String.valueOf(owner.get("/api/papers/" + paper).<Object>json("$.version"));
    coordinator
        .post(
            "/api/papers/" + paper + "/revisions/1/confirm",
            Map.of("version", Long.parseLong(version)))
        .expectStatus(200);
    var line = ending(coordinator, paper);
    assertThat(line).hasSize(1);
    assertThat(line.getFirst())
        .containsEntry("organisation", "Süresi Dolan Dikim")
        .containsEntry("expiresOn", today.plusDays(12).toString())
        .containsEntry("renewalSentAt", null);
    owner.get("/api/papers/ending").expectStatus(404);
  }

  private static List<Map<String, Object>> ending(Browser coordinator, String paper) {
    return coordinator
        .get("/api/papers/ending?size=200")
        .expectStatus(200)
        .json("$.items[?(@.paperId == '" + paper + "')]");
  }

  private static String handIn(Browser owner, String type, LocalDate expires) {
    String blob = owner.upload("/api/files?name=evrak.jpg", SampleFiles.jpeg()).json("$.id");
    var claim = new HashMap<String, Object>();
    claim.put("type", type);
    claim.put("issuer", "İtfaiye");
    claim.put("issuedOn", LocalDate.now().minusDays(30).toString());
    claim.put("expiresOn", expires.toString());
    claim.put("pages", List.of(blob));
    return owner.post("/api/papers", claim).expectStatus(201).json("$.id");
  }
}
