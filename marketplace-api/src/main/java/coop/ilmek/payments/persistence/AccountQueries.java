package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.MemberAccountView;
import coop.ilmek.payments.StatementView;
import coop.ilmek.payments.domain.Rate;
import coop.ilmek.payments.domain.Withholding;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a member is owed, and her account with her brands. */
@Component
public class AccountQueries {
  private static final String OWED =
      """
      select p.id as payout_id, p.slice_id, p.kind, b.name as brand, s.po_number, s.style,
        p.currency, p.amount_minor - p.received_minor as open_minor, p.due_on,
        case
          when p.received_minor > 0 then 'rest_missing'
          when p.state = 'processing' then 'on_its_way'
          when e.id is null then 'iban_missing'
          when not (e.confirmed and e.usable_from <= $2) then 'iban_on_hold'
          when p.state = 'failed' then 'came_back'
          when p.due_on < $3 then 'late'
          else 'within_term' end as why,
        case when p.state = 'processing' then p.sent_on else p.due_on end as day,
        coalesce((select sum(m.pieces) from payments.milestone m where m.payout_id = p.id), 0)::int
          as pieces
      from payments.payout p
      join production.public_slice s on s.id = p.slice_id
      join identity.public_organisation b on b.id = p.brand_organisation_id
      left join payments.payee e on e.organisation_id = p.workshop_organisation_id
      where p.workshop_organisation_id = $1 and p.state in ('pending', 'processing', 'failed')
      union all
      select null, m.slice_id, m.kind, b.name, s.po_number, s.style, m.currency,
        m.payable_minor - m.deposit_minor, m.due_on,
        case when m.state = 'disputed' then 'disputed' else 'last_piece' end, m.due_on, m.pieces
      from payments.milestone m
      join payments.plan l on l.slice_id = m.slice_id
      join production.public_slice s on s.id = m.slice_id
      join identity.public_organisation b on b.id = l.brand_organisation_id
      where l.workshop_organisation_id = $1 and m.payout_id is null
        and m.state in ('planned', 'disputed')
      order by due_on nulls last, po_number
      """;

  private static final String COMING =
      """
      select l.slice_id, b.name as brand, s.po_number, s.style, l.currency, l.price_minor,
        greatest(s.pieces - s.accepted_pieces - coalesce(d.pieces, 0), 0)::int as in_work,
        coalesce(d.pieces, 0)::int as waiting, d.silence_ends, s.due_week,
        v.numerator as vat_numerator, v.denominator as vat_denominator, v.valid_from as vat_since,
        w.numerator as withheld_numerator, w.denominator as withheld_denominator,
        w.valid_from as withheld_since
      from payments.plan l
      join production.public_slice s on s.id = l.slice_id
      join identity.public_organisation b on b.id = l.brand_organisation_id
      left join lateral (
        select sum(x.pieces) as pieces, min(x.silence_ends) as silence_ends
        from production.public_delivery x
        where x.slice_id = l.slice_id and x.status = 'waiting') d on true
      join lateral (
        select * from payments.tax_rate r
        where r.kind = 'vat' and r.work = l.work and r.valid_from <= $2
        order by r.valid_from desc limit 1) v on true
      join lateral (
        select * from payments.tax_rate r
        where r.kind = 'withholding' and r.work = l.work and r.valid_from <= $2
        order by r.valid_from desc limit 1) w on true
      where l.workshop_organisation_id = $1
        and s.state not in ('accepted_by_buyer', 'reassigned', 'cancelled', 'refused')
        and s.pieces > s.accepted_pieces
      order by s.due_week, s.po_number
      """;

  private static final String RECEIVED =
      """
      select p.id, b.name as brand, s.po_number, s.style, p.amount_minor, p.currency, p.paid_on,
        p.due_on, l.open_lines, c.may
      from (select
          (select count(*) from payments.bank_line x where x.organisation_id = $1
            and x.state in ('open', 'part_matched', 'returned'))::int as open_lines) l
      cross join (select exists (select from payments.centre_consent y
          where y.organisation_id = $1 and y.withdrawn_at is null) as may) c
      left join (
        select * from payments.payout z
        where z.workshop_organisation_id = $1 and z.state = 'paid'
        order by z.paid_on desc, z.id desc limit 10) p on true
      left join production.public_slice s on s.id = p.slice_id
      left join identity.public_organisation b on b.id = p.brand_organisation_id
      order by p.paid_on desc nulls last, p.id desc
      """;

  /** Entries of one journal on the accounts between member and brand, as one line. */
  private static final String STATEMENT =
      """
      select * from (
        select j.id, j.booked_on, j.kind, a.currency, b.name as brand,
          max(s.po_number) as po_number, max(i.number) as document,
          sum(e.amount_minor)::bigint as amount,
          (sum(sum(e.amount_minor)) over (
            partition by a.currency order by j.booked_on, j.id))::bigint as balance
        from payments.journal j
        join payments.entry e on e.journal_id = j.id
        join payments.account a on a.id = e.account_id
          and a.kind in ('receivable', 'deposit', 'overpaid')
        join identity.public_organisation b on b.id = a.counterparty_id
        left join payments.milestone m on m.id = j.subject
        left join payments.payout p on p.id = coalesce(m.payout_id, j.subject)
        left join payments.invoice i on i.payout_id = p.id and i.state = 'issued'
        left join production.public_slice s on s.id = coalesce(m.slice_id, p.slice_id)
        where j.organisation_id = $1
        group by j.id, j.booked_on, j.kind, a.currency, b.name
        having sum(e.amount_minor) <> 0) line
      where booked_on between $2 and $3
      order by booked_on, id
      limit 10000
      """;

  private static final String CONSENT =
      """
      insert into payments.centre_consent (organisation_id, given_at, given_by, withdrawn_at)
      values ($1, $2, $3, null)
      on conflict (organisation_id) do update
        set given_at = excluded.given_at, given_by = excluded.given_by, withdrawn_at = null
      """;
  private static final String WITHDRAW =
      """
      update payments.centre_consent set withdrawn_at = $2
      where organisation_id = $1 and withdrawn_at is null
      """;

  private final DatabaseClient db;

  AccountQueries(DatabaseClient db) {
    this.db = db;
  }

  /** The part of the view that one statement gives with what arrived. */
  public record Arrived(
      List<MemberAccountView.Received> received, int openLines, boolean centreMay) {}

  public Mono<List<MemberAccountView.Item>> owed(UUID member, Instant now) {
    LocalDate today = IsoWeek.day(now);
    return db.sql(OWED)
        .bind("$1", member)
        .bind("$2", at(now))
        .bind("$3", today)
        .map((row, meta) -> owed(row, today))
        .all()
        .collectList();
  }

  /** Pieces that are not accepted yet, at today's rates: waiting for the brand, and in work. */
  public Mono<List<MemberAccountView.Item>> coming(UUID member, Instant now) {
    return db.sql(COMING)
        .bind("$1", member)
        .bind("$2", IsoWeek.day(now))
        .map((row, meta) -> coming(row))
        .all()
        .collectList()
        .map(all -> all.stream().flatMap(List::stream).toList());
  }

  public Mono<Arrived> arrived(UUID member) {
    return db.sql(RECEIVED)
        .bind("$1", member)
        .map(
            (row, meta) ->
                new Arrived(
                    received(row),
                    Rows.required(row, "open_lines", Integer.class),
                    Rows.required(row, "may", Boolean.class)))
        .all()
        .collectList()
        .map(
            rows ->
                new Arrived(
                    rows.stream().flatMap(r -> r.received().stream()).toList(),
                    rows.getFirst().openLines(),
                    rows.getFirst().centreMay()));
  }

  public Mono<List<StatementView.Line>> statement(UUID member, LocalDate from, LocalDate until) {
    return db.sql(STATEMENT)
        .bind("$1", member)
        .bind("$2", from)
        .bind("$3", until)
        .map((row, meta) -> line(row))
        .all()
        .collectList();
  }

  public Mono<Void> consent(UUID member, UUID person, boolean given, Instant now) {
    return given
        ? db.sql(CONSENT)
            .bind("$1", member)
            .bind("$2", at(now))
            .bind("$3", person)
            .fetch()
            .rowsUpdated()
            .then()
        : db.sql(WITHDRAW).bind("$1", member).bind("$2", at(now)).fetch().rowsUpdated().then();
  }

  private static MemberAccountView.Item owed(Readable row, LocalDate today) {
    LocalDate due = row.get("due_on", LocalDate.class);
    return new MemberAccountView.Item(
        row.get("payout_id", UUID.class),
        Rows.id(row, "slice_id"),
        Rows.text(row, "kind"),
        Rows.text(row, "brand"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        Money.of(Rows.required(row, "open_minor", Long.class), Rows.text(row, "currency")),
        Rows.required(row, "pieces", Integer.class),
        Rows.text(row, "why"),
        row.get("day", LocalDate.class),
        due,
        late(due, today));
  }

  private static List<MemberAccountView.Item> coming(Readable row) {
    var withholding = new Withholding(rate(row, "vat"), rate(row, "withheld"));
    int inWork = Rows.required(row, "in_work", Integer.class);
    int waiting = Rows.required(row, "waiting", Integer.class);
    Instant silence = Rows.optionalInstant(row, "silence_ends");
    LocalDate until = silence == null ? null : IsoWeek.day(silence);
    LocalDate due = IsoWeek.sunday(Rows.required(row, "due_week", LocalDate.class));
    var waits = item(row, withholding, waiting, "waits_for_acceptance", until);
    var works = item(row, withholding, inWork, "in_work", due);
    return waiting == 0 ? List.of(works) : inWork == 0 ? List.of(waits) : List.of(waits, works);
  }

  private static MemberAccountView.Item item(
      Readable row, Withholding withholding, int pieces, String why, @Nullable LocalDate on) {
    Money price =
        Money.of(Rows.required(row, "price_minor", Long.class), Rows.text(row, "currency"));
    return new MemberAccountView.Item(
        null,
        Rows.id(row, "slice_id"),
        "work",
        Rows.text(row, "brand"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        withholding.line(price.times(pieces)).payable(),
        pieces,
        why,
        on,
        null,
        0);
  }

  private static List<MemberAccountView.Received> received(Readable row) {
    UUID id = row.get("id", UUID.class);
    if (id == null) {
      return List.of();
    }
    LocalDate paid = Rows.required(row, "paid_on", LocalDate.class);
    return List.of(
        new MemberAccountView.Received(
            id,
            Rows.text(row, "brand"),
            Rows.text(row, "po_number"),
            Rows.text(row, "style"),
            Money.of(Rows.required(row, "amount_minor", Long.class), Rows.text(row, "currency")),
            paid,
            late(Rows.required(row, "due_on", LocalDate.class), paid)));
  }

  private static StatementView.Line line(Readable row) {
    String currency = Rows.text(row, "currency");
    return new StatementView.Line(
        Rows.required(row, "booked_on", LocalDate.class),
        Rows.text(row, "kind"),
        Rows.text(row, "brand"),
        row.get("po_number", String.class),
        row.get("document", String.class),
        Money.of(Rows.required(row, "amount", Long.class), currency),
        Money.of(Rows.required(row, "balance", Long.class), currency));
  }

  private static Rate rate(Readable row, String kind) {
    return new Rate(
        Rows.required(row, kind + "_numerator", Integer.class),
        Rows.required(row, kind + "_denominator", Integer.class),
        Rows.required(row, kind + "_since", LocalDate.class));
  }

  private static int late(@Nullable LocalDate due, LocalDate day) {
    return due == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(due, day));
  }
}
