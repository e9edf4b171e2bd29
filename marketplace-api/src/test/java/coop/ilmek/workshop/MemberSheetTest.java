package coop.ilmek.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** The list of members leaves, workshops with their machines, and comes back without a change. */
@IlmekTest
class MemberSheetTest {
  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;

  /** Which transaction wrote each row of the workshops last. */
  private List<String> rows(String name) {
    return Objects.requireNonNull(
        db.sql(
                """
                select 'w' || w.code || w.xmin || w.version as row from workshop.workshop w
                where w.name like $1
                union all
                select 'm' || m.class || m.count || m.xmin from workshop.machine m
                join workshop.workshop w on w.id = m.workshop_id where w.name like $1
                union all
                select 'p' || p.process || p.xmin from workshop.workshop_process p
                join workshop.workshop w on w.id = p.workshop_id where w.name like $1
                order by 1
                """)
            .bind("$1", name + "%")
            .map((row, meta) -> Objects.requireNonNull(row.get("row", String.class)))
            .all()
            .collectList()
            .block());
  }

  @Test
  void whatLeftComesBackAndChangesNothing() {
    String name = "Gidiş " + UUID.randomUUID();
    cluster.workshop(name + " Bir");
    cluster.workshop(name + " İki");
    cluster.brand(name + " Marke");
    var coordinator = cluster.coordinator();
    var before = rows(name);
    assertThat(before).anyMatch(row -> row.startsWith("m")).anyMatch(row -> row.startsWith("p"));
    for (String format : List.of("xlsx", "csv")) {
      byte[] sheet = leaves(coordinator, "format=" + format + "&kind=workshop&q=" + name);
      var read = comes(coordinator, sheet);
      assertThat(read.<Integer>json("$.summary.rows")).isEqualTo(2);
      assertThat(read.<Integer>json("$.summary.duplicates")).isEqualTo(2);
      assertThat(read.<Integer>json("$.summary.fresh")).isZero();
      assertThat(read.<Integer>json("$.summary.errors")).isZero();
      assertThat(read.<List<String>>json("$.columns[*].field"))
          .contains("code", "name", "district", "processes", "lockstitch", "overlock");
      coordinator
          .post(
              "/api/imports/" + read.json("$.id") + "/apply",
              Map.of("version", read.<Integer>json("$.version"), "leaveOut", false))
          .expectStatus(200);
    }
    assertThat(rows(name)).isEqualTo(before);
  }

  @Test
  void brandsOfTheListAreNoNewWorkshops() {
    String name = "Marken " + UUID.randomUUID();
    cluster.brand(name);
    var coordinator = cluster.coordinator();
    byte[] sheet = leaves(coordinator, "format=csv&q=" + name);
    assertThat(new String(sheet, StandardCharsets.UTF_8)).contains(name);
    var read = comes(coordinator, sheet);
    assertThat(read.<Integer>json("$.summary.fresh")).isZero();
    assertThat(read.<Integer>json("$.summary.errors")).isEqualTo(1);
  }

  private static byte[] leaves(Browser coordinator, String query) {
    var answer = coordinator.file("/api/members/export?" + query);
    assertThat(answer.getStatus().value()).isEqualTo(200);
    return Objects.requireNonNull(answer.getResponseBody());
  }

  private static Browser.Answer comes(Browser coordinator, byte[] sheet) {
    String file =
        coordinator
            .upload("/api/files?tables=true&name=uyeler.csv", sheet)
            .expectStatus(201)
            .json("$.id");
    String id =
        coordinator.post("/api/imports", Map.of("fileId", file)).expectStatus(201).json("$.id");
    Cluster.eventually(
        "the list to be read",
        () ->
            Set.of("validated", "failed")
                .contains(coordinator.get("/api/imports/" + id).<String>json("$.state")));
    return coordinator.get("/api/imports/" + id).expectStatus(200);
  }
}
