package coop.ilmek.production.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.production.OrderFilter;
import coop.ilmek.production.OrderRow;
import coop.ilmek.production.OrderView;
import coop.ilmek.production.SliceView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.OrderCourse;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads orders straight into views. */
@Component
public class OrderQueries {
  private static final String ONE =
      """
      select o.id, o.enquiry_id, o.po_number, o.style, o.season, o.supplier_number, o.garment,
        o.picture_blob, o.brand_organisation_id, b.name as brand_name, o.state, o.state_since,
        o.version, o.opened_at, o.due_week, o.silence_days, n.*
      from production.production_order o
      join identity.public_organisation b on b.id = o.brand_organisation_id
      cross join lateral
      """
          + OrderSubject.COUNTS
          + " n where o.id = $1 and ($2::uuid is null or o.brand_organisation_id = $2)";

  private static final String LIST =
      """
      select * from (
        select o.id, o.po_number, o.style, o.season, o.supplier_number, o.garment, o.picture_blob,
          b.name as brand_name, o.state, o.state_since, o.due_week, x.*,
          array_remove(array[
            case when x.late_days > 0 then 'late' end,
            case when x.rework then 'rework' end,
            case when o.state = 'on_hold' then 'on_hold' end,
            case when x.answer_by < $3::timestamptz + interval '2 days' then 'silent' end], null)
            as troubles
        from production.production_order o
        join identity.public_organisation b on b.id = o.brand_organisation_id
        cross join lateral (
          select coalesce(sum(s.pieces), 0)::int as pieces,
            coalesce(sum(s.pieces_done), 0)::int as pieces_done,
            coalesce(sum(d.delivered), 0)::int as delivered_pieces,
            coalesce(sum(d.accepted), 0)::int as accepted_pieces,
            coalesce(array_agg(w.name order by s.number) filter (where w.name is not null), '{}')
              as workshops,
            coalesce(bool_or(s.state = 'rework'), false) as rework,
            min(d.answer_by) as answer_by,
            greatest(0, coalesce(max(m.late_days), 0))::int as late_days
          from production.slice s
          left join workshop.public_workshop w on w.id = s.workshop_id
          left join lateral (
            select sum(l.pieces) filter (where d.status <> 'changes_requested') as delivered,
              sum(l.pieces) filter (where d.status = 'accepted') as accepted,
              min(d.silence_ends) filter (where d.status = 'waiting') as answer_by
            from production.delivery d
            join production.delivery_line l on l.delivery_id = d.id
            where d.slice_id = s.id) d on true
          left join lateral (
            select max(greatest(m.forecast, $4::date) - m.planned) as late_days
            from production.milestone m
            where m.slice_id = s.id and m.actual is null
              and s.state not in ('accepted_by_buyer', 'delivered')) m on true
          where s.order_id = o.id and s.state not in ('refused', 'reassigned', 'cancelled')) x
        where ($1::uuid is null or o.brand_organisation_id = $1)
          and ($2::uuid is null or o.id < $2)
          and ($5::text is null or o.state = $5)
          and ($6::text is null or o.search like '%' || $6 || '%' escape '!')
          and (not $7 or o.state not in ('completed', 'cancelled'))) r
      where not $8 or cardinality(r.troubles) > 0
      order by r.id desc
      limit $9
      """;

  private final DatabaseClient db;
  private final SliceQueries slices;
  private final Clock clock;

  OrderQueries(DatabaseClient db, SliceQueries slices, Clock clock) {
    this.db = db;
    this.slices = slices;
    this.clock = clock;
  }

  /** Empty when there is none or it is not the actor's to know of. */
  public Mono<OrderView> one(Actor actor, UUID id) {
    return db.sql(ONE)
        .bind("$1", id)
        .bind("$2", SliceStore.reader(actor))
        .map((row, meta) -> head(row, actor))
        .one()
        .flatMap(head -> slices.ofOrder(actor, id).map(head::with));
  }

  /** An order before its slices are read. */
  private record Head(OrderView order) {
    OrderView with(List<SliceView> slices) {
      var counted =
          slices.stream()
              .filter(s -> !List.of("refused", "reassigned", "cancelled").contains(s.state()))
              .toList();
      return new OrderView(
          order.id(),
          order.enquiryId(),
          order.poNumber(),
          order.style(),
          order.season(),
          order.supplierNumber(),
          order.garment(),
          order.pictureBlob(),
          order.brandOrganisationId(),
          order.brandName(),
          order.state(),
          order.stateSince(),
          order.version(),
          order.acts(),
          order.openedAt(),
          order.dueWeek(),
          order.silenceDays(),
          counted.stream().mapToInt(SliceView::pieces).sum(),
          counted.stream().mapToInt(SliceView::deliveredPieces).sum(),
          counted.stream().mapToInt(SliceView::acceptedPieces).sum(),
          counted.stream().mapToInt(SliceView::lateDays).max().orElse(0),
          slices);
    }
  }

  private static Head head(Readable row, Actor actor) {
    var state = OrderCourse.COURSE.state(Rows.text(row, "state"));
    var facts = OrderSubject.facts(row);
    return new Head(
        new OrderView(
            Rows.id(row, "id"),
            Rows.id(row, "enquiry_id"),
            Rows.text(row, "po_number"),
            Rows.text(row, "style"),
            Rows.text(row, "season"),
            Rows.text(row, "supplier_number"),
            row.get("garment", String.class),
            row.get("picture_blob", UUID.class),
            Rows.id(row, "brand_organisation_id"),
            Rows.text(row, "brand_name"),
            Rows.text(row, "state"),
            Rows.instant(row, "state_since"),
            Rows.required(row, "version", Long.class),
            LegalAct.of(OrderCourse.COURSE, state, actor.courseRole(), facts),
            Rows.instant(row, "opened_at"),
            IsoWeek.of(Rows.required(row, "due_week", LocalDate.class)),
            Rows.required(row, "silence_days", Integer.class),
            0,
            0,
            0,
            0,
            List.of()));
  }

  public Mono<Page<OrderRow>> list(
      Actor actor, OrderFilter filter, @Nullable UUID before, int size) {
    var now = clock.instant();
    String state = filter.state();
    String text = filter.text();
    return db.sql(LIST)
        .bind("$1", SliceStore.reader(actor))
        .bind("$2", before == null ? Parameters.in(UUID.class) : before)
        .bind("$3", at(now))
        .bind("$4", IsoWeek.day(now))
        .bind("$5", state == null ? Parameters.in(String.class) : state)
        .bind("$6", text == null ? Parameters.in(String.class) : folded(text))
        .bind("$7", filter.open())
        .bind("$8", filter.trouble())
        .bind("$9", size + 1)
        .map((row, meta) -> listed(row))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.id().toString()));
  }

  /**
   * As the search column is written: Turkish letters without their marks, wildcards taken
   * literally.
   */
  static String folded(String text) {
    String plain = text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    String from = "İIıŞşĞğÜüÖöÇç";
    String to = "iiissgguuoocc";
    var folded = new StringBuilder();
    for (char c : plain.toCharArray()) {
      int i = from.indexOf(c);
      folded.append(i < 0 ? c : to.charAt(i));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static OrderRow listed(Readable row) {
    return new OrderRow(
        Rows.id(row, "id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        Rows.text(row, "season"),
        Rows.text(row, "supplier_number"),
        row.get("garment", String.class),
        row.get("picture_blob", UUID.class),
        Rows.text(row, "brand_name"),
        List.of(Rows.required(row, "workshops", String[].class)),
        Rows.text(row, "state"),
        Rows.instant(row, "state_since"),
        IsoWeek.of(Rows.required(row, "due_week", LocalDate.class)),
        Rows.required(row, "pieces", Integer.class),
        Rows.required(row, "pieces_done", Integer.class),
        Rows.required(row, "delivered_pieces", Integer.class),
        Rows.required(row, "accepted_pieces", Integer.class),
        Rows.required(row, "late_days", Integer.class),
        List.of(Rows.required(row, "troubles", String[].class)),
        Rows.optionalInstant(row, "answer_by"));
  }
}
