package coop.ilmek.production.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.production.SliceView;
import coop.ilmek.production.domain.MilestoneType;
import coop.ilmek.production.domain.Schedule;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import coop.ilmek.workflows.SliceCourse;
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

/** Reads slices straight into views: one statement, however many lines and deliveries. */
@Component
public class SliceQueries {
  private static final String SELECT =
      """
      select s.id, s.order_id, s.number, o.po_number, o.style, o.season, o.garment, o.picture_blob,
        o.material_mode, o.delivery_address, b.name as brand_name, s.workshop_id,
        coalesce(w.code, '') as workshop_code, coalesce(w.name, '') as workshop_name,
        o.state as order_state, s.state, s.state_since, s.version, o.due_week, o.silence_days,
        o.tolerance_under, o.tolerance_over, s.pieces, s.pieces_done, s.done_reported_at,
        s.price_minor, s.currency, s.payment_plan, s.deposit_percent, o.sizes, o.colours,
        s.closed_short_at, s.closed_short_at is not null as closed_short, s.settled_at, n.*,
        (select json_agg(json_build_object('colour', l.colour, 'size', l.size, 'pieces', l.pieces,
             'delivered', coalesce(x.delivered, 0), 'accepted', coalesce(x.accepted, 0))
             order by array_position(o.colours, l.colour), array_position(o.sizes, l.size))::text
         from production.slice_line l
         left join lateral (
           select sum(dl.pieces) filter (where d.status <> 'changes_requested') as delivered,
             sum(dl.pieces) filter (where d.status = 'accepted') as accepted
           from production.delivery d
           join production.delivery_line dl on dl.delivery_id = d.id
           where d.slice_id = s.id and dl.colour = l.colour and dl.size = l.size) x on true
         where l.slice_id = s.id) as lines,
        (select json_agg(json_build_object('type', m.type, 'planned', m.planned,
             'forecast', m.forecast, 'actual', m.actual, 'note', m.note,
             'photoBlob', m.photo_blob))::text
         from production.milestone m where m.slice_id = s.id) as milestones,
        (select json_agg(json_build_object('id', d.id, 'number', d.number,
             'noteNumber', d.note_number, 'deliveredOn', d.delivered_on,
             'reportedAt', d.reported_at, 'silenceEnds', d.silence_ends, 'status', d.status,
             'answeredAt', d.answered_at, 'way', a.way, 'reason', d.reason, 'note', d.note,
             'photoBlob', d.photo_blob, 'pieces', x.pieces, 'lines', x.lines)
             order by d.number)::text
         from production.delivery d
         left join production.acceptance a on a.delivery_id = d.id
         cross join lateral (
           select sum(dl.pieces) as pieces,
             json_agg(json_build_object('colour', dl.colour, 'size', dl.size,
               'pieces', dl.pieces) order by array_position(o.colours, dl.colour),
               array_position(o.sizes, dl.size)) as lines
           from production.delivery_line dl where dl.delivery_id = d.id) x
         where d.slice_id = s.id) as deliveries,
        (select json_agg(json_build_object('at', p.at, 'piecesDone', p.pieces_done,
             'note', p.note, 'photoBlob', p.photo_blob) order by p.at desc)::text
         from production.progress p where p.slice_id = s.id) as reports
      from production.slice s
      join production.production_order o on o.id = s.order_id
      join identity.public_organisation b on b.id = o.brand_organisation_id
      left join workshop.public_workshop w on w.id = s.workshop_id
      cross join lateral
      """
          + SliceSubject.DELIVERIES
          + " n ";
  private static final String MINE =
      " and ($3::uuid is null or o.brand_organisation_id = $3 or s.workshop_organisation_id = $3)";

  private static final String ONE = SELECT + "where s.id = $1" + MINE;
  private static final String OF_ORDER =
      SELECT + "where s.order_id = $1" + MINE + " order by s.number";

  private final DatabaseClient db;
  private final JsonMapper json;
  private final Clock clock;

  SliceQueries(DatabaseClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  private record MilestoneRow(
      String type,
      LocalDate planned,
      LocalDate forecast,
      @Nullable LocalDate actual,
      String note,
      @Nullable UUID photoBlob) {}

  /** Empty when there is none or it is not the actor's to know of. */
  public Mono<SliceView> one(Actor actor, UUID id) {
    return bound(ONE, actor, id).map((row, meta) -> view(row, actor)).one();
  }

  public Mono<List<SliceView>> ofOrder(Actor actor, UUID order) {
    return bound(OF_ORDER, actor, order).map((row, meta) -> view(row, actor)).all().collectList();
  }

  private DatabaseClient.GenericExecuteSpec bound(String sql, Actor actor, UUID id) {
    return db.sql(sql)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", SliceStore.reader(actor));
  }

  private SliceView view(Readable row, Actor actor) {
    var state = SliceCourse.COURSE.state(Rows.text(row, "state"));
    var facts = SliceSubject.facts(row);
    int pieces = Rows.required(row, "pieces", Integer.class);
    int done = Rows.required(row, "pieces_done", Integer.class);
    Instant reported = Rows.optionalInstant(row, "done_reported_at");
    var milestones = list(row, "milestones", new TypeReference<List<MilestoneRow>>() {});
    LocalDate today = IsoWeek.day(clock.instant());
    var steps =
        Schedule.expected(
            milestones.stream()
                .map(
                    m ->
                        new Schedule.Step(
                            MilestoneType.of(m.type()), m.planned(), m.forecast(), m.actual()))
                .toList(),
            new Schedule.Pace(pieces, done, reported == null ? null : IsoWeek.day(reported)),
            SliceCourse.COURSE.isFinal(state) ? LocalDate.MIN : today);
    var price = Money.of(Rows.required(row, "price_minor", Long.class), Rows.text(row, "currency"));
    var last = steps.getLast();
    String orderState = Rows.text(row, "order_state");
    return new SliceView(
        Rows.id(row, "id"),
        Rows.id(row, "order_id"),
        Rows.required(row, "number", Integer.class),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        Rows.text(row, "season"),
        row.get("garment", String.class),
        row.get("picture_blob", UUID.class),
        Rows.text(row, "material_mode"),
        Rows.text(row, "delivery_address"),
        Rows.text(row, "brand_name"),
        Rows.id(row, "workshop_id"),
        Rows.text(row, "workshop_code"),
        Rows.text(row, "workshop_name"),
        orderState,
        Rows.text(row, "state"),
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        LegalAct.of(SliceCourse.COURSE, state, actor.courseRole(), facts),
        IsoWeek.of(Rows.required(row, "due_week", LocalDate.class)),
        last.planned(),
        Rows.required(row, "silence_days", Integer.class),
        Rows.required(row, "tolerance_under", Integer.class),
        Rows.required(row, "tolerance_over", Integer.class),
        pieces,
        done,
        reported,
        Rows.required(row, "delivered_pieces", Integer.class),
        Rows.required(row, "accepted_pieces", Integer.class),
        price,
        price.times(pieces),
        Rows.text(row, "payment_plan"),
        Rows.required(row, "deposit_percent", Integer.class),
        List.of(Rows.required(row, "sizes", String[].class)),
        List.of(Rows.required(row, "colours", String[].class)),
        list(row, "lines", new TypeReference<List<SliceView.Line>>() {}),
        steps.stream().map(step -> milestone(step, milestones)).toList(),
        last.lateDays(),
        list(row, "deliveries", new TypeReference<List<SliceView.Delivery>>() {}),
        list(row, "reports", new TypeReference<List<SliceView.Report>>() {}),
        WaitingFor.of(state, orderState, steps, facts.silenceEnds()),
        Rows.optionalInstant(row, "closed_short_at"),
        Rows.optionalInstant(row, "settled_at"));
  }

  private static SliceView.Milestone milestone(Schedule.Step step, List<MilestoneRow> rows) {
    var row =
        rows.stream().filter(m -> m.type().equals(step.type().slug())).findFirst().orElseThrow();
    return new SliceView.Milestone(
        row.type(),
        step.planned(),
        step.forecast(),
        step.actual(),
        step.lateDays(),
        row.note(),
        row.photoBlob());
  }

  private <T> List<T> list(Readable row, String column, TypeReference<List<T>> type) {
    String text = row.get(column, String.class);
    return text == null ? List.of() : json.readValue(text, type);
  }
}
