package coop.ilmek.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@IlmekTest
class LostNumbersTest {
  @Autowired private WebTestClient http;
  @Autowired private Cluster cluster;

  @Test
  void aLostNumberIsReplacedWhenASecondCoordinatorAgrees() {
    Browser owner = owner();
    String number = number();
    Browser first = cluster.coordinator();
    Browser second = cluster.coordinator();
    String person = self(owner);

    String id = ask(first, person, number).expectStatus(201).json("$.id");
    assertThat(lastSms(owner)).contains("Numaranızın değişmesi istendi", ending(number));
    owner.get("/api/session").expectStatus(200);

    var alone = decide(first, id, "approve").expectStatus(409);
    assertThat(alone.<List<String>>json("$.reasons")).containsExactly("second_person");
    decide(second, id, "approve").expectStatus(204);

    assertThat(lastSms(owner)).contains("Numaranız değişti");
    owner.get("/api/session").expectStatus(401);
    assertThat(self(new Browser(http).signIn(number))).isEqualTo(person);
    assertThat(self(new Browser(http).signIn(owner.address()))).isNotEqualTo(person);
    decide(second, id, "approve").expectStatus(404);
  }

  @Test
  void anAccountThatOnlyTriedTheNewNumberMakesRoom() {
    Browser owner = owner();
    String number = number();
    Browser tried = new Browser(http).signIn(number);
    String id = ask(cluster.coordinator(), self(owner), number).expectStatus(201).json("$.id");

    decide(cluster.coordinator(), id, "approve").expectStatus(204);

    tried.get("/api/session").expectStatus(401);
    assertThat(self(new Browser(http).signIn(number))).isNotNull();
  }

  @Test
  void aNumberOfSomebodyElseIsNotTaken() {
    Browser other = owner();
    var problem = ask(cluster.coordinator(), self(owner()), other.address()).expectStatus(409);
    assertThat(problem.<List<String>>json("$.reasons")).containsExactly("number_in_use");
  }

  @Test
  void aRefusedChangeLeavesTheNumberAsItIs() {
    Browser owner = owner();
    Browser first = cluster.coordinator();
    String id = ask(first, self(owner), number()).json("$.id");
    assertThat(ask(first, self(owner), number()).expectStatus(409).<List<String>>json("$.reasons"))
        .containsExactly("change_open");

    decide(first, id, "refuse").expectStatus(204);
    owner.get("/api/session").expectStatus(200);
    ask(first, self(owner), number()).expectStatus(201);
  }

  @Test
  void coordinatorsFindPeopleAndSeeNoWholeNumber() {
    Browser owner = owner();
    String organisation = owner.get("/api/session").json("$.organisation.name");

    var found =
        cluster
            .coordinator()
            .get("/api/people/lost-numbers/people?q=" + organisation)
            .expectStatus(200);

    assertThat(found.<List<String>>json("$[*].id")).containsExactly(self(owner));
    assertThat(found.body()).doesNotContain(owner.address().replaceAll("\\D", "").substring(1));
  }

  @Test
  void nobodyElseReachesThisPage() {
    Browser owner = owner();
    owner.get("/api/people/lost-numbers").expectStatus(404);
    owner.get("/api/people/lost-numbers/people?q=Deneme").expectStatus(404);
    ask(owner, self(owner), number()).expectStatus(404);
    Browser inspector = cluster.ofCentre("inspector");
    inspector.get("/api/people/lost-numbers").expectStatus(404);
  }

  @Test
  void everyWrongFieldIsNamed() {
    var problem =
        cluster
            .coordinator()
            .post(
                "/api/people/lost-numbers",
                Map.of("personId", UUID.randomUUID(), "number", "", "seen", ""))
            .expectStatus(400);
    assertThat(problem.<List<String>>json("$.errors[*].pointer"))
        .containsExactlyInAnyOrder("/number", "/seen");
  }

  private Browser owner() {
    Browser person = cluster.stranger();
    cluster.begin(person, "workshop", "Deneme " + UUID.randomUUID());
    return person;
  }

  private static String number() {
    return "0544 " + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
  }

  private static String ending(String number) {
    return number.substring(number.length() - 2);
  }

  private static String lastSms(Browser owner) {
    return owner.mail("+90" + owner.address().replaceAll("\\D", "").substring(1)).getFirst();
  }

  private static String self(Browser browser) {
    return browser.get("/api/session").json("$.person.id");
  }

  private static Browser.Answer ask(Browser by, String person, String number) {
    return by.post(
        "/api/people/lost-numbers",
        Map.of("personId", person, "number", number, "seen", "Kimlik kartı görüldü"));
  }

  private static Browser.Answer decide(Browser by, String id, String what) {
    return by.post("/api/people/lost-numbers/" + id + "/" + what, Map.of());
  }
}
