package coop.ilmek.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import coop.ilmek.RealChannels;
import coop.ilmek.identity.Address;
import coop.ilmek.identity.Letters;
import coop.ilmek.identity.People;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

class OutsideDeliveryTest extends RealChannels {
  @Autowired private DatabaseClient db;
  @Autowired private Notices notices;
  @Autowired private Letters letters;
  @Autowired private People people;
  @Autowired private TransactionalOperator transaction;
  @Autowired private MovableClock clock;

  @Test
  void aCodeGoesOutBySmsAndIsNeverStoredInClear() {
    var browser = browser();
    browser.post("/api/sign-in/codes", Map.of("address", "0532 700 00 01")).expectStatus(202);

    var request = sent("+905327000001").getFirst();
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer sesame");
    assertThat(request.getHeader("Idempotency-Key")).isNotBlank();
    String code = code(request.getBodyAsString());
    assertThat(stored("+905327000001")).hasSize(1).noneMatch(text -> text.contains(code));

    browser
        .post("/api/sign-in", Map.of("address", "0532 700 00 01", "code", code))
        .expectStatus(200);
  }

  @Test
  void aCodeGoesOutByMail() throws Exception {
    var browser = browser();
    browser.post("/api/sign-in/codes", Map.of("address", "kod@ornek.test")).expectStatus(202);

    var mail = mailTo("kod@ornek.test").getFirst();
    assertThat(mail.getSubject()).isEqualTo("İlmek giriş kodunuz");
    assertThat(mail.getFrom()[0].toString()).contains("ilmek@localhost");
    browser
        .post(
            "/api/sign-in",
            Map.of("address", "kod@ornek.test", "code", code(mail.getContent().toString())))
        .expectStatus(200);
  }

  @Test
  void whoWaitsForACodeIsToldToTryAgainWhenTheProviderDoesNotAnswer() {
    PROVIDER.stubFor(post(SMS).willReturn(taken("m-2").withFixedDelay(5_000)));
    browser().post("/api/sign-in/codes", Map.of("address", "0532 700 00 02")).expectStatus(503);
  }

  @Test
  void aNoticeIsSentAgainUntilTheProviderTakesItAlwaysUnderTheSameKey() {
    var answers =
        List.of(
            aResponse().withStatus(429),
            aResponse().withStatus(500),
            taken("late").withFixedDelay(5_000),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            aResponse().withStatus(200).withBody("<html>it works</html>"),
            aResponse().withStatus(200).withBody("{\"ok\":true}"),
            taken("m-3"));
    inTurn(answers);
    UUID person = person("0532 700 00 03");

    tell(person);

    eventually(
        "the message to be taken",
        () -> {
          clock.moveBy(Duration.ofMinutes(30));
          return delivered("+905327000003") == 1;
        });
    var requests = sent("+905327000003");
    assertThat(requests).hasSize(answers.size());
    assertThat(requests.stream().map(r -> r.getHeader("Idempotency-Key")).distinct()).hasSize(1);
    assertThat(requests.getFirst().getBodyAsString())
        .contains("İlmek: Asıl üye oldunuz http://ilmek.test/apply");
  }

  @Test
  void aProviderThatWillNeverTakeItIsNotAskedAgainAndAPersonIs() {
    PROVIDER.stubFor(post(SMS).willReturn(aResponse().withStatus(422)));
    UUID person = person("0532 700 00 04");

    tell(person);

    eventually("a person to be needed", () -> needed("refuses with 422") == 1);
    assertThat(sent("+905327000004")).hasSize(1);
    assertThat(needed("5327000004")).as("no number in the reason").isZero();
  }

  @Test
  void aNoticeGoesByMailInTheReadersLanguageWithAStableName() throws Exception {
    UUID person =
        people.register(Actor.system(), Address.parse("ann@ornek.test"), "Ann", "en").block();
    tell(person);

    eventually("the mail", () -> !mailTo("ann@ornek.test").isEmpty());
    var mail = mailTo("ann@ornek.test").getFirst();
    assertThat(mail.getSubject()).isEqualTo("You are a full member");
    assertThat(mail.getContent().toString()).contains("http://ilmek.test/apply", "/account");
    assertThat(mail.getMessageID()).endsWith("@ilmek.test>");
  }

  @Test
  void theSecretOfALetterIsForgottenWhenItHasLeft() {
    transaction
        .transactional(
            letters.post(
                Address.parse("0532 700 00 05"),
                "tr",
                "number_changed",
                Map.of("ending", "12"),
                new Letters.Link("/join#", "token-of-the-link")))
        .block();

    eventually("the letter", () -> delivered("+905327000005") == 1);
    assertThat(sent("+905327000005").getFirst().getBodyAsString())
        .contains("http://ilmek.test/join#token-of-the-link");
    assertThat(stored("+905327000005")).noneMatch(text -> text.contains("token-of-the-link"));
  }

  @Test
  void aMessageThatHasLeftIsNotSentAgainWhenItsWorkRunsTwice() {
    UUID person = person("0532 700 00 06");
    tell(person);
    eventually("the message", () -> delivered("+905327000006") == 1);

    db.sql(
            """
            insert into flow.scheduled_tasks
              (task_name, task_instance, execution_time, picked, version, subject)
            select 'notifications.deliver', id::text, now(), false, 1, id
            from notifications.delivery where address = '+905327000006'
            """)
        .fetch()
        .rowsUpdated()
        .block();

    eventually("the second run", () -> staged() == 0);
    assertThat(sent("+905327000006")).hasSize(1);
  }

  private UUID person(String number) {
    return people.register(Actor.system(), Address.parse(number), "Usta", "tr").block();
  }

  private void tell(UUID person) {
    var notice =
        new Notice("test/" + UUID.randomUUID(), null, person, "member_promote", Map.of(), "/apply");
    transaction.transactional(notices.tell(notice)).block();
  }

  /** One answer after the other; the last stays. */
  private static void inTurn(List<ResponseDefinitionBuilder> answers) {
    PROVIDER.resetMappings();
    for (int i = 0; i < answers.size(); i++) {
      PROVIDER.stubFor(
          post(SMS)
              .inScenario("in turn")
              .whenScenarioStateIs(i == 0 ? STARTED : "after " + i)
              .willSetStateTo("after " + Math.min(i + 1, answers.size() - 1))
              .willReturn(answers.get(i)));
    }
  }

  private List<String> stored(String address) {
    return db.sql(
            "select subject || text || coalesce(secret, '') as whole from notifications.delivery"
                + " where address = $1")
        .bind("$1", address)
        .map((row, meta) -> row.get("whole", String.class))
        .all()
        .collectList()
        .block();
  }

  private long delivered(String address) {
    return count(
        "select count(*) as n from notifications.delivery"
            + " where address = $1 and sent_at is not null and reference is not null",
        address);
  }

  private long needed(String reason) {
    return count(
        "select count(*) as n from flow.needs_person"
            + " where task_name = 'notifications.deliver' and error like '%' || $1 || '%'",
        reason);
  }

  private long staged() {
    return count(
        "select count(*) as n from flow.scheduled_tasks where task_name = $1",
        "notifications.deliver");
  }

  private long count(String sql, String value) {
    return db.sql(sql).bind("$1", value).map((row, meta) -> row.get("n", Long.class)).one().block();
  }
}
