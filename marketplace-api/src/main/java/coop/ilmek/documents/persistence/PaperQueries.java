package coop.ilmek.documents.persistence;

import coop.ilmek.shared.database.Rows;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads papers straight into views. */
@Component
public class PaperQueries {
  private static final String CONFIRMED_ON =
      """
      select distinct d.type from documents.public_document d
      where d.organisation_id = $1 and d.type = any($2) and d.confirmed
        and d.valid_from <= $3 and (d.valid_to is null or d.valid_to >= $3)
      """;

  private final DatabaseClient db;

  PaperQueries(DatabaseClient db) {
    this.db = db;
  }

  /** The types of which a confirmed paper counts on the day. */
  public Mono<Set<String>> confirmedOn(UUID organisation, Set<String> types, LocalDate day) {
    return db.sql(CONFIRMED_ON)
        .bind("$1", organisation)
        .bind("$2", types.toArray(String[]::new))
        .bind("$3", day)
        .map((row, meta) -> Rows.text(row, "type"))
        .all()
        .collectList()
        .map(HashSet::new);
  }
}
