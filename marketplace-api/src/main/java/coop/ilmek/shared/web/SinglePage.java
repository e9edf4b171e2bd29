package coop.ilmek.shared.web;

import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Deep links of the screens answer index.html: a GET or HEAD that wants HTML and is neither an
 * interface nor a file. Hashed assets never change; the page itself is always asked for again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SinglePage implements WebFilter {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    String path = request.getPath().value();
    if (path.startsWith("/assets/")) {
      exchange.getResponse().getHeaders().setCacheControl(FOR_EVER);
      return chain.filter(exchange);
    }
    if (!READING.contains(request.getMethod()) || !isScreen(path) || !wantsHtml(exchange, path)) {
      return chain.filter(exchange);
    }
    exchange.getResponse().getHeaders().setCacheControl(CacheControl.noCache());
    var page = exchange.mutate().request(request.mutate().path("/index.html").build()).build();
    return chain.filter(page);
  }

  private static boolean isScreen(String path) {
    return !path.startsWith("/api/")
        && !path.startsWith("/actuator")
        && !path.startsWith("/v3/")
        && !path.startsWith("/files/")
        && !path.startsWith("/p/")
        && !path.startsWith("/w/")
        && path.lastIndexOf('.') <= path.lastIndexOf('/');
  }

  private static boolean wantsHtml(ServerWebExchange exchange, String path) {
    return path.equals("/")
        || exchange.getRequest().getHeaders().getAccept().stream()
            .anyMatch(type -> type.includes(MediaType.TEXT_HTML) && !type.isWildcardType());
  }
}
