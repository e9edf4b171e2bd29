package coop.ilmek.sourcing.persistence;

import coop.ilmek.membership.OpenWork;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A brand with a posted enquiry, or a workshop whose quote stands, cannot leave. */
@Component
class TradeUnderWay implements OpenWork {
  private static final String OPEN =
      """
      select exists (
        select 1 from sourcing.enquiry
        where brand_organisation_id = $1 and state in ('published', 'quoting', 'closed')
      ) or exists (
        select 1 from sourcing.quote where workshop_organisation_id = $1 and state = 'submitted')
      """;

  private final DatabaseClient db;

  TradeUnderWay(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Boolean> hasOpenWork(UUID organisation) {
    return db.sql(OPEN)
        .bind("$1", organisation)
        .map((row, meta) -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
        .one();
  }
}
