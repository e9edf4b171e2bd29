package coop.ilmek;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;

/**
 * Clients that go away in the middle: 500 requests are cut off at random moments. Afterwards no
 * connection of the pool is missing, every list answers, nothing is half written, and the log does
 * not complain.
 */
@IlmekTest
class CutOffTest {
  private static final int REQUESTS = 500;
  private static final int AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired private Cluster cluster;
  @Autowired private DatabaseClient db;
  @Autowired private ConnectionPool pool;
  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  private final long seed = System.nanoTime();
  private final List<String> lists = new ArrayList<>();
  private Browser buyer;
  private String headers;

  @Test
  void fiveHundredCutRequestsCostNothing() throws Exception {
    buyer = cluster.brand("Kopan Hat " + UUID.randomUUID());
    headers =
        "Host: localhost:%d\r\nAccept: application/json\r\nCookie: %s\r\nX-XSRF-TOKEN: %s\r\n"
            .formatted(port, buyer.cookieHeader(), buyer.token());
    lists.addAll(lists());
    // Its first making warns of things that do not matter here.
    buyer.get("/v3/api-docs").expectStatus(200);
    var complaints = listen();
    Map<String, String> posted = cutOff();

    assertThat(poolIsWhole()).as("seed %d", seed).isEqualTo(maxSize());
    for (String list : lists) {
      assertThat(buyer.get(list).status()).as(list).isLessThan(500);
    }
    nothingIsHalfWritten(posted);
    assertThat(complaints.list)
        .as("what the log complains of")
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .extracting(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
        .isEmpty();
  }

  /** Lists and pages without an id, the larger ones among them. */
  private List<String> lists() {
    var found = new ArrayList<>(List.of("/v3/api-docs"));
    routes
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getPackageName().startsWith("coop.ilmek")
                  && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternsCondition().getPatterns().stream()
                    .map(pattern -> pattern.getPatternString())
                    .filter(path -> !path.contains("{"))
                    .forEach(found::add);
              }
            });
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }

  /** Gives the Idempotency-Keys of all acts, with the body each was sent with. */
  private Map<String, String> cutOff() throws Exception {
    var random = new Random(seed);
    var posted = new TreeMap<String, String>();
    var running = new ArrayList<Future<?>>();
    try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int n = 0; n < REQUESTS; n++) {
        byte[] request;
        if (n % 2 == 0) {
          String path = lists.get(random.nextInt(lists.size()));
          request = ("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n").getBytes(UTF_8);
        } else {
          String key = UUID.randomUUID().toString();
          String body = "{\"poNumber\":\"KOPAN-" + key.substring(0, 18) + "\"}";
          posted.put(key, body);
          request =
              ("POST /api/enquiries HTTP/1.1\r\n"
                      + headers
                      + "Content-Type: application/json\r\nIdempotency-Key: "
                      + key
                      + "\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(UTF_8);
        }
        // One in five does not even finish its question.
        int sent = random.nextInt(5) == 0 ? random.nextInt(request.length) : request.length;
        long micros = random.nextInt(25_000);
        boolean rude = random.nextBoolean();
        // One in six leaves in the middle of the answer, however busy the machine is.
        boolean served = sent == request.length && random.nextInt(6) == 0;
        running.add(clients.submit(() -> cut(request, sent, micros, rude, served)));
      }
      for (var client : running) {
        client.get();
      }
    }
    return posted;
  }

  private Void cut(byte[] request, int sent, long micros, boolean rude, boolean served)
      throws IOException, InterruptedException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      // A reset instead of a goodbye.
      socket.setSoLinger(rude, 0);
      socket.getOutputStream().write(request, 0, sent);
      if (served) {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        assertThat(socket.getInputStream().read()).isPositive();
      } else {
        Thread.sleep(Duration.ofNanos(micros * 1_000));
      }
    }
    return null;
  }

  private int maxSize() {
    return pool.getMetrics().orElseThrow().getMaxAllocatedSize();
  }

  /** Borrows all connections at once; each must answer. */
  private int poolIsWhole() {
    List<Connection> all =
        Flux.range(0, maxSize())
            .flatMap(n -> pool.create(), maxSize())
            .collectList()
            .block(PATIENCE);
    Flux.fromIterable(all)
        .flatMap(
            connection ->
                Flux.from(connection.createStatement("select 1").execute())
                    .flatMap(result -> result.getRowsUpdated()))
        .blockLast(PATIENCE);
    Flux.fromIterable(all).flatMap(Connection::close).blockLast(PATIENCE);
    return all.size();
  }

  /**
   * An act happened whole or not at all: enquiry, history, audit and kept answer come together.
   * Asked again with the same key, each happens once.
   */
  private void nothingIsHalfWritten(Map<String, String> posted) {
    // The last acts may still run when their clients are gone.
    Cluster.eventually(
        "whole acts",
        () -> {
          long happened = count(ENQUIRIES, buyer);
          return count(HISTORY, buyer) == happened
              && count(AUDIT, buyer) == happened
              && count(ANSWERS, buyer) == happened;
        });
    assertThat(count(ENQUIRIES, buyer))
        .as("some went through, some did not")
        .isBetween(1L, posted.size() - 1L);
    posted.forEach(
        (key, body) ->
            buyer
                .post(
                    "/api/enquiries",
                    Map.of("poNumber", body.substring(13, body.length() - 2)),
                    key)
                .expectStatus(201));
    assertThat(count(ENQUIRIES, buyer)).isEqualTo(posted.size());
  }

  private static final String ENQUIRIES =
      "select count(*) as n from sourcing.enquiry where brand_organisation_id = $1";
  private static final String HISTORY =
      """
      select count(*) as n from flow.transition t
      join sourcing.enquiry e on e.id = t.subject where e.brand_organisation_id = $1
      """;
  private static final String AUDIT =
      """
      select count(*) as n from flow.audit_row a
      join sourcing.enquiry e on e.id = a.subject where e.brand_organisation_id = $1
      """;
  private static final String ANSWERS =
      """
      select count(*) as n from flow.act_key k
      join identity.affiliation f on f.person_id = k.actor
      where f.organisation_id = $1 and k.status = 201
        and convert_from(k.answer, 'UTF8') like '%KOPAN-%'
      """;

  private long count(String sql, Browser of) {
    Long n =
        db.sql(sql)
            .bind("$1", Cluster.organisationOf(of))
            .map((row, meta) -> row.get("n", Long.class))
            .one()
            .block(PATIENCE);
    return n == null ? 0 : n;
  }

  private static ListAppender<ILoggingEvent> listen() {
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(appender);
    return appender;
  }
}
