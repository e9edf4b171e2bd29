package coop.ilmek.shared.flow;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The page of work that gave up, and its three buttons: again, done by hand, drop because. */
@Service
public class NeedsPerson {
  private static final String LIST =
      """
      select n.id, n.task_name, n.task_instance, n.subject, n.staged_at, n.parked_at, n.failures,
             n.deaths, n.error,
             (select t.course from flow.transition t where t.subject = n.subject limit 1) as course
      from flow.needs_person n
      where n.resolved_at is null and ($1::uuid is null or n.id > $1)
      order by n.id
      limit $2
      """;

  /** The mirror image of parking: one statement moves the row back, with its count at zero. */
  private static final String AGAIN =
      """
      with back as (
        update flow.needs_person
        set resolved_at = $2, resolved_by = $3, resolution = 'again'
        where id = $1 and resolved_at is null
        returning *)
      insert into flow.scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, version, priority, subject,
         staged_at)
      select task_name, task_instance, task_data, $2, false, 1, priority, subject, staged_at
      from back
      """;

  private static final String CLOSE =
      """
      update flow.needs_person
      set resolved_at = $2, resolved_by = $3, resolution = $4, reason = $5
      where id = $1 and resolved_at is null
      """;

  private final DatabaseClient db;
  private final Audit audit;
  private final Clock clock;

  NeedsPerson(DatabaseClient db, Audit audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /** How work that gave up is closed without running it. */
  public enum Closing {
    BY_HAND,
    DROPPED
  }

  public Mono<Page<NeedsPersonView>> list(Actor actor, @Nullable UUID after, int size) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return db.sql(LIST)
        .bind("$1", after == null ? Parameters.in(UUID.class) : after)
        .bind("$2", size + 1)
        .map(
            (row, meta) ->
                new NeedsPersonView(
                    Rows.id(row, "id"),
                    Rows.text(row, "task_name"),
                    Rows.text(row, "task_instance"),
                    row.get("subject", UUID.class),
                    row.get("course", String.class),
                    Rows.optionalInstant(row, "staged_at"),
                    Rows.instant(row, "parked_at"),
                    Rows.required(row, "failures", Integer.class),
                    Rows.required(row, "deaths", Integer.class),
                    row.get("error", String.class)))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.id().toString()));
  }

  /** Runs it again at once. */
  @Transactional
  public Mono<Void> again(Actor actor, UUID id) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return db.sql(AGAIN)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", actor.person())
        .fetch()
        .rowsUpdated()
        .flatMap(NeedsPerson::one)
        .then(audit.record(actor, "flow.again", id));
  }

  /** Closes it: somebody did it by hand, or it is dropped; why is kept. */
  @Transactional
  public Mono<Void> close(Actor actor, UUID id, Closing closing, String reason) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    String resolution =
        switch (closing) {
          case BY_HAND -> "by_hand";
          case DROPPED -> "dropped";
        };
    return db.sql(CLOSE)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", actor.person())
        .bind("$4", resolution)
        .bind("$5", reason)
        .fetch()
        .rowsUpdated()
        .flatMap(NeedsPerson::one)
        .then(audit.record(actor, "flow.close", id, Map.of("resolution", resolution)));
  }

  private static Mono<Long> one(long rows) {
    return rows == 1 ? Mono.just(rows) : Mono.error(Problem.notFound());
  }
}
