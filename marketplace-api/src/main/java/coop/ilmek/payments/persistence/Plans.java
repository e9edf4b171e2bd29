package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.domain.PaymentPlan;
import coop.ilmek.payments.domain.Plan;
import coop.ilmek.payments.domain.Work;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was agreed about paying each slice, and what of it has happened. */
@Component
public class Plans {
  private static final String OPEN =
      """
      insert into payments.plan
        (slice_id, order_id, workshop_id, workshop_organisation_id, brand_organisation_id, work,
         plan, deposit_percent, pieces, price_minor, currency, opened_at)
      select s.id, s.order_id, s.workshop_id, s.workshop_organisation_id, s.brand_organisation_id,
        case s.material_mode when 'full_package' then 'full_package' else 'contract_sewing' end,
        s.payment_plan, s.deposit_percent, s.pieces, s.price_minor, s.currency, $2
      from production.public_slice s
      where s.id = $1
      on conflict (slice_id) do nothing
      """;

  /** The plan is the parent of all money of its slice: whoever adds to it locks it first. */
  private static final String LOCK =
      """
      select slice_id, workshop_id, workshop_organisation_id, brand_organisation_id, work, plan,
        deposit_percent, pieces, price_minor, currency
      from payments.plan where slice_id = $1 for no key update
      """;

  private static final String UNPLANNED =
      """
      select a.id, a.pieces, a.accepted_at
      from production.public_acceptance a
      left join payments.milestone m on m.acceptance_id = a.id
      where a.slice_id = $1 and m.id is null
      order by a.accepted_at, a.id
      """;

  private static final String STANDING =
      """
      select s.state in ('accepted_by_buyer', 'reassigned', 'cancelled', 'refused') as done,
        d.id as deposit_id, d.state as deposit_state, d.payout_id as deposit_payout_id,
        d.payable_minor as deposit_minor,
        coalesce((select sum(m.deposit_minor) from payments.milestone m
          where m.slice_id = s.id and m.kind = 'work'
            and m.state not in ('cancelled', 'refunded')), 0)::bigint as used_minor,
        (select count(*) from payments.milestone m where m.slice_id = s.id and m.state
          in ('planned', 'funded', 'releasable', 'disputed'))::int as open_milestones,
        s.settled_at is not null as settled
      from production.public_slice s
      left join payments.milestone d on d.slice_id = s.id and d.kind = 'deposit'
      where s.id = $1
      """;

  private final DatabaseClient db;

  Plans(DatabaseClient db) {
    this.db = db;
  }

  /** Pieces the brand took that are not planned yet. */
  public record Acceptance(UUID id, int pieces, LocalDate on) {}

  /**
   * Where a slice stands.
   *
   * @param done nothing more of it will be accepted
   * @param depositState empty when no deposit was agreed
   * @param depositLeft of the deposit that was received and not used yet
   * @param openMilestones still planned, funded, owed or disputed
   */
  public record Standing(
      boolean done,
      @Nullable UUID depositId,
      String depositState,
      @Nullable UUID depositPayout,
      long depositLeft,
      int openMilestones,
      boolean settled) {}

  /** True when it was opened now; opening it twice changes nothing. */
  public Mono<Boolean> open(UUID slice, Instant now) {
    return db.sql(OPEN)
        .bind("$1", slice)
        .bind("$2", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Plan> lock(UUID slice) {
    return db.sql(LOCK).bind("$1", slice).map((row, meta) -> plan(row)).one();
  }

  public Mono<List<Acceptance>> unplanned(UUID slice) {
    return db.sql(UNPLANNED)
        .bind("$1", slice)
        .map(
            (row, meta) ->
                new Acceptance(
                    Rows.id(row, "id"),
                    Rows.required(row, "pieces", Integer.class),
                    IsoWeek.day(Rows.instant(row, "accepted_at"))))
        .all()
        .collectList();
  }

  public Mono<Standing> standing(UUID slice) {
    return db.sql(STANDING)
        .bind("$1", slice)
        .map(
            (row, meta) -> {
              String state = row.get("deposit_state", String.class);
              boolean received = "funded".equals(state);
              long left =
                  received
                      ? Rows.required(row, "deposit_minor", Long.class)
                          - Rows.required(row, "used_minor", Long.class)
                      : 0;
              return new Standing(
                  Rows.required(row, "done", Boolean.class),
                  row.get("deposit_id", UUID.class),
                  state == null ? "" : state,
                  row.get("deposit_payout_id", UUID.class),
                  left,
                  Rows.required(row, "open_milestones", Integer.class),
                  Rows.required(row, "settled", Boolean.class));
            })
        .one();
  }

  private static Plan plan(Readable row) {
    return new Plan(
        Rows.id(row, "slice_id"),
        Rows.id(row, "workshop_id"),
        Rows.id(row, "workshop_organisation_id"),
        Rows.id(row, "brand_organisation_id"),
        Work.of(Rows.text(row, "work")),
        PaymentPlan.of(Rows.text(row, "plan")),
        Rows.required(row, "deposit_percent", Integer.class),
        Rows.required(row, "pieces", Integer.class),
        Money.of(Rows.required(row, "price_minor", Long.class), Rows.text(row, "currency")));
  }
}
