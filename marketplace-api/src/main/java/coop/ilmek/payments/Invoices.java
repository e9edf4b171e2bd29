package coop.ilmek.payments;

import coop.ilmek.payments.domain.NetOfInvoice;
import coop.ilmek.payments.domain.Withholding;
import coop.ilmek.payments.persistence.InvoiceStore;
import coop.ilmek.payments.persistence.InvoiceStore.Line;
import coop.ilmek.payments.persistence.Milestones;
import coop.ilmek.payments.persistence.Milestones.Milestone;
import coop.ilmek.payments.persistence.PayoutStore;
import coop.ilmek.payments.persistence.PayoutStore.Stored;
import coop.ilmek.payments.persistence.Plans;
import coop.ilmek.payments.persistence.TaxRates;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The fiscal invoices members write to brands. The member keeps her own series; the portal takes
 * number, date and lines, and counts VAT and withholding by the rates of the day on which the
 * pieces were accepted, which is when the tax arose.
 */
@Service
public class Invoices {
  private static final Locale TURKISH = Locale.forLanguageTag("tr");

  private final InvoiceStore store;
  private final PayoutStore payouts;
  private final Milestones milestones;
  private final Plans plans;
  private final TaxRates rates;
  private final Audit audit;
  private final Clock clock;

  Invoices(
      InvoiceStore store,
      PayoutStore payouts,
      Milestones milestones,
      Plans plans,
      TaxRates rates,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.payouts = payouts;
    this.milestones = milestones;
    this.plans = plans;
    this.rates = rates;
    this.audit = audit;
    this.clock = clock;
  }

  /** A line as the member wrote it. */
  public record Written(String description, int pieces, long priceMinor) {}

  /**
   * An invoice as the member wrote it.
   *
   * @param lines none: one line for each acceptance the transfer pays
   */
  public record Draft(UUID payout, String number, LocalDate issuedOn, List<Written> lines) {}

  /** Captures the invoice of a transfer. Its net must be the price of what was accepted. */
  @Transactional
  public Mono<InvoiceView> capture(Actor actor, Draft draft) {
    if (draft.issuedOn().isAfter(IsoWeek.day(clock.instant()))) {
      return Mono.error(Problem.invalid("/issuedOn", "not_future"));
    }
    UUID id = Ids.next();
    return payouts
        .byId(draft.payout())
        .filter(payout -> actor.belongsTo(payout.workshopOrganisation()))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            payout ->
                !actor.mayBind()
                    ? Mono.error(Problem.forbidden())
                    : payout.isDeposit()
                        ? Mono.error(Problem.refused("deposit_has_no_invoice"))
                        : write(actor, id, payout, draft))
        .then(audit.record(actor, "payments.capture_invoice", id))
        .then(Mono.defer(() -> one(actor, id)));
  }

  private Mono<Void> write(Actor actor, UUID id, Stored payout, Draft draft) {
    return plans
        .lock(payout.slice())
        .flatMap(
            plan ->
                milestones
                    .ofPayout(payout.id())
                    .flatMap(
                        facts ->
                            rates
                                .on(plan.work(), facts.getFirst().factOn())
                                .map(rate -> lines(draft, facts, plan.price(), rate))
                                .flatMap(lines -> write(actor, id, payout, draft, facts, lines))));
  }

  private Mono<Void> write(
      Actor actor, UUID id, Stored payout, Draft draft, List<Milestone> facts, List<Line> lines) {
    NetOfInvoice sums = lines.stream().map(Line::sums).reduce(NetOfInvoice::plus).orElseThrow();
    Money expected = facts.stream().map(m -> m.sums().net()).reduce(Money::plus).orElseThrow();
    if (!sums.net().equals(expected)) {
      return Mono.error(
          Problem.invalid(
              "/lines",
              "sum_differs",
              Map.of("expected", expected.minor(), "currency", expected.currency())));
    }
    String number = draft.number().strip().toUpperCase(TURKISH);
    return store
        .insert(id, payout, number, draft.issuedOn(), lines, sums, actor, clock.instant())
        .filter(inserted -> inserted)
        .switchIfEmpty(Mono.defer(() -> whyNot(payout)))
        .then();
  }

  private Mono<Boolean> whyNot(Stored payout) {
    return store
        .exists(payout.id())
        .flatMap(
            exists ->
                Mono.error(
                    exists
                        ? Problem.refused("invoice_exists")
                        : Problem.invalid("/number", "invoice_number_used")));
  }

  private static List<Line> lines(
      Draft draft, List<Milestone> facts, Money price, Withholding rate) {
    if (draft.lines().isEmpty()) {
      return facts.stream()
          .map(m -> line("Dikim, " + m.factOn(), m.pieces(), price, rate))
          .toList();
    }
    return draft.lines().stream()
        .map(
            l ->
                line(
                    l.description().strip(),
                    l.pieces(),
                    Money.of(l.priceMinor(), price.currency()),
                    rate))
        .toList();
  }

  private static Line line(String description, int pieces, Money price, Withholding rate) {
    return new Line(description, pieces, price, rate.line(price.times(pieces)));
  }

  /** A wrong one is cancelled, as in the member's books, and its number stays used there. */
  @Transactional
  public Mono<InvoiceView> cancel(Actor actor, UUID id, String reason) {
    if (!actor.mayBind()) {
      return Mono.error(Problem.forbidden());
    }
    return store
        .cancel(id, actor.organisationOrThrow(), reason)
        .filter(cancelled -> cancelled)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(audit.record(actor, "payments.cancel_invoice", id))
        .then(Mono.defer(() -> one(actor, id)));
  }

  /** What the actor's organisation wrote or got, the latest first. */
  @Transactional(readOnly = true)
  public Mono<List<InvoiceView>> list(Actor actor) {
    return store.list(actor.organisationOrThrow(), null);
  }

  @Transactional(readOnly = true)
  public Mono<InvoiceView> view(Actor actor, UUID id) {
    return one(actor, id);
  }

  private Mono<InvoiceView> one(Actor actor, UUID id) {
    return store
        .list(actor.organisationOrThrow(), id)
        .filter(found -> !found.isEmpty())
        .switchIfEmpty(Mono.error(Problem::notFound))
        .map(List::getFirst);
  }
}
