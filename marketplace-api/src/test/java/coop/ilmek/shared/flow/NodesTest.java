package coop.ilmek.shared.flow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import coop.ilmek.IlmekTest;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two real processes on one database, one of them killed again and again: each consequence in our
 * tables exactly once, each key at the outside system at least once and never two keys for one
 * effect.
 */
@IlmekTest
class NodesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired private Environment environment;

  @Autowired
  @Qualifier("jdbcDataSource")
  private DataSource dataSource;

  private final WireMockServer outside =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final String database = "nodes_" + UUID.randomUUID().toString().replace("-", "");
  private final long seed = System.nanoTime();
  private JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    outside.start();
    outside.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(50)));
    new JdbcTemplate(dataSource).execute("create database " + database);
    jdbc =
        new JdbcTemplate(
            new DriverManagerDataSource(
                jdbcUrl(),
                environment.getRequiredProperty("ilmek.jdbc.user"),
                environment.getRequiredProperty("ilmek.jdbc.password")));
  }

  @AfterEach
  void close() {
    outside.stop();
    new JdbcTemplate(dataSource).execute("drop database " + database + " with (force)");
  }

  @Test
  void threeKillsLoseNothingAndDoubleNothing() throws Exception {
    survives(3);
  }

  @Test
  @Tag("slow")
  void fiftyKillsLoseNothingAndDoubleNothing() throws Exception {
    survives(50);
  }

  private void survives(int kills) throws Exception {
    var random = new Random(seed);
    long slowest = 0;
    Process steady = node(0);
    try {
      await("the steady node", steady, () -> exists("parcel"));
      for (int kill = 0; kill < kills; kill++) {
        Process victim = node(10_000);
        long before = packed();
        await("the victim's first parcels", victim, () -> packed() > before + 3);
        Thread.sleep(random.nextInt(1_500));
        victim.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        long killed = System.nanoTime();
        await("the other node to finish", steady, () -> unfinished() == 0);
        slowest = Math.max(slowest, (System.nanoTime() - killed) / 1_000_000_000);
      }
    } finally {
      steady.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    long parcels = packed();
    System.out.printf(
        "%d kills (seed %d), %d parcels, slowest takeover %d s%n", kills, seed, parcels, slowest);

    assertThat(
            jdbc.queryForList(
                "select instance from parcel.consequence group by name, instance having count(*) > 1",
                String.class))
        .as("doubled inside")
        .isEmpty();
    assertThat(count("select count(*) from parcel.consequence where name = 'parcel.count'"))
        .isEqualTo(parcels);
    assertThat(count("select count(*) from parcel.consequence where name = 'parcel.call'"))
        .isEqualTo(parcels);
    assertThat(count("select count(*) from flow.needs_person")).isZero();

    List<String> keys =
        outside.getAllServeEvents().stream()
            .map(event -> event.getRequest().getHeader("Idempotency-Key"))
            .toList();
    assertThat(keys.stream().distinct().collect(Collectors.toSet()))
        .as("no key missing, never two for one effect")
        .isEqualTo(
            jdbc
                .queryForList(
                    "select 'parcel.call/' || subject || '/' || version from flow.transition"
                        + " where course = 'parcel' and act = 'pack'",
                    String.class)
                .stream()
                .collect(Collectors.toSet()));
  }

  private Process node(int drive) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "coop.ilmek.Ilmek",
            "--server.port=0",
            "--ilmek.flow.polling=200ms",
            "--ilmek.flow.heartbeat=1s",
            "--parcel.drive=" + drive,
            "--parcel.outside=" + outside.baseUrl(),
            "--spring.r2dbc.url=" + jdbcUrl().replace("jdbc:", "r2dbc:"),
            "--spring.r2dbc.username=" + environment.getRequiredProperty("ilmek.jdbc.user"),
            "--spring.r2dbc.password=" + environment.getRequiredProperty("ilmek.jdbc.password"))
        .redirectErrorStream(true)
        .redirectOutput(new File("target/node-" + drive + ".log"))
        .start();
  }

  private String jdbcUrl() {
    return environment
        .getRequiredProperty("ilmek.jdbc.url")
        .replaceFirst("(//[^/]+/)[^?]*", "$1" + database);
  }

  private boolean exists(String schema) {
    return count("select count(*) from pg_tables where schemaname = '" + schema + "'") > 1
        && count("select count(*) from pg_tables where tablename = 'scheduled_tasks'") > 0;
  }

  private long packed() {
    return count("select count(*) from flow.transition where course = 'parcel' and act = 'pack'");
  }

  /** Effects that are not done; the parcels' far deadlines and the housekeeping wait for ever. */
  private long unfinished() {
    return count(
        "select count(*) from flow.scheduled_tasks where not timed and task_name like 'parcel.%'");
  }

  private long count(String sql) {
    Long n = jdbc.queryForObject(sql, Long.class);
    return n == null ? 0 : n;
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(String what, Process alive, Condition condition)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (!alive.isAlive()) {
        throw new AssertionError("its process ended while waiting for " + what);
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + PATIENCE + " for " + what);
      }
      Thread.sleep(100);
    }
  }
}
