package coop.ilmek.identity.web;

import coop.ilmek.identity.ApiKeys;
import coop.ilmek.identity.SignIn;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.web.ProblemWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Who may come in: a session cookie, or an API key as bearer token. What one may do is decided by
 * the faces. Unsafe requests with a cookie need the double-submitted token and must come from our
 * own pages.
 */
@Configuration
class SecurityConfiguration {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Where a request keeps who makes it. */
  private static final String CONTEXT = SecurityConfiguration.class.getName() + ".context";

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self';"
          + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  /** A signed-in actor as Spring Security's authentication. */
  private static final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;
    private final transient Actor actor;

    /**
     * @param by "session" or "key": what belongs to the person alone is closed to programs
     */
    SignedIn(Actor actor, String by) {
      super(
          List.of(
              new SimpleGrantedAuthority(actor.kind().name().toLowerCase(Locale.ROOT)),
              new SimpleGrantedAuthority(by)));
      this.actor = actor;
      setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
      return "";
    }

    @Override
    public Object getPrincipal() {
      return actor;
    }
  }

  @Bean
  SecurityWebFilterChain security(
      ServerHttpSecurity http,
      SignIn signIn,
      ApiKeys keys,
      SessionCookie cookie,
      ProblemWriter problems) {
    var csrfCookie = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
    csrfCookie.setCookieName(cookie.secure() ? "__Host-XSRF-TOKEN" : "XSRF-TOKEN");
    csrfCookie.setCookieCustomizer(c -> c.secure(cookie.secure()).sameSite("Lax").path("/"));
    var plain = new ServerCsrfTokenRequestAttributeHandler();
    return http.securityContextRepository(contexts(signIn, keys, cookie))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie)
                    .csrfTokenRequestHandler(plain)
                    .requireCsrfProtectionMatcher(
                        exchange ->
                            needsToken(exchange) ? MatchResult.match() : MatchResult.notMatch())
                    .accessDeniedHandler(
                        (exchange, denied) -> problems.write(exchange, Problem.forbidden())))
        .addFilterBefore(SecurityConfiguration::ownPagesOnly, SecurityWebFiltersOrder.CSRF)
        .addFilterAfter(SecurityConfiguration::handOutToken, SecurityWebFiltersOrder.CSRF)
        .authorizeExchange(
            paths ->
                paths
                    .pathMatchers("/api/sign-in/**", "/api/public/**", "/api/demo/**")
                    .permitAll()
                    .pathMatchers(HttpMethod.GET, "/api/session")
                    .authenticated()
                    .pathMatchers("/api/session/**", "/api/people/**")
                    .hasAuthority("session")
                    .pathMatchers("/api/**")
                    .authenticated()
                    .pathMatchers("/actuator/health/**")
                    .permitAll()
                    .pathMatchers("/actuator/**")
                    .hasAuthority("centre")
                    .anyExchange()
                    .permitAll())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (exchange, e) ->
                            problems.write(exchange, Problem.of(ProblemType.UNAUTHENTICATED)))
                    .accessDeniedHandler(
                        (exchange, e) -> problems.write(exchange, Problem.notFound())))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable))
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .build();
  }

  /** Nobody signs in through Spring's own manager; having one keeps Boot from making a user. */
  @Bean
  ReactiveAuthenticationManager nobody() {
    return authentication -> Mono.empty();
  }

  private static ServerSecurityContextRepository contexts(
      SignIn signIn, ApiKeys keys, SessionCookie cookie) {
    return new ServerSecurityContextRepository() {
      @Override
      public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
      }

      /** Asked by several filters of one request, read from the database once. */
      @Override
      public Mono<SecurityContext> load(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        if (!path.startsWith("/api/")
            && !path.startsWith("/files/")
            && !path.startsWith("/actuator")) {
          return Mono.empty();
        }
        Mono<SecurityContext> known = exchange.getAttribute(CONTEXT);
        if (known == null) {
          known = read(exchange).cache();
          exchange.getAttributes().put(CONTEXT, known);
        }
        return known;
      }

      private Mono<SecurityContext> read(ServerWebExchange exchange) {
        String key = bearer(exchange);
        String token = cookie.token(exchange);
        if (key != null) {
          return keys.actorOf(key).map(a -> new SecurityContextImpl(new SignedIn(a, "key")));
        }
        return token == null
            ? Mono.empty()
            : signIn.actorOf(token).map(a -> new SecurityContextImpl(new SignedIn(a, "session")));
      }
    };
  }

  private static @Nullable String bearer(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith("Bearer ") ? header.substring(7) : null;
  }

  private static boolean needsToken(ServerWebExchange exchange) {
    return !SAFE.contains(exchange.getRequest().getMethod()) && bearer(exchange) == null;
  }

  /** Browsers say where a request comes from: an unsafe one from another site ends here. */
  private static Mono<Void> ownPagesOnly(ServerWebExchange exchange, WebFilterChain chain) {
    String site = exchange.getRequest().getHeaders().getFirst("Sec-Fetch-Site");
    boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
    if (foreign && needsToken(exchange)) {
      exchange.getResponse().setStatusCode(HttpStatus.FORBIDDEN);
      return exchange.getResponse().setComplete();
    }
    return chain.filter(exchange);
  }

  /** The token is created when somebody asks for it; the screens need it in the cookie. */
  private static Mono<Void> handOutToken(ServerWebExchange exchange, WebFilterChain chain) {
    Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
    boolean api = exchange.getRequest().getPath().value().startsWith("/api/");
    return token == null || !api || bearer(exchange) != null
        ? chain.filter(exchange)
        : token.then(chain.filter(exchange));
  }
}
