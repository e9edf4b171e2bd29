package coop.ilmek.identity.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The session cookie: HttpOnly, SameSite=Lax; over https also Secure and bound to the host. */
@Component
class SessionCookie {
  private final boolean secure;
  private final Duration idle;

  SessionCookie(
      @Value("${ilmek.public-url}") String publicUrl,
      @Value("${ilmek.session.idle}") Duration idle) {
    this.secure = publicUrl.startsWith("https://");
    this.idle = idle;
  }

  boolean secure() {
    return secure;
  }

  private String name() {
    return secure ? "__Host-SESSION" : "SESSION";
  }

  @Nullable String token(ServerWebExchange exchange) {
    var cookie = exchange.getRequest().getCookies().getFirst(name());
    return cookie == null ? null : cookie.getValue();
  }

  void set(ServerWebExchange exchange, String token) {
    exchange.getResponse().addCookie(cookie(token, idle));
  }

  void clear(ServerWebExchange exchange) {
    exchange.getResponse().addCookie(cookie("", Duration.ZERO));
  }

  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(name(), value)
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .path("/")
        .maxAge(age)
        .build();
  }
}
