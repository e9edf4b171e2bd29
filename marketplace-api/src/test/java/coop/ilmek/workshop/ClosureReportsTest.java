package coop.ilmek.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Workshops close, move and open again when the centre has looked, and nobody is deleted. */
@IlmekTest
class ClosureReportsTest {
  @Autowired private Cluster cluster;
  @Autowired private Clock clock;

  private static String at(Browser owner) {
    return "/api/members/" + Cluster.organisationOf(owner) + "/workshop";
  }

  private Browser.Answer report(Browser by, Browser about, String kind, Map<String, Object> more) {
    var report = new HashMap<String, Object>();
    report.put("code", about.get(at(about)).json("$.code"));
    report.put("kind", kind);
    report.put("happenedOn", LocalDate.now(clock).toString());
    report.put("note", "");
    report.putAll(more);
    return by.post("/api/closure-reports", report);
  }

  private static Browser.Answer decide(Browser by, Browser.Answer report, String act, String why) {
    return by.post(
        "/api/closure-reports/" + report.<String>json("$.id") + "/" + act,
        why.isEmpty() ? Map.of("version", 0) : Map.of("version", 0, "reason", why));
  }

  @Test
  void aClosedWorkshopKeepsItsPageAndOpensAgain() {
    Browser owner = cluster.workshop("Kapanan Dikim");
    Browser neighbour = cluster.workshop("Komşu Dikim");
    Browser coordinator = cluster.coordinator();
    String code = owner.get(at(owner)).json("$.code");

    var said = report(neighbour, owner, "closed", Map.of()).expectStatus(201);
    assertThat(said.<String>json("$.reportedAs")).isEqualTo("member");
    assertThat(
            report(owner, owner, "closed", Map.of())
                .expectStatus(409)
                .<List<String>>json("$.reasons"))
        .containsExactly("reported_already");
    assertThat(owner.get(at(owner)).<String>json("$.status")).isEqualTo("active");
    decide(neighbour, said, "confirm", "").expectStatus(404);
    decide(coordinator, said, "confirm", "").expectStatus(200);
    decide(coordinator, said, "confirm", "").expectStatus(409);
    assertThat(neighbour.get("/api/public/workshops/" + code).<String>json("$.status"))
        .isEqualTo("closed");

    var again = report(coordinator, owner, "reopened", Map.of()).expectStatus(201);
    decide(coordinator, again, "confirm", "").expectStatus(200);
    assertThat(owner.get(at(owner)).<String>json("$.status")).isEqualTo("active");
    report(owner, owner, "reopened", Map.of()).expectStatus(409);
  }

  @Test
  void aMoveChangesTheAddressOnceItIsConfirmedAndHasToBeSeenThere() {
    Browser owner = cluster.workshop("Taşınan Dikim");
    Browser coordinator = cluster.coordinator();
    assertThat(
            report(owner, owner, "moved", Map.of())
                .expectStatus(400)
                .<List<String>>json("$.errors[*].pointer"))
        .containsExactly("/address");
    var address =
        Map.of(
            "province",
            "ISTANBUL",
            "district",
            "bagcilar",
            "neighbourhood",
            "Göztepe",
            "street",
            "5. Sokak",
            "buildingNo",
            "7",
            "floor",
            "1",
            "door",
            "2");
    var said = report(owner, owner, "moved", Map.of("address", address)).expectStatus(201);
    assertThat(owner.get(at(owner)).<String>json("$.district")).isEqualTo("Esenler");
    decide(coordinator, said, "confirm", "").expectStatus(200);
    var now = owner.get(at(owner));
    assertThat(now.<String>json("$.province")).isEqualTo("İstanbul");
    assertThat(now.<String>json("$.district")).isEqualTo("Bağcılar");
    assertThat(now.<List<Object>>json("$.own.sources[?(@.fact=='address')].verifiedAt"))
        .containsExactly((Object) null);
  }

  @Test
  void aReportThatIsNotSoIsRejectedWithAReason() {
    Browser owner = cluster.workshop("Açık Dikim");
    Browser coordinator = cluster.coordinator();
    var said = report(coordinator, owner, "closed", Map.of()).expectStatus(201);
    decide(coordinator, said, "reject", " ").expectStatus(400);
    decide(coordinator, said, "reject", "Makineler çalışıyor").expectStatus(200);
    assertThat(owner.get(at(owner)).<String>json("$.status")).isEqualTo("active");
    report(cluster.stranger(), owner, "closed", Map.of()).expectStatus(404);
  }
}
