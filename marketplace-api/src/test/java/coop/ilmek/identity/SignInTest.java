package coop.ilmek.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.IlmekTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@IlmekTest
class SignInTest {
  @Autowired private WebTestClient http;

  @Test
  void anAddressNobodyHasBecomesANewPerson() {
    var browser = new Browser(http).signIn("0532 000 00 01");

    var session = browser.get("/api/session").expectStatus(200);

    assertThat(session.<String>json("$.person.language")).isEqualTo("tr");
    assertThat(session.<Object>json("$.organisation")).isNull();
  }

  @Test
  void aSessionEndsWhenItIsEnded() {
    var browser = new Browser(http).signIn("ayse@ornek.test");
    browser.post("/api/session/end", Map.of()).expectStatus(204);
    browser.get("/api/session").expectStatus(401);
  }

  @Test
  void aWrongCodeIsRefusedAndTheFifthTryIsTheLast() {
    var browser = new Browser(http);
    browser.get("/api/session").expectStatus(401);
    browser.post("/api/sign-in/codes", Map.of("address", "0532 000 00 02")).expectStatus(202);
    for (int i = 0; i < 5; i++) {
      browser
          .post("/api/sign-in", Map.of("address", "0532 000 00 02", "code", "00000" + i))
          .expectStatus(422);
    }
    String text = browser.get("/api/demo/mailbox").body();
    String code =
        text.substring(text.indexOf("+905320000002")).replaceAll("(?s).*?(\\d{6})[. ].*", "$1");
    browser
        .post("/api/sign-in", Map.of("address", "0532 000 00 02", "code", code))
        .expectStatus(422);
  }

  @Test
  void withoutTheDoubleSubmittedTokenNothingIsDone() {
    new Browser(http)
        .post("/api/sign-in/codes", Map.of("address", "0532 000 00 03"))
        .expectStatus(403);
  }

  @Test
  void aWrongAddressNamesItsField() {
    var browser = new Browser(http);
    browser.get("/api/session");
    var problem = browser.post("/api/sign-in/codes", Map.of("address", "12")).expectStatus(400);
    assertThat(problem.<String>json("$.errors[0].pointer")).isEqualTo("/address");
    assertThat(problem.<String>json("$.errors[0].code")).isEqualTo("phone");
  }
}
