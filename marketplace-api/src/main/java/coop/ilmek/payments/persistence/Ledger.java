package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.domain.Journal;
import coop.ilmek.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The double-entry ledger. It is only added to: the database refuses changes, and at commit every
 * journal must be whole and sum to zero in each currency.
 */
@Component
public class Ledger {
  private static final String OPEN_ACCOUNTS =
      """
      insert into payments.account (id, organisation_id, counterparty_id, kind, currency)
      select uuidv7(), $1, nullif(c, $5), k, v
      from unnest($2::text[], $3::uuid[], $4::text[]) as row (k, c, v)
      on conflict do nothing
      """;

  private static final String POST =
      """
      with posted as (
        insert into payments.journal
          (id, organisation_id, at, booked_on, kind, key, subject, entries)
        values ($1, $2, $3, $4, $5, $6, $7, cardinality($8::text[]))
        on conflict (key) do nothing
        returning id)
      insert into payments.entry (journal_id, line, account_id, amount_minor)
      select posted.id, row.line, a.id, row.amount
      from posted
      cross join unnest($8::text[], $9::uuid[], $10::text[], $11::bigint[]) with ordinality
        as row (kind, counterparty, currency, amount, line)
      join payments.account a on a.organisation_id = $2 and a.kind = row.kind
        and a.currency = row.currency
        and a.counterparty_id is not distinct from nullif(row.counterparty, $12)
      """;

  private static final String REVERSE =
      """
      with undone as (
        select * from payments.journal where key = $1),
      posted as (
        insert into payments.journal
          (id, organisation_id, at, booked_on, kind, key, subject, reverses, entries)
        select $2, organisation_id, $3, $4, 'reversal', 'reversal/' || id, subject, id, entries
        from undone
        returning id)
      insert into payments.entry (journal_id, line, account_id, amount_minor)
      select posted.id, e.line, e.account_id, -e.amount_minor
      from posted cross join undone
      join payments.entry e on e.journal_id = undone.id
      """;

  /** Arrays of ids hold no null with this driver: none is written as the nil UUID. */
  private static final UUID NONE = new UUID(0, 0);

  private final DatabaseClient db;
  private final Clock clock;

  Ledger(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Posts a journal once: a second one of the same key changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> post(Journal journal) {
    int n = journal.entries().size();
    var kinds = new String[n];
    var counterparties = new UUID[n];
    var currencies = new String[n];
    var amounts = new Long[n];
    for (int i = 0; i < n; i++) {
      var entry = journal.entries().get(i);
      UUID counterparty = entry.counterparty();
      kinds[i] = entry.account().slug();
      counterparties[i] = counterparty == null ? NONE : counterparty;
      currencies[i] = entry.amount().currency();
      amounts[i] = entry.amount().minor();
    }
    return db.sql(OPEN_ACCOUNTS)
        .bind("$1", journal.organisation())
        .bind("$2", kinds)
        .bind("$3", counterparties)
        .bind("$4", currencies)
        .bind("$5", NONE)
        .fetch()
        .rowsUpdated()
        .then(
            db.sql(POST)
                .bind("$1", Ids.next())
                .bind("$2", journal.organisation())
                .bind("$3", at(clock.instant()))
                .bind("$4", journal.bookedOn())
                .bind("$5", journal.kind().slug())
                .bind("$6", journal.key())
                .bind("$7", journal.subject())
                .bind("$8", kinds)
                .bind("$9", counterparties)
                .bind("$10", currencies)
                .bind("$11", amounts)
                .bind("$12", NONE)
                .fetch()
                .rowsUpdated())
        .then();
  }

  /**
   * Undoes a journal by its counter-entry; a second reversal of the same is a duplicate.
   *
   * @param day on which it was undone
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> reverse(String key, LocalDate day) {
    return db.sql(REVERSE)
        .bind("$1", key)
        .bind("$2", Ids.next())
        .bind("$3", at(clock.instant()))
        .bind("$4", day)
        .fetch()
        .rowsUpdated()
        .filter(entries -> entries > 0)
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("no journal " + key)))
        .then();
  }
}
