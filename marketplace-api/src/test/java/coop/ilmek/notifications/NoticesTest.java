package coop.ilmek.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

@IlmekTest
class NoticesTest {
  @Autowired private Cluster cluster;
  @Autowired private Notices notices;
  @Autowired private TransactionalOperator transaction;

  @Test
  void aNoticeIsReadInTheReadersLanguageAndCountsUntilItIsRead() {
    Browser owner = founder();
    tell(owner, "member_promote");

    var list = owner.get("/api/notices").expectStatus(200);
    assertThat(list.<Integer>json("$.unread")).isEqualTo(1);
    assertThat(list.<String>json("$.items[0].title")).isEqualTo("Asıl üye oldunuz");
    assertThat(list.<String>json("$.items[0].kind")).isEqualTo("membership");
    assertThat(list.<String>json("$.items[0].link")).isEqualTo("/apply");

    owner
        .post("/api/session/profile", Map.of("name", "Ayşe Usta", "language", "en"))
        .expectStatus(200);
    assertThat(owner.get("/api/notices").<String>json("$.items[0].title"))
        .isEqualTo("You are a full member");

    String id = list.json("$.items[0].id");
    owner.post("/api/notices/" + id + "/read", Map.of()).expectStatus(204);
    assertThat(owner.get("/api/notices").<Integer>json("$.unread")).isZero();
  }

  @Test
  void theSameKeyTellsOnce() {
    Browser owner = founder();
    UUID organisation = Cluster.organisationOf(owner);
    var notice = notice(organisation, "member_promote");
    tell(notice);
    tell(notice);
    assertThat(owner.get("/api/notices").<List<?>>json("$.items")).hasSize(1);
    assertThat(mailTo(owner)).hasSize(1);
  }

  @Test
  void theListPagesFromTheNewestAndIsReadAtOnce() {
    Browser owner = founder();
    for (int i = 0; i < 5; i++) {
      tell(owner, "member_promote");
    }
    var first = owner.get("/api/notices?size=2").expectStatus(200);
    assertThat(first.<Integer>json("$.unread")).isEqualTo(5);
    assertThat(first.<List<?>>json("$.items")).hasSize(2);
    var second = owner.get("/api/notices?size=3&cursor=" + first.json("$.next"));
    assertThat(second.<List<?>>json("$.items")).hasSize(3);
    assertThat(second.<String>json("$.next")).isNull();

    owner.post("/api/notices/read", Map.of()).expectStatus(204);
    assertThat(owner.get("/api/notices").<Integer>json("$.unread")).isZero();
  }

  @Test
  void whatOthersWereToldIsUnknownHere() {
    Browser owner = founder();
    tell(owner, "member_promote");
    String id = owner.get("/api/notices").json("$.items[0].id");
    Browser other = founder();

    other.post("/api/notices/" + id + "/read", Map.of()).expectStatus(404);
    assertThat(other.get("/api/notices").<List<?>>json("$.items")).isEmpty();
    assertThat(owner.get("/api/notices").<Integer>json("$.unread")).isEqualTo(1);
  }

  @Test
  void whoWantsNoMailGetsNoneButWhatConcernsTheAccount() {
    Browser owner = founder();
    var choices =
        List.of(
            Map.of("kind", "membership", "email", false, "sms", false),
            Map.of("kind", "work", "email", false, "sms", true));
    var chosen =
        owner.post("/api/notices/preferences", Map.of("choices", choices)).expectStatus(200);
    assertThat(chosen.<Boolean>json("$.sms")).as("she has no number").isFalse();
    assertThat(chosen.<List<Boolean>>json("$.choices[?(@.kind=='membership')].email"))
        .containsExactly(false);
    assertThat(chosen.<List<Boolean>>json("$.choices[?(@.kind=='money')].email"))
        .containsExactly(true);

    tell(owner, "member_promote");
    assertThat(mailTo(owner)).isEmpty();
    assertThat(owner.get("/api/notices").<Integer>json("$.unread")).isEqualTo(1);

    tell(owner, "iban_approved");
    assertThat(mailTo(owner)).hasSize(1);
    tell(owner, "password_changed");
    assertThat(mailTo(owner)).hasSize(2);
  }

  @Test
  void aKindNobodyKnowsIsRefusedWithItsField() {
    var choices = List.of(Map.of("kind", "account", "email", false, "sms", false));
    var problem =
        founder().post("/api/notices/preferences", Map.of("choices", choices)).expectStatus(400);
    assertThat(problem.<String>json("$.errors[0].pointer")).isEqualTo("/choices/0/kind");
  }

  private Browser founder() {
    Browser owner = cluster.stranger("bildirim");
    cluster.begin(owner, "workshop", "Deneme " + UUID.randomUUID());
    return owner;
  }

  private List<String> mailTo(Browser owner) {
    return owner.mail(owner.address()).stream()
        .filter(text -> !text.contains("giriş kodunuz"))
        .toList();
  }

  private void tell(Browser reader, String template) {
    tell(notice(Cluster.organisationOf(reader), template));
  }

  private static Notice notice(UUID organisation, String template) {
    return Notice.toOrganisation(
        template + "/" + UUID.randomUUID(), organisation, template, Map.of(), "/apply");
  }

  private void tell(Notice notice) {
    transaction.transactional(notices.tell(notice)).block(Duration.ofSeconds(10));
  }
}
