package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.InvoiceView;
import coop.ilmek.payments.domain.NetOfInvoice;
import coop.ilmek.payments.persistence.PayoutStore.Stored;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Invoices members wrote in their own books. */
@Component
public class InvoiceStore {
  private static final String INSERT =
      """
      insert into payments.invoice
        (id, workshop_organisation_id, brand_organisation_id, payout_id, number, issued_on,
         currency, net_minor, vat_minor, withheld_minor, payable_minor, state, created_at,
         created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'issued', $12, $13)
      on conflict do nothing
      """;
  private static final String INSERT_LINES =
      """
      insert into payments.invoice_line
        (invoice_id, line, description, pieces, price_minor, net_minor, vat_minor, withheld_minor)
      select $1, n, d, p, c, a, v, w
      from unnest($2::text[], $3::int[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
        with ordinality as row (d, p, c, a, v, w, n)
      """;
  private static final String CANCEL =
      """
      update payments.invoice set state = 'cancelled', cancelled_reason = $3
      where id = $1 and workshop_organisation_id = $2 and state = 'issued'
      """;

  private static final String EXISTS =
      """
      select exists (select from payments.invoice
        where payout_id = $1 and state = 'issued') as found
      """;

  private static final String READ =
      """
      select i.id, i.state, i.number, i.issued_on, i.payout_id, s.po_number, b.name as brand,
        w.name as workshop, i.currency, i.net_minor, i.vat_minor, i.withheld_minor,
        i.payable_minor, i.cancelled_reason
      from payments.invoice i
      join payments.payout p on p.id = i.payout_id
      join production.public_slice s on s.id = p.slice_id
      join identity.public_organisation b on b.id = i.brand_organisation_id
      join identity.public_organisation w on w.id = i.workshop_organisation_id
      where (i.workshop_organisation_id = $1 or i.brand_organisation_id = $1)
        and ($2::uuid is null or i.id = $2)
      order by i.issued_on desc, i.id desc
      limit 200
      """;
  private static final String LINES =
      """
      select l.invoice_id, l.description, l.pieces, l.price_minor, l.net_minor, l.vat_minor,
        l.withheld_minor, i.currency
      from payments.invoice_line l
      join payments.invoice i on i.id = l.invoice_id
      where l.invoice_id = any($1)
      order by l.invoice_id, l.line
      """;

  private final DatabaseClient db;

  InvoiceStore(DatabaseClient db) {
    this.db = db;
  }

  /** A line with its sums. */
  public record Line(String description, int pieces, Money price, NetOfInvoice sums) {}

  /** False when the number is used or the transfer has an invoice. */
  public Mono<Boolean> insert(
      UUID id,
      Stored payout,
      String number,
      LocalDate issuedOn,
      List<Line> lines,
      NetOfInvoice sums,
      Actor actor,
      Instant now) {
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", payout.workshopOrganisation())
        .bind("$3", payout.brandOrganisation())
        .bind("$4", payout.id())
        .bind("$5", number)
        .bind("$6", issuedOn)
        .bind("$7", payout.amount().currency())
        .bind("$8", sums.net().minor())
        .bind("$9", sums.vat().minor())
        .bind("$10", sums.withheld().minor())
        .bind("$11", sums.payable().minor())
        .bind("$12", at(now))
        .bind("$13", actor.person())
        .fetch()
        .rowsUpdated()
        .flatMap(n -> n == 1 ? insert(id, lines).thenReturn(true) : Mono.just(false));
  }

  private Mono<Void> insert(UUID id, List<Line> lines) {
    return db.sql(INSERT_LINES)
        .bind("$1", id)
        .bind("$2", lines.stream().map(Line::description).toArray(String[]::new))
        .bind("$3", lines.stream().map(Line::pieces).toArray(Integer[]::new))
        .bind("$4", lines.stream().map(l -> l.price().minor()).toArray(Long[]::new))
        .bind("$5", lines.stream().map(l -> l.sums().net().minor()).toArray(Long[]::new))
        .bind("$6", lines.stream().map(l -> l.sums().vat().minor()).toArray(Long[]::new))
        .bind("$7", lines.stream().map(l -> l.sums().withheld().minor()).toArray(Long[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Whether the transfer has an invoice that counts. */
  public Mono<Boolean> exists(UUID payout) {
    return db.sql(EXISTS)
        .bind("$1", payout)
        .map((row, meta) -> Rows.required(row, "found", Boolean.class))
        .one();
  }

  public Mono<Boolean> cancel(UUID id, UUID workshop, String reason) {
    return db.sql(CANCEL)
        .bind("$1", id)
        .bind("$2", workshop)
        .bind("$3", reason)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /**
   * @param party organisation that wrote or got them
   * @param one only this; none for the latest
   */
  public Mono<List<InvoiceView>> list(UUID party, @Nullable UUID one) {
    return db.sql(READ)
        .bind("$1", party)
        .bind("$2", one == null ? Parameters.in(UUID.class) : one)
        .map((row, meta) -> view(row))
        .all()
        .collectList()
        .flatMap(this::withLines);
  }

  private Mono<List<InvoiceView>> withLines(List<InvoiceView> invoices) {
    if (invoices.isEmpty()) {
      return Mono.just(invoices);
    }
    return db.sql(LINES)
        .bind("$1", invoices.stream().map(InvoiceView::id).toArray(UUID[]::new))
        .map((row, meta) -> Map.entry(Rows.id(row, "invoice_id"), line(row)))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .map(
            lines ->
                invoices.stream()
                    .map(i -> with(i, lines.getOrDefault(i.id(), List.of())))
                    .toList());
  }

  private static InvoiceView view(Readable row) {
    var sums =
        new NetOfInvoice(
            money(row, "net_minor"), money(row, "vat_minor"), money(row, "withheld_minor"));
    return new InvoiceView(
        Rows.id(row, "id"),
        Rows.text(row, "state"),
        Rows.text(row, "number"),
        Rows.required(row, "issued_on", LocalDate.class),
        Rows.id(row, "payout_id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "brand"),
        Rows.text(row, "workshop"),
        List.of(),
        sums.net(),
        sums.vat(),
        sums.withheld(),
        sums.ownVat(),
        sums.payable(),
        row.get("cancelled_reason", String.class));
  }

  private static InvoiceView.Line line(Readable row) {
    return new InvoiceView.Line(
        Rows.text(row, "description"),
        Rows.required(row, "pieces", Integer.class),
        money(row, "price_minor"),
        money(row, "net_minor"),
        money(row, "vat_minor"),
        money(row, "withheld_minor"));
  }

  private static InvoiceView with(InvoiceView i, List<InvoiceView.Line> lines) {
    return new InvoiceView(
        i.id(),
        i.state(),
        i.number(),
        i.issuedOn(),
        i.payoutId(),
        i.poNumber(),
        i.brandName(),
        i.workshopName(),
        lines,
        i.net(),
        i.vat(),
        i.withheld(),
        i.ownVat(),
        i.payable(),
        i.cancelledReason());
  }

  private static Money money(Readable row, String column) {
    return Money.of(Rows.required(row, column, Long.class), Rows.text(row, "currency"));
  }
}
