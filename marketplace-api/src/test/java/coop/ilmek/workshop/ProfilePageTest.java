package coop.ilmek.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The page behind a workshop's code, as a browser without script, a preview or a printer gets it.
 */
@IlmekTest
class ProfilePageTest {
  @Autowired private Cluster cluster;
  @Autowired private WebTestClient http;

  private EntityExchangeResult<String> page(String path, String language) {
    return http.get()
        .uri(path)
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private static String body(EntityExchangeResult<String> result) {
    return String.valueOf(result.getResponseBody());
  }

  private static String code(Browser owner) {
    return owner.get("/api/members/" + Cluster.organisationOf(owner) + "/workshop").json("$.code");
  }

  @Test
  void itTellsThePublicFactsAndNoOthers() {
    Browser owner = cluster.workshop("Gül & <b>Oğulları</b> Dikim");
    String code = code(owner);
    var result = page("/w/" + code, "tr-TR,tr;q=0.9");
    String html = body(result);
    assertThat(result.getStatus().value()).isEqualTo(200);
    assertThat(result.getResponseHeaders().getFirst("Content-Security-Policy"))
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
    assertThat(html)
        .contains("<html lang=\"tr\"", "Gül &amp; &lt;b&gt;Oğulları&lt;/b&gt; Dikim", "Esenler")
        .contains(
            "Dikim</li>", "og:title", "og:description", "rel=\"canonical\"", "<svg class=\"qr\"")
        .contains("/w/" + code)
        .doesNotContain("<script", "<style", " style=", "<b>Oğulları")
        // Machines, heads, neighbourhood, tax number: for members or the centre alone.
        .doesNotContain("makine", "Kâzım Karabekir", "kişi", "Vergi");
    assertThat(html.getBytes(UTF_8)).hasSizeLessThan(30_000);
  }

  @Test
  void itSpeaksWhatTheReaderAsksFor() {
    String code = code(cluster.workshop("Duru Dikim"));
    assertThat(body(page("/w/" + code, "de,en;q=0.8"))).contains("<html lang=\"en\"", "Sewing");
    assertThat(body(page("/w/" + code + "?lang=tr", "en"))).contains("<html lang=\"tr\"", "Dikim");
    assertThat(body(page("/w/" + code + "?lang=xx", "fr"))).contains("<html lang=\"tr\"");
    assertThat(body(page("/w/" + code, ";;;q="))).contains("<html lang=\"tr\"");
  }

  @Test
  void theCodeMayBeTypedAsPeopleType() {
    String code = code(cluster.workshop("Nil Dikim"));
    String typed =
        code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4);
    assertThat(body(page("/w/" + typed, "tr"))).contains("Nil Dikim", "/w/" + code + "\"");
  }

  @Test
  void anUnknownCodeIsAPageThatHelps() {
    for (String wrong : new String[] {"ABCDEFG", "x", "2222222", "çğü"}) {
      var result = page("/w/" + wrong, "en");
      assertThat(result.getStatus().value()).as(wrong).isEqualTo(404);
      assertThat(body(result)).contains("no workshop with this code").doesNotContain("<script");
    }
  }

  @Test
  void aProspectHasNoPage() {
    Browser applicant = cluster.stranger();
    cluster.applyAsWorkshop(applicant, "Henüz Değil Dikim", Map.of());
    assertThat(page("/w/" + code(applicant), "tr").getStatus().value()).isEqualTo(404);
  }

  @Test
  void theSheetIsServed() {
    http.get().uri("/p/profile.css").exchange().expectStatus().isOk();
  }
}
