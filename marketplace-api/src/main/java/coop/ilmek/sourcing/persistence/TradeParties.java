package coop.ilmek.sourcing.persistence;

import coop.ilmek.workshop.Parties;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A brand works with a workshop that gave it a quote, and goes on to after the award. */
@Component
class TradeParties implements Parties {
  private static final String KNOWN =
      """
      select exists (
        select 1 from sourcing.quote q join sourcing.enquiry e on e.id = q.enquiry_id
        where e.brand_organisation_id = $1 and q.workshop_id = $2
          and q.state in ('submitted', 'accepted'))
      """;

  private final DatabaseClient db;

  TradeParties(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Boolean> are(UUID brandOrganisation, UUID workshop) {
    return db.sql(KNOWN)
        .bind("$1", brandOrganisation)
        .bind("$2", workshop)
        .map((row, meta) -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
        .one();
  }
}
