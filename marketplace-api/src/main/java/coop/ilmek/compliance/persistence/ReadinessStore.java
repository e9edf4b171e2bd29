package coop.ilmek.compliance.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.compliance.domain.Assessment.Answer;
import coop.ilmek.shared.Actor;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what a workshop says of itself. */
@Component
public class ReadinessStore {
  private static final String PROFILE =
      """
      insert into compliance.profile (organisation_id, hazard_class, foreign_workers,
        young_workers, pressure, lifting, changed_at, changed_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (organisation_id) do update set hazard_class = excluded.hazard_class,
        foreign_workers = excluded.foreign_workers, young_workers = excluded.young_workers,
        pressure = excluded.pressure, lifting = excluded.lifting,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by
      """;

  private static final String ANSWER =
      """
      insert into compliance.answer
        (organisation_id, control, answer, note, answered_at, answered_by)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (organisation_id, control) do update set answer = excluded.answer,
        note = excluded.note, answered_at = excluded.answered_at,
        answered_by = excluded.answered_by
      """;

  private final DatabaseClient db;
  private final Clock clock;

  ReadinessStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Mono<Void> profile(
      Actor actor,
      UUID organisation,
      String hazardClass,
      @Nullable Boolean foreignWorkers,
      @Nullable Boolean youngWorkers,
      @Nullable Boolean pressure,
      @Nullable Boolean lifting) {
    return db.sql(PROFILE)
        .bind("$1", organisation)
        .bind("$2", hazardClass)
        .bind("$3", flag(foreignWorkers))
        .bind("$4", flag(youngWorkers))
        .bind("$5", flag(pressure))
        .bind("$6", flag(lifting))
        .bind("$7", at(clock.instant()))
        .bind("$8", actor.person())
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> answer(Actor actor, UUID organisation, String control, Answer answer) {
    return db.sql(ANSWER)
        .bind("$1", organisation)
        .bind("$2", control)
        .bind("$3", answer.answer())
        .bind("$4", answer.note())
        .bind("$5", at(clock.instant()))
        .bind("$6", actor.person())
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static Object flag(@Nullable Boolean said) {
    return said == null ? Parameters.in(Boolean.class) : said;
  }
}
