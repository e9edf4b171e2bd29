package coop.ilmek.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@IlmekTest
class AccountTest {
  private static final String PASSWORD = "kırk yıllık kahve hatırı";

  @Autowired private WebTestClient http;
  @Autowired private Cluster cluster;

  @Test
  void aPasswordIsSetAfterAFreshCodeAndOpensTheAccount() {
    Browser person = cluster.stranger("parola");
    set(person, PASSWORD).expectStatus(403);
    prove(person);
    set(person, PASSWORD).expectStatus(204);
    assertThat(person.get("/api/session/account").<Boolean>json("$.password")).isTrue();

    var session = enter(person.address(), PASSWORD).expectStatus(200);
    assertThat(session.<String>json("$.person.id"))
        .isEqualTo(person.get("/api/session").json("$.person.id"));
    // one fresh code is one act
    set(person, PASSWORD + "!").expectStatus(403);
  }

  @Test
  void wrongPasswordsAndUnknownAddressesAnswerAlike() {
    Browser person = withPassword();
    var wrong = enter(person.address(), "not the password").expectStatus(422);
    var unknown = enter("niemand-" + person.address(), PASSWORD).expectStatus(422);
    var none = enter(cluster.stranger("parolasiz").address(), PASSWORD).expectStatus(422);
    assertThat(wrong.body()).isEqualTo(unknown.body()).isEqualTo(none.body());
    assertThat(wrong.<String>json("$.type")).isEqualTo("/problems/password_wrong");
  }

  @Test
  void aNewPasswordSignsOutEveryOtherDeviceAndTellsThePerson() {
    Browser person = withPassword();
    Browser phone = new Browser(http).signIn(person.address());
    prove(person);
    set(person, "bir fincan acı kahve").expectStatus(204);

    phone.get("/api/session").expectStatus(401);
    person.get("/api/session").expectStatus(200);
    enter(person.address(), PASSWORD).expectStatus(422);
    assertThat(person.get("/api/notices").<String>json("$.items[0].title"))
        .isEqualTo("Parolanız değişti");
  }

  @Test
  void aRemovedPasswordOpensNothing() {
    Browser person = withPassword();
    prove(person);
    person.post("/api/session/password/remove", Map.of()).expectStatus(204);
    enter(person.address(), PASSWORD).expectStatus(422);
    assertThat(person.get("/api/session/account").<Boolean>json("$.password")).isFalse();
  }

  @Test
  void shortAndSimplePasswordsAreRefusedWithTheirField() {
    Browser person = cluster.stranger("parola");
    for (String simple : List.of("kısa", "0123456789", "aaaaaaaaaaaa")) {
      var problem = set(person, simple).expectStatus(400);
      assertThat(problem.<String>json("$.errors[0].pointer")).isEqualTo("/password");
    }
  }

  @Test
  void devicesAreListedAndSignedOutOneByOne() {
    Browser person = cluster.stranger("cihaz");
    Browser phone = new Browser(http).signIn(person.address());

    var devices = person.get("/api/session/devices").expectStatus(200);
    assertThat(devices.<List<?>>json("$")).hasSize(2);
    List<String> others = devices.json("$[?(@.current==false)].id");
    cluster
        .stranger("baskasi")
        .post("/api/session/devices/" + others.getFirst() + "/end", Map.of())
        .expectStatus(404);

    person.post("/api/session/devices/" + others.getFirst() + "/end", Map.of()).expectStatus(204);
    phone.get("/api/session").expectStatus(401);
    person.get("/api/session").expectStatus(200);
  }

  @Test
  void signingOutEverywhereEndsEverySession() {
    Browser person = cluster.stranger("her-yer");
    Browser phone = new Browser(http).signIn(person.address());
    person.post("/api/session/end-everywhere", Map.of()).expectStatus(204);
    phone.get("/api/session").expectStatus(401);
    person.get("/api/session").expectStatus(401);
  }

  private Browser withPassword() {
    Browser person = cluster.stranger("parola");
    prove(person);
    set(person, PASSWORD).expectStatus(204);
    return person;
  }

  private static Browser.Answer set(Browser person, String password) {
    return person.post("/api/session/password", Map.of("password", password));
  }

  private Browser.Answer enter(String address, String password) {
    var browser = new Browser(http);
    browser.get("/api/session");
    return browser.post("/api/sign-in/password", Map.of("address", address, "password", password));
  }

  /** A fresh code for the purpose, exchanged. */
  private static void prove(Browser person) {
    String purpose = Account.CHANGE_PASSWORD;
    person.post("/api/session/step-up/codes", Map.of("purpose", purpose)).expectStatus(202);
    person
        .post(
            "/api/session/step-up",
            Map.of("purpose", purpose, "code", person.code(person.address())))
        .expectStatus(204);
  }
}
