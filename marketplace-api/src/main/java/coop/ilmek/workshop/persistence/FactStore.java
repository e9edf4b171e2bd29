package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.workshop.Audience;
import coop.ilmek.workshop.Fact;
import coop.ilmek.workshop.Identifier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes for whom facts are open, how they were verified, and numbers others gave. */
@Component
public class FactStore {
  private static final String OPEN =
      """
      update workshop.workshop
      set audiences = audiences || jsonb_build_object($2::text, $3::text), version = version + 1
      where id = $1
      """;
  private static final String JUDGE =
      """
      update workshop.fact_source set method = $3, note = $5,
        verified_by = case when $4 then $6::uuid end,
        verified_at = case when $4 then $7::timestamptz end,
        contradicted_by = case when not $4 then $6::uuid end,
        contradicted_at = case when not $4 then $7::timestamptz end
      where workshop_id = $1 and fact = $2
      """;
  private static final String IDENTIFY =
      """
      insert into workshop.identifier (workshop_id, scheme, value) values ($1, $2, $3)
      on conflict (workshop_id, scheme) do update set value = excluded.value
      """;
  private static final String FORGET =
      "delete from workshop.identifier where workshop_id = $1 and scheme = $2";
  private static final String SAID =
      """
      insert into workshop.fact_source (workshop_id, fact, said_as, said_by, said_at)
      values ($1, 'identifiers', $2, $3, $4)
      on conflict (workshop_id, fact) do update set said_as = excluded.said_as,
        said_by = excluded.said_by, said_at = excluded.said_at, verified_by = null,
        verified_at = null, contradicted_by = null, contradicted_at = null, method = null, note = ''
      """;

  private final DatabaseClient db;

  FactStore(DatabaseClient db) {
    this.db = db;
  }

  public Mono<Void> open(UUID workshop, Fact fact, Audience audience) {
    return db.sql(OPEN)
        .bind("$1", workshop)
        .bind("$2", fact.slug())
        .bind("$3", audience.slug())
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** False when nobody said this fact. */
  public Mono<Boolean> judge(
      UUID workshop,
      String fact,
      String method,
      boolean holds,
      String note,
      UUID person,
      Instant now) {
    return db.sql(JUDGE)
        .bind("$1", workshop)
        .bind("$2", fact)
        .bind("$3", method)
        .bind("$4", holds)
        .bind("$5", note)
        .bind("$6", person)
        .bind("$7", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Void> identify(
      UUID workshop,
      Identifier kind,
      @Nullable String value,
      String saidAs,
      UUID person,
      Instant now) {
    var write =
        value == null
            ? db.sql(FORGET).bind("$1", workshop).bind("$2", kind.slug())
            : db.sql(IDENTIFY).bind("$1", workshop).bind("$2", kind.slug()).bind("$3", value);
    return write
        .fetch()
        .rowsUpdated()
        .then(
            db.sql(SAID)
                .bind("$1", workshop)
                .bind("$2", saidAs)
                .bind("$3", person)
                .bind("$4", at(now))
                .fetch()
                .rowsUpdated())
        .then();
  }
}
