package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.PayeeAccountView;
import coop.ilmek.payments.domain.Iban;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Members' own bank accounts and the confirmations of each. */
@Component
public class PayeeAccountStore {
  /** Changes of one member come one after the other. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('payee/' || $1::text, 0)) is null as held";

  private static final String GIVE_UP_OPEN =
      """
      update payments.payee_account
      set given_up_at = $2, given_up_reason = 'replaced', version = version + 1
      where organisation_id = $1 and given_up_at is null
        and (code_confirmed_at is null or (changes and second_at is null))
      """;

  private static final String INSERT =
      """
      insert into payments.payee_account
        (id, organisation_id, iban, holder, created_at, created_by, changes, usable_from)
      select $1, $2, $3, $4, $5, $6, exists (
        select from payments.payee_account e
        where e.organisation_id = $2 and e.code_confirmed_at is not null), $5
      """;

  private static final String CONFIRM =
      """
      update payments.payee_account
      set code_confirmed_at = $3, usable_from = case when changes then $4 else $3 end,
        version = version + 1
      where id = $1 and organisation_id = $2 and given_up_at is null and code_confirmed_at is null
      """;

  private static final String APPROVE =
      """
      update payments.payee_account
      set second_by = $2, second_at = $3, version = version + 1
      where id = $1 and given_up_at is null and code_confirmed_at is not null and changes
        and second_at is null and created_by <> $2
      returning organisation_id
      """;

  private static final String GIVE_UP =
      """
      update payments.payee_account
      set given_up_at = $2, given_up_reason = $3, version = version + 1
      where id = $1 and given_up_at is null and ($4::uuid is null or organisation_id = $4)
        and changes and (second_at is null or usable_from > $2)
      returning organisation_id
      """;

  private static final String READ =
      """
      select a.id, a.organisation_id, o.name as organisation_name, a.iban, a.holder, a.changes,
        a.created_at, a.code_confirmed_at is not null as code_confirmed,
        a.second_at is not null as approved, a.usable_from, p.name as created_by_name,
        (select e.iban from payments.payee_account e
         where e.organisation_id = a.organisation_id and e.given_up_at is null
           and e.created_at < a.created_at
         order by e.created_at desc limit 1) as previous
      from payments.payee_account a
      join identity.public_organisation o on o.id = a.organisation_id
      join identity.public_person p on p.id = a.created_by
      """;

  private static final String CURRENT =
      READ
          + """
          where a.organisation_id = $1 and a.given_up_at is null
          order by a.created_at desc limit 1
          """;

  private static final String WAITING =
      READ
          + """
          where a.given_up_at is null and a.changes and a.code_confirmed_at is not null
            and a.second_at is null
          order by a.created_at limit 200
          """;

  private static final String IBANS =
      """
      select distinct iban from payments.payee_account
      where organisation_id = $1 and code_confirmed_at is not null
      """;

  private final DatabaseClient db;

  PayeeAccountStore(DatabaseClient db) {
    this.db = db;
  }

  /** A new account to be confirmed; one that still waited is given up. */
  public Mono<UUID> insert(UUID organisation, Iban iban, String holder, Actor actor, Instant now) {
    UUID id = Ids.next();
    return db.sql(LOCK)
        .bind("$1", organisation)
        .fetch()
        .one()
        .then(
            db.sql(GIVE_UP_OPEN).bind("$1", organisation).bind("$2", at(now)).fetch().rowsUpdated())
        .then(
            db.sql(INSERT)
                .bind("$1", id)
                .bind("$2", organisation)
                .bind("$3", iban.value())
                .bind("$4", holder)
                .bind("$5", at(now))
                .bind("$6", actor.person())
                .fetch()
                .rowsUpdated())
        .thenReturn(id);
  }

  /** False when it does not wait for its owner's code. */
  public Mono<Boolean> confirm(UUID id, UUID organisation, Instant now, Instant usableFrom) {
    return db.sql(CONFIRM)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", at(now))
        .bind("$4", at(usableFrom))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** The organisation whose change was approved; empty when nothing waits for this person. */
  public Mono<UUID> approve(UUID id, UUID second, Instant now) {
    return db.sql(APPROVE)
        .bind("$1", id)
        .bind("$2", second)
        .bind("$3", at(now))
        .map((row, meta) -> Rows.id(row, "organisation_id"))
        .one();
  }

  /**
   * The account before it counts again.
   *
   * @param organisation whose change it must be; none for the centre
   */
  public Mono<UUID> giveUp(UUID id, @Nullable UUID organisation, String reason, Instant now) {
    return db.sql(GIVE_UP)
        .bind("$1", id)
        .bind("$2", at(now))
        .bind("$3", reason)
        .bind("$4", organisation == null ? Parameters.in(UUID.class) : organisation)
        .map((row, meta) -> Rows.id(row, "organisation_id"))
        .one();
  }

  public Mono<PayeeAccountView> current(UUID organisation, Instant now) {
    return db.sql(CURRENT).bind("$1", organisation).map((row, meta) -> view(row, now)).one();
  }

  public Mono<List<PayeeAccountView>> waiting(Instant now) {
    return db.sql(WAITING).map((row, meta) -> view(row, now)).all().collectList();
  }

  /** Every account the member ever confirmed: a statement may be of one she left. */
  public Mono<List<String>> ibans(UUID organisation) {
    return db.sql(IBANS)
        .bind("$1", organisation)
        .map((row, meta) -> Rows.text(row, "iban"))
        .all()
        .collectList();
  }

  private static PayeeAccountView view(Readable row, Instant now) {
    boolean code = Rows.required(row, "code_confirmed", Boolean.class);
    boolean changes = Rows.required(row, "changes", Boolean.class);
    boolean approved = Rows.required(row, "approved", Boolean.class);
    Instant usableFrom = Rows.instant(row, "usable_from");
    String previous = row.get("previous", String.class);
    String status =
        !code
            ? "code"
            : changes && !approved ? "second_person" : usableFrom.isAfter(now) ? "hold" : "usable";
    return new PayeeAccountView(
        Rows.id(row, "id"),
        Rows.id(row, "organisation_id"),
        Rows.text(row, "organisation_name"),
        Rows.text(row, "iban"),
        Rows.text(row, "holder"),
        status,
        changes,
        Rows.instant(row, "created_at"),
        Rows.text(row, "created_by_name"),
        code ? usableFrom : null,
        previous == null ? null : new Iban(previous).masked());
  }
}
