package coop.ilmek.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Weeks leave as a spreadsheet and come back. */
@IlmekTest
class WeekSheetsTest {
  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;
  @Autowired private DatabaseClient db;

  private String week(int ahead) {
    return IsoWeek.of(IsoWeek.monday(clock.instant()).plusWeeks(ahead));
  }

  private Browser workshop(String name) {
    var owner = cluster.workshop(name);
    for (int ahead = 0; ahead < 3; ahead++) {
      owner
          .post(
              "/api/capacity/weeks/correct",
              Map.of("week", week(ahead), "process", "sewing", "minutes", 9000 + ahead))
          .expectStatus(200);
    }
    return owner;
  }

  private static String upload(Browser browser, byte[] content) {
    return browser
        .upload("/api/files?tables=true&name=kapasite.csv", content)
        .expectStatus(201)
        .json("$.id");
  }

  private static Browser.Answer load(Browser browser, byte[] content, boolean apply) {
    return browser.post(
        "/api/capacity/import", Map.of("fileId", upload(browser, content), "apply", apply));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatLeftComesBackAndChangesNothing() {
    var owner = workshop("Gidiş Dönüş");
    var before = rows("Gidiş Dönüş");
    assertThat(before).hasSize(3);
    for (String format : List.of("xlsx", "csv")) {
      byte[] sheet = owner.file("/api/capacity/export?format=" + format).getResponseBody();
      var answer = load(owner, sheet, true).expectStatus(200);
      assertThat(answer.<Integer>json("$.same")).isEqualTo(3);
      assertThat(answer.<List<Object>>json("$.changes")).isEmpty();
      assertThat(answer.<List<Object>>json("$.errors")).isEmpty();
    }
    assertThat(rows("Gidiş Dönüş")).isEqualTo(before);
  }

  /** Which transaction wrote each week last. */
  private List<String> rows(String name) {
    return Objects.requireNonNull(
        db.sql(
                """
                select c.process || c.week || c.net_minutes || c.xmin as row
                from capacity.week_capacity c
                join workshop.workshop w on w.id = c.workshop_id
                where w.name = $1 order by 1
                """)
            .bind("$1", name)
            .map((row, meta) -> Objects.requireNonNull(row.get("row", String.class)))
            .all()
            .collectList()
            .block());
  }

  @Test
  void aChangedLineIsShownFirstAndThenApplied() {
    var owner = workshop("Değişen Satır");
    byte[] sheet =
        text(
            "HAFTA;Açıklama;işlem;Dakika\n"
                + week(0)
                + ";;DİKİM;9.000\n"
                + week(1)
                + ";;dikim;12.500\n"
                + week(4)
                + ";;Pressing and packing;4000\n");

    var seen = load(owner, sheet, false).expectStatus(200);
    assertThat(seen.<List<Integer>>json("$.changes[*].to")).containsExactly(12_500, 4000);
    assertThat(seen.<Integer>json("$.changes[0].from")).isEqualTo(9001);
    assertThat(seen.<Boolean>json("$.applied")).isFalse();
    String minutes = "$.processes[?(@.process=='sewing')].weeks[*].netMinutes";
    assertThat(owner.get("/api/capacity").<List<Integer>>json(minutes))
        .containsExactly(9000, 9001, 9002);

    assertThat(load(owner, sheet, true).<Boolean>json("$.applied")).isTrue();
    assertThat(owner.get("/api/capacity").<List<Integer>>json(minutes))
        .containsExactly(9000, 12_500, 9002);
  }

  @Test
  void oneWrongLineAppliesNothingAndEachIsNamed() {
    var owner = workshop("Hatalı Satır");
    byte[] sheet =
        text(
            "Week,Process,Minutes\n"
                + week(0)
                + ",Sewing,8000\n"
                + "2026-99,Sewing,8000\n"
                + week(1)
                + ",Dreaming,lots\n"
                + week(0)
                + ",Sewing,7000\n");
    var answer = load(owner, sheet, true).expectStatus(200);
    assertThat(answer.<Boolean>json("$.applied")).isFalse();
    assertThat(answer.<List<Integer>>json("$.errors[*].line")).containsExactly(3, 4, 4, 5);
    assertThat(answer.<List<String>>json("$.errors[*].column"))
        .containsExactly("week", "process", "minutes", "week");
    assertThat(answer.<List<String>>json("$.errors[*].code"))
        .containsExactly("week", "unknown", "type", "duplicate");
    assertThat(
            owner
                .get("/api/capacity")
                .<List<Integer>>json("$.processes[?(@.process=='sewing')].weeks[*].netMinutes"))
        .containsExactly(9000, 9001, 9002);
  }

  @Test
  void aTableWithoutTheColumnsSaysWhichIsMissing() {
    var owner = workshop("Eksik Sütun");
    var answer = load(owner, text("Hafta;İşlem\n" + week(0) + ";Dikim\n"), false);
    answer.expectStatus(400);
    assertThat(answer.<String>json("$.errors[0].code")).isEqualTo("column_missing");
    assertThat(answer.<String>json("$.errors[0].params.column")).isEqualTo("Dakika");
  }

  @Test
  void theListsLeaveWithTheRightsOfTheirReader() {
    var owner = workshop("Liste Tekstil");
    var brand = cluster.brand("Tabelle GmbH");
    var list = brand.file("/api/candidates/export?format=csv&q=Liste");
    assertThat(list.getStatus().value()).isEqualTo(200);
    assertThat(new String(list.getResponseBody(), StandardCharsets.UTF_8))
        .contains("Liste Tekstil")
        .contains("9000");
    assertThat(list.getResponseHeaders().getContentDisposition().isAttachment()).isTrue();
    assertThat(owner.file("/api/candidates/export").getStatus().value()).isEqualTo(403);

    var papers = owner.file("/api/papers/export?format=csv");
    assertThat(new String(papers.getResponseBody(), StandardCharsets.UTF_8))
        .contains("Vergi Levhası");
    assertThat(owner.file("/api/papers/review/export").getStatus().value()).isEqualTo(404);
    assertThat(cluster.coordinator().file("/api/papers/review/export").getStatus().value())
        .isEqualTo(200);
    assertThat(brand.file("/api/capacity/export").getStatus().value()).isEqualTo(404);
    assertThat(owner.file("/api/capacity/export?format=pdf").getStatus().value()).isEqualTo(400);
  }
}
