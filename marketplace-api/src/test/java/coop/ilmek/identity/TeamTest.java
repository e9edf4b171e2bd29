package coop.ilmek.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@IlmekTest
class TeamTest {
  private static final Pattern TOKEN = Pattern.compile("/join#([A-Za-z0-9_-]{43})");

  @Autowired private WebTestClient http;
  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;

  @Test
  void anInvitationOpensAnAccountInTheOrganisation() {
    Browser owner = founder("workshop");
    String address = address();
    invite(owner, address, "manager").expectStatus(201);

    Browser guest = guest();
    String token = token(owner, address);
    var preview = guest.post("/api/sign-in/invitation", Map.of("token", token)).expectStatus(200);
    assertThat(preview.<String>json("$.role")).isEqualTo("manager");
    assertThat(preview.<String>json("$.address")).doesNotContain(address);

    var session = accept(guest, token, "Hatice Yılmaz").expectStatus(200);
    assertThat(session.<String>json("$.organisation.id"))
        .isEqualTo(Cluster.organisationOf(owner).toString());
    assertThat(session.<String>json("$.organisation.role")).isEqualTo("manager");
    assertThat(session.<String>json("$.person.name")).isEqualTo("Hatice Yılmaz");
    guest.get("/api/session").expectStatus(200);

    var team = owner.get("/api/people").expectStatus(200);
    assertThat(team.<List<String>>json("$.people[*].name")).contains("Hatice Yılmaz");
    assertThat(team.<List<?>>json("$.invited")).isEmpty();
    assertThat(owner.get("/api/notices").<String>json("$.items[0].title"))
        .isEqualTo("Ekibe katıldı: Hatice Yılmaz");
  }

  @Test
  void aLinkIsUsedOnceAndNotAfterSevenDays() {
    Browser owner = founder("workshop");
    String once = address();
    invite(owner, once, "foreman").expectStatus(201);
    String token = token(owner, once);
    accept(guest(), token, "Ali").expectStatus(200);
    accept(guest(), token, "Veli").expectStatus(410);

    String late = address();
    invite(owner, late, "foreman").expectStatus(201);
    String lateToken = token(owner, late);
    clock.moveBy(Duration.ofDays(7).plusMinutes(1));
    try {
      accept(guest(), lateToken, "Ali").expectStatus(410);
      guest().post("/api/sign-in/invitation", Map.of("token", lateToken)).expectStatus(410);
    } finally {
      clock.reset();
    }
  }

  @Test
  void aSecondInvitationMakesTheFirstLinkWorthless() {
    Browser owner = founder("workshop");
    String address = address();
    invite(owner, address, "foreman").expectStatus(201);
    String first = token(owner, address);
    invite(owner, address, "manager").expectStatus(201);
    String second = token(owner, address);

    accept(guest(), first, "Ali").expectStatus(410);
    assertThat(accept(guest(), second, "Ali").<String>json("$.organisation.role"))
        .isEqualTo("manager");
    assertThat(invite(owner, address, "foreman").expectStatus(409).<List<String>>json("$.reasons"))
        .containsExactly("already_in");
  }

  @Test
  void aWithdrawnInvitationOpensNothing() {
    Browser owner = founder("workshop");
    String address = address();
    String id = invite(owner, address, "foreman").json("$.invited[0].id");
    String token = token(owner, address);
    founder("workshop")
        .post("/api/people/invitations/" + id + "/withdraw", Map.of())
        .expectStatus(404);

    owner.post("/api/people/invitations/" + id + "/withdraw", Map.of()).expectStatus(204);
    accept(guest(), token, "Ali").expectStatus(410);
  }

  @Test
  void onlyOwnersMakeOwnersAndForemenInviteNobody() {
    Browser owner = founder("workshop");
    Browser manager = joined(owner, "manager");
    Browser foreman = joined(owner, "foreman");

    var problem = invite(manager, address(), "owner").expectStatus(400);
    assertThat(problem.<String>json("$.errors[0].code")).isEqualTo("role");
    invite(manager, address(), "foreman").expectStatus(201);
    invite(owner, address(), "owner").expectStatus(201);
    invite(owner, address(), "buyer").expectStatus(400);
    invite(foreman, address(), "foreman").expectStatus(403);
    assertThat(foreman.get("/api/people").<List<String>>json("$.people[?(@.self==false)].address"))
        .containsOnlyNulls();
  }

  @Test
  void aManagerDoesNotTouchTheOwner() {
    Browser owner = founder("workshop");
    Browser manager = joined(owner, "manager");
    String ownerId = self(owner);

    changeRole(manager, ownerId, "foreman").expectStatus(409);
    manager.post("/api/people/" + ownerId + "/remove", Map.of()).expectStatus(409);
    changeRole(owner, ownerId, "manager").expectStatus(409);
  }

  @Test
  void theLastWhoDecidesCannotLeave() {
    Browser owner = founder("workshop");
    String ownerId = self(owner);
    var problem = owner.post("/api/people/" + ownerId + "/remove", Map.of()).expectStatus(409);
    assertThat(problem.<List<String>>json("$.reasons")).containsExactly("last_owner");

    joined(owner, "owner");
    owner.post("/api/people/" + ownerId + "/remove", Map.of()).expectStatus(204);
    assertThat(owner.get("/api/session").<Object>json("$.organisation")).isNull();
  }

  @Test
  void whoIsRemovedActsForTheOrganisationNoMore() {
    Browser owner = founder("brand");
    Browser buyer = joined(owner, "buyer");
    String key = buyer.post("/api/session/api-keys", Map.of("name", "ERP")).json("$.key");

    owner.post("/api/people/" + self(buyer) + "/remove", Map.of()).expectStatus(204);

    assertThat(buyer.get("/api/session").<Object>json("$.organisation")).isNull();
    buyer.get("/api/people").expectStatus(409);
    http.method(HttpMethod.GET)
        .uri("/api/session")
        .header("Authorization", "Bearer " + key)
        .exchange()
        .expectStatus()
        .isUnauthorized();
    assertThat(buyer.get("/api/notices").<String>json("$.items[0].title"))
        .isEqualTo("Ekipten çıkarıldınız");
  }

  @Test
  void aNewRoleCountsAtOnce() {
    Browser owner = founder("workshop");
    Browser foreman = joined(owner, "foreman");
    changeRole(owner, self(foreman), "manager").expectStatus(200);
    assertThat(foreman.get("/api/session").<String>json("$.organisation.role"))
        .isEqualTo("manager");
    invite(foreman, address(), "foreman").expectStatus(201);
  }

  @Test
  void peopleOfAnotherOrganisationAreUnknown() {
    Browser owner = founder("workshop");
    String stranger = self(founder("workshop"));
    changeRole(owner, stranger, "foreman").expectStatus(404);
    owner.post("/api/people/" + stranger + "/remove", Map.of()).expectStatus(404);
  }

  @Test
  void whoIsSignedInJoinsAsWhomSheIs() {
    Browser owner = founder("workshop");
    String address = address();
    invite(owner, address, "manager").expectStatus(201);
    Browser other = founder("workshop");
    String before = self(other);

    var session =
        other
            .post("/api/session/invitation/accept", Map.of("token", token(owner, address)))
            .expectStatus(200);

    assertThat(session.<String>json("$.person.id")).isEqualTo(before);
    assertThat(session.<List<?>>json("$.organisations")).hasSize(2);
    assertThat(session.<String>json("$.organisation.role")).isEqualTo("manager");
  }

  private Browser founder(String kind) {
    Browser person = cluster.stranger("ekip");
    cluster.begin(person, kind, "Ekip " + UUID.randomUUID());
    return person;
  }

  private static String address() {
    return "davet-" + UUID.randomUUID() + "@ornek.test";
  }

  private Browser guest() {
    var browser = new Browser(http);
    browser.get("/api/session");
    return browser;
  }

  private static Browser.Answer invite(Browser by, String address, String role) {
    return by.post(
        "/api/people/invitations", Map.of("address", address, "role", role, "language", "tr"));
  }

  private static String token(Browser any, String address) {
    var found = TOKEN.matcher(any.mail(address).getFirst());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Browser.Answer accept(Browser guest, String token, String name) {
    return guest.post("/api/sign-in/invitation/accept", Map.of("token", token, "name", name));
  }

  private Browser joined(Browser owner, String role) {
    String address = address();
    invite(owner, address, role).expectStatus(201);
    Browser guest = guest();
    accept(guest, token(owner, address), "Kişi " + role).expectStatus(200);
    return guest;
  }

  private static String self(Browser browser) {
    return browser.get("/api/session").json("$.person.id");
  }

  private static Browser.Answer changeRole(Browser by, String person, String role) {
    return by.post("/api/people/" + person + "/role", Map.of("role", role));
  }
}
