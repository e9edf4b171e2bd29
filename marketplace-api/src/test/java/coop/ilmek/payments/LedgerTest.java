package coop.ilmek.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ilmek.IlmekTest;
import coop.ilmek.payments.domain.AccountKind;
import coop.ilmek.payments.domain.Journal;
import coop.ilmek.payments.domain.NetOfInvoice;
import coop.ilmek.payments.domain.Rate;
import coop.ilmek.payments.domain.Withholding;
import coop.ilmek.payments.persistence.Ledger;
import coop.ilmek.shared.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The ledger against a real database: it balances, and nothing in it is ever changed. */
@IlmekTest
class LedgerTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final Withholding RATES =
      new Withholding(new Rate(10, 100, DAY), new Rate(7, 10, DAY));

  @Autowired private Ledger ledger;
  @Autowired private DatabaseClient db;
  @Autowired private TransactionalOperator transaction;

  private final UUID workshop = UUID.randomUUID();
  private final UUID brand = UUID.randomUUID();

  @Test
  void anyHistoryOfFactsSumsToZeroInEveryCurrency() {
    for (int seed = 0; seed < 12; seed++) {
      var random = new Random(seed);
      var keys = new ArrayList<String>();
      for (int i = 0; i < 25; i++) {
        String currency = random.nextInt(4) == 0 ? "EUR" : "TRY";
        var amount = Money.of(1 + random.nextInt(5_000_000), currency);
        Journal journal =
            switch (random.nextInt(4)) {
              case 0 -> Journal.earned(workshop, brand, UUID.randomUUID(), RATES.line(amount), DAY);
              case 1 -> Journal.depositApplied(workshop, brand, UUID.randomUUID(), amount, DAY);
              case 2 -> {
                var id = UUID.randomUUID();
                boolean deposit = random.nextBoolean();
                yield Journal.received(workshop, brand, "x/" + id, id, deposit, amount, DAY);
              }
              default -> Journal.overpaid(workshop, brand, UUID.randomUUID(), amount, DAY);
            };
        inTransaction(ledger.post(journal));
        keys.add(journal.key());
        if (random.nextInt(3) == 0) {
          inTransaction(ledger.reverse(keys.remove(random.nextInt(keys.size())), DAY));
        }
      }
      assertThat(sum("TRY")).isZero();
      assertThat(sum("EUR")).isZero();
    }
  }

  @Test
  void theSameFactIsPostedOnce() {
    var milestone = UUID.randomUUID();
    var journal =
        Journal.earned(workshop, brand, milestone, RATES.line(Money.of(100_000, "TRY")), DAY);
    inTransaction(ledger.post(journal));
    inTransaction(ledger.post(journal));
    assertThat(balance(AccountKind.RECEIVABLE)).isEqualTo(103_000);
    assertThat(balance(AccountKind.WORK)).isEqualTo(-100_000);
    assertThat(balance(AccountKind.VAT)).isEqualTo(-3_000);
  }

  @Test
  void aReversalLeavesBothJournalsAndNothingOwed() {
    var milestone = UUID.randomUUID();
    var sums = new NetOfInvoice(money(1000), money(100), money(70));
    var journal = Journal.earned(workshop, brand, milestone, sums, DAY);
    inTransaction(ledger.post(journal));
    inTransaction(ledger.reverse(journal.key(), DAY.plusDays(1)));
    assertThat(balance(AccountKind.RECEIVABLE)).isZero();
    assertThat(count("journal")).isEqualTo(2);
    assertThatThrownBy(() -> inTransaction(ledger.reverse(journal.key(), DAY)))
        .hasMessageContaining("duplicate key");
  }

  @Test
  void anUnbalancedJournalCannotBeMadeNorCommitted() {
    assertThatThrownBy(
            () ->
                new Journal(
                    workshop,
                    DAY,
                    Journal.Kind.RECEIVED,
                    "k",
                    UUID.randomUUID(),
                    List.of(
                        new Journal.Entry(AccountKind.BANK, null, money(2)),
                        new Journal.Entry(AccountKind.RECEIVABLE, brand, money(-1)))))
        .isInstanceOf(IllegalArgumentException.class);

    var journal = earned();
    inTransaction(ledger.post(journal));
    String lonely =
        """
        insert into payments.entry (journal_id, line, account_id, amount_minor)
        select j.id, 9, a.id, 5 from payments.journal j
        join payments.account a on a.organisation_id = j.organisation_id and a.kind = 'bank'
        where j.key = '%s'
        """;
    inTransaction(
        ledger.post(
            Journal.received(workshop, brand, "b", UUID.randomUUID(), false, money(1), DAY)));
    assertThatThrownBy(() -> inTransaction(run(lonely.formatted(journal.key()))))
        .hasMessageContaining("entries instead of");
    // two currencies that would only balance together
    String mixed =
        """
        with j as (
          insert into payments.journal
            (id, organisation_id, at, booked_on, kind, key, subject, entries)
          select uuidv7(), '%1$s', now(), current_date, 'received', '%2$s', uuidv7(), 2
          returning id),
        a as (
          insert into payments.account (id, organisation_id, kind, currency)
          values (uuidv7(), '%1$s', 'bank', 'USD'), (uuidv7(), '%1$s', 'bank', 'GBP')
          returning id, currency)
        insert into payments.entry (journal_id, line, account_id, amount_minor)
        select j.id, row_number() over (), a.id, case a.currency when 'USD' then 5 else -5 end
        from j cross join a
        """;
    assertThatThrownBy(
            () -> inTransaction(run(mixed.formatted(UUID.randomUUID(), UUID.randomUUID()))))
        .hasMessageContaining("does not balance");
  }

  @Test
  void nothingPostedIsChangedOrRemoved() {
    var journal = earned();
    inTransaction(ledger.post(journal));
    for (String sql :
        List.of(
            "update payments.entry set amount_minor = 1",
            "delete from payments.entry",
            "update payments.journal set booked_on = current_date",
            "delete from payments.journal",
            "truncate payments.entry")) {
      assertThatThrownBy(() -> inTransaction(run(sql))).hasMessageContaining("append-only");
    }
  }

  private Journal earned() {
    return Journal.earned(workshop, brand, UUID.randomUUID(), RATES.line(money(500)), DAY);
  }

  private static Money money(long minor) {
    return Money.of(minor, "TRY");
  }

  private Mono<Void> run(String sql) {
    return db.sql(sql).fetch().rowsUpdated().then();
  }

  private void inTransaction(Mono<Void> work) {
    transaction.transactional(work).block();
  }

  private long sum(String currency) {
    return number(
        """
        select coalesce(sum(e.amount_minor), 0)::bigint as n from payments.entry e
        join payments.account a on a.id = e.account_id
        where a.organisation_id = '%s' and a.currency = '%s'
        """
            .formatted(workshop, currency));
  }

  private long balance(AccountKind kind) {
    return number(
        """
        select coalesce(sum(e.amount_minor), 0)::bigint as n from payments.entry e
        join payments.account a on a.id = e.account_id
        where a.organisation_id = '%s' and a.kind = '%s'
        """
            .formatted(workshop, kind.slug()));
  }

  private long count(String table) {
    return number(
        "select count(*) as n from payments.%s where organisation_id = '%s'"
            .formatted(table, workshop));
  }

  private long number(String sql) {
    return Flux.from(db.sql(sql).map((row, meta) -> row.get("n", Long.class)).one()).blockLast();
  }
}
