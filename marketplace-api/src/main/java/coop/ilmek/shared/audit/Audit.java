package coop.ilmek.shared.audit;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes one row per act into the trail, in the act's own transaction. Ids only, never names. */
@Component
public class Audit {
  private static final String INSERT =
      """
      insert into flow.audit_row (at, actor, organisation, act, subject, detail)
      values ($1, $2, $3, $4, $5, $6::jsonb)
      """;

  private final DatabaseClient db;
  private final Clock clock;
  private final JsonMapper json;

  Audit(DatabaseClient db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  public Mono<Void> record(Actor actor, String act, @Nullable UUID subject) {
    return record(actor, act, subject, Map.of());
  }

  /**
   * @param detail ids and plain values; personal values have no place here
   */
  public Mono<Void> record(
      Actor actor, String act, @Nullable UUID subject, Map<String, Object> detail) {
    UUID organisation = actor.organisation();
    return db.sql(INSERT)
        .bind("$1", at(clock.instant()))
        .bind("$2", actor.person())
        .bind("$3", organisation == null ? Parameters.in(UUID.class) : organisation)
        .bind("$4", act)
        .bind("$5", subject == null ? Parameters.in(UUID.class) : subject)
        .bind(
            "$6", detail.isEmpty() ? Parameters.in(String.class) : json.writeValueAsString(detail))
        .fetch()
        .rowsUpdated()
        .then();
  }
}
