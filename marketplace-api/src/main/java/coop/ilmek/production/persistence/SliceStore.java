package coop.ilmek.production.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.production.domain.DeliveryPolicy.Ordered;
import coop.ilmek.production.domain.MilestoneType;
import coop.ilmek.production.domain.Schedule.Pace;
import coop.ilmek.production.domain.Schedule.Step;
import coop.ilmek.production.domain.Tolerance;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes what is reported about a slice, and reads what its policies look at. */
@Component
public class SliceStore {
  private static final String PARTY =
      """
      select s.order_id, s.quote_id, s.workshop_organisation_id, o.brand_organisation_id,
             s.pieces, o.tolerance_under, o.tolerance_over, o.silence_days, o.opened_at
      from production.slice s
      join production.production_order o on o.id = s.order_id
      where s.id = $1
        and ($2::uuid is null or o.brand_organisation_id = $2 or s.workshop_organisation_id = $2)
      """;
  private static final String REACH =
      """
      update production.milestone set actual = $3, note = $4, photo_blob = $5
      where slice_id = $1 and type = $2 and actual is null
      """;

  /** What was skipped must have happened by then. */
  private static final String REACH_EARLIER =
      """
      update production.milestone set actual = $3
      where slice_id = $1 and type = any($2::text[]) and actual is null
      """;

  private static final String STEPS =
      "select type, planned, forecast, actual from production.milestone where slice_id = $1";
  private static final String PACE =
      "select pieces, pieces_done, done_reported_at from production.slice where id = $1";
  private static final String EXPECT =
      """
      update production.milestone m set forecast = f
      from unnest($2::text[], $3::date[]) as row (t, f)
      where m.slice_id = $1 and m.type = t and m.actual is null
      """;
  private static final String PROGRESS =
      """
      insert into production.progress (id, slice_id, at, day, pieces_done, note, photo_blob)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String DONE =
      "update production.slice set pieces_done = $2, done_reported_at = $3 where id = $1";
  private static final String ORDERED =
      """
      select l.colour, l.size, l.pieces, coalesce(sum(dl.pieces), 0)::int as delivered
      from production.slice_line l
      left join production.delivery d
        on d.slice_id = l.slice_id and d.status <> 'changes_requested'
      left join production.delivery_line dl
        on dl.delivery_id = d.id and dl.colour = l.colour and dl.size = l.size
      where l.slice_id = $1
      group by l.colour, l.size, l.pieces
      """;
  private static final String CLOSE_SHORT =
      "update production.slice set closed_short_at = $2 where id = $1";
  private static final String SETTLED =
      "update production.slice set settled_at = $2 where id = $1 and settled_at is null";

  /** The last delivery is in when enough pieces stand; sent back, it is not. */
  private static final String DELIVERED_ALL =
      """
      update production.milestone m
      set actual = case when x.enough then coalesce(m.actual, x.last) end
      from (
        select coalesce(sum(l.pieces), 0) * 100 >= s.pieces::bigint * (100 - o.tolerance_under)
                 as enough,
               max(d.delivered_on) as last
        from production.slice s
        join production.production_order o on o.id = s.order_id
        left join production.delivery d on d.slice_id = s.id and d.status <> 'changes_requested'
        left join production.delivery_line l on l.delivery_id = d.id
        where s.id = $1
        group by s.pieces, o.tolerance_under) x
      where m.slice_id = $1 and m.type = 'delivery'
      """;

  private final DatabaseClient db;

  SliceStore(DatabaseClient db) {
    this.db = db;
  }

  /** Who is bound by a slice, and what they agreed on. */
  public record Party(
      UUID order,
      UUID quote,
      UUID workshop,
      UUID brand,
      int pieces,
      Tolerance tolerance,
      int silenceDays,
      Instant opened) {}

  /** Empty when there is no such slice or it is not the actor's to know of. */
  public Mono<Party> party(Actor actor, UUID slice) {
    return db.sql(PARTY)
        .bind("$1", slice)
        .bind("$2", reader(actor))
        .map(
            (row, meta) ->
                new Party(
                    Rows.id(row, "order_id"),
                    Rows.id(row, "quote_id"),
                    Rows.id(row, "workshop_organisation_id"),
                    Rows.id(row, "brand_organisation_id"),
                    Rows.required(row, "pieces", Integer.class),
                    new Tolerance(
                        Rows.required(row, "tolerance_under", Integer.class),
                        Rows.required(row, "tolerance_over", Integer.class)),
                    Rows.required(row, "silence_days", Integer.class),
                    Rows.instant(row, "opened_at")))
        .one();
  }

  /**
   * The organisation whose rows the actor may see: nobody's for whom has none, every one's for the
   * centre and the system.
   */
  static Object reader(Actor actor) {
    if (actor.is(Actor.Kind.CENTRE) || actor.is(Actor.Kind.SYSTEM)) {
      return Parameters.in(UUID.class);
    }
    UUID organisation = actor.organisation();
    return organisation == null ? Actor.NOBODY : organisation;
  }

  public Mono<Void> reach(
      UUID slice, MilestoneType type, LocalDate on, String note, @Nullable UUID photo) {
    String[] earlier = new String[type.ordinal()];
    for (int i = 0; i < earlier.length; i++) {
      earlier[i] = MilestoneType.values()[i].slug();
    }
    return db.sql(REACH)
        .bind("$1", slice)
        .bind("$2", type.slug())
        .bind("$3", on)
        .bind("$4", note)
        .bind("$5", photo == null ? Parameters.in(UUID.class) : photo)
        .fetch()
        .rowsUpdated()
        .then(
            db.sql(REACH_EARLIER)
                .bind("$1", slice)
                .bind("$2", earlier)
                .bind("$3", on)
                .fetch()
                .rowsUpdated())
        .then();
  }

  public Mono<List<Step>> steps(UUID slice) {
    return db.sql(STEPS)
        .bind("$1", slice)
        .map(
            (row, meta) ->
                new Step(
                    MilestoneType.of(Rows.text(row, "type")),
                    Rows.required(row, "planned", LocalDate.class),
                    Rows.required(row, "forecast", LocalDate.class),
                    row.get("actual", LocalDate.class)))
        .all()
        .collectList();
  }

  public Mono<Pace> pace(UUID slice) {
    return db.sql(PACE)
        .bind("$1", slice)
        .map(
            (row, meta) -> {
              Instant reported = Rows.optionalInstant(row, "done_reported_at");
              return new Pace(
                  Rows.required(row, "pieces", Integer.class),
                  Rows.required(row, "pieces_done", Integer.class),
                  reported == null ? null : IsoWeek.day(reported));
            })
        .one();
  }

  public Mono<Void> expect(UUID slice, List<Step> steps) {
    return db.sql(EXPECT)
        .bind("$1", slice)
        .bind("$2", steps.stream().map(s -> s.type().slug()).toArray(String[]::new))
        .bind("$3", steps.stream().map(Step::forecast).toArray(LocalDate[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> progress(
      UUID id, UUID slice, int done, String note, @Nullable UUID photo, Instant now) {
    return db.sql(PROGRESS)
        .bind("$1", id)
        .bind("$2", slice)
        .bind("$3", at(now))
        .bind("$4", IsoWeek.day(now))
        .bind("$5", done)
        .bind("$6", note)
        .bind("$7", photo == null ? Parameters.in(UUID.class) : photo)
        .fetch()
        .rowsUpdated()
        .then(
            db.sql(DONE)
                .bind("$1", slice)
                .bind("$2", done)
                .bind("$3", at(now))
                .fetch()
                .rowsUpdated())
        .then();
  }

  public Mono<List<Ordered>> ordered(UUID slice) {
    return db.sql(ORDERED)
        .bind("$1", slice)
        .map(
            (row, meta) ->
                new Ordered(
                    Rows.text(row, "colour"),
                    Rows.text(row, "size"),
                    Rows.required(row, "pieces", Integer.class),
                    Rows.required(row, "delivered", Integer.class)))
        .all()
        .collectList();
  }

  public Mono<Void> deliveredAll(UUID slice) {
    return db.sql(DELIVERED_ALL).bind("$1", slice).fetch().rowsUpdated().then();
  }

  public Mono<Void> closeShort(UUID slice, Instant now) {
    return stamp(CLOSE_SHORT, slice, now);
  }

  public Mono<Void> settled(UUID slice, Instant now) {
    return stamp(SETTLED, slice, now);
  }

  private Mono<Void> stamp(String sql, UUID slice, Instant now) {
    return db.sql(sql).bind("$1", slice).bind("$2", at(now)).fetch().rowsUpdated().then();
  }
}
