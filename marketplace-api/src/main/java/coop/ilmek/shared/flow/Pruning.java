package coop.ilmek.shared.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets go of what has served: keys of acts after 7 days, runs of effects after 90. */
@Component
class Pruning implements Recurring {
  private static final Duration KEYS = Duration.ofDays(7);
  private static final Duration RUNS = Duration.ofDays(90);

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Pruning(@Qualifier("jdbcDataSource") DataSource dataSource, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "flow.prune";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var now = clock.instant();
    jdbc.update("delete from flow.act_key where at < ?", now.minus(KEYS).atOffset(ZoneOffset.UTC));
    jdbc.update(
        "delete from flow.effect_run where at < ?", now.minus(RUNS).atOffset(ZoneOffset.UTC));
  }
}
