package coop.ilmek.documents;

import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.blob.SampleFiles;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper from its confirmation to its last day and the one that follows it. */
@IlmekTest
class RenewalTest {
  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  private LocalDate today() {
    return IsoWeek.day(clock.instant());
  }

  private Map<String, Object> claim(Browser owner, LocalDate last) {
    var claim = new HashMap<String, Object>();
    claim.put("type", "insurance_policy");
    claim.put("issuer", "Anadolu Sigorta");
    claim.put("documentNumber", "P-17");
    claim.put("issuedOn", today().minusMonths(6).toString());
    claim.put("expiresOn", last.toString());
    String page = owner.upload("/api/files?name=evrak.jpg", SampleFiles.jpeg()).json("$.id");
    claim.put("pages", List.of(page));
    return claim;
  }

  private String confirmed(Browser owner, LocalDate last) {
    String id = owner.post("/api/papers", claim(owner, last)).expectStatus(201).json("$.id");
    confirm(id);
    return id;
  }

  private void confirm(String id) {
    var coordinator = cluster.coordinator();
    var seen = coordinator.get("/api/papers/" + id);
    int number = seen.json("$.revisions[0].number");
    int version = seen.json("$.version");
    coordinator
        .post("/api/papers/" + id + "/revisions/" + number + "/confirm", Map.of("version", version))
        .expectStatus(200);
  }

  private void renew(Browser owner, String id, LocalDate last) {
    var next = claim(owner, last);
    next.remove("type");
    next.put("version", owner.get("/api/papers/" + id).<Integer>json("$.version"));
    owner.post("/api/papers/" + id + "/revisions", next).expectStatus(200);
  }

  private List<String> states(Browser owner, String id) {
    return owner.get("/api/papers/" + id).json("$.revisions[*].state");
  }

  private static List<String> links(Browser owner, String id) {
    List<String> links = owner.get("/api/notices").json("$.items[*].link");
    return links.stream().filter(link -> link.contains(id)).toList();
  }

  private void morningOf(LocalDate day) {
    clock.moveTo(day.atTime(LocalTime.of(9, 1)).atZone(IsoWeek.ZONE).toInstant());
  }

  @Test
  void theReminderLeadsToTheRenewalAndEndsWithIt() {
    var owner = cluster.workshop("Hatırlatma Tekstil");
    var last = today().plusDays(8);
    String id = confirmed(owner, last);
    eventually("it ends soon", () -> states(owner, id).equals(List.of("expiring")));
    assertThat(links(owner, id)).allMatch(link -> link.equals("/workshop/papers/" + id));

    morningOf(last.minusDays(7));
    String form = "/workshop/papers/new?renew=" + id;
    eventually("the reminder", () -> links(owner, id).contains(form));

    renew(owner, id, today().plusYears(1));
    morningOf(last.minusDays(1));
    confirm(id);
    assertThat(states(owner, id)).containsExactly("confirmed", "replaced");
    assertThat(links(owner, id)).containsOnlyOnce(form);
  }

  @Test
  void onTheDayAfterItsLastItIsOverAndItsOwnerIsTold() {
    var owner = cluster.workshop("Biten Tekstil");
    var last = today().plusDays(1);
    String id = confirmed(owner, last);
    clock.moveTo(last.plusDays(1).atStartOfDay(IsoWeek.ZONE).toInstant());
    assertThat(owner.get("/api/papers/" + id).<String>json("$.standing")).isEqualTo("expired");
    eventually("its course has ended", () -> states(owner, id).equals(List.of("expired")));
    eventually("the notice", () -> links(owner, id).contains("/workshop/papers/new?renew=" + id));

    renew(owner, id, last.plusYears(1));
    confirm(id);
    assertThat(states(owner, id)).containsExactly("confirmed", "replaced");
  }

  @Test
  void whenTheConfirmationOfTheNextOneIsTakenBackTheFormerStandsAgain() {
    var owner = cluster.workshop("Geri Alınan Tekstil");
    String id = confirmed(owner, today().plusMonths(3));
    renew(owner, id, today().plusYears(1));
    confirm(id);
    assertThat(states(owner, id)).containsExactly("confirmed", "replaced");

    var coordinator = cluster.coordinator();
    int version = coordinator.get("/api/papers/" + id).json("$.version");
    coordinator
        .post(
            "/api/papers/" + id + "/revisions/2/send-back",
            Map.of("version", version, "reason", "Başka bir adrese ait."))
        .expectStatus(200);
    assertThat(states(owner, id)).containsExactly("sent_back", "confirmed");
    var seen = owner.get("/api/papers/" + id);
    assertThat(seen.<String>json("$.standing")).isEqualTo("valid");
    assertThat(seen.<String>json("$.renewal")).isEqualTo("sent_back");
  }

  @Test
  void aShorterSuccessorLeavesTheLongerOneItsReminders() {
    var owner = cluster.workshop("Kısa Tekstil");
    String id = confirmed(owner, today().plusMonths(8));
    renew(owner, id, today().plusMonths(2));
    confirm(id);
    assertThat(states(owner, id)).containsExactly("confirmed", "confirmed");
    assertThat(owner.get("/api/papers/" + id).<String>json("$.validTo"))
        .isEqualTo(today().plusMonths(8).toString());
  }
}
