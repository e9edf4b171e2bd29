package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.domain.Plan;
import coop.ilmek.payments.domain.TransferReference;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The transfers brands make. */
@Component
public class PayoutStore {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String INSERT =
      """
      insert into payments.payout
        (id, slice_id, workshop_id, workshop_organisation_id, brand_organisation_id, kind, week,
         currency, amount_minor, earned_on, due_on, reference, state, state_since, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'pending', $13, $13)
      """;

  /** What of the week is accepted later joins; the new version makes what a brand saw stale. */
  private static final String ADD =
      """
      update payments.payout set amount_minor = amount_minor + $3, version = version + 1
      where slice_id = $1 and week = $2 and kind = 'work' and state = 'pending'
      returning id
      """;

  private static final String TAKE_OUT =
      """
      update payments.payout set amount_minor = amount_minor - $2, version = version + 1
      where id = $1 and state = 'pending' and amount_minor - $2 >= greatest(received_minor, 1)
      """;

  private static final String READ =
      """
      select id, slice_id, workshop_organisation_id, brand_organisation_id, kind, currency,
        amount_minor, received_minor, earned_on, due_on, reference, state, paid_how
      from payments.payout
      """;
  private static final String BY_ID = READ + "where id = $1";
  private static final String BY_REFERENCE =
      READ + "where workshop_organisation_id = $1 and reference = any($2)";

  private static final String SENT =
      """
      update payments.payout p set sent_on = $2, sent_reference = $3, came_back_reason = null,
        iban = (select e.iban from payments.payee e
          where e.organisation_id = p.workshop_organisation_id)
      where p.id = $1
      """;
  private static final String CAME_BACK =
      "update payments.payout set came_back_reason = $2 where id = $1";
  private static final String RECEIVED =
      "update payments.payout set received_minor = received_minor + $2 where id = $1";
  private static final String PAID =
      "update payments.payout set paid_on = $2, paid_how = $3 where id = $1";

  private final DatabaseClient db;

  PayoutStore(DatabaseClient db) {
    this.db = db;
  }

  /**
   * A transfer as stored.
   *
   * @param received so far, by statement lines
   */
  public record Stored(
      UUID id,
      UUID slice,
      UUID workshopOrganisation,
      UUID brandOrganisation,
      boolean isDeposit,
      Money amount,
      Money received,
      @Nullable LocalDate earnedOn,
      LocalDate dueOn,
      String reference,
      String state,
      @Nullable String paidHow) {

    public Money open() {
      return amount.minus(received);
    }

    public boolean isOpen() {
      return state.equals("pending") || state.equals("processing") || state.equals("failed");
    }
  }

  public Mono<UUID> insertDeposit(Plan plan, LocalDate dueOn, Instant now) {
    return insert(plan, "deposit", null, plan.deposit(), null, dueOn, now);
  }

  /** The transfer of a week's accepted pieces. */
  public Mono<UUID> insertWork(
      Plan plan, Money amount, LocalDate earnedOn, LocalDate dueOn, Instant now) {
    return insert(plan, "work", IsoWeek.monday(earnedOn), amount, earnedOn, dueOn, now);
  }

  private Mono<UUID> insert(
      Plan plan,
      String kind,
      @Nullable LocalDate week,
      Money amount,
      @Nullable LocalDate earnedOn,
      LocalDate dueOn,
      Instant now) {
    UUID id = Ids.next();
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", plan.slice())
        .bind("$3", plan.workshop())
        .bind("$4", plan.workshopOrganisation())
        .bind("$5", plan.brandOrganisation())
        .bind("$6", kind)
        .bind("$7", week == null ? Parameters.in(LocalDate.class) : week)
        .bind("$8", amount.currency())
        .bind("$9", amount.minor())
        .bind("$10", earnedOn == null ? Parameters.in(LocalDate.class) : earnedOn)
        .bind("$11", dueOn)
        .bind("$12", TransferReference.next(RANDOM))
        .bind("$13", at(now))
        .fetch()
        .rowsUpdated()
        .thenReturn(id);
  }

  /** Adds to the waiting transfer of that week; empty when there is none. */
  public Mono<UUID> add(UUID slice, LocalDate earnedOn, Money amount) {
    return db.sql(ADD)
        .bind("$1", slice)
        .bind("$2", IsoWeek.monday(earnedOn))
        .bind("$3", amount.minor())
        .map((row, meta) -> Rows.id(row, "id"))
        .one();
  }

  /** False when nothing would be left of it, or it no longer waits. */
  public Mono<Boolean> takeOut(UUID id, Money amount) {
    return db.sql(TAKE_OUT)
        .bind("$1", id)
        .bind("$2", amount.minor())
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Stored> byId(UUID id) {
    return db.sql(BY_ID)
        .bind("$1", id)
        .map((row, meta) -> stored(row))
        .one()
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** The transfer to this member that one of the references names. */
  public Mono<Stored> byReference(UUID workshopOrganisation, String[] references) {
    return db.sql(BY_REFERENCE)
        .bind("$1", workshopOrganisation)
        .bind("$2", references)
        .map((row, meta) -> stored(row))
        .first();
  }

  public Mono<Void> sent(UUID id, LocalDate on, @Nullable String reference) {
    return db.sql(SENT)
        .bind("$1", id)
        .bind("$2", on)
        .bind("$3", reference == null ? Parameters.in(String.class) : reference)
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> cameBack(UUID id, String reason) {
    return db.sql(CAME_BACK).bind("$1", id).bind("$2", reason).fetch().rowsUpdated().then();
  }

  /** What arrived in part, negative when a match is undone. */
  public Mono<Void> received(UUID id, Money amount) {
    return db.sql(RECEIVED).bind("$1", id).bind("$2", amount.minor()).fetch().rowsUpdated().then();
  }

  /** Written before the move to paid, which the table allows only with a day. */
  public Mono<Void> paid(UUID id, LocalDate on, String how) {
    return db.sql(PAID).bind("$1", id).bind("$2", on).bind("$3", how).fetch().rowsUpdated().then();
  }

  private static Stored stored(Readable row) {
    String currency = Rows.text(row, "currency");
    return new Stored(
        Rows.id(row, "id"),
        Rows.id(row, "slice_id"),
        Rows.id(row, "workshop_organisation_id"),
        Rows.id(row, "brand_organisation_id"),
        Rows.text(row, "kind").equals("deposit"),
        Money.of(Rows.required(row, "amount_minor", Long.class), currency),
        Money.of(Rows.required(row, "received_minor", Long.class), currency),
        row.get("earned_on", LocalDate.class),
        Rows.required(row, "due_on", LocalDate.class),
        Rows.text(row, "reference"),
        Rows.text(row, "state"),
        row.get("paid_how", String.class));
  }
}
