package coop.ilmek.shared.flow;

import coop.ilmek.shared.database.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What happened to subjects: the process timeline, oldest first. */
@Component
public class History {
  private static final String READ =
      """
      select course, subject, at, actor, organisation, role, act, from_state, to_state,
             detail::text as detail
      from flow.transition
      where subject = any($1)
      order by at, version
      """;

  private final DatabaseClient db;

  History(DatabaseClient db) {
    this.db = db;
  }

  /**
   * One move of one subject.
   *
   * @param role slug of the role it was done in
   * @param detail the command as JSON, if there was one
   */
  public record Line(
      String course,
      UUID subject,
      Instant at,
      UUID actor,
      @Nullable UUID organisation,
      String role,
      String act,
      @Nullable String from,
      String to,
      @Nullable String detail) {}

  /** All moves of the subjects; a subject has tens of them, not thousands. */
  public Mono<List<Line>> of(Collection<UUID> subjects) {
    return db.sql(READ)
        .bind("$1", subjects.toArray(UUID[]::new))
        .map(
            (row, meta) ->
                new Line(
                    Rows.text(row, "course"),
                    Rows.id(row, "subject"),
                    Rows.instant(row, "at"),
                    Rows.id(row, "actor"),
                    row.get("organisation", UUID.class),
                    Rows.text(row, "role"),
                    Rows.text(row, "act"),
                    row.get("from_state", String.class),
                    Rows.text(row, "to_state"),
                    row.get("detail", String.class)))
        .all()
        .collectList();
  }
}
