package coop.ilmek.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an applicant writes: kept step by step, checked as a whole when it is sent. */
@IlmekTest
class ApplicationTest {
  @Autowired private Cluster cluster;

  private static List<String> pointers(Browser.Answer answer) {
    return answer.json("$.errors[*].pointer");
  }

  @Test
  void everyStepIsKeptAsItIsTypedAndTheOthersStay() {
    Browser owner = cluster.stranger();
    String id = cluster.begin(owner, "workshop", "Nar Dikim");
    owner
        .post("/api/applications/" + id + "/answers", Map.of("people", Map.of("sewing", 7)))
        .expectStatus(200);
    owner
        .post(
            "/api/applications/" + id + "/answers",
            Map.of("address", Map.of("district", "Bağcılar")))
        .expectStatus(200);

    var kept = owner.get("/api/applications/current").expectStatus(200);

    assertThat(kept.<Integer>json("$.answers.people.sewing")).isEqualTo(7);
    assertThat(kept.<String>json("$.answers.address.district")).isEqualTo("Bağcılar");
    assertThat(kept.<String>json("$.answers.workshop.name")).isEqualTo("Nar Dikim");
    assertThat(kept.<List<String>>json("$.missing[*].pointer"))
        .contains("/people/total", "/address/door", "/papers/tax_plate")
        .doesNotContain("/people/sewing", "/address/district", "/people/women");
  }

  @Test
  void anIncompleteApplicationIsNotSentAndEveryMissingFieldIsNamed() {
    Browser owner = cluster.stranger();
    String id = cluster.begin(owner, "workshop", "Eksik Dikim");
    owner.post(
        "/api/applications/" + id + "/answers",
        Map.of(
            "workshop", Map.of("name", "Eksik Dikim", "taxNumber", "1234567891"),
            "people", Map.of("sewing", 20, "total", 12)));

    var refused = cluster.act(owner, id, "submit", Map.of()).expectStatus(400);

    assertThat(pointers(refused))
        .contains(
            "/workshop/taxNumber",
            "/address/province",
            "/processes/processes",
            "/machines/machines",
            "/people/sewing",
            "/contact/name",
            "/contact/informed",
            "/papers/tax_plate");
    assertThat(refused.<List<String>>json("$.errors[?(@.pointer=='/people/sewing')].code"))
        .containsExactly("more_than_total");
    assertThat(owner.get("/api/applications/current").<String>json("$.state")).isEqualTo("draft");
  }

  @Test
  void wrongValuesAreNamedByTheirPointer() {
    Browser owner = cluster.stranger();
    String id = cluster.begin(owner, "workshop", "Yanlış Dikim");
    String answers = "/api/applications/" + id + "/answers";

    assertThat(pointers(owner.post(answers, Map.of("people", Map.of("sewing", -1)))))
        .containsExactly("/people/sewing");
    assertThat(pointers(owner.post(answers, Map.of("people", Map.of("sewing", "on")))))
        .containsExactly("/people/sewing");
    assertThat(
            pointers(
                owner.post(
                    answers,
                    Map.of(
                        "machines",
                        Map.of("machines", List.of(Map.of("type", "loom", "count", 1)))))))
        .containsExactly("/machines/machines/0/type");
    assertThat(pointers(owner.post(answers, Map.of("address", Map.of("district", "x".repeat(61))))))
        .containsExactly("/address/district");
    owner.post(answers, Map.of("palace", Map.of())).expectStatus(400);
  }

  @Test
  void aSecondTapBeginsNothingTwice() {
    Browser owner = cluster.stranger();
    String key = UUID.randomUUID().toString();
    var body = Map.of("kind", "workshop", "name", "Çift Dikim");
    var first = owner.post("/api/applications", body, key).expectStatus(201);
    var second = owner.post("/api/applications", body, key).expectStatus(201);

    assertThat(second.<String>json("$.id")).isEqualTo(first.json("$.id"));
    owner.post("/api/applications", body).expectStatus(409);
  }

  @Test
  void whatIsWithTheCentreIsNotChangedUnderItsHands() {
    Browser owner = cluster.stranger();
    String id = cluster.applyAsWorkshop(owner, "Sabit Dikim", Map.of());

    owner
        .post("/api/applications/" + id + "/answers", Map.of("people", Map.of("sewing", 1)))
        .expectStatus(409)
        .with(
            answer ->
                assertThat(answer.<List<String>>json("$.reasons"))
                    .containsExactly("not_open_for_writing"));
    cluster.act(owner, id, "submit", Map.of()).expectStatus(409);
  }

  @Test
  void unsentAnswersAndForeignApplicationsAreNobodysBusiness() {
    Browser owner = cluster.stranger();
    String draft = cluster.begin(owner, "workshop", "Gizli Dikim");
    Browser other = cluster.stranger();
    cluster.begin(other, "workshop", "Komşu Dikim");
    Browser coordinator = cluster.coordinator();

    coordinator.get("/api/applications/" + draft).expectStatus(404);
    other.get("/api/applications/" + draft).expectStatus(404);
    other
        .post("/api/applications/" + draft + "/answers", Map.of("people", Map.of("sewing", 1)))
        .expectStatus(404);
    other.post("/api/applications/" + draft + "/submit", Map.of("version", 0)).expectStatus(404);
    other.get("/api/timeline/member_vetting/" + draft).expectStatus(404);
    other.get("/api/applications").expectStatus(404);
    assertThat(
            coordinator.get("/api/applications?q=Gizli Dikim").<List<String>>json("$.items[*].id"))
        .doesNotContain(draft);

    cluster.applyAsWorkshop(cluster.stranger(), "Açık Dikim", Map.of());
    String sent = cluster.applyAsWorkshop(cluster.stranger(), "Başka Dikim", Map.of());
    owner.get("/api/applications/" + sent).expectStatus(404);
    owner.post("/api/applications/" + sent + "/take-up", Map.of("version", 1)).expectStatus(404);
    coordinator.get("/api/timeline/member_vetting/" + sent).expectStatus(200);
  }

  @Test
  void theBaselineIsReadByTheApplicantAloneAndCountedInSums() {
    Browser coordinator = cluster.coordinator();
    var answers = cluster.usualAnswers("Toplam Dikim");
    answers.put("baseline", Map.of("margin", "5_10", "middlemenShare", "over_75"));
    Browser owner = cluster.stranger();
    String id = cluster.applyAsWorkshop(owner, "Toplam Dikim", answers);

    assertThat(owner.get("/api/applications/" + id).<String>json("$.answers.baseline.margin"))
        .isEqualTo("5_10");
    assertThat(coordinator.get("/api/applications/" + id).<Map<String, Object>>json("$.answers"))
        .doesNotContainKey("baseline");

    for (int i = 0; i < 4; i++) {
      answers.put("workshop", Map.of("name", "Toplam " + i, "taxNumber", cluster.taxNumber()));
      cluster.applyAsWorkshop(cluster.stranger(), "Toplam " + i, answers);
    }
    var sums = coordinator.get("/api/baseline").expectStatus(200);
    assertThat(
            sums.<List<Integer>>json(
                    "$.items[?(@.item=='middlemen_share')].bands[?(@.value=='over_75')].count")
                .getFirst())
        .isGreaterThanOrEqualTo(5);
    owner.get("/api/baseline").expectStatus(404);
  }

  @Test
  void theSameWorkshopBehindTheSameDoorIsRefused() {
    Browser first = cluster.stranger();
    var answers = cluster.usualAnswers("Aynı Dikim");
    cluster.applyAsWorkshop(first, "Aynı Dikim", answers);
    Browser second = cluster.stranger();
    String id = cluster.begin(second, "workshop", "Aynı Dikim 2");
    second.post("/api/applications/" + id + "/answers", answers).expectStatus(200);
    cluster.handInPaper(second, "tax_plate");

    cluster.act(second, id, "submit", Map.of()).expectStatus(409);

    // Ten workshops in one building neither merge nor duplicate.
    second
        .post(
            "/api/applications/" + id + "/answers",
            Map.of("workshop", Map.of("name", "Aynı Dikim 2", "taxNumber", cluster.taxNumber())))
        .expectStatus(200);
    cluster.submit(second, id);
    var seen = cluster.coordinator().get("/api/applications/" + id).expectStatus(200);
    assertThat(seen.<List<String>>json("$.duplicates[*].by")).containsExactly("same_door");
    assertThat(second.get("/api/applications/" + id).<List<?>>json("$.duplicates")).isEmpty();
  }

  @Test
  void afterAWithdrawalTheSameOrganisationAppliesAgainWithWhatItSaid() {
    Browser owner = cluster.stranger();
    String id = cluster.applyAsWorkshop(owner, "Dönen Dikim", Map.of());
    cluster.act(owner, id, "withdraw", Map.of("note", "")).expectStatus(200);

    var again =
        owner
            .post("/api/applications", Map.of("kind", "workshop", "name", "Dönen Dikim"))
            .expectStatus(201);

    assertThat(again.<String>json("$.id")).isNotEqualTo(id);
    assertThat(again.<List<?>>json("$.missing")).isEmpty();
    cluster.submit(owner, again.json("$.id"));
  }
}
