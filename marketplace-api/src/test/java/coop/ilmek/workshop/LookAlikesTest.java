package coop.ilmek.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Records that look like one workshop: found by rules, decided by people, never lost. */
@IlmekTest
class LookAlikesTest {
  @Autowired private Cluster cluster;
  @Autowired private WebTestClient http;

  private static Map<String, Object> at(String street, String no, String floor, String door) {
    return Map.of(
        "address",
        Map.of(
            "province", "İstanbul",
            "district", "Esenler",
            "neighbourhood", "Kemer",
            "street", street,
            "buildingNo", no,
            "floor", floor,
            "door", door));
  }

  private static String street() {
    return Long.toString(System.nanoTime(), 36) + ". Sokak";
  }

  /** What the centre sees beside the application. */
  private List<String> alike(String application) {
    return cluster
        .coordinator()
        .get("/api/applications/" + application)
        .json("$.duplicates[*].name");
  }

  private static String code(Browser owner) {
    return owner.get("/api/members/" + Cluster.organisationOf(owner) + "/workshop").json("$.code");
  }

  @Test
  void tenUnitsOfOneBuildingStayTen() {
    String street = street();
    var names =
        List.of(
            "Gül", "Nar", "Emek", "Yıldız", "Kardeş", "Doğan", "Umut", "Asya", "Çınar", "Deniz");
    String last = "";
    for (int i = 0; i < names.size(); i++) {
      last =
          cluster.applyAsWorkshop(
              cluster.stranger(), names.get(i) + " Dikim", at(street, "7", "" + i, "1"));
    }
    assertThat(alike(last)).isEmpty();
  }

  @Test
  void theSameTaxNumberAtTheSameDoorIsCaught() {
    String street = street();
    String taxNumber = cluster.taxNumber();
    var first = new HashMap<>(at(street, "9", "2", "5"));
    first.put("workshop", Map.of("name", "Bir Dikim", "taxNumber", taxNumber));
    cluster.applyAsWorkshop(cluster.stranger(), "Bir Dikim", first);

    Browser second = cluster.stranger();
    String id = cluster.begin(second, "workshop", "Başka Ad");
    var answers = cluster.usualAnswers("Başka Ad");
    answers.putAll(at(street, "9", "Kat: 2", "Kapı 5"));
    answers.put("workshop", Map.of("name", "Başka Ad", "taxNumber", taxNumber));
    second.post("/api/applications/" + id + "/answers", answers).expectStatus(200);
    cluster.handInPaper(second, "tax_plate");
    assertThat(cluster.act(second, id, "submit", Map.of()).expectStatus(409).<String>json("$.type"))
        .endsWith("duplicate");
  }

  @Test
  void aVariantOfNameAndAddressIsOfferedWithItsPartsAndMayBeCalledDifferent() {
    String street = street();
    cluster.applyAsWorkshop(
        cluster.stranger(), "Işıltı Konfeksiyon Ltd. Şti.", at(street, "3", "1", "1"));
    String id =
        cluster.applyAsWorkshop(
            cluster.stranger(), "ISILTI KONFEKSIYON", at(street, "3", "1", "Sol"));
    Browser coordinator = cluster.coordinator();
    var application = coordinator.get("/api/applications/" + id);
    assertThat(application.<List<String>>json("$.duplicates[*].by")).containsExactly("alike");
    assertThat(application.<List<String>>json("$.duplicates[0].parts[*].part"))
        .contains("name", "address", "tax_number", "door");
    assertThat(
            application.<List<Integer>>json("$.duplicates[0].parts[*].points").stream()
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo(application.<Integer>json("$.duplicates[0].score"));

    String pair = application.json("$.duplicates[0].lookAlikeId");
    assertThat(coordinator.get("/api/look-alikes?size=200").<List<String>>json("$.items[*].id"))
        .contains(pair);
    coordinator
        .post("/api/look-alikes/" + pair + "/distinct", decision(0, "mood", ""))
        .expectStatus(400);
    coordinator
        .post("/api/look-alikes/" + pair + "/distinct", decision(0, "other_firm", ""))
        .expectStatus(200);
    assertThat(alike(id)).isEmpty();
    coordinator
        .post("/api/look-alikes/" + pair + "/distinct", decision(1, "other_firm", ""))
        .expectStatus(409);
  }

  private static Map<String, Object> decision(int version, String reason, String note) {
    return Map.of("version", version, "reason", reason, "note", note);
  }

  @Test
  void aMergeKeepsOldIdsAndCodesAliveAndMayBeTakenBack() {
    String street = street();
    Browser kept = cluster.workshop("Pınar Tekstil Sanayi", at(street, "21", "3", "8"));
    Browser gone = cluster.workshop("Pınar Tekstil", at(street, "21", "3", "8A"));
    String keptCode = code(kept);
    String goneCode = code(gone);
    Browser coordinator = cluster.coordinator();
    var offered =
        coordinator
            .post("/api/look-alikes", Map.of("one", keptCode, "other", goneCode))
            .expectStatus(200);
    String pair = offered.json("$.id");
    boolean first = offered.<String>json("$.one.code").equals(keptCode);
    String keep = offered.json(first ? "$.one.id" : "$.other.id");
    String away = offered.json(first ? "$.other.id" : "$.one.id");
    assertThat(offered.<List<String>>json("$.moving[*].kind")).contains("papers");

    Map<String, Object> merge = new HashMap<>(decision(0, "same_firm", ""));
    merge.put("keep", keep);
    for (Browser other : List.of(kept, gone, cluster.ofCentre("inspector"))) {
      other.post("/api/look-alikes/" + pair + "/merge", merge).expectStatus(404);
    }
    coordinator.post("/api/look-alikes/" + pair + "/merge", merge).expectStatus(200);
    coordinator.post("/api/look-alikes/" + pair + "/merge", merge).expectStatus(409);

    http.get()
        .uri("/w/" + goneCode)
        .exchange()
        .expectStatus()
        .isFound()
        .expectHeader()
        .valueEquals("Location", "/w/" + keptCode);
    assertThat(kept.get("/api/workshops/" + goneCode).<String>json("$.code")).isEqualTo(keptCode);
    assertThat(kept.get("/api/workshops/" + away).<String>json("$.code")).isEqualTo(keptCode);
    assertThat(gone.get("/api/session").<Boolean>json("$.organisation.admitted")).isFalse();
    assertThat(gone.get("/api/papers").status()).as("her own papers stay hers").isEqualTo(200);

    coordinator
        .post("/api/look-alikes/" + pair + "/split", Map.of("version", 1, "note", " "))
        .expectStatus(400);
    coordinator
        .post(
            "/api/look-alikes/" + pair + "/split",
            Map.of("version", 1, "note", "İki kardeş, iki ayrı firma"))
        .expectStatus(200);
    assertThat(kept.get("/api/workshops/" + goneCode).<String>json("$.code")).isEqualTo(goneCode);
    assertThat(gone.get("/api/session").<Boolean>json("$.organisation.admitted")).isTrue();
  }

  @Test
  void aChainOfMergesLeadsToTheLastAndComesApartInOrder() {
    String street = street();
    Browser a = cluster.workshop("Bulut Bir", at(street, "1", "1", "1"));
    Browser b = cluster.workshop("Bulut İki", at(street, "1", "1", "2"));
    Browser c = cluster.workshop("Bulut Üç", at(street, "1", "1", "3"));
    Browser coordinator = cluster.coordinator();
    merged(coordinator, code(a), code(b));
    String second = merged(coordinator, code(b), code(c));
    assertThat(c.get("/api/workshops/" + code(a)).<String>json("$.code")).isEqualTo(code(c));
    coordinator
        .post("/api/look-alikes/" + second + "/split", Map.of("version", 1, "note", "yanlış"))
        .expectStatus(200);
    assertThat(c.get("/api/workshops/" + code(a)).<String>json("$.code")).isEqualTo(code(b));
  }

  /** Merges the first into the second; gives the pair. */
  private static String merged(Browser coordinator, String gone, String kept) {
    var pair =
        coordinator.post("/api/look-alikes", Map.of("one", gone, "other", kept)).expectStatus(200);
    boolean first = pair.<String>json("$.one.code").equals(kept);
    var merge = new HashMap<>(decision(0, "entered_twice", ""));
    merge.put("keep", pair.<String>json(first ? "$.one.id" : "$.other.id"));
    String id = pair.json("$.id");
    coordinator.post("/api/look-alikes/" + id + "/merge", merge).expectStatus(200);
    return id;
  }

  @Test
  void twoCodesAreNeeded() {
    Browser coordinator = cluster.coordinator();
    String code = code(cluster.workshop("Yalnız Dikim"));
    assertThat(
            coordinator
                .post("/api/look-alikes", Map.of("one", code, "other", "ABCDEFG"))
                .expectStatus(400)
                .<List<String>>json("$.errors[*].pointer"))
        .containsExactly("/other");
    coordinator.post("/api/look-alikes", Map.of("one", code, "other", code)).expectStatus(400);
    coordinator.get("/api/look-alikes/" + UUID.randomUUID()).expectStatus(404);
  }
}
