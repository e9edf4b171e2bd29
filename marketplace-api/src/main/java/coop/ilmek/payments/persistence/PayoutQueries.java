package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.PayoutView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import coop.ilmek.workflows.PaymentMilestone;
import coop.ilmek.workflows.Payout;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads transfers as their two parties see them. */
@Component
public class PayoutQueries {
  private static final String PAYOUTS =
      """
      select p.id, p.state, p.state_since, p.version, p.kind, p.week, p.currency, p.amount_minor,
        p.received_minor, p.earned_on, p.due_on, p.reference, p.sent_on, p.sent_reference,
        p.paid_on, p.paid_how, p.came_back_reason, p.slice_id, p.workshop_organisation_id,
        p.brand_organisation_id, s.order_id, s.po_number, s.style, b.name as brand_name,
        w.name as workshop_name, e.iban, e.holder, e.id is not null as iban_known,
        coalesce(e.confirmed and e.usable_from <= $2, false) as iban_usable,
        i.id as invoice_id, i.number as invoice_number, i.issued_on as invoice_on
      from payments.payout p
      join production.public_slice s on s.id = p.slice_id
      join identity.public_organisation b on b.id = p.brand_organisation_id
      join identity.public_organisation w on w.id = p.workshop_organisation_id
      left join payments.payee e on e.organisation_id = p.workshop_organisation_id
      left join payments.invoice i on i.payout_id = p.id and i.state = 'issued'
      where (p.brand_organisation_id = $1 or p.workshop_organisation_id = $1)
      """;

  private static final String ONE = PAYOUTS + "and p.id = $3";

  private static final String LIST =
      PAYOUTS
          + """
          and p.state = any($3)
            and ($4::date is null or (p.due_on, p.id) > ($4, $5))
            and ($6 = '' or s.po_number ilike $6 escape '\\' or b.name ilike $6 escape '\\'
              or w.name ilike $6 escape '\\' or p.reference ilike $6 escape '\\')
          order by p.due_on, p.id
          limit $7
          """;

  private static final String FACTS =
      """
      select m.id, m.payout_id, m.state, m.version, m.pieces, m.fact_on, m.due_on, m.currency,
        m.net_minor, m.vat_minor, m.withheld_minor, m.payable_minor, m.deposit_minor,
        m.disputed_reason, a.note_number, a.way
      from payments.milestone m
      left join production.public_acceptance a on a.id = m.acceptance_id
      where m.payout_id = any($1)
      order by m.fact_on, m.id
      """;

  private final DatabaseClient db;

  PayoutQueries(DatabaseClient db) {
    this.db = db;
  }

  /**
   * What a list is narrowed to.
   *
   * @param states slugs
   * @param search part of a PO number, a name or a reference; empty for all
   * @param afterDue cursor: the last row's due day
   * @param afterId cursor: the last row's id
   */
  public record Filter(
      List<String> states,
      String search,
      @Nullable LocalDate afterDue,
      @Nullable UUID afterId,
      int size) {}

  /** Empty when it does not exist or the actor's organisation is no party of it. */
  public Mono<PayoutView> one(Actor actor, UUID id, Instant now) {
    return db.sql(ONE)
        .bind("$1", actor.organisationOrThrow())
        .bind("$2", at(now))
        .bind("$3", id)
        .map((row, meta) -> view(row, actor, now))
        .one()
        .flatMap(view -> withFacts(actor, List.of(view)))
        .map(List::getFirst);
  }

  /** One more row than asked, so that the caller sees whether there is a next page. */
  public Mono<List<PayoutView>> list(Actor actor, Filter filter, Instant now) {
    return db.sql(LIST)
        .bind("$1", actor.organisationOrThrow())
        .bind("$2", at(now))
        .bind("$3", filter.states().toArray(String[]::new))
        .bind("$4", filter.afterDue() == null ? Parameters.in(LocalDate.class) : filter.afterDue())
        .bind("$5", filter.afterId() == null ? Parameters.in(UUID.class) : filter.afterId())
        .bind("$6", pattern(filter.search()))
        .bind("$7", filter.size() + 1)
        .map((row, meta) -> view(row, actor, now))
        .all()
        .collectList()
        .flatMap(views -> withFacts(actor, views));
  }

  private static String pattern(String search) {
    String text = search.strip();
    return text.isEmpty()
        ? ""
        : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private Mono<List<PayoutView>> withFacts(Actor actor, List<PayoutView> views) {
    if (views.isEmpty()) {
      return Mono.just(views);
    }
    return db.sql(FACTS)
        .bind("$1", views.stream().map(PayoutView::id).toArray(UUID[]::new))
        .map((row, meta) -> Map.entry(Rows.id(row, "payout_id"), fact(row, actor)))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .map(
            facts ->
                views.stream().map(v -> with(v, facts.getOrDefault(v.id(), List.of()))).toList());
  }

  private static PayoutView view(Readable row, Actor actor, Instant now) {
    String currency = Rows.text(row, "currency");
    String stateSlug = Rows.text(row, "state");
    var state = Payout.COURSE.state(stateSlug);
    LocalDate due = Rows.required(row, "due_on", LocalDate.class);
    LocalDate week = row.get("week", LocalDate.class);
    boolean known = Rows.required(row, "iban_known", Boolean.class);
    boolean usable = Rows.required(row, "iban_usable", Boolean.class);
    var facts = new Payout.Facts(known, usable, null);
    boolean open = !Payout.COURSE.isFinal(state);
    long late = open ? ChronoUnit.DAYS.between(due, IsoWeek.day(now)) : 0;
    UUID invoice = row.get("invoice_id", UUID.class);
    return new PayoutView(
        Rows.id(row, "id"),
        stateSlug,
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        actor.mayBind() ? LegalAct.of(Payout.COURSE, state, actor.courseRole(), facts) : List.of(),
        Rows.text(row, "kind"),
        week == null ? null : IsoWeek.of(week),
        Money.of(Rows.required(row, "amount_minor", Long.class), currency),
        Money.of(Rows.required(row, "received_minor", Long.class), currency),
        row.get("earned_on", LocalDate.class),
        due,
        (int) Math.max(0, late),
        Rows.text(row, "reference"),
        row.get("sent_on", LocalDate.class),
        row.get("sent_reference", String.class),
        row.get("paid_on", LocalDate.class),
        row.get("paid_how", String.class),
        row.get("came_back_reason", String.class),
        open && usable
            ? new PayoutView.PayTo(Rows.text(row, "iban"), Rows.text(row, "holder"))
            : null,
        !open || usable ? null : known ? "iban_on_hold" : "iban_missing",
        Rows.id(row, "order_id"),
        Rows.id(row, "slice_id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        new PayoutView.Party(Rows.id(row, "brand_organisation_id"), Rows.text(row, "brand_name")),
        new PayoutView.Party(
            Rows.id(row, "workshop_organisation_id"), Rows.text(row, "workshop_name")),
        invoice == null
            ? null
            : new PayoutView.InvoiceRef(
                invoice,
                Rows.text(row, "invoice_number"),
                Rows.required(row, "invoice_on", LocalDate.class)),
        List.of());
  }

  private static PayoutView.FactView fact(Readable row, Actor actor) {
    String currency = Rows.text(row, "currency");
    String stateSlug = Rows.text(row, "state");
    return new PayoutView.FactView(
        Rows.id(row, "id"),
        stateSlug,
        Rows.required(row, "version", Long.class),
        actor.mayBind()
            ? LegalAct.of(
                PaymentMilestone.COURSE,
                PaymentMilestone.COURSE.state(stateSlug),
                actor.courseRole(),
                new PaymentMilestone.Facts(false, null))
            : List.of(),
        Rows.required(row, "pieces", Integer.class),
        row.get("note_number", String.class),
        row.get("way", String.class),
        Rows.required(row, "fact_on", LocalDate.class),
        money(row, "net_minor", currency),
        money(row, "vat_minor", currency),
        money(row, "withheld_minor", currency),
        money(row, "payable_minor", currency),
        money(row, "deposit_minor", currency),
        row.get("disputed_reason", String.class));
  }

  private static Money money(Readable row, String column, String currency) {
    return Money.of(Rows.required(row, column, Long.class), currency);
  }

  private static PayoutView with(PayoutView v, List<PayoutView.FactView> facts) {
    return new PayoutView(
        v.id(),
        v.state(),
        v.stateSince(),
        v.version(),
        v.acts(),
        v.kind(),
        v.week(),
        v.amount(),
        v.received(),
        v.earnedOn(),
        v.dueOn(),
        v.daysLate(),
        v.reference(),
        v.sentOn(),
        v.sentReference(),
        v.paidOn(),
        v.paidHow(),
        v.cameBackReason(),
        v.payTo(),
        v.hold(),
        v.orderId(),
        v.sliceId(),
        v.poNumber(),
        v.style(),
        v.brand(),
        v.workshop(),
        v.invoice(),
        facts);
  }
}
