package coop.ilmek.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first answer to admission. */
@IlmekTest
class AdmissionTest {
  @Autowired private Cluster cluster;

  @Test
  void aWorkshopAppliesMendsIsVisitedAndBecomesAMember() {
    Browser owner = cluster.stranger();
    Browser coordinator = cluster.coordinator();
    String id = cluster.applyAsWorkshop(owner, "Gül Dikim", Map.of());

    cluster.act(coordinator, id, "take-up", Map.of()).expectStatus(200);
    cluster
        .act(
            coordinator,
            id,
            "request-changes",
            Map.of("reason", "answers_unclear", "note", "Kat yanlış.", "documents", List.of()))
        .expectStatus(200);
    var asked = owner.get("/api/applications/current").expectStatus(200);
    assertThat(asked.<String>json("$.state")).isEqualTo("changes_requested");
    assertThat(asked.<List<String>>json("$.timeline[*].note")).contains("Kat yanlış.");

    cluster.submit(owner, id);
    cluster.approve(coordinator, id);
    cluster.awaitAdmission(owner);

    var member = owner.get("/api/members/" + Cluster.organisationOf(owner)).expectStatus(200);
    assertThat(member.<String>json("$.state")).isEqualTo("probation");
    assertThat(member.<String>json("$.code")).matches("[2-9A-HJKMNP-Z]{7}");
    assertThat(member.<List<String>>json("$.timeline[*].act"))
        .containsExactly(
            "open",
            "submit",
            "take_up",
            "request_changes",
            "submit",
            "take_up",
            "plan_visit",
            "record_visit",
            "approve",
            "open");
  }

  @Test
  void aBrandIsAdmittedWithoutAVisit() {
    Browser buyer = cluster.brand("Nordlicht");
    assertThat(buyer.get("/api/session").<String>json("$.organisation.kind")).isEqualTo("brand");
  }
}
