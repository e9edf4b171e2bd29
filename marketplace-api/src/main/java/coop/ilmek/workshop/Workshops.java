package coop.ilmek.workshop;

import coop.ilmek.shared.database.Rows;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Workshops as the other modules know them. */
@Service
public class Workshops {
  private static final String OF_ORGANISATION =
      "select id from workshop.workshop where organisation_id = $1";

  private final DatabaseClient db;

  Workshops(DatabaseClient db) {
    this.db = db;
  }

  /** The workshop of an organisation; empty when it has none. */
  public Mono<UUID> ofOrganisation(UUID organisation) {
    return db.sql(OF_ORGANISATION)
        .bind("$1", organisation)
        .map((row, meta) -> Rows.id(row, "id"))
        .one();
  }
}
