package coop.ilmek.notifications;

import coop.ilmek.shared.flow.OutsideEffect.Hopeless;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * SMS through a provider's HTTP interface: set when {@code ilmek.sms.url} is. One POST per message
 * with sender, number and text as JSON, a bearer token and the Idempotency-Key; the answer names
 * the message by {@code id}. Blocking.
 */
@Component
class SmsGateway {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

  private final String url;
  private final String token;
  private final String sender;
  private final Duration limit;
  private final JsonMapper json;
  private final @Nullable HttpClient http;

  SmsGateway(
      JsonMapper json,
      @Value("${ilmek.sms.url:}") String url,
      @Value("${ilmek.sms.token:}") String token,
      @Value("${ilmek.sms.sender:ILMEK}") String sender,
      @Value("${ilmek.sms.limit:8s}") Duration limit) {
    this.json = json;
    this.url = url;
    this.token = token;
    this.sender = sender;
    this.limit = limit;
    this.http =
        url.isEmpty()
            ? null
            : HttpClient.newBuilder()
                .connectTimeout(CONNECT_LIMIT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
  }

  boolean isSet() {
    return http != null;
  }

  /**
   * @param key the same in every try, so that the provider knows a double
   * @return the provider's name for the message
   * @throws Hopeless when the provider says that it will never take this
   */
  String send(Message message, String key) throws Undelivered, Hopeless, InterruptedException {
    if (http == null) {
      throw new Undelivered("no SMS provider is set");
    }
    var body = Map.of("from", sender, "to", message.to().value(), "text", message.text());
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(limit)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build();
    HttpResponse<byte[]> answer;
    try {
      answer = http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Undelivered("the SMS provider did not answer: " + e.getClass().getSimpleName());
    }
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return id(answer.body());
    }
    boolean later = status == 408 || status == 425 || status == 429 || status >= 500;
    if (status >= 400 && !later) {
      throw new Hopeless("the SMS provider refuses with " + status);
    }
    throw new Undelivered("the SMS provider answered " + status);
  }

  /** An answer that is not the provider's proves nothing: the same key is sent again. */
  private String id(byte[] body) throws Undelivered {
    try {
      var id = json.readTree(body).path("id");
      if (id.isString() && !id.stringValue().isEmpty() && id.stringValue().length() <= 200) {
        return id.stringValue();
      }
    } catch (JacksonException e) {
      throw new Undelivered("the SMS provider's answer is not JSON");
    }
    throw new Undelivered("the SMS provider's answer names no message");
  }
}
