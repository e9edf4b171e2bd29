package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one link that makes the first coordinator. */
@Component
public class FoundingStore {
  /** Nothing is written while a link is alive, or when the centre is there already. */
  public static final String OFFER =
      """
      insert into identity.founding_link as l (token_hash, expires_at)
      select ?, ? where not exists (select 1 from identity.organisation where kind = 'centre')
      on conflict (one) do update set token_hash = excluded.token_hash,
        expires_at = excluded.expires_at
      where l.expires_at <= ? or ?
      """;

  private static final String VALID =
      "select 1 as one from identity.founding_link where token_hash = $1 and expires_at > $2";
  private static final String TAKE =
      """
      delete from identity.founding_link where token_hash = $1 and expires_at > $2
        and not exists (select 1 from identity.organisation where kind = 'centre')
      """;

  private final DatabaseClient db;

  FoundingStore(DatabaseClient db) {
    this.db = db;
  }

  public Mono<Boolean> valid(String token, Instant now) {
    return db.sql(VALID)
        .bind("$1", Secrets.sha256(token))
        .bind("$2", at(now))
        .map((row, meta) -> true)
        .one()
        .defaultIfEmpty(false);
  }

  /** True for the one who takes it. */
  public Mono<Boolean> take(String token, Instant now) {
    return db.sql(TAKE)
        .bind("$1", Secrets.sha256(token))
        .bind("$2", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }
}
