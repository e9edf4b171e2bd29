package coop.ilmek.membership.persistence;

import coop.ilmek.shared.database.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows the centre's organisations: one, as a rule. */
@Component
public class CentreQueries {
  private static final String CENTRES =
      "select id from identity.public_organisation where kind = 'centre'";

  private final DatabaseClient db;

  CentreQueries(DatabaseClient db) {
    this.db = db;
  }

  public Mono<List<UUID>> centres() {
    return db.sql(CENTRES).map((row, meta) -> Rows.id(row, "id")).all().collectList();
  }
}
