package coop.ilmek.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@IlmekTest
class ApiKeysTest {
  @Autowired private WebTestClient http;
  @Autowired private Cluster cluster;

  @Test
  void aProgramActsWithAKeyAndWithoutTheDoubleSubmittedToken() {
    Browser buyer = founder("brand");
    String key = make(buyer, "ERP").expectStatus(201).json("$.key");

    assertThat(key).startsWith("ilmek_");
    var session = call(HttpMethod.GET, "/api/session", key, null);
    assertThat(session.status()).isEqualTo(200);
    assertThat(session.<String>json("$.organisation.kind")).isEqualTo("brand");
    // An act of the brand by the key alone.
    var answer =
        call(HttpMethod.POST, "/api/applications", key, Map.of("kind", "brand", "name", "Nord"));
    assertThat(answer.status()).isNotIn(401, 403);
  }

  @Test
  void theListNamesTheKeyButNeverShowsIt() {
    Browser buyer = founder("brand");
    String key = make(buyer, "Depo").json("$.key");
    call(HttpMethod.GET, "/api/session", key, null);

    var list = buyer.get("/api/session/api-keys").expectStatus(200);

    assertThat(list.body()).doesNotContain(key);
    assertThat(list.<String>json("$[0].name")).isEqualTo("Depo");
    assertThat(key).endsWith(list.<String>json("$[0].hint"));
    assertThat(list.<String>json("$[0].usedAt")).isNotNull();
  }

  @Test
  void aRevokedKeyOpensNothing() {
    Browser owner = founder("workshop");
    var made = make(owner, "Muhasebe");
    String id = made.json("$.id");

    owner.post("/api/session/api-keys/" + id + "/revoke", Map.of()).expectStatus(204);

    assertThat(call(HttpMethod.GET, "/api/session", made.json("$.key"), null).status())
        .isEqualTo(401);
    owner.post("/api/session/api-keys/" + id + "/revoke", Map.of()).expectStatus(404);
    // its name is free again
    make(owner, "muhasebe").expectStatus(201);
  }

  @Test
  void aSecondLiveKeyOfTheSameNameIsRefused() {
    Browser owner = founder("workshop");
    make(owner, "Muhasebe").expectStatus(201);
    make(owner, "MUHASEBE").expectStatus(409);
  }

  @Test
  void aProgramReachesNothingThatBelongsToThePersonAlone() {
    Browser buyer = founder("brand");
    String key = make(buyer, "ERP").json("$.key");

    for (String path : List.of("/api/session/api-keys", "/api/session/end-everywhere")) {
      assertThat(call(HttpMethod.POST, path, key, Map.of("name", "another")).status())
          .as(path)
          .isEqualTo(404);
    }
    buyer.get("/api/session").expectStatus(200);
  }

  @Test
  void aKeyOfAnotherOrganisationCannotBeRevokedOrSeen() {
    Browser buyer = founder("brand");
    String id = make(buyer, "ERP").json("$.id");
    Browser other = founder("brand");

    other.post("/api/session/api-keys/" + id + "/revoke", Map.of()).expectStatus(404);
    assertThat(other.get("/api/session/api-keys").<List<?>>json("$")).isEmpty();
  }

  @Test
  void anUnknownKeyIsNobody() {
    assertThat(call(HttpMethod.GET, "/api/session", "ilmek_nothing", null).status()).isEqualTo(401);
  }

  private Browser founder(String kind) {
    Browser person = cluster.stranger("kurucu");
    cluster.begin(person, kind, "Deneme " + UUID.randomUUID());
    return person;
  }

  private static Browser.Answer make(Browser by, String name) {
    return by.post("/api/session/api-keys", Map.of("name", name));
  }

  private Browser.Answer call(HttpMethod method, String path, String key, Object body) {
    var request =
        http.method(method)
            .uri(path)
            .accept(MediaType.APPLICATION_JSON)
            .contentType(MediaType.APPLICATION_JSON)
            .header("Authorization", "Bearer " + key)
            .header("Idempotency-Key", UUID.randomUUID().toString());
    var result =
        (body == null ? request : request.bodyValue(body))
            .exchange()
            .expectBody(String.class)
            .returnResult();
    String text = result.getResponseBody();
    return new Browser.Answer(result.getStatus().value(), text == null ? "" : text);
  }
}
