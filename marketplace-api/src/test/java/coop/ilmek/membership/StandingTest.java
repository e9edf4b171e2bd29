package coop.ilmek.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How members stand, and what that means for them. */
@IlmekTest
class StandingTest {
  @Autowired private Cluster cluster;

  private static Browser.Answer act(
      Browser by, Object organisation, String act, Map<String, Object> body) {
    var withVersion = new HashMap<>(body);
    withVersion.put("version", by.get("/api/members/" + organisation).<Integer>json("$.version"));
    return by.post("/api/members/" + organisation + "/" + act, withVersion);
  }

  private static void awaitAdmitted(Browser member, boolean admitted) {
    Cluster.eventually(
        "the standing",
        () -> admitted == member.get("/api/session").<Boolean>json("$.organisation.admitted"));
  }

  @Test
  void aSuspendedMemberStartsNothingUntilReinstatedWhereItStood() {
    Browser owner = cluster.workshop("Askı Dikim");
    Browser coordinator = cluster.coordinator();
    var id = Cluster.organisationOf(owner);
    String code = owner.get("/api/members/" + id).json("$.code");

    act(coordinator, id, "promote", Map.of("note", "İlk iş zamanında.")).expectStatus(200);
    act(coordinator, id, "suspend", Map.of("reason", "papers_expired", "note", ""))
        .expectStatus(200);
    awaitAdmitted(owner, false);
    Cluster.eventually(
        "the pause",
        () ->
            coordinator
                .get("/api/public/workshops/" + code)
                .<String>json("$.status")
                .equals("paused"));

    act(coordinator, id, "reinstate", Map.of("note", "")).expectStatus(200);
    awaitAdmitted(owner, true);
    var member = owner.get("/api/members/" + id);
    assertThat(member.<String>json("$.state")).isEqualTo("full");
    assertThat(member.<List<String>>json("$.timeline[*].reason")).contains("papers_expired");
  }

  @Test
  void whoWasSuspendedOnProbationGoesBackToIt() {
    Browser owner = cluster.workshop("Deneme Dikim");
    Browser coordinator = cluster.coordinator();
    var id = Cluster.organisationOf(owner);
    act(coordinator, id, "suspend", Map.of("reason", "own_wish", "note", "")).expectStatus(200);
    act(coordinator, id, "reinstate", Map.of("note", "")).expectStatus(200);
    assertThat(owner.get("/api/members/" + id).<String>json("$.state")).isEqualTo("probation");
  }

  @Test
  void membersLeaveByThemselvesAndNobodyActsForOthers() {
    Browser owner = cluster.workshop("Giden Dikim");
    Browser other = cluster.brand("Kalan Marka");
    Browser coordinator = cluster.coordinator();
    var id = Cluster.organisationOf(owner);

    other.get("/api/members/" + id).expectStatus(404);
    other.post("/api/members/" + id + "/leave", Map.of("version", 0, "note", "")).expectStatus(404);
    act(owner, id, "suspend", Map.of("reason", "own_wish", "note", "")).expectStatus(404);
    coordinator
        .post(
            "/api/members/" + id + "/terminate",
            Map.of("version", 99, "reason", "own_wish", "note", ""))
        .expectStatus(409);
    act(owner, id, "leave", Map.of("note", "Kapatıyoruz.")).expectStatus(200);
    awaitAdmitted(owner, false);
    act(coordinator, id, "reinstate", Map.of("note", "")).expectStatus(409);
  }

  @Test
  void eachReaderSeesOfAWorkshopWhatIsMeantForHer() {
    Browser owner = cluster.workshop("Profil Dikim");
    Browser brand = cluster.brand("Bakan Marka");
    var id = Cluster.organisationOf(owner);
    String code = owner.get("/api/members/" + id).json("$.code");

    var anybody = cluster.stranger().get("/api/public/workshops/" + code).expectStatus(200);
    assertThat(anybody.<String>json("$.district")).isEqualTo("Esenler");
    assertThat(anybody.<Object>json("$.members")).isNull();
    assertThat(anybody.<Object>json("$.own")).isNull();
    var member = brand.get("/api/workshops/" + code).expectStatus(200);
    assertThat(member.<Integer>json("$.members.sewingPeople")).isEqualTo(16);
    assertThat(member.<Object>json("$.own")).isNull();
    var own = owner.get("/api/workshops/" + code).expectStatus(200);
    assertThat(own.<Integer>json("$.own.people.women")).isEqualTo(12);
    assertThat(own.<List<String>>json("$.own.sources[?(@.fact=='machines')].saidAs"))
        .containsExactly("owner");
    assertThat(own.<List<String>>json("$.own.sources[?(@.fact=='machines')].verifiedAt"))
        .doesNotContainNull();
    String typo = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
    brand.get("/api/public/workshops/" + typo).expectStatus(404);
    brand.get("/api/members/" + id + "/workshop").expectStatus(404);
  }

  @Test
  void anOwnerCorrectsHerFactsAndTheyCountAsClaimedAgain() {
    Browser owner = cluster.workshop("Düzelten Dikim");
    Browser other = cluster.workshop("Bakmayan Dikim");
    var id = Cluster.organisationOf(owner);
    String facts = "/api/members/" + id + "/facts";

    assertThat(owner.get(facts).expectStatus(200).<Integer>json("$.people.sewing")).isEqualTo(16);
    owner
        .post(facts, Map.of("people", Map.of("sewing", 30, "total", 22)))
        .expectStatus(400)
        .with(
            refused ->
                assertThat(refused.<List<String>>json("$.errors[*].pointer"))
                    .containsExactly("/people/sewing"));
    owner
        .post(
            facts,
            Map.of(
                "people", Map.of("sewing", 18, "total", 22),
                "machines", Map.of("machines", List.of(Map.of("type", "overlock", "count", 9)))))
        .expectStatus(200);

    var own = owner.get("/api/members/" + id + "/workshop");
    assertThat(own.<Integer>json("$.own.people.sewing")).isEqualTo(18);
    assertThat(own.<List<String>>json("$.members.machines[*].type")).containsExactly("overlock");
    assertThat(own.<List<Object>>json("$.own.sources[?(@.fact=='people')].verifiedAt"))
        .containsOnlyNulls();
    assertThat(own.<List<Object>>json("$.own.sources[?(@.fact=='address')].verifiedAt"))
        .doesNotContainNull();
    other.get(facts).expectStatus(404);
    other.post(facts, Map.of("people", Map.of("sewing", 1, "total", 1))).expectStatus(404);
  }

  @Test
  void theListOfMembersIsTheCentresAndIsFiltered() {
    Browser owner = cluster.workshop("Liste Dikim");
    Browser coordinator = cluster.coordinator();
    String code = owner.get("/api/members/" + Cluster.organisationOf(owner)).json("$.code");

    owner.get("/api/members").expectStatus(404);
    assertThat(coordinator.get("/api/members?q=" + code).<List<String>>json("$.items[*].name"))
        .containsExactly("Liste Dikim");
    assertThat(
            coordinator.get("/api/members?q=" + code + "&process=washing").<List<?>>json("$.items"))
        .isEmpty();
  }
}
