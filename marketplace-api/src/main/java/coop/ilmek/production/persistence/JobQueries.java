package coop.ilmek.production.persistence;

import coop.ilmek.production.JobView;
import coop.ilmek.production.domain.MilestoneType;
import coop.ilmek.production.domain.Schedule;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.SliceCourse;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a workshop's jobs for its list. */
@Component
public class JobQueries {
  private static final String LIST =
      """
      select s.id, o.po_number, o.style, o.garment, o.picture_blob, b.name as brand_name,
        o.state as order_state, s.state, s.version, s.pieces, s.pieces_done, s.done_reported_at,
        o.due_week, d.*,
        (select json_agg(json_build_object('type', m.type, 'planned', m.planned,
             'forecast', m.forecast, 'actual', m.actual))::text
         from production.milestone m where m.slice_id = s.id) as milestones
      from production.slice s
      join production.production_order o on o.id = s.order_id
      join identity.public_organisation b on b.id = o.brand_organisation_id
      cross join lateral (
        select coalesce(sum(l.pieces) filter (where d.status <> 'changes_requested'), 0)::int
            as delivered_pieces,
          coalesce(sum(l.pieces) filter (where d.status = 'accepted'), 0)::int as accepted_pieces,
          min(d.silence_ends) filter (where d.status = 'waiting') as silence_ends
        from production.delivery d
        join production.delivery_line l on l.delivery_id = d.id
        where d.slice_id = s.id) d
      where s.workshop_organisation_id = $1
        and ($2::uuid is null or s.id < $2)
        and ($3 = (s.state not in ('accepted_by_buyer', 'refused', 'reassigned', 'cancelled')))
      order by s.id desc
      limit $4
      """;

  private final DatabaseClient db;
  private final JsonMapper json;
  private final Clock clock;

  JobQueries(DatabaseClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  private record Dated(
      String type, LocalDate planned, LocalDate forecast, @Nullable LocalDate actual) {}

  public Mono<Page<JobView>> list(Actor actor, boolean open, @Nullable UUID before, int size) {
    LocalDate today = IsoWeek.day(clock.instant());
    return db.sql(LIST)
        .bind("$1", actor.organisationOrThrow())
        .bind("$2", before == null ? Parameters.in(UUID.class) : before)
        .bind("$3", open)
        .bind("$4", size + 1)
        .map((row, meta) -> view(row, open ? today : LocalDate.MIN))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.id().toString()));
  }

  private JobView view(Readable row, LocalDate today) {
    int pieces = Rows.required(row, "pieces", Integer.class);
    int done = Rows.required(row, "pieces_done", Integer.class);
    Instant reported = Rows.optionalInstant(row, "done_reported_at");
    var dated = json.readValue(Rows.text(row, "milestones"), new TypeReference<List<Dated>>() {});
    var steps =
        Schedule.expected(
            dated.stream()
                .map(
                    d ->
                        new Schedule.Step(
                            MilestoneType.of(d.type()), d.planned(), d.forecast(), d.actual()))
                .toList(),
            new Schedule.Pace(pieces, done, reported == null ? null : IsoWeek.day(reported)),
            today);
    String orderState = Rows.text(row, "order_state");
    String state = Rows.text(row, "state");
    return new JobView(
        Rows.id(row, "id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        row.get("garment", String.class),
        row.get("picture_blob", UUID.class),
        Rows.text(row, "brand_name"),
        orderState,
        state,
        Rows.required(row, "version", Long.class),
        pieces,
        done,
        reported,
        Rows.required(row, "delivered_pieces", Integer.class),
        Rows.required(row, "accepted_pieces", Integer.class),
        IsoWeek.of(Rows.required(row, "due_week", LocalDate.class)),
        steps.getLast().planned(),
        steps.getLast().lateDays(),
        WaitingFor.of(
            SliceCourse.COURSE.state(state),
            orderState,
            steps,
            Rows.optionalInstant(row, "silence_ends")));
  }
}
