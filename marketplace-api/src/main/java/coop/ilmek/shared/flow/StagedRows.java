package coop.ilmek.shared.flow;

import static coop.ilmek.shared.database.Rows.at;

import com.github.kagkarlsson.scheduler.task.Execution;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a staged row points to, and ends it inside the handler's transaction. */
@Component
class StagedRows {
  private static final String WORK =
      """
      select s.subject, s.staged_at, t.course, t.version, t.at, t.actor, t.organisation, t.act,
             t.from_state, t.to_state, t.detail::text as detail
      from flow.scheduled_tasks s
      left join flow.transition t on t.subject = s.subject and t.version = $3
      where s.task_name = $1 and s.task_instance = $2
      """;

  private static final String FINISH =
      """
      with done as (
        delete from flow.scheduled_tasks
        where task_name = $1 and task_instance = $2 and version = $3 and picked
        returning subject)
      insert into flow.effect_run
        (task_name, task_instance, subject, attempt, node, at, took_millis, outcome)
      select $1, $2, subject, $4, $5, $6, $7, 'done' from done
      """;

  private final DatabaseClient db;
  private final Clock clock;

  StagedRows(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Empty when the row is gone: somebody else did it. */
  Mono<Work> work(String name, String instance) {
    return db.sql(WORK)
        .bind("$1", name)
        .bind("$2", instance)
        .bind("$3", version(instance))
        .map(
            (row, meta) -> {
              UUID subject = row.get("subject", UUID.class);
              String course = row.get("course", String.class);
              Transition transition =
                  course == null || subject == null
                      ? null
                      : new Transition(
                          course,
                          subject,
                          Rows.required(row, "version", Long.class),
                          Rows.instant(row, "at"),
                          Rows.id(row, "actor"),
                          row.get("organisation", UUID.class),
                          Rows.text(row, "act"),
                          row.get("from_state", String.class),
                          Rows.text(row, "to_state"),
                          row.get("detail", String.class));
              Instant staged = Rows.optionalInstant(row, "staged_at");
              return new Work(
                  name, instance, subject, transition, staged == null ? clock.instant() : staged);
            })
        .one();
  }

  /** The fence: a row that was taken over in the meantime makes this transaction fail. */
  Mono<Void> finish(Work work, Execution execution, long startedNanos) {
    return db.sql(FINISH)
        .bind("$1", work.name())
        .bind("$2", work.instance())
        .bind("$3", execution.version)
        .bind("$4", execution.consecutiveFailures + 1)
        .bind("$5", execution.pickedBy == null ? Parameters.in(String.class) : execution.pickedBy)
        .bind("$6", at(clock.instant()))
        .bind("$7", (int) ((System.nanoTime() - startedNanos) / 1_000_000))
        .fetch()
        .rowsUpdated()
        .flatMap(
            n ->
                n == 1
                    ? Mono.<Void>empty()
                    : Mono.error(
                        new IllegalStateException(work.key() + " was taken over by another node")));
  }

  /** Instances are {@code <subject>/<version>} or {@code <subject>/<version>/<n>}. */
  private static long version(String instance) {
    String[] parts = instance.split("/", 3);
    if (parts.length < 2 || parts[1].isEmpty() || !parts[1].chars().allMatch(Character::isDigit)) {
      return -1;
    }
    return Long.parseLong(parts[1]);
  }
}
