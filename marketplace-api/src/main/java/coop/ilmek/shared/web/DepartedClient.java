package coop.ilmek.shared.web;

import io.r2dbc.spi.R2dbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * Clients that go away before they have their answer, as a browser does many times a day. What was
 * begun for them runs to its end, the look at their session included: a statement that is cancelled
 * half-way can cost the pool its connection. And it is no failure of ours: one line for who looks
 * closely, and nothing more is sent.
 */
@Component
@Order(DepartedClient.OUTERMOST)
class DepartedClient implements WebFilter, WebExceptionHandler {
  /** Before everything that asks the database. */
  static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 1;

  private static final Logger log = LoggerFactory.getLogger(DepartedClient.class);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    if (!path.startsWith("/api/") && !path.startsWith("/files/") && !path.startsWith("/actuator")) {
      return chain.filter(exchange);
    }
    // Whoever is gone hears of no failure either, so it is looked at in here.
    Mono<Void> work =
        Mono.defer(() -> chain.filter(exchange))
            .onErrorResume(DepartedClient::is, failure -> handle(exchange, failure));
    return Mono.deferContextual(
        context -> Mono.fromFuture(() -> work.contextWrite(context).toFuture(), true));
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (!is(failure)) {
      return Mono.error(failure);
    }
    if (log.isDebugEnabled()) {
      var request = exchange.getRequest();
      log.debug("{} {}: the client left", request.getMethod(), request.getPath().value());
    }
    return Mono.empty();
  }

  /** A lost connection to the database looks alike, but is our failure. */
  static boolean is(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof R2dbcException || t instanceof DataAccessException) {
        return false;
      }
    }
    return DisconnectedClientHelper.isClientDisconnectedException(failure);
  }
}
