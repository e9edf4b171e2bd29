package coop.ilmek.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a brand finds. */
@IlmekTest
class CandidatesTest {
  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;

  private LocalDate monday() {
    return IsoWeek.monday(clock.instant());
  }

  /** A workshop with the same minutes in this week and the two after. */
  private Browser workshop(String name, int minutes) {
    var owner = cluster.workshop(name);
    for (int ahead = 0; ahead < 3; ahead++) {
      owner
          .post(
              "/api/capacity/weeks/correct",
              Map.of(
                  "week",
                  IsoWeek.of(monday().plusWeeks(ahead)),
                  "process",
                  "sewing",
                  "minutes",
                  minutes))
          .expectStatus(200);
    }
    return owner;
  }

  private String question(String name) {
    return "/api/candidates?process=sewing&firstWeek="
        + IsoWeek.of(monday())
        + "&lastWeek="
        + IsoWeek.of(monday().plusWeeks(2))
        + "&q="
        + name;
  }

  @Test
  void theListShowsFreeMinutesByWeekMostFirst() {
    String family = "Zümre" + UUID.randomUUID().toString().substring(0, 8);
    workshop(family + " Küçük", 4000);
    workshop(family + " Büyük", 9000);
    cluster.workshop(family + " Boş");
    var brand = cluster.brand("Suche GmbH");

    var all = brand.get(question(family)).expectStatus(200);
    assertThat(all.<List<Integer>>json("$.items[*].freeMinutes"))
        .containsExactly(27_000, 12_000, 0);
    assertThat(all.<List<Object>>json("$.items[0].weeks")).hasSize(3);
    assertThat(all.<Object>json("$.items[2].weeks[0].minutes")).isNull();
    assertThat(all.<List<String>>json("$.items[0].processes"))
        .containsExactly("finishing_packing", "sewing");
    assertThat(all.<String>json("$.items[0].district")).isEqualTo("Esenler");

    assertThat(brand.get(question(family) + "&minutes=20000").<List<Object>>json("$.items"))
        .hasSize(1);
    assertThat(brand.get(question(family) + "&district=Esenler").<List<Object>>json("$.items"))
        .hasSize(3);
    assertThat(
            brand
                .get(question(family) + "&province=İzmir&district=Esenler")
                .<List<Object>>json("$.items"))
        .isEmpty();
    assertThat(
            brand
                .get(question(family.toUpperCase(java.util.Locale.of("tr"))))
                .<List<Object>>json("$.items"))
        .hasSize(3);
  }

  @Test
  void aCertificateCountsWhenConfirmedAndLongEnough() {
    String family = "Belgeli" + UUID.randomUUID().toString().substring(0, 8);
    var owner = workshop(family, 5000);
    var today = IsoWeek.day(clock.instant());
    String blob = owner.upload("/api/files", SampleFiles.png()).json("$.id");
    String id =
        owner
            .post(
                "/api/papers",
                Map.of(
                    "type", "cert_gots",
                    "issuer", "Kontrol Kuruluşu",
                    "issuedOn", today.minusMonths(2).toString(),
                    "expiresOn", today.plusMonths(2).toString(),
                    "pages", List.of(blob)))
            .expectStatus(201)
            .json("$.id");
    var brand = cluster.brand("Bio GmbH");
    String asked = question(family) + "&certificate=cert_gots";
    assertThat(brand.get(asked).<List<Object>>json("$.items")).isEmpty();
    assertThat(brand.get(question(family)).<List<Object>>json("$.items[0].certificates")).isEmpty();

    cluster
        .coordinator()
        .post("/api/papers/" + id + "/revisions/1/confirm", Map.of("version", 0))
        .expectStatus(200);
    Cluster.eventually(
        "the certificate to be found",
        () -> !brand.get(asked).<List<Object>>json("$.items").isEmpty());
    assertThat(brand.get(asked).<String>json("$.items[0].certificates[0].validTo"))
        .isEqualTo(today.plusMonths(2).toString());
    assertThat(
            brand.get(asked + "&validThrough=" + today.plusMonths(3)).<List<Object>>json("$.items"))
        .isEmpty();
  }

  @Test
  void thePagesFollowOneAnotherWithoutGapsOrRepeats() {
    String family = "Sayfa" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 5; i++) {
      workshop(family + " " + i, 1000);
    }
    var brand = cluster.brand("Seite GmbH");
    var seen = new ArrayList<String>();
    String next = null;
    do {
      var page = brand.get(question(family) + "&size=2" + (next == null ? "" : "&cursor=" + next));
      seen.addAll(page.expectStatus(200).<List<String>>json("$.items[*].code"));
      next = page.json("$.next");
    } while (next != null);
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    brand.get(question(family) + "&cursor=x").expectStatus(400);
  }

  @Test
  void onlyAdmittedBrandsAndTheCentreLook() {
    cluster.coordinator().get(question("x")).expectStatus(200);
    cluster.workshop("Bakan Tekstil").get(question("x")).expectStatus(403);
    cluster.stranger().get(question("x")).expectStatus(403);
    var applicant = cluster.stranger("buyer");
    cluster.applyAsBrand(applicant, "Noch Nicht GmbH");
    applicant.get(question("x")).expectStatus(403);
  }

  @Test
  void wrongQuestionsNameTheirField() {
    var brand = cluster.brand("Falsch GmbH");
    assertThat(
            brand
                .get("/api/candidates?firstWeek=2026-99")
                .expectStatus(400)
                .<String>json("$.errors[0].pointer"))
        .isEqualTo("/firstWeek");
    var size = brand.get(question("x") + "&size=0").expectStatus(400);
    assertThat(size.<String>json("$.errors[0].pointer")).isEqualTo("/size");
    assertThat(size.<String>json("$.errors[0].code")).isEqualTo("min");
    brand.get(question("x") + "&process=dreaming").expectStatus(400);
  }
}
