package coop.ilmek.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody stands for an applicant, and the centre countersigns with a second person. */
@IlmekTest
class VouchingTest {
  @Autowired private Cluster cluster;

  private static final Map<String, Object> CHAMBER =
      Map.of("kind", "chamber", "name", "Esenler Terziler Odası", "statement", "On yıldır tanırız");

  private static List<String> reasons(Browser.Answer answer) {
    return answer.expectStatus(409).json("$.reasons");
  }

  private static String code(Browser owner) {
    return owner.get("/api/members/" + Cluster.organisationOf(owner) + "/workshop").json("$.code");
  }

  @Test
  void aCountersignedWordStandsInForTheVisitAndFirstJobsAreSmaller() {
    Browser owner = cluster.stranger();
    Browser writes = cluster.coordinator();
    Browser signs = cluster.coordinator();
    String id = cluster.applyAsWorkshop(owner, "Kefilli Dikim", Map.of());
    cluster.act(writes, id, "take-up", Map.of()).expectStatus(200);
    cluster.confirmPapers(writes, id);

    String vouch =
        writes
            .post("/api/applications/" + id + "/vouches", CHAMBER)
            .expectStatus(200)
            .json("$[0].id");
    assertThat(reasons(cluster.act(writes, id, "approve", Map.of("note", ""))))
        .as("one signature is not enough")
        .containsExactly("visit_missing");
    var takes = Map.of("version", 0, "takes", true, "note", "");
    assertThat(reasons(writes.post("/api/vouches/" + vouch + "/decide", takes)))
        .containsExactly("second_person");
    signs.post("/api/vouches/" + vouch + "/decide", takes).expectStatus(200);
    signs.post("/api/vouches/" + vouch + "/decide", takes).expectStatus(409);
    cluster.act(writes, id, "approve", Map.of("note", "")).expectStatus(200);
    cluster.awaitAdmission(owner);

    var maker = owner.get("/api/members/" + Cluster.organisationOf(owner) + "/maker");
    assertThat(maker.<Integer>json("$.limitWeeks")).isEqualTo(1);
    Browser visited = cluster.workshop("Ziyaretli Dikim");
    assertThat(
            visited
                .get("/api/members/" + Cluster.organisationOf(visited) + "/maker")
                .<Integer>json("$.limitWeeks"))
        .isEqualTo(2);
  }

  @Test
  void aFullMemberVouchesOnceAndOneOnProbationDoesNot() {
    Browser applicant = cluster.stranger();
    String id = cluster.applyAsWorkshop(applicant, "Tanıdık Dikim", Map.of());
    Browser senior = cluster.workshop("Kıdemli Dikim");
    var word = Map.of("code", code(applicant), "statement", "Komşumuzdur, işini bilir");
    assertThat(reasons(senior.post("/api/vouches", word))).containsExactly("full_members_vouch");

    Browser coordinator = cluster.coordinator();
    String member = "/api/members/" + Cluster.organisationOf(senior);
    coordinator
        .post(
            member + "/promote",
            Map.of("version", coordinator.get(member).<Integer>json("$.version"), "note", ""))
        .expectStatus(200);
    senior.post("/api/vouches", word).expectStatus(204);
    assertThat(reasons(senior.post("/api/vouches", word))).containsExactly("vouched_already");
    senior
        .post("/api/vouches", Map.of("code", code(senior), "statement", "kendime"))
        .expectStatus(400);
    cluster.brand("Fremd GmbH").post("/api/vouches", word).expectStatus(404);
    senior.get("/api/applications/" + id + "/vouches").expectStatus(404);
    assertThat(
            coordinator
                .get("/api/applications/" + id + "/vouches")
                .<List<String>>json("$[*].member"))
        .containsExactly("Kıdemli Dikim");
    assertThat(senior.get(member + "/maker").<Object>json("$.limitMinutes"))
        .as("no limit past probation")
        .isNull();
  }

  @Test
  void aCoordinatorsWordStandsOverTheRuleUntilItsDay() {
    Browser owner = cluster.workshop("Söz Dikim");
    Browser coordinator = cluster.coordinator();
    String maker = "/api/members/" + Cluster.organisationOf(owner) + "/maker";
    assertThat(owner.get(maker).<Boolean>json("$.broker")).isFalse();
    owner.post(maker, Map.of("word", "none", "note", "ben")).expectStatus(404);
    coordinator.post(maker, Map.of("word", "broker", "note", " ")).expectStatus(400);
    coordinator.post(maker, Map.of("word", "maker", "note", "gördüm")).expectStatus(400);
    assertThat(
            coordinator
                .post(maker, Map.of("word", "broker", "note", "Makineler satılmış"))
                .expectStatus(200)
                .<Boolean>json("$.broker"))
        .isTrue();
    assertThat(owner.get(maker).<String>json("$.wordNote")).isEqualTo("Makineler satılmış");
    assertThat(
            coordinator
                .post(maker, Map.of("word", "none", "note", "Yeni makineler geldi"))
                .expectStatus(200)
                .<Boolean>json("$.broker"))
        .isFalse();
    cluster.workshop("Yabancı Söz").get(maker).expectStatus(404);
  }
}
