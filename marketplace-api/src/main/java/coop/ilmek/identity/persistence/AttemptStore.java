package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.database.Rows;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts tries in windows of time; shared by all nodes. */
@Component
public class AttemptStore {
  private static final String COUNT =
      """
      insert into identity.attempt as a (bucket, began_at, tries) values ($1, $2, 1)
      on conflict (bucket) do update set
        tries = case when a.began_at <= $3 then 1 else a.tries + 1 end,
        began_at = case when a.began_at <= $3 then excluded.began_at else a.began_at end
      returning tries
      """;

  private final DatabaseClient db;

  AttemptStore(DatabaseClient db) {
    this.db = db;
  }

  /** Counts one more and gives how many there were in this window. */
  public Mono<Integer> count(String bucket, Instant now, Duration window) {
    return db.sql(COUNT)
        .bind("$1", Secrets.sha256(bucket))
        .bind("$2", at(now))
        .bind("$3", at(now.minus(window)))
        .map((row, meta) -> Rows.required(row, "tries", Integer.class))
        .one();
  }
}
