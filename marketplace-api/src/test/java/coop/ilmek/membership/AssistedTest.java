package coop.ilmek.membership;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An application written by a coordinator at the owner's table. */
@IlmekTest
class AssistedTest {
  @Autowired private Cluster cluster;
  @Autowired private WebTestClient http;

  private static String codeIn(Browser browser, String address) {
    String text = browser.get("/api/demo/mailbox").body();
    var code =
        Pattern.compile("\\b(\\d{6})\\b")
            .matcher(text.substring(text.indexOf(address) + address.length()));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  @Test
  void nothingCountsUntilTheOwnerConfirmsByHerOwnCode() {
    Browser coordinator = cluster.coordinator();
    String address = "hatice-" + cluster.taxNumber() + "@ornek.test";
    String id =
        coordinator
            .post(
                "/api/applications/assisted",
                Map.of("kind", "workshop", "name", "Hatice Dikim", "address", address))
            .expectStatus(201)
            .json("$.id");
    coordinator
        .post("/api/applications/" + id + "/answers", cluster.usualAnswers("Hatice Dikim"))
        .expectStatus(200);
    coordinator.post("/api/applications/" + id + "/ask-owner", Map.of()).expectStatus(200);
    String code = codeIn(coordinator, address);

    String wrong = code.equals("000000") ? "000001" : "000000";
    coordinator
        .post("/api/applications/" + id + "/confirm-owner", Map.of("code", wrong))
        .expectStatus(422);
    // The code opens no session.
    Browser thief = new Browser(http);
    thief.get("/api/session");
    thief.post("/api/sign-in", Map.of("address", address, "code", code)).expectStatus(422);

    var confirmed =
        coordinator
            .post("/api/applications/" + id + "/confirm-owner", Map.of("code", code))
            .expectStatus(200);
    assertThat(confirmed.<String>json("$.ownerConfirmedAt")).isNotNull();
    assertThat(confirmed.<List<String>>json("$.missing[*].pointer"))
        .containsExactly("/papers/tax_plate");

    // What the centre changes afterwards has to be confirmed again.
    var changed =
        coordinator
            .post("/api/applications/" + id + "/answers", Map.of("terms", Map.of("leadDays", 20)))
            .expectStatus(200);
    assertThat(changed.<Object>json("$.ownerConfirmedAt")).isNull();

    Browser owner = new Browser(http).signIn(address);
    assertThat(owner.get("/api/session").<String>json("$.organisation.role")).isEqualTo("owner");
    cluster.handInPaper(owner, "tax_plate");
    assertThat(
            cluster
                .act(coordinator, id, "submit", Map.of())
                .expectStatus(409)
                .<List<String>>json("$.reasons"))
        .containsExactly("owner_not_confirmed");
  }

  @Test
  void theOwnerHandsInHerPapersHerselfAndTheApplicationIsSent() {
    Browser coordinator = cluster.coordinator();
    String address = "nuran-" + cluster.taxNumber() + "@ornek.test";
    String id =
        coordinator
            .post(
                "/api/applications/assisted",
                Map.of("kind", "workshop", "name", "Nuran Dikim", "address", address))
            .json("$.id");
    coordinator
        .post("/api/applications/" + id + "/answers", cluster.usualAnswers("Nuran Dikim"))
        .expectStatus(200);
    coordinator.post("/api/applications/" + id + "/ask-owner", Map.of()).expectStatus(200);
    coordinator
        .post(
            "/api/applications/" + id + "/confirm-owner",
            Map.of("code", codeIn(coordinator, address)))
        .expectStatus(200);

    Browser owner = new Browser(http).signIn(address);
    var hers = owner.get("/api/applications/current").expectStatus(200);
    assertThat(hers.<Boolean>json("$.assisted")).isTrue();
    assertThat(hers.<List<String>>json("$.missing[*].pointer"))
        .containsExactly("/papers/tax_plate");
    cluster.handInPaper(owner, "tax_plate");
    assertThat(owner.get("/api/applications/current").<List<?>>json("$.missing")).isEmpty();
    assertThat(
            cluster
                .act(coordinator, id, "submit", Map.of())
                .expectStatus(200)
                .<String>json("$.state"))
        .isEqualTo("submitted");
  }

  @Test
  void guessedCodesRunOut() {
    Browser coordinator = cluster.coordinator();
    String address = "sevgi-" + cluster.taxNumber() + "@ornek.test";
    String id =
        coordinator
            .post(
                "/api/applications/assisted",
                Map.of("kind", "workshop", "name", "Sevgi Dikim", "address", address))
            .json("$.id");
    coordinator.post("/api/applications/" + id + "/ask-owner", Map.of()).expectStatus(200);
    String code = codeIn(coordinator, address);
    for (int i = 0; i < 5; i++) {
      String guess = "%06d".formatted((Integer.parseInt(code) + 1 + i) % 1_000_000);
      coordinator
          .post("/api/applications/" + id + "/confirm-owner", Map.of("code", guess))
          .expectStatus(422);
    }
    coordinator
        .post("/api/applications/" + id + "/confirm-owner", Map.of("code", code))
        .expectStatus(422);
  }

  @Test
  void onlyTheCentreAssists() {
    cluster
        .stranger()
        .post(
            "/api/applications/assisted",
            Map.of("kind", "workshop", "name", "Kimse", "address", "05330000000"))
        .expectStatus(404);
  }
}
