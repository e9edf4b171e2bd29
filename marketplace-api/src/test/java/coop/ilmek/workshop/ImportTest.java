package coop.ilmek.workshop;

import static coop.ilmek.workshop.ImportedLists.apply;
import static coop.ilmek.workshop.ImportedLists.begin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Lists of workshops come in over HTTP, with real files. */
@IlmekTest
class ImportTest {
  private static final System.Logger LOG = System.getLogger("import");

  @Autowired private Cluster cluster;
  @Autowired private WebTestClient http;

  @Test
  void aListKeptByHandIsUnderstoodAndAddedOnce() {
    Browser coordinator = cluster.coordinator();
    var members = ImportedLists.members(40, cluster::taxNumber);

    var read =
        begin(coordinator, "uyeler.xlsx", ImportedLists.asKeptByHand(members)).expectStatus(201);
    assertThat(read.<String>json("$.state")).isEqualTo("validated");
    assertThat(read.<Integer>json("$.headingLine")).isEqualTo(4);
    assertThat(read.<List<String>>json("$.columns[*].heading"))
        .containsExactly(
            "Sıra",
            "Firma Ünvanı",
            "Vergi No",
            "Adres / İlçe",
            "Adres / Mahalle",
            "Adres / Kapı No",
            "Adres / Kat",
            "Kapasite / Usta",
            "Kapasite / Makine Sayısı",
            "Telefon");
    assertThat(read.<List<String>>json("$.columns[*].field"))
        .containsExactly(
            null,
            "name",
            "tax_number",
            "district",
            "neighbourhood",
            "building_no",
            "floor",
            "sewing_people",
            "machines",
            "phone");
    assertSummary(read, 40, 40, 0, 0, 0);

    var applied = apply(coordinator, read, false).expectStatus(200);
    assertThat(applied.<String>json("$.state")).isEqualTo("applied");
    assertThat(applied.<Integer>json("$.summary.added")).isEqualTo(40);

    var again =
        begin(coordinator, "liste.csv", ImportedLists.renamedAndReordered(members))
            .expectStatus(201);
    assertThat(again.<List<String>>json("$.columns[*].field"))
        .containsExactly(
            "phone",
            "machines",
            "floor",
            "building_no",
            "neighbourhood",
            "district",
            "tax_number",
            "name",
            "sewing_people");
    assertSummary(again, 40, 0, 0, 40, 0);
    assertThat(apply(coordinator, again, false).<Integer>json("$.summary.added")).isZero();
  }

  @Test
  void brokenRowsStopEverythingUntilTheCoordinatorLeavesThemOut() {
    Browser coordinator = cluster.coordinator();
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("Firma Adı", "Vergi Numarası", "Çalışan", "Tel"));
    for (var member : ImportedLists.members(446, cluster::taxNumber)) {
      lines.add(
          List.of(
              member.name(), member.taxNumber(), String.valueOf(member.people()), member.phone()));
    }
    lines.set(17, List.of("Bozuk Bir", "1234567891", "12", ""));
    lines.set(200, List.of("", cluster.taxNumber(), "12", ""));
    lines.set(446, List.of("Bozuk Üç", "", "on iki", ""));
    var read =
        begin(coordinator, "446.csv", ImportedLists.csv(lines, "\t").getBytes()).expectStatus(201);
    assertSummary(read, 446, 443, 3, 0, 0);

    String id = read.json("$.id");
    var wrong = coordinator.get("/api/imports/" + id + "/rows?outcome=error").expectStatus(200);
    assertThat(wrong.<List<Integer>>json("$.items[*].line")).containsExactly(18, 201, 447);
    assertThat(wrong.<List<String>>json("$.items[*].errors[*].heading"))
        .containsExactly("Vergi Numarası", "Firma Adı", "Çalışan");
    assertThat(wrong.<List<String>>json("$.items[*].errors[*].value"))
        .containsExactly("1234567891", "", "on iki");
    assertThat(wrong.<List<String>>json("$.items[*].errors[*].reason"))
        .containsExactly("tax_number", "required", "count");

    var refused = apply(coordinator, read, false).expectStatus(409);
    assertThat(refused.<List<String>>json("$.reasons")).containsExactly("rows_left_out");
    assertThat(coordinator.get("/api/imports/" + id).<Integer>json("$.summary.added")).isZero();

    var applied = apply(coordinator, read, true).expectStatus(200);
    assertThat(applied.<String>json("$.state")).isEqualTo("partly_applied");
    assertThat(applied.<Integer>json("$.summary.added")).isEqualTo(443);
  }

  @Test
  void theFacilitiesOfOpenSupplyHubLoadWholeAndOnce() throws IOException {
    Browser coordinator = cluster.coordinator();
    byte[] fixture =
        getClass().getResourceAsStream("/sheets/osh_fixture_facilities.csv").readAllBytes();
    var read = begin(coordinator, "osh.csv", fixture).expectStatus(201);
    assertThat(read.<String>json("$.template")).isEqualTo("osh_list");
    assertThat(read.<Integer>json("$.summary.errors")).isZero();
    assertThat(read.<Integer>json("$.summary.rows")).isEqualTo(446);
    // Two lines speak of places that another line of the file speaks of too, in other words.
    assertThat(read.<Integer>json("$.summary.alikeAdded")).isEqualTo(2);
    var applied = apply(coordinator, read, false).expectStatus(200);
    assertThat(applied.<Integer>json("$.summary.added")).isEqualTo(446);

    var again = begin(coordinator, "osh2.csv", fixture).expectStatus(201);
    assertSummary(again, 446, 0, 0, 446, 0);

    var otherwise =
        begin(coordinator, "osh3.csv", ImportedLists.inOtherWords(fixture)).expectStatus(201);
    assertThat(otherwise.<List<String>>json("$.columns[*].field"))
        .containsExactly("source", "lng", "lat", "sector", "address", "name", "country");
    assertSummary(otherwise, 446, 0, 0, 446, 0);
  }

  @Test
  void theDownloadOfOpenSupplyHubNeedsNoMapping() {
    Browser coordinator = cluster.coordinator();
    String mark = cluster.taxNumber();
    String list =
        "os_id,contribution_date,name,address,country_code,country_name,lat,lng,sector,"
            + "contributor (list),number_of_workers,parent_company,"
            + "processing_type_facility_type_raw,facility_type,processing_type,product_type,"
            + "is_closed\n"
            + ",2026-01-05,Mavi Dikim "
            + mark
            + ",\"Menderes Mah. 354. Sok. No:1, Esenler\",TR,Turkey,41.04,28.87,Apparel,"
            + "Örnek Liste,35,Mavi Holding,Sewing,Final Product Assembly,Sewing,Shirts,False\n"
            + ",2026-01-05,Kapanan Dikim "
            + mark
            + ",\"Menderes Mah. 354. Sok. No:2, Esenler\",TR,Turkey,41.04,28.87,Apparel,"
            + "Örnek Liste,5,,Sewing,Final Product Assembly,Sewing,Shirts,True\n";
    var read = begin(coordinator, "download.csv", list.getBytes(UTF_8)).expectStatus(201);
    assertThat(read.<String>json("$.template")).isEqualTo("osh_download");
    assertThat(read.<List<String>>json("$.columns[*].field"))
        .containsExactly(
            "os_id",
            null,
            "name",
            "address",
            "country",
            null,
            "lat",
            "lng",
            "sector",
            "source",
            "total_people",
            null,
            null,
            null,
            "processes",
            null,
            "closed");
    assertSummary(read, 2, 1, 1, 0, 0);
    var wrong =
        coordinator.get("/api/imports/" + read.<String>json("$.id") + "/rows?outcome=error");
    assertThat(wrong.<List<String>>json("$.items[*].errors[*].reason")).containsExactly("closed");
  }

  /** Upper and lower case by a program that does not know Turkish: IŞIL İPLIK, işil i̇plik. */
  @Test
  void lettersBrokenByAProgramWithoutTurkishAreTheSame() {
    Browser coordinator = cluster.coordinator();
    var members = ImportedLists.members(12, cluster::taxNumber);
    var plain = new ArrayList<List<String>>();
    var upper = new ArrayList<List<String>>();
    var lower = new ArrayList<List<String>>();
    for (var lines : List.of(plain, upper, lower)) {
      lines.add(List.of("Firma Ünvanı", "İlçe", "Mahalle", "Kapı No", "Kat"));
    }
    for (var member : members) {
      var line =
          List.of(
              member.name(),
              member.district(),
              member.neighbourhood(),
              member.houseNo(),
              member.floor());
      plain.add(line);
      upper.add(line.stream().map(cell -> cell.toUpperCase(Locale.ROOT)).toList());
      lower.add(line.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList());
    }
    var read =
        begin(coordinator, "duz.csv", ImportedLists.csv(plain, ";").getBytes(UTF_8))
            .expectStatus(201);
    assertThat(apply(coordinator, read, false).<Integer>json("$.summary.added")).isEqualTo(12);
    for (var lines : List.of(upper, lower)) {
      var broken =
          begin(coordinator, "bozuk.csv", ImportedLists.csv(lines, ";").getBytes(UTF_8))
              .expectStatus(201);
      assertSummary(broken, 12, 0, 0, 12, 0);
    }
  }

  /** With {@code -Dimport.lines=50000} it is the measurement of docs/adr/0007. */
  @Test
  void aLargeListGoesInByBatchesWhileOthersWork() throws Exception {
    int lines = Integer.getInteger("import.lines", 4_500);
    Browser coordinator = patient(cluster.coordinator());
    byte[] book = ImportedLists.large(lines, cluster::taxNumber);
    String file = coordinator.upload("/api/files?tables=true&name=buyuk.xlsx", book).json("$.id");

    var read =
        whileOthersWork(
            coordinator,
            file,
            () -> coordinator.post("/api/imports", Map.of("fileId", file)).expectStatus(201));
    assertSummary(read, lines, lines, 0, 0, 0);
    var applied =
        whileOthersWork(
            coordinator,
            read.json("$.id"),
            () -> apply(coordinator, read, false).expectStatus(200));
    assertThat(applied.<Integer>json("$.summary.added")).isEqualTo(lines);

    var again =
        whileOthersWork(
            coordinator,
            file,
            () -> coordinator.post("/api/imports", Map.of("fileId", file)).expectStatus(201));
    assertSummary(again, lines, 0, 0, lines, 0);
  }

  private Browser patient(Browser browser) {
    return new Browser(http.mutate().responseTimeout(Duration.ofMinutes(5)).build())
        .signIn(browser.address());
  }

  /** Meanwhile another person of the centre watches, and applicants save their answers. */
  private Browser.Answer whileOthersWork(
      Browser coordinator, String of, Callable<Browser.Answer> work) throws Exception {
    Browser watcher = patient(coordinator);
    Browser applicant = cluster.stranger();
    String application = cluster.begin(applicant, "workshop", "Aynı Anda " + of);
    var task = new FutureTask<>(work);
    long begun = System.nanoTime();
    var steps = new LinkedHashSet<String>();
    long slowest = 0;
    int saved = 0;
    Thread.startVirtualThread(task);
    while (!task.isDone()) {
      steps.add(watcher.get("/api/imports/" + of + "/progress").json("$.step"));
      long before = System.nanoTime();
      applicant
          .post(
              "/api/applications/" + application + "/answers",
              cluster.usualAnswers("Aynı Anda " + saved++))
          .expectStatus(200);
      slowest = Math.max(slowest, System.nanoTime() - before);
    }
    LOG.log(
        Level.INFO,
        "{0} ms, {1} acts of others meanwhile, the slowest {2} ms, {3} MB of heap in use, {4}",
        (System.nanoTime() - begun) / 1_000_000,
        saved,
        slowest / 1_000_000,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
        steps);
    assertThat(saved).isGreaterThan(1);
    assertThat(steps).containsAnyOf("reading", "lines", "comparing", "adding");
    assertThat(watcher.get("/api/imports/" + of + "/progress").<String>json("$.step"))
        .isEqualTo("none");
    return task.get();
  }

  @Test
  void onlyCoordinatorsImport() {
    Browser auditor = cluster.ofCentre("auditor");
    Browser coordinator = cluster.coordinator();
    var read =
        begin(
            coordinator,
            "x.csv",
            ("Firma;Vergi No\nGül " + cluster.taxNumber() + ";" + cluster.taxNumber()).getBytes());
    String id = read.expectStatus(201).json("$.id");
    auditor.get("/api/imports/" + id).expectStatus(200);
    auditor
        .post("/api/imports/" + id + "/apply", Map.of("version", 1, "leaveOut", false))
        .expectStatus(404);
    cluster.stranger().get("/api/imports/" + id).expectStatus(404);
  }

  private static void assertSummary(
      Browser.Answer of, int rows, int fresh, int errors, int duplicates, int open) {
    assertThat(of.<Map<String, Integer>>json("$.summary"))
        .containsEntry("rows", rows)
        .containsEntry("fresh", fresh)
        .containsEntry("errors", errors)
        .containsEntry("duplicates", duplicates)
        .containsEntry("alikeOpen", open);
  }
}
