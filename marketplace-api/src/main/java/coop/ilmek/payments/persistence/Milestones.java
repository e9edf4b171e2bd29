package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.domain.NetOfInvoice;
import coop.ilmek.payments.domain.Plan;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What brands owe, fact by fact. */
@Component
public class Milestones {
  private static final String INSERT =
      """
      insert into payments.milestone
        (id, slice_id, kind, acceptance_id, pieces, net_minor, vat_minor, withheld_minor,
         payable_minor, currency, rate_since, fact_on, due_on, payout_id, state, state_since)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'planned', $15)
      """;

  private static final String READ =
      """
      select m.id, m.slice_id, m.kind, m.pieces, m.net_minor, m.vat_minor, m.withheld_minor,
        m.payable_minor, m.deposit_minor, m.currency, m.fact_on, m.due_on, m.payout_id, m.state,
        p.workshop_organisation_id, p.brand_organisation_id
      from payments.milestone m
      join payments.plan p on p.slice_id = m.slice_id
      """;
  private static final String BY_ID = READ + "where m.id = $1";
  private static final String PLANNED =
      READ + "where m.slice_id = $1 and m.kind = 'work' and m.state = 'planned' order by m.id";
  private static final String OF_PAYOUT = READ + "where m.payout_id = $1 order by m.id";

  private static final String EARN =
      "update payments.milestone set due_on = $2, deposit_minor = $3 where id = $1";
  private static final String DEPOSIT_USED =
      "update payments.milestone set deposit_minor = payable_minor - $2 where id = $1";
  private static final String JOIN_PAYOUT =
      "update payments.milestone set payout_id = $2 where id = $1";
  private static final String DISPUTED =
      "update payments.milestone set disputed_reason = $2 where id = $1";

  private final DatabaseClient db;

  Milestones(DatabaseClient db) {
    this.db = db;
  }

  /**
   * A milestone as stored.
   *
   * @param deposit the part the deposit paid already
   */
  public record Milestone(
      UUID id,
      UUID slice,
      boolean isDeposit,
      int pieces,
      NetOfInvoice sums,
      Money payable,
      Money deposit,
      LocalDate factOn,
      @Nullable LocalDate dueOn,
      @Nullable UUID payout,
      String state,
      UUID workshopOrganisation,
      UUID brandOrganisation) {

    /** What the brand still has to transfer for it. */
    public Money toPay() {
      return payable.minus(deposit);
    }
  }

  /** The price of accepted pieces, not owed yet. */
  public Mono<UUID> insertWork(
      Plan plan, Plans.Acceptance acceptance, NetOfInvoice sums, LocalDate rateSince, Instant now) {
    UUID id = Ids.next();
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", plan.slice())
        .bind("$3", "work")
        .bind("$4", acceptance.id())
        .bind("$5", acceptance.pieces())
        .bind("$6", sums.net().minor())
        .bind("$7", sums.vat().minor())
        .bind("$8", sums.withheld().minor())
        .bind("$9", sums.payable().minor())
        .bind("$10", plan.price().currency())
        .bind("$11", rateSince)
        .bind("$12", acceptance.on())
        .bind("$13", Parameters.in(LocalDate.class))
        .bind("$14", Parameters.in(UUID.class))
        .bind("$15", at(now))
        .fetch()
        .rowsUpdated()
        .thenReturn(id);
  }

  /** Money only: the VAT is counted with the pieces it pays for. */
  public Mono<UUID> insertDeposit(
      Plan plan, LocalDate agreed, LocalDate dueOn, UUID payout, Instant now) {
    UUID id = Ids.next();
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", plan.slice())
        .bind("$3", "deposit")
        .bind("$4", Parameters.in(UUID.class))
        .bind("$5", 0)
        .bind("$6", plan.deposit().minor())
        .bind("$7", 0L)
        .bind("$8", 0L)
        .bind("$9", plan.deposit().minor())
        .bind("$10", plan.price().currency())
        .bind("$11", Parameters.in(LocalDate.class))
        .bind("$12", agreed)
        .bind("$13", dueOn)
        .bind("$14", payout)
        .bind("$15", at(now))
        .fetch()
        .rowsUpdated()
        .thenReturn(id);
  }

  public Mono<Milestone> byId(UUID id) {
    return db.sql(BY_ID).bind("$1", id).map((row, meta) -> milestone(row)).one();
  }

  public Mono<List<Milestone>> planned(UUID slice) {
    return db.sql(PLANNED).bind("$1", slice).map((row, meta) -> milestone(row)).all().collectList();
  }

  public Mono<List<Milestone>> ofPayout(UUID payout) {
    return db.sql(OF_PAYOUT)
        .bind("$1", payout)
        .map((row, meta) -> milestone(row))
        .all()
        .collectList();
  }

  public Mono<Void> earn(UUID id, LocalDate dueOn, Money deposit) {
    return db.sql(EARN)
        .bind("$1", id)
        .bind("$2", dueOn)
        .bind("$3", deposit.minor())
        .fetch()
        .rowsUpdated()
        .then();
  }

  /**
   * @param left of the deposit when the work ended
   */
  public Mono<Void> depositUsed(UUID deposit, long left) {
    return db.sql(DEPOSIT_USED).bind("$1", deposit).bind("$2", left).fetch().rowsUpdated().then();
  }

  /** The transfer that pays for it; none after it was taken out again. */
  public Mono<Void> joinPayout(UUID id, @Nullable UUID payout) {
    return db.sql(JOIN_PAYOUT)
        .bind("$1", id)
        .bind("$2", payout == null ? Parameters.in(UUID.class) : payout)
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> disputed(UUID id, String reason) {
    return db.sql(DISPUTED).bind("$1", id).bind("$2", reason).fetch().rowsUpdated().then();
  }

  private static Milestone milestone(Readable row) {
    String currency = Rows.text(row, "currency");
    return new Milestone(
        Rows.id(row, "id"),
        Rows.id(row, "slice_id"),
        Rows.text(row, "kind").equals("deposit"),
        Rows.required(row, "pieces", Integer.class),
        new NetOfInvoice(
            money(row, "net_minor", currency),
            money(row, "vat_minor", currency),
            money(row, "withheld_minor", currency)),
        money(row, "payable_minor", currency),
        money(row, "deposit_minor", currency),
        Rows.required(row, "fact_on", LocalDate.class),
        row.get("due_on", LocalDate.class),
        row.get("payout_id", UUID.class),
        Rows.text(row, "state"),
        Rows.id(row, "workshop_organisation_id"),
        Rows.id(row, "brand_organisation_id"));
  }

  private static Money money(Readable row, String column, String currency) {
    return Money.of(Rows.required(row, column, Long.class), currency);
  }
}
