package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.ListingLag;
import java.util.LinkedHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far the listing lags, what memory holds, and what the last comparison found. */
@Component("listing")
class ListingHealth implements HealthIndicator {
  private static final String STATE =
      "select built_at::text, compared_at::text, drifted from capacity.listing_state";

  private final JdbcTemplate jdbc;
  private final ListingMemory memory;
  private final ListingLag lag;

  ListingHealth(
      @Qualifier("jdbcDataSource") DataSource dataSource, ListingMemory memory, ListingLag lag) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.memory = memory;
    this.lag = lag;
  }

  @Override
  public Health health() {
    var details = new LinkedHashMap<String, Object>();
    details.put("lagP95Millis", lag.p95().toMillis());
    details.put("inMemory", memory.isReady());
    details.put("rowsInMemory", memory.size());
    jdbc.queryForMap(STATE)
        .forEach((name, value) -> details.put(name, value == null ? "never" : value));
    return Health.up().withDetails(details).build();
  }
}
