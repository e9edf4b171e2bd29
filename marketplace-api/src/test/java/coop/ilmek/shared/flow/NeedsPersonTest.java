package coop.ilmek.shared.flow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work that gave up, before the coordinators. */
@IlmekTest
class NeedsPersonTest {
  @Autowired private Cluster cluster;
  private JdbcTemplate jdbc;

  @Autowired
  void database(@Qualifier("jdbcDataSource") DataSource source) {
    jdbc = new JdbcTemplate(source);
  }

  private Browser coordinator;
  private String application;

  @BeforeEach
  void world() {
    coordinator = cluster.coordinator();
    application = cluster.applyAsWorkshop(cluster.stranger(), "Çimen Dikim", Map.of());
  }

  /** The newest that waits; the list stands oldest first. */
  private UUID parked(String name, String error, int deaths) {
    UUID id = Ids.next();
    jdbc.update(
        """
        insert into flow.needs_person
          (id, task_name, task_instance, priority, subject, staged_at, parked_at, failures, deaths,
           error)
        values (?, ?, ?, 50, ?, now() - interval '2 hours', now() - interval '1 hour', 8, ?, ?)
        """,
        id,
        name,
        application + "/1",
        UUID.fromString(application),
        deaths,
        error);
    return id;
  }

  private Map<String, Object> line(Browser reader, UUID id, boolean closed) {
    String path = "/api/needs-person?size=200&closed=" + closed;
    List<Map<String, Object>> found =
        reader.get(path).expectStatus(200).json("$.items[?(@.id == '" + id + "')]");
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void itSaysWhatItIsAboutAndWhatWentWrong() {
    var refused = parked("member_vetting.tell_centre", "x.OutsideEffect$Hopeless: 400", 0);
    var away = parked("member_vetting.tell_centre", "java.net.ConnectException: refused", 0);
    var deadly = parked("member_vetting.tell_centre", null, 9);
    assertThat(line(coordinator, refused, false))
        .containsEntry("title", "Çimen Dikim")
        .containsEntry("path", "/centre/applications/" + application)
        .containsEntry("course", "member_vetting")
        .containsEntry("fault", "refused")
        .containsEntry("owner", null);
    assertThat(line(coordinator, away, false)).containsEntry("fault", "unreachable");
    assertThat(line(coordinator, deadly, false)).containsEntry("fault", "killed");
    int waiting = coordinator.get("/api/needs-person/workload").json("$.parked");
    assertThat(waiting).isGreaterThanOrEqualTo(3);
    for (UUID id : List.of(refused, away, deadly)) {
      close(id, "dropped", "deneme");
    }
  }

  @Test
  void whoLooksAfterItIsSeenByTheOthers() {
    UUID id = parked("member_vetting.tell_centre", "x", 0);
    coordinator.post("/api/needs-person/" + id + "/take", Map.of()).expectStatus(204);
    assertThat(line(coordinator, id, false)).containsEntry("mine", true);
    assertThat(line(cluster.coordinator(), id, false))
        .containsEntry("mine", false)
        .extractingByKey("owner")
        .asString()
        .startsWith("Koordinatör");
    close(id, "dropped", "deneme");
    coordinator.post("/api/needs-person/" + id + "/take", Map.of()).expectStatus(404);
  }

  @Test
  void aReasonIsAskedAndKept() {
    UUID id = parked("member_vetting.tell_centre", "x", 0);
    var empty = Map.of("resolution", "by_hand", "reason", " ");
    assertThat(
            coordinator
                .post("/api/needs-person/" + id + "/close", empty)
                .expectStatus(400)
                .<String>json("$.errors[0].pointer"))
        .isEqualTo("/reason");
    close(id, "by_hand", "Telefonla aradım.");
    Map<?, ?> closed = (Map<?, ?>) line(coordinator, id, true).get("closed");
    assertThat(closed.get("resolution")).isEqualTo("by_hand");
    assertThat(closed.get("reason")).isEqualTo("Telefonla aradım.");
    assertThat((String) closed.get("by")).startsWith("Koordinatör");
    coordinator.post("/api/needs-person/" + id + "/again", Map.of()).expectStatus(404);
  }

  @Test
  void againRunsIt() throws InterruptedException {
    // the application's own notice has left before its twin is put back
    for (int i = 0; i < 100 && staged() > 0; i++) {
      Thread.sleep(100);
    }
    UUID id = parked("member_vetting.tell_centre", "x", 0);
    coordinator.post("/api/needs-person/" + id + "/again", Map.of()).expectStatus(204);
    Map<?, ?> closed = (Map<?, ?>) line(coordinator, id, true).get("closed");
    assertThat(closed.get("resolution")).isEqualTo("again");
  }

  @Test
  void onlyCoordinatorsSeeIt() {
    cluster.ofCentre("inspector").get("/api/needs-person/workload").expectStatus(404);
    cluster.stranger().get("/api/needs-person?closed=true").expectStatus(404);
  }

  private long staged() {
    Long found =
        jdbc.queryForObject(
            "select count(*) from flow.scheduled_tasks where task_instance = ?",
            Long.class,
            application + "/1");
    return found == null ? 0 : found;
  }

  private void close(UUID id, String resolution, String reason) {
    coordinator
        .post(
            "/api/needs-person/" + id + "/close",
            Map.of("resolution", resolution, "reason", reason))
        .expectStatus(204);
  }
}
