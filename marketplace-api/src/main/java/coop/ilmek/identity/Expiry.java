package coop.ilmek.identity;

import coop.ilmek.shared.flow.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets go of what has ended: counted tries, codes, sessions and links. */
@Component
class Expiry implements Recurring {
  private static final Map<String, Duration> ENDED =
      Map.of(
          "delete from identity.attempt where began_at < ?", Duration.ofDays(1),
          "delete from identity.sign_in_code where expires_at < ?", Duration.ofDays(1),
          "delete from identity.session where expires_at < ?", Duration.ZERO,
          "delete from identity.invitation where expires_at < ?", Duration.ofDays(30));

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Expiry(@Qualifier("jdbcDataSource") DataSource dataSource, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "identity.expire";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var now = clock.instant();
    ENDED.forEach((sql, after) -> jdbc.update(sql, now.minus(after).atOffset(ZoneOffset.UTC)));
  }
}
