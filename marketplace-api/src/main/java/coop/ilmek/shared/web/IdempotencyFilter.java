package coop.ilmek.shared.web;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One act, one answer. A POST under /api is one transaction: its Idempotency-Key is inserted first
 * (a twin waits there, then gets the stored answer), the face joins the transaction, and the answer
 * is stored with it. The answer is sent only after the commit; one that is a problem rolls back.
 * The body is read whole before the transaction begins, so that a slow line holds no connection.
 */
@Component
@Order(IdempotencyFilter.AFTER_SECURITY)
class IdempotencyFilter implements WebFilter {
  static final int AFTER_SECURITY = 0;

  /** Large enough for a size x colour matrix of thousands of cells; files travel elsewhere. */
  private static final int MAX_BODY_BYTES = 1 << 20;

  private static final String KEY = "Idempotency-Key";

  private static final String INSERT =
      """
      insert into flow.act_key (actor, key, body_hash, at) values ($1, $2, $3, $4)
      on conflict do nothing
      """;
  private static final String READ =
      """
      select body_hash, status, content_type, location, answer
      from flow.act_key where actor = $1 and key = $2
      """;
  private static final String STORE =
      """
      update flow.act_key set status = $3, content_type = $4, location = $5, answer = $6
      where actor = $1 and key = $2
      """;

  private final DatabaseClient db;
  private final TransactionalOperator transaction;
  private final ProblemWriter problems;
  private final Clock clock;

  IdempotencyFilter(
      DatabaseClient db, TransactionalOperator transaction, ProblemWriter problems, Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.problems = problems;
    this.clock = clock;
  }

  /** An answer that has not been sent yet. */
  private record Answer(
      int status, @Nullable String type, @Nullable String location, byte[] body) {}

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    String path = request.getPath().value();
    if (!path.startsWith("/api/")) {
      return chain.filter(exchange);
    }
    if (request.getMethod() != HttpMethod.POST
        || path.startsWith("/api/sign-in")
        || path.startsWith("/api/session")
        || path.startsWith("/api/files")) {
      return chain.filter(exchange);
    }
    String key = request.getHeaders().getFirst(KEY);
    if (key == null || key.length() < 8 || key.length() > 200) {
      return problems.write(
          exchange, Problem.invalid("/" + KEY, key == null ? "required" : "size"));
    }
    return DataBufferUtils.join(request.getBody(), MAX_BODY_BYTES)
        .map(IdempotencyFilter::bytes)
        .defaultIfEmpty(new byte[0])
        .flatMap(body -> actor().flatMap(actor -> once(exchange, chain, actor, key, body)))
        .onErrorResume(
            DataBufferLimitException.class,
            e -> problems.write(exchange, Problem.of(ProblemType.TOO_LARGE)));
  }

  private Mono<Void> once(
      ServerWebExchange exchange, WebFilterChain chain, UUID actor, String key, byte[] body) {
    byte[] hash = hash(exchange.getRequest().getPath().value(), body);
    Mono<Answer> work =
        transaction
            .execute(
                status ->
                    insert(actor, key, hash)
                        .flatMap(
                            fresh ->
                                fresh
                                    ? perform(exchange, chain, body)
                                        .flatMap(
                                            answer -> {
                                              if (answer.status() >= 400) {
                                                status.setRollbackOnly();
                                                return Mono.just(answer);
                                              }
                                              return store(actor, key, answer).thenReturn(answer);
                                            })
                                    : read(actor, key, hash)))
            .single();
    return work.onErrorResume(
            failure -> {
              Problem problem = Problems.told(failure);
              return problems.write(exchange, problem).then(Mono.empty());
            })
        .flatMap(answer -> send(exchange, answer));
  }

  private static Mono<UUID> actor() {
    return ReactiveSecurityContextHolder.getContext()
        .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
        .flatMap(authentication -> Mono.justOrEmpty(authentication.getPrincipal()))
        .ofType(Actor.class)
        .map(Actor::person)
        .defaultIfEmpty(Actor.NOBODY);
  }

  /** Runs the rest of the chain and keeps what it would have sent. */
  private static Mono<Answer> perform(
      ServerWebExchange exchange, WebFilterChain chain, byte[] body) {
    var buffers = exchange.getResponse().bufferFactory();
    var kept = new Kept(exchange);
    var replayed =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> Flux.just(buffers.wrap(body)));
          }
        };
    var inner = exchange.mutate().request(replayed).response(kept).build();
    return chain.filter(inner).then(Mono.fromSupplier(kept::answer));
  }

  private static final class Kept extends ServerHttpResponseDecorator {
    private byte[] body = new byte[0];

    Kept(ServerWebExchange exchange) {
      super(exchange.getResponse());
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> data) {
      return DataBufferUtils.join(data).doOnNext(joined -> body = bytes(joined)).then();
    }

    @Override
    public Mono<Void> setComplete() {
      return Mono.empty();
    }

    Answer answer() {
      var status = getStatusCode();
      var type = getHeaders().getContentType();
      return new Answer(
          status == null ? 200 : status.value(),
          type == null ? null : type.toString(),
          getHeaders().getFirst("Location"),
          body);
    }
  }

  private static Mono<Void> send(ServerWebExchange exchange, Answer answer) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
    if (answer.type() != null) {
      response.getHeaders().setContentType(MediaType.parseMediaType(answer.type()));
    }
    if (answer.location() != null) {
      response.getHeaders().set("Location", answer.location());
    }
    response.getHeaders().setContentLength(answer.body().length);
    return answer.body().length == 0
        ? response.setComplete()
        : response.writeWith(Mono.just(response.bufferFactory().wrap(answer.body())));
  }

  private Mono<Boolean> insert(UUID actor, String key, byte[] hash) {
    return db.sql(INSERT)
        .bind("$1", actor)
        .bind("$2", key)
        .bind("$3", hash)
        .bind("$4", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  private Mono<Answer> read(UUID actor, String key, byte[] hash) {
    return db.sql(READ)
        .bind("$1", actor)
        .bind("$2", key)
        .map(
            (row, meta) -> {
              if (!Arrays.equals(hash, Rows.required(row, "body_hash", byte[].class))) {
                throw Problem.of(ProblemType.KEY_REUSED);
              }
              byte[] stored = row.get("answer", byte[].class);
              return new Answer(
                  Rows.required(row, "status", Integer.class),
                  row.get("content_type", String.class),
                  row.get("location", String.class),
                  stored == null ? new byte[0] : stored);
            })
        .one();
  }

  private Mono<Void> store(UUID actor, String key, Answer answer) {
    return db.sql(STORE)
        .bind("$1", actor)
        .bind("$2", key)
        .bind("$3", answer.status())
        .bind("$4", answer.type() == null ? Parameters.in(String.class) : answer.type())
        .bind("$5", answer.location() == null ? Parameters.in(String.class) : answer.location())
        .bind("$6", answer.body())
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private static byte[] hash(String path, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(path.getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
