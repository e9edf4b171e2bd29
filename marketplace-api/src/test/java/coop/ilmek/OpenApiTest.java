package coop.ilmek;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The interface is a file: openapi.json is what the running application says of itself. */
@IlmekTest
class OpenApiTest {
  private static final Path FILE = Path.of("openapi.json");

  @Autowired private WebTestClient http;

  @Test
  void theCommittedDescriptionIsTheRunningOne() throws Exception {
    byte[] served =
        http.get().uri("/v3/api-docs").exchange().expectBody().returnResult().getResponseBody();
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    String running = json.writeValueAsString(json.readTree(served)).replace("\r", "") + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(FILE, running);
    }
    assertThat(json.readTree(Files.readString(FILE)))
        .as("run with -Dopenapi.write=true and commit marketplace-api/openapi.json")
        .isEqualTo(json.readTree(running));
  }
}
