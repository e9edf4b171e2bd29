package coop.ilmek.shared.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far durable work lags: age of the oldest due row nobody has begun, rows due, running and
 * parked. Names with due rows that this node does not know are told in health: a rename without its
 * old name would wait silently.
 */
@Component("flow")
class Lag implements HealthIndicator {
  private static final String COUNT =
      """
      select
        count(*) filter (where not picked and execution_time <= ?) as due,
        count(*) filter (where picked) as running,
        min(execution_time) filter (where not picked and execution_time <= ?) as oldest,
        (select count(*) from flow.needs_person where resolved_at is null) as parked
      from flow.scheduled_tasks
      """;
  private static final String NAMES =
      "select distinct task_name from flow.scheduled_tasks where not picked and execution_time <= ?";

  private static final Duration ALARM = Duration.ofSeconds(60);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final JdbcTemplate jdbc;
  private final Engine engine;
  private final Clock clock;
  private final AtomicReference<Figures> last =
      new AtomicReference<>(new Figures(Instant.EPOCH, 0, 0, 0, Duration.ZERO));

  record Figures(Instant at, long due, long running, long parked, Duration oldest) {}

  Lag(
      @Qualifier("jdbcDataSource") DataSource dataSource,
      Engine engine,
      Clock clock,
      MeterRegistry meters) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.engine = engine;
    this.clock = clock;
    Gauge.builder("ilmek.flow.due", this, lag -> lag.figures().due()).register(meters);
    Gauge.builder("ilmek.flow.running", this, lag -> lag.figures().running()).register(meters);
    Gauge.builder("ilmek.flow.parked", this, lag -> lag.figures().parked()).register(meters);
    Gauge.builder("ilmek.flow.lag", this, lag -> lag.figures().oldest().toMillis() / 1000.0)
        .baseUnit("seconds")
        .register(meters);
  }

  /** Counted at most every five seconds, however many gauges ask. */
  Figures figures() {
    Figures known = last.get();
    Instant now = clock.instant();
    if (Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) {
      return known;
    }
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    Figures counted =
        jdbc.queryForObject(
            COUNT,
            (row, n) -> {
              OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
              return new Figures(
                  now,
                  row.getLong("due"),
                  row.getLong("running"),
                  row.getLong("parked"),
                  oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), now));
            },
            at,
            at);
    if (counted != null) {
      last.set(counted);
      return counted;
    }
    return known;
  }

  @Override
  public Health health() {
    var figures = figures();
    var unknown =
        jdbc.queryForList(NAMES, String.class, clock.instant().atOffset(ZoneOffset.UTC)).stream()
            .filter(name -> !engine.knows(name))
            .toList();
    boolean late = figures.oldest().compareTo(ALARM) > 0;
    var health = late || !unknown.isEmpty() ? Health.status("LAGGING") : Health.up();
    return health
        .withDetails(
            Map.of(
                "due", figures.due(),
                "running", figures.running(),
                "parked", figures.parked(),
                "oldestSeconds", figures.oldest().toSeconds(),
                "unknownNames", unknown))
        .build();
  }
}
