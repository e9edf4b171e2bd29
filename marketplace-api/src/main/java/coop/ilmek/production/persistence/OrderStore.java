package coop.ilmek.production.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.production.domain.Breakdown.Cell;
import coop.ilmek.production.domain.Schedule.Step;
import coop.ilmek.production.persistence.AwardQueries.Award;
import coop.ilmek.shared.Actor;
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

/** Writes orders and the slices they begin with. */
@Component
public class OrderStore {
  private static final String INSERT_ORDER =
      """
      insert into production.production_order
        (id, enquiry_id, brand_organisation_id, state, state_since, version, opened_at, po_number,
         style, season, supplier_number, garment, picture_blob, material_mode, delivery_address,
         sizes, colours, tolerance_under, tolerance_over, silence_days, due_week)
      values ($1, $2, $3, 'confirmed', $4, 0, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
        $16, $17, $18)
      on conflict (enquiry_id) do nothing
      """;
  private static final String INSERT_SLICE =
      """
      insert into production.slice
        (id, order_id, number, quote_id, workshop_id, workshop_organisation_id, state, state_since,
         version, pieces, price_minor, currency, payment_plan, deposit_percent)
      values ($1, $2, 1, $3, $4, $5, 'offered', $6, 0, $7, $8, $9, $10, $11)
      """;
  private static final String INSERT_LINES =
      """
      insert into production.slice_line (slice_id, colour, size, pieces)
      select $1, c, s, p from unnest($2::text[], $3::text[], $4::int[]) as row (c, s, p)
      """;
  private static final String INSERT_MILESTONES =
      """
      insert into production.milestone (slice_id, type, planned, forecast)
      select $1, t, p, f from unnest($2::text[], $3::date[], $4::date[]) as row (t, p, f)
      """;
  private static final String OF_ENQUIRY =
      "select id from production.production_order where enquiry_id = $1";
  private static final String OF_SLICE =
      """
      select o.id from production.production_order o
      join production.slice s on s.order_id = o.id
      where s.id = $1
      for no key update of o
      """;
  private static final String SLICES = "select id from production.slice where order_id = $1";

  /** A workshop sees its slices, not the order with the others in it. */
  private static final String READABLE =
      """
      select exists (select 1 from production.production_order o
        where o.id = $1 and ($2::uuid is null or o.brand_organisation_id = $2)) as readable
      """;

  private final DatabaseClient db;

  OrderStore(DatabaseClient db) {
    this.db = db;
  }

  /** Whether the order is new; one that stands already stays as it is. */
  public Mono<Boolean> insertOrder(UUID id, Award award, Instant now) {
    return db.sql(INSERT_ORDER)
        .bind("$1", id)
        .bind("$2", award.enquiry())
        .bind("$3", award.brand())
        .bind("$4", at(now))
        .bind("$5", award.poNumber())
        .bind("$6", award.style())
        .bind("$7", award.season())
        .bind("$8", award.supplierNumber())
        .bind("$9", nullable(award.garment(), String.class))
        .bind("$10", nullable(award.picture(), UUID.class))
        .bind("$11", award.materialMode())
        .bind("$12", award.deliveryAddress())
        .bind("$13", award.sizes().toArray(String[]::new))
        .bind("$14", award.colours().toArray(String[]::new))
        .bind("$15", award.toleranceUnder())
        .bind("$16", award.toleranceOver())
        .bind("$17", award.silenceDays())
        .bind("$18", award.dueWeek())
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Void> insertSlice(
      UUID id, UUID order, Award award, List<Cell> cells, List<Step> steps, Instant now) {
    return db.sql(INSERT_SLICE)
        .bind("$1", id)
        .bind("$2", order)
        .bind("$3", award.quote())
        .bind("$4", award.workshop())
        .bind("$5", award.workshopOrganisation())
        .bind("$6", at(now))
        .bind("$7", award.pieces())
        .bind("$8", award.priceMinor())
        .bind("$9", award.currency())
        .bind("$10", award.paymentPlan())
        .bind("$11", award.depositPercent())
        .fetch()
        .rowsUpdated()
        .then(insertLines(id, cells))
        .then(insertMilestones(id, steps));
  }

  private Mono<Void> insertLines(UUID slice, List<Cell> cells) {
    return db.sql(INSERT_LINES)
        .bind("$1", slice)
        .bind("$2", cells.stream().map(Cell::colour).toArray(String[]::new))
        .bind("$3", cells.stream().map(Cell::size).toArray(String[]::new))
        .bind("$4", cells.stream().map(Cell::pieces).toArray(Integer[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private Mono<Void> insertMilestones(UUID slice, List<Step> steps) {
    return db.sql(INSERT_MILESTONES)
        .bind("$1", slice)
        .bind("$2", steps.stream().map(s -> s.type().slug()).toArray(String[]::new))
        .bind("$3", steps.stream().map(Step::planned).toArray(LocalDate[]::new))
        .bind("$4", steps.stream().map(Step::forecast).toArray(LocalDate[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<UUID> ofEnquiry(UUID enquiry) {
    return db.sql(OF_ENQUIRY).bind("$1", enquiry).map((row, meta) -> Rows.id(row, "id")).one();
  }

  /** Locks the order of a slice; empty when there is no such slice. */
  public Mono<UUID> lockedOrderOf(UUID slice) {
    return db.sql(OF_SLICE).bind("$1", slice).map((row, meta) -> Rows.id(row, "id")).one();
  }

  public Mono<Boolean> isReadable(Actor actor, UUID order) {
    return db.sql(READABLE)
        .bind("$1", order)
        .bind("$2", SliceStore.reader(actor))
        .map((row, meta) -> Boolean.TRUE.equals(row.get("readable", Boolean.class)))
        .one();
  }

  public Mono<List<UUID>> slicesOf(UUID order) {
    return db.sql(SLICES)
        .bind("$1", order)
        .map((row, meta) -> Rows.id(row, "id"))
        .all()
        .collectList();
  }

  private static <T> Object nullable(@Nullable T value, Class<T> type) {
    return value == null ? Parameters.in(type) : value;
  }
}
