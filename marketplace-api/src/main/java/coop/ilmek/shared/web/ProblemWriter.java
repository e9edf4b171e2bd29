package coop.ilmek.shared.web;

import coop.ilmek.shared.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: filters and security. */
@Component
public class ProblemWriter {
  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.empty();
    }
    int status = problem.content().type().status();
    response.setStatusCode(HttpStatusCode.valueOf(status));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == 503 || status == 429) {
      response.getHeaders().set("Retry-After", String.valueOf(Duration.ofSeconds(5).toSeconds()));
    }
    byte[] body = json.writeValueAsBytes(ProblemView.of(problem));
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }
}
