package coop.ilmek.payments;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * A brand and a workshop with one bound slice, to try money on. What production would have written
 * is put into its tables; everything about money is done by the acts themselves.
 */
final class Deal {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  final Browser owner;
  final Browser buyer;
  final UUID workshop;
  final UUID brand;
  final UUID slice = UUID.randomUUID();
  final String poNumber = "PO-" + System.nanoTime();

  private final DatabaseClient db;
  private final TransactionalOperator transaction;
  private final PaymentPlans plans;
  private int deliveries;

  private Deal(
      Browser owner,
      Browser buyer,
      DatabaseClient db,
      TransactionalOperator transaction,
      PaymentPlans plans) {
    this.owner = owner;
    this.buyer = buyer;
    this.workshop = Cluster.organisationOf(owner);
    this.brand = Cluster.organisationOf(buyer);
    this.db = db;
    this.transaction = transaction;
    this.plans = plans;
  }

  /** What differs between deals. */
  record Terms(String plan, int depositPercent, int pieces, long priceMinor, String material) {
    static Terms weekly(int pieces, long priceMinor) {
      return new Terms("weekly", 0, pieces, priceMinor, "customer");
    }
  }

  static Deal bound(
      Cluster cluster,
      DatabaseClient db,
      TransactionalOperator transaction,
      PaymentPlans plans,
      Terms terms) {
    int n = NUMBER.incrementAndGet();
    return between(
        cluster.workshop("Para Tekstil " + n),
        cluster.brand("Money Fashion " + n),
        db,
        transaction,
        plans,
        terms);
  }

  static Deal between(
      Browser owner,
      Browser buyer,
      DatabaseClient db,
      TransactionalOperator transaction,
      PaymentPlans plans,
      Terms terms) {
    var deal = new Deal(owner, buyer, db, transaction, plans);
    deal.order(terms);
    deal.inTransaction(plans.open(deal.slice));
    return deal;
  }

  private void order(Terms terms) {
    UUID order = UUID.randomUUID();
    run(
        """
        insert into production.production_order
          (id, enquiry_id, brand_organisation_id, state, state_since, opened_at, po_number, style,
           season, supplier_number, material_mode, delivery_address, sizes, colours,
           tolerance_under, tolerance_over, silence_days, due_week)
        values ('%s', uuidv7(), '%s', 'confirmed', now(), now(), '%s', 'Basic tişört', '26W', '',
          '%s', 'Hamburg', '{M}', '{beyaz}', 5, 5, 7, '2026-12-07')
        """
            .formatted(order, brand, poNumber, terms.material()));
    run(
        """
        insert into production.slice
          (id, order_id, number, quote_id, workshop_id, workshop_organisation_id, state,
           state_since, pieces, price_minor, currency, payment_plan, deposit_percent)
        select '%s', '%s', 1, uuidv7(), w.id, w.organisation_id, 'sewing', now(), %d, %d, 'TRY',
          '%s', %d
        from workshop.workshop w where w.organisation_id = '%s'
        """
            .formatted(
                slice,
                order,
                terms.pieces(),
                terms.priceMinor(),
                terms.plan(),
                terms.depositPercent(),
                workshop));
  }

  /** The brand took pieces on that day, at noon. */
  void accepted(int pieces, LocalDate day) {
    accepted(pieces, day, false);
  }

  /**
   * @param last nothing more is awaited
   */
  void accepted(int pieces, LocalDate day, boolean last) {
    UUID delivery = UUID.randomUUID();
    Instant noon = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    run(
        """
        insert into production.delivery
          (id, slice_id, number, note_number, delivered_on, reported_at, reported_by,
           silence_ends, status, answered_at)
        values ('%s', '%s', %d, 'IRS-%d', '%s', now(), uuidv7(), now(), 'accepted', now())
        """
            .formatted(delivery, slice, ++deliveries, deliveries, day));
    run(
        """
        insert into production.acceptance (id, slice_id, delivery_id, pieces, way, accepted_at)
        values (uuidv7(), '%s', '%s', %d, 'brand', '%s')
        """
            .formatted(slice, delivery, pieces, noon));
    if (last) {
      run("update production.slice set state = 'accepted_by_buyer' where id = '" + slice + "'");
    }
    inTransaction(plans.accepted(slice));
  }

  /** The member names her account and confirms it by the code on her phone. */
  Deal withIban(String iban) {
    String id =
        owner
            .post("/api/account/iban", Map.of("iban", iban, "holder", "Para Tekstil Ltd."))
            .expectStatus(200)
            .json("$.id");
    stepUp(owner, "payments.iban");
    owner.post("/api/account/iban/" + id + "/confirm", Map.of()).expectStatus(200);
    return this;
  }

  /** Asks for a code and exchanges it. */
  static void stepUp(Browser browser, String purpose) {
    browser.post("/api/session/step-up/codes", Map.of("purpose", purpose)).expectStatus(202);
    String code = browser.code(browser.address());
    browser
        .post("/api/session/step-up", Map.of("purpose", purpose, "code", code))
        .expectStatus(204);
  }

  /** The only open transfer; waits for it, since an effect opens it. */
  String payout() {
    Cluster.eventually("the transfer", () -> openPayouts() > 0);
    return owner.get("/api/payouts?q=" + poNumber).json("$.items[0].id");
  }

  int openPayouts() {
    return owner.get("/api/payouts?q=" + poNumber).<Integer>json("$.items.length()");
  }

  /** An act at the transfer's present version. */
  Browser.Answer act(Browser by, String payout, String act, Map<String, Object> body) {
    var withVersion = new HashMap<>(body);
    withVersion.put("version", by.get("/api/payouts/" + payout).<Integer>json("$.version"));
    return by.post("/api/payouts/" + payout + "/" + act, withVersion);
  }

  /** What the ledger says of one kind of account of this workshop, in minor units. */
  long balance(String kind) {
    return number(
        """
        select coalesce(sum(e.amount_minor), 0)::bigint as n from payments.entry e
        join payments.account a on a.id = e.account_id
        where a.organisation_id = '%s' and a.kind = '%s'
        """
            .formatted(workshop, kind));
  }

  long number(String sql) {
    return db.sql(sql).map((row, meta) -> row.get("n", Long.class)).one().block(PATIENCE);
  }

  void run(String sql) {
    db.sql(sql).fetch().rowsUpdated().block(PATIENCE);
  }

  void inTransaction(Mono<Void> work) {
    transaction.transactional(work).block(PATIENCE);
  }
}
