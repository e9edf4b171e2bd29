package coop.ilmek.identity;

import coop.ilmek.shared.Names;
import coop.ilmek.shared.database.Rows;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The names of people and organisations. An erased person has none. */
@Service
class KnownNames implements Names {
  private static final String READ =
      """
      select id, name from identity.person where id = any($1) and name <> ''
      union all
      select id, name from identity.organisation where id = any($1)
      """;

  private final DatabaseClient db;

  KnownNames(DatabaseClient db) {
    this.db = db;
  }

  private record Named(UUID id, String name) {}

  @Override
  public Mono<Map<UUID, String>> of(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Mono.just(Map.of())
        : db.sql(READ)
            .bind("$1", ids.toArray(UUID[]::new))
            .map((row, meta) -> new Named(Rows.id(row, "id"), Rows.text(row, "name")))
            .all()
            .collectMap(Named::id, Named::name);
  }
}
