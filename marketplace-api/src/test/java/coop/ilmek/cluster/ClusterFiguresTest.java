package coop.ilmek.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The figures at the door are those of the database. */
@IlmekTest
class ClusterFiguresTest {
  @Autowired private Cluster cluster;
  @Autowired private WebTestClient http;
  @Autowired private MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  private Browser anybody() {
    clock.moveBy(Duration.ofMinutes(2));
    var browser = new Browser(http);
    browser.get("/api/session");
    return browser;
  }

  @Test
  void whoIsAdmittedCountsAndWhoAppliesDoesNot() {
    var before = anybody().get("/api/public/cluster").expectStatus(200);
    cluster.workshop("Sayılan Dikim");
    cluster.applyAsWorkshop(cluster.stranger(), "Sayılmayan Dikim", Map.of());
    var after = anybody().get("/api/public/cluster").expectStatus(200);
    assertThat(after.<Integer>json("$.workshops"))
        .isEqualTo(before.<Integer>json("$.workshops") + 1);
    assertThat(after.<Integer>json("$.districts")).isPositive();
    assertThat(after.<String>json("$.firstWeek"))
        .isEqualTo(IsoWeek.of(IsoWeek.monday(clock.instant()).plusWeeks(1)));
  }

  @Test
  void minutesOfFewerThanThreeWorkshopsAreNotTold() {
    List<Integer> workshops = anybody().get("/api/public/cluster").json("$.processes[*].workshops");
    assertThat(workshops).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(3));
  }

  @Test
  void theAnswerMayBeKeptForAWhile() {
    http.get()
        .uri("/api/public/cluster")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Cache-Control", "max-age=300, public");
  }
}
