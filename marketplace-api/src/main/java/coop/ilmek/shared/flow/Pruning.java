package coop.ilmek.shared.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets go of what has served, of every module: of its own, keys of acts and runs of effects. */
@Component
class Pruning implements Recurring {
  private static final Retention OWN =
      () ->
          Map.of(
              "delete from flow.act_key where at < ?", Duration.ofDays(7),
              "delete from flow.effect_run where at < ?", Duration.ofDays(90));

  private final JdbcTemplate jdbc;
  private final List<Retention> retentions;
  private final Clock clock;

  Pruning(
      @Qualifier("jdbcDataSource") DataSource dataSource, List<Retention> retentions, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.retentions = Stream.concat(Stream.of(OWN), retentions.stream()).toList();
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
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    retentions.forEach(
        retention -> retention.kept().forEach((sql, stays) -> jdbc.update(sql, now.minus(stays))));
  }
}
