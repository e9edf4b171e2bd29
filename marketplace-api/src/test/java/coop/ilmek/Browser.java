package coop.ilmek;

import com.jayway.jsonpath.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * What a browser does, over real HTTP: keeps cookies, sends the double-submitted token and an
 * Idempotency-Key with every POST.
 */
public final class Browser {
  private static final Pattern CODE = Pattern.compile("(?:kodunuz: |^)(\\d{6})\\b");

  private final WebTestClient http;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String address = "";

  public Browser(WebTestClient http) {
    this.http = http;
  }

  /** A program of an organisation: it has no cookies, only its API key. */
  public static Browser program(WebTestClient http, String key) {
    return new Browser(http.mutate().defaultHeader("Authorization", "Bearer " + key).build());
  }

  /** Signs in by a one-time code that is read from the mailbox. */
  public Browser signIn(String address) {
    this.address = address;
    get("/api/session");
    post("/api/sign-in/codes", Map.of("address", address)).expectStatus(202);
    String code = code(address);
    post("/api/sign-in", Map.of("address", address, "code", code)).expectStatus(200);
    return this;
  }

  /** As whom it signed in. */
  public String address() {
    return address;
  }

  /** The newest code that was sent to an address. */
  public String code(String address) {
    String to =
        address.contains("@")
            ? address
            : "+90" + address.replaceAll("\\D", "").replaceFirst("^0", "");
    for (String text : mail(to)) {
      var code = CODE.matcher(text);
      if (code.find()) {
        return code.group(1);
      }
    }
    throw new AssertionError("no code for " + address);
  }

  /** Texts in the mailbox of an address as it is stored, the newest first. */
  public List<String> mail(String to) {
    return http.get()
                .uri(uri -> uri.path("/api/demo/mailbox").queryParam("to", "{to}").build(to))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()
            instanceof String body
        ? JsonPath.read(body, "$[*].text")
        : List.of();
  }

  public Answer get(String path) {
    return keep(
        http.get()
            .uri(path)
            .accept(MediaType.APPLICATION_JSON)
            .cookies(c -> cookies.forEach(c::add))
            .exchange()
            .expectBody(String.class)
            .returnResult());
  }

  public Answer post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public Answer post(String path, Object body, String key) {
    return keep(
        http.post()
            .uri(path)
            .accept(MediaType.APPLICATION_JSON)
            .contentType(MediaType.APPLICATION_JSON)
            .cookies(c -> cookies.forEach(c::add))
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .header("Idempotency-Key", key)
            .bodyValue(body)
            .exchange()
            .expectBody(String.class)
            .returnResult());
  }

  /** Any request with this JSON as its body. */
  public Answer send(HttpMethod method, String path, String body) {
    return keep(
        http.method(method)
            .uri(path)
            .accept(MediaType.APPLICATION_JSON)
            .contentType(MediaType.APPLICATION_JSON)
            .cookies(c -> cookies.forEach(c::add))
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .bodyValue(body)
            .exchange()
            .expectBody(String.class)
            .returnResult());
  }

  /** Hands a file in; the answer holds its id. */
  public Answer upload(String path, byte[] content) {
    return keep(
        http.put()
            .uri(path)
            .accept(MediaType.APPLICATION_JSON)
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .cookies(c -> cookies.forEach(c::add))
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .bodyValue(content)
            .exchange()
            .expectBody(String.class)
            .returnResult());
  }

  /** A file as it comes, with its headers. */
  public EntityExchangeResult<byte[]> file(String path) {
    return http.get()
        .uri(path)
        .cookies(c -> cookies.forEach(c::add))
        .exchange()
        .expectBody()
        .returnResult();
  }

  /** What is sent as the cookie header. */
  public String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** The double-submitted token. */
  public String token() {
    return cookies.getOrDefault("XSRF-TOKEN", "");
  }

  private Answer keep(EntityExchangeResult<String> result) {
    result
        .getResponseCookies()
        .forEach((name, values) -> cookies.put(name, values.getFirst().getValue()));
    String body = result.getResponseBody();
    return new Answer(result.getStatus().value(), body == null ? "" : body);
  }

  /** An answer, with small assertions that say what came instead. */
  public record Answer(int status, String body) {
    public Answer expectStatus(int expected) {
      if (status != expected) {
        throw new AssertionError("expected " + expected + ", got " + status + ": " + body);
      }
      return this;
    }

    public <T> T json(String path) {
      return JsonPath.read(body, path);
    }

    public Answer with(Consumer<Answer> check) {
      check.accept(this);
      return this;
    }
  }
}
