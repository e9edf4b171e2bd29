package coop.ilmek.shared.flow;

import static coop.ilmek.shared.database.Rows.at;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Stages durable work in the caller's transaction and wakes this node's scheduler after commit. */
@Component
public class Staging {
  /** Money and waiting people before the rest, the rest before mass mail. */
  public static final short URGENT = 90;

  public static final short NORMAL = 50;
  public static final short MASS = 10;

  private static final String STAGE =
      """
      insert into flow.scheduled_tasks
        (task_name, task_instance, execution_time, picked, version, priority, subject, staged_at, timed)
      select n, i, t, false, 1, p, s, $6, d
      from unnest($1::text[], $2::text[], $3::timestamptz[], $4::smallint[], $5::uuid[], $7::bool[])
        as row (n, i, t, p, s, d)
      on conflict do nothing
      """;

  private static final String END_TIMED =
      "delete from flow.scheduled_tasks where subject = $1 and timed and not picked";

  private final DatabaseClient db;
  private final Clock clock;
  private final Wake wake;

  Staging(DatabaseClient db, Clock clock, Wake wake) {
    this.db = db;
    this.clock = clock;
    this.wake = wake;
  }

  /** A row to stage; {@code timed} ends with the state that staged it. */
  public record Staged(
      String name,
      String instance,
      Instant due,
      short priority,
      @Nullable UUID subject,
      boolean timed) {
    public static Staged now(String name, String instance, @Nullable UUID subject, Instant now) {
      return new Staged(name, instance, now, NORMAL, subject, false);
    }
  }

  /** Any number of rows in one statement; a row that is staged already stays as it is. */
  public Mono<Void> stage(List<Staged> rows) {
    if (rows.isEmpty()) {
      return Mono.empty();
    }
    int n = rows.size();
    var names = new String[n];
    var instances = new String[n];
    var due = new OffsetDateTime[n];
    var priorities = new Short[n];
    var subjects = new UUID[n];
    var timed = new Boolean[n];
    for (int i = 0; i < n; i++) {
      Staged row = rows.get(i);
      UUID subject = row.subject();
      names[i] = row.name();
      instances[i] = row.instance();
      due[i] = at(row.due());
      priorities[i] = row.priority();
      subjects[i] = subject == null ? new UUID(0, 0) : subject;
      timed[i] = row.timed();
    }
    return db.sql(STAGE)
        .bind("$1", names)
        .bind("$2", instances)
        .bind("$3", due)
        .bind("$4", priorities)
        .bind("$5", subjects)
        .bind("$6", at(clock.instant()))
        .bind("$7", timed)
        .fetch()
        .rowsUpdated()
        .then(wakeAfterCommit());
  }

  /** Ends the deadlines and reminders of a subject that nobody has begun. */
  Mono<Void> endTimed(UUID subject) {
    return db.sql(END_TIMED).bind("$1", subject).fetch().rowsUpdated().then();
  }

  /** After the commit, not before: a scheduler woken earlier finds nothing. */
  private Mono<Void> wakeAfterCommit() {
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(
            manager ->
                manager.registerSynchronization(
                    new TransactionSynchronization() {
                      @Override
                      public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(wake::now);
                      }
                    }))
        .then();
  }
}
