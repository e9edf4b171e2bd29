package coop.ilmek.identity.web;

import coop.ilmek.identity.SignIn.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Who stands at the door, as the request says. */
final class Visitors {
  private static final int AGENT_LENGTH = 200;

  private Visitors() {}

  /**
   * Behind a proxy the place comes from its headers, when {@code server.forward-headers} says so.
   */
  static Visitor of(ServerWebExchange exchange) {
    var remote = exchange.getRequest().getRemoteAddress();
    String client =
        remote == null || remote.getAddress() == null
            ? "unknown"
            : remote.getAddress().getHostAddress();
    String agent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
    return new Visitor(client, language(exchange), shortened(agent));
  }

  private static @Nullable String shortened(@Nullable String agent) {
    return agent == null || agent.length() <= AGENT_LENGTH
        ? agent
        : agent.substring(0, AGENT_LENGTH);
  }

  private static String language(ServerWebExchange exchange) {
    var wanted = exchange.getRequest().getHeaders().getAcceptLanguageAsLocales();
    return !wanted.isEmpty() && wanted.getFirst().getLanguage().equals("en") ? "en" : "tr";
  }
}
