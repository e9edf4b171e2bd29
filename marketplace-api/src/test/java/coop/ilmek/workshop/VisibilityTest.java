package coop.ilmek.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A workshop says for whom a fact is open, and every reader is held to it. */
@IlmekTest
class VisibilityTest {
  @Autowired private Cluster cluster;
  @Autowired private WebTestClient http;

  private static String at(Browser owner) {
    return "/api/members/" + Cluster.organisationOf(owner) + "/workshop";
  }

  private static Browser.Answer open(Browser by, Browser owner, String fact, String audience) {
    return by.post(at(owner) + "/open", Map.of("fact", fact, "audience", audience));
  }

  private Browser.Answer anybody(String code) {
    return new Browser(http).get("/api/public/workshops/" + code).expectStatus(200);
  }

  @ParameterizedTest
  @CsvSource({
    "about, about, public, members",
    "terms, moqPieces, public, parties",
    "machines, opened.machines, public, parties",
    "people, opened.sewingPeople, public, parties",
    "heads, opened.heads, members, centre",
    "neighbourhood, opened.neighbourhood, public, parties",
    "address, opened.address, members, centre",
    "premises, opened.premises, public, centre",
  })
  void eachFactIsOpenAsFarAsItsOwnerSaysAndNoFarther(
      String fact, String path, String widest, String narrowest) {
    var answers = answers();
    answers.put(
        "workshop",
        Map.of("name", "Perde Dikim", "taxNumber", cluster.taxNumber(), "about", "Perde dikeriz"));
    Browser owner = cluster.workshop("Perde Dikim", answers);
    Browser member = cluster.brand("Vorhang GmbH");
    Browser coordinator = cluster.coordinator();
    String code = owner.get(at(owner)).json("$.code");

    open(owner, owner, fact, widest).expectStatus(200);
    assertThat(anybody(code).<Object>json("$." + path) != null)
        .as("the public")
        .isEqualTo(widest.equals("public"));
    assertThat(member.get("/api/workshops/" + code).<Object>json("$." + path)).isNotNull();

    open(owner, owner, fact, narrowest).expectStatus(200);
    assertThat(anybody(code).<Object>json("$." + path)).isNull();
    Object seen = member.get("/api/workshops/" + code).json("$." + path);
    assertThat(seen != null).isEqualTo(narrowest.equals("members"));
    assertThat(coordinator.get("/api/workshops/" + code).<Object>json("$." + path)).isNotNull();
    assertThat(owner.get(at(owner)).<Object>json("$." + path)).isNotNull();
  }

  private static Map<String, Object> answers() {
    var answers = new HashMap<String, Object>();
    answers.put("premises", Map.of("areaM2", 240, "exits", 2));
    answers.put("terms", Map.of("moqPieces", 300, "leadDays", 21));
    return answers;
  }

  @Test
  void theBrandsListHidesWhatMembersMayNotSee() {
    Browser owner = cluster.workshop("Gizli Sayı Dikim");
    open(owner, owner, "people", "parties").expectStatus(200);
    open(owner, owner, "machines", "parties").expectStatus(200);
    Browser brand = cluster.brand("Zähler GmbH");
    String code = owner.get(at(owner)).json("$.code");
    var read = brand.get("/api/workshops/" + code);
    assertThat(read.<Object>json("$.members.sewingPeople")).isNull();
    assertThat(read.<List<Object>>json("$.members.machines")).isEmpty();
    assertThat(read.<Object>json("$.own")).isNull();
  }

  @Test
  void onlyTheOwnerOpensAndOnlyWhatMayBeOpened() {
    Browser owner = cluster.workshop("Sahibi Dikim");
    Browser other = cluster.workshop("Komşu Dikim");
    open(other, owner, "machines", "public").expectStatus(404);
    open(cluster.coordinator(), owner, "machines", "public").expectStatus(404);
    assertThat(
            open(owner, owner, "tax_number", "public")
                .expectStatus(400)
                .<List<String>>json("$.errors[*].pointer"))
        .containsExactly("/audience");
    open(owner, owner, "name", "centre").expectStatus(400);
    assertThat(
            owner.get(at(owner)).<List<String>>json("$.own.settings[?(@.fact=='heads')].audience"))
        .as("safe by default")
        .containsExactly("centre");
  }

  @Test
  void aCitizenNumberIsMaskedEverywhere() {
    var answers = answers();
    answers.put("workshop", Map.of("name", "Şahıs Dikim", "taxNumber", "100 000 001 46"));
    Browser owner = cluster.workshop("Şahıs Dikim", answers);
    open(owner, owner, "tax_number", "parties").expectStatus(200);
    assertThat(owner.get(at(owner)).<String>json("$.own.taxNumber")).isEqualTo("*******0146");
    assertThat(owner.get(at(owner)).<Object>json("$.opened.taxNumber")).isNull();
  }

  @Test
  void theCentreVerifiesAFactAndSayingItAnewUndoesIt() {
    Browser owner = cluster.workshop("Kanıt Dikim");
    Browser inspector = cluster.ofCentre("inspector");
    var verdict =
        Map.of("fact", "machines", "method", "call", "holds", false, "note", "12 makine sayıldı");
    owner.post(at(owner) + "/judge", verdict).expectStatus(404);
    var doubted = inspector.post(at(owner) + "/judge", verdict).expectStatus(200);
    String machines = "$.own.sources[?(@.fact=='machines')]";
    assertThat(doubted.<List<Object>>json(machines + ".verifiedAt")).containsExactly((Object) null);
    assertThat(doubted.<List<String>>json(machines + ".note")).containsExactly("12 makine sayıldı");
    inspector
        .post(
            at(owner) + "/judge",
            Map.of("fact", "machines", "method", "visit", "holds", true, "note", ""))
        .expectStatus(200);
    assertThat(owner.get(at(owner)).<List<String>>json(machines + ".method"))
        .containsExactly("visit");
    owner
        .post(
            "/api/members/" + Cluster.organisationOf(owner) + "/facts",
            Map.of("machines", Map.of("machines", List.of(Map.of("type", "iron", "count", 1)))))
        .expectStatus(200);
    assertThat(owner.get(at(owner)).<List<Object>>json(machines + ".method"))
        .containsExactly((Object) null);
  }

  @Test
  void numbersOfOthersAreCheckedAndBelongToOneWorkshop() {
    Browser owner = cluster.workshop("Numara Dikim");
    Browser other = cluster.workshop("Numara İki");
    String gln = gln();
    assertThat(
            owner
                .post(at(owner) + "/identify", Map.of("kind", "gln", "value", "8690000000001"))
                .expectStatus(400)
                .<List<String>>json("$.errors[*].code"))
        .containsExactly("gln");
    owner.post(at(owner) + "/identify", Map.of("kind", "gln", "value", gln)).expectStatus(200);
    assertThat(
            other
                .post(at(other) + "/identify", Map.of("kind", "gln", "value", gln))
                .expectStatus(409)
                .<List<String>>json("$.reasons"))
        .containsExactly("identifier_taken");
    var said =
        owner
            .post(at(owner) + "/identify", Map.of("kind", "nace", "value", "14.13.03"))
            .expectStatus(200);
    assertThat(said.<List<String>>json("$.own.identifiers[*].value"))
        .containsExactly(gln, "141303");
    var gone = owner.post(at(owner) + "/identify", Map.of("kind", "gln")).expectStatus(200);
    assertThat(gone.<List<String>>json("$.own.identifiers[*].kind")).containsExactly("nace");
  }

  /** A location number nobody else has. */
  private static String gln() {
    String digits = "869" + "%09d".formatted(System.nanoTime() % 1_000_000_000L);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
