package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.workshop.ImportColumn;
import coop.ilmek.workshop.domain.ColumnGuess;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes imports and what headings meant. */
@Component
public class ImportStore {
  private static final String INSERT =
      """
      insert into workshop.import (id, organisation_id, file_id, file_name, state, state_since,
        created_by, created_at)
      values ($1, $2, $3, $4, 'uploaded', $5, $6, $5)
      """;
  private static final String FAILED =
      """
      update workshop.import set state = 'failed', state_since = $2, failure = $3::jsonb,
        version = version + 1
      where id = $1
      """;
  private static final String PARSED =
      """
      update workshop.import set sheet = $2, sheets = $3, heading_line = $4, columns = $5::jsonb,
        template = $6, rows = $7, state = 'parsed', state_since = $8
      where id = $1
      """;
  private static final String MAPPED =
      """
      update workshop.import set columns = $2::jsonb, state = $3,
        state_since = case when state = $3 then state_since else $4 end, version = version + 1
      where id = $1
      """;
  private static final String TOUCHED =
      "update workshop.import set version = version + 1 where id = $1";
  private static final String APPLIED =
      """
      update workshop.import set state = $2, state_since = $3, added = $4, applied_by = $5,
        applied_at = $3, version = version + 1
      where id = $1
      """;
  private static final String KEEP =
      """
      insert into workshop.import_mapping (organisation_id, heading_key, field, at)
      select $1, key, nullif(field, ''), $4 from unnest($2::text[], $3::text[]) as said (key, field)
      on conflict (organisation_id, heading_key)
        do update set field = excluded.field, at = excluded.at
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  ImportStore(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  public Mono<Void> insert(UUID id, Actor actor, UUID file, String fileName, Instant now) {
    return done(
        db.sql(INSERT)
            .bind("$1", id)
            .bind("$2", actor.organisationOrThrow())
            .bind("$3", file)
            .bind("$4", fileName)
            .bind("$5", at(now))
            .bind("$6", actor.person()));
  }

  public Mono<Void> failed(UUID id, String code, Map<String, Object> params, Instant now) {
    String failure = json.writeValueAsString(Map.of("code", code, "params", params));
    return done(db.sql(FAILED).bind("$1", id).bind("$2", at(now)).bind("$3", failure));
  }

  public Mono<Void> parsed(
      UUID id,
      String sheet,
      List<String> sheets,
      int headingLine,
      List<ImportColumn> columns,
      @Nullable String template,
      int rows,
      Instant now) {
    return done(
        db.sql(PARSED)
            .bind("$1", id)
            .bind("$2", sheet)
            .bind("$3", sheets.toArray(String[]::new))
            .bind("$4", headingLine)
            .bind("$5", json.writeValueAsString(columns))
            .bind("$6", template == null ? Parameters.in(String.class) : template)
            .bind("$7", rows)
            .bind("$8", at(now)));
  }

  /** From now on the columns mean this; validated where every line was looked at by it. */
  public Mono<Void> mapped(UUID id, List<ImportColumn> columns, boolean validated, Instant now) {
    return done(
        db.sql(MAPPED)
            .bind("$1", id)
            .bind("$2", json.writeValueAsString(columns))
            .bind("$3", validated ? "validated" : "parsed")
            .bind("$4", at(now)));
  }

  /** Something about its lines changed. */
  public Mono<Void> touched(UUID id) {
    return done(db.sql(TOUCHED).bind("$1", id));
  }

  public Mono<Void> applied(UUID id, boolean whole, int added, UUID person, Instant now) {
    return done(
        db.sql(APPLIED)
            .bind("$1", id)
            .bind("$2", whole ? "applied" : "partly_applied")
            .bind("$3", at(now))
            .bind("$4", added)
            .bind("$5", person));
  }

  /** Keeps what the headings mean to the organisation, for its next list. */
  public Mono<Void> keep(UUID organisation, List<ImportColumn> columns, Instant now) {
    var byKey = new LinkedHashMap<String, String>();
    for (ImportColumn column : columns) {
      String key = ColumnGuess.key(column.heading());
      String field = column.field();
      if (!key.isEmpty()) {
        byKey.merge(key, field == null ? "" : field, (one, other) -> one.isEmpty() ? other : one);
      }
    }
    return byKey.isEmpty()
        ? Mono.empty()
        : done(
            db.sql(KEEP)
                .bind("$1", organisation)
                .bind("$2", byKey.keySet().toArray(String[]::new))
                .bind("$3", byKey.values().toArray(String[]::new))
                .bind("$4", at(now)));
  }

  private static Mono<Void> done(DatabaseClient.GenericExecuteSpec sql) {
    return sql.fetch().rowsUpdated().then();
  }
}
