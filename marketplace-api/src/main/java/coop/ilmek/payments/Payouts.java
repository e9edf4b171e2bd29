package coop.ilmek.payments;

import coop.ilmek.identity.StepUp;
import coop.ilmek.payments.domain.Journal;
import coop.ilmek.payments.persistence.Ledger;
import coop.ilmek.payments.persistence.PayoutQueries;
import coop.ilmek.payments.persistence.PayoutStore;
import coop.ilmek.payments.persistence.PayoutStore.Stored;
import coop.ilmek.payments.persistence.PayoutSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.money.Money;
import coop.ilmek.workflows.Payout;
import coop.ilmek.workflows.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The transfers between brands and workshops. A brand pays from its own bank and says so; a line of
 * the workshop's bank statement, or the workshop by a code, proves that it arrived.
 */
@Service
public class Payouts {
  /** Purpose of the code a workshop confirms received money by. */
  static final String RECEIVED = "payments.received";

  private static final List<String> OPEN = List.of("pending", "processing", "failed");
  private static final List<String> PAID = List.of("paid");
  private static final List<String> ALL =
      List.of("pending", "processing", "failed", "paid", "cancelled");

  private final PayoutStore store;
  private final PayoutQueries queries;
  private final PayoutSubject subject;
  private final Ledger ledger;
  private final StepUp stepUp;
  private final Moves moves;
  private final Clock clock;

  Payouts(
      PayoutStore store,
      PayoutQueries queries,
      PayoutSubject subject,
      Ledger ledger,
      StepUp stepUp,
      Moves moves,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.subject = subject;
    this.ledger = ledger;
    this.stepUp = stepUp;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * What trust learns from a paid transfer.
   *
   * @param brand organisation
   * @param workshop organisation
   * @param earnedOn the day of the first acceptance; none for a deposit
   * @param days from the acceptance, or for a deposit from the due day, to the money
   */
  public record PaidDetail(
      UUID brand,
      UUID workshop,
      @Nullable LocalDate earnedOn,
      LocalDate dueOn,
      LocalDate paidOn,
      long days) {

    static PaidDetail of(Stored payout, LocalDate paidOn) {
      LocalDate from = payout.earnedOn() == null ? payout.dueOn() : payout.earnedOn();
      return new PaidDetail(
          payout.brandOrganisation(),
          payout.workshopOrganisation(),
          payout.earnedOn(),
          payout.dueOn(),
          paidOn,
          Math.max(0, ChronoUnit.DAYS.between(from, paidOn)));
    }
  }

  /**
   * The transfers of the actor's organisation, the earliest due first.
   *
   * @param which open, paid or all
   * @param cursor of the page before
   */
  @Transactional(readOnly = true)
  public Mono<Page<PayoutView>> list(
      Actor actor, String which, String search, @Nullable String cursor, int size) {
    var states =
        switch (which) {
          case "paid" -> PAID;
          case "all" -> ALL;
          default -> OPEN;
        };
    LocalDate afterDue = null;
    UUID afterId = null;
    if (cursor != null) {
      try {
        afterDue = LocalDate.parse(cursor.substring(0, 10));
        afterId = UUID.fromString(cursor.substring(11));
      } catch (DateTimeParseException | IndexOutOfBoundsException | IllegalArgumentException e) {
        return Mono.error(Problem.invalid("/cursor", "invalid"));
      }
    }
    int rows = Math.clamp(size, 1, Page.MAX_SIZE);
    var filter = new PayoutQueries.Filter(states, search, afterDue, afterId, rows);
    return queries
        .list(actor, filter, clock.instant())
        .map(found -> Page.of(found, rows, v -> v.dueOn() + "/" + v.id()));
  }

  @Transactional(readOnly = true)
  public Mono<PayoutView> view(Actor actor, UUID id) {
    return queries.one(actor, id, clock.instant()).switchIfEmpty(Mono.error(Problem::notFound));
  }

  /**
   * What a brand says of its transfer.
   *
   * @param on the day it left the bank
   * @param reference the bank's own number of it, if the brand knows one
   */
  public record Sent(LocalDate on, @Nullable String reference) {}

  /** The brand says that the money is on its way. */
  @Transactional
  public Mono<PayoutView> announceSent(Actor actor, UUID id, long version, Sent sent) {
    if (sent.on().isAfter(today())) {
      return Mono.error(Problem.invalid("/on", "not_future"));
    }
    return brands(actor, id)
        .flatMap(
            payout ->
                moves
                    .of(subject, id)
                    .by(actor, Role.BRAND)
                    .expecting(version)
                    .first(store.sent(id, sent.on(), sent.reference()))
                    .with(sent)
                    .act(Payout.Act.ANNOUNCE_SENT))
        .then(Mono.defer(() -> view(actor, id)));
  }

  /** The brand's bank gave the money back. */
  @Transactional
  public Mono<PayoutView> cameBack(Actor actor, UUID id, long version, String reason) {
    return brands(actor, id)
        .flatMap(
            payout ->
                moves
                    .of(subject, id)
                    .by(actor, Role.BRAND)
                    .expecting(version)
                    .first(store.cameBack(id, reason))
                    .act(Payout.Act.COME_BACK))
        .then(Mono.defer(() -> view(actor, id)));
  }

  /** Without a statement the workshop says by a fresh code that the money is there. */
  @Transactional
  public Mono<PayoutView> confirmReceived(Actor actor, UUID id, long version, LocalDate on) {
    if (on.isAfter(today())) {
      return Mono.error(Problem.invalid("/on", "not_future"));
    }
    return workshops(actor, id)
        .flatMap(
            payout ->
                stepUp
                    .require(actor, RECEIVED)
                    .then(
                        moves
                            .of(subject, id)
                            .by(actor, Role.WORKSHOP)
                            .expecting(version)
                            .first(store.paid(id, on, "confirmed"))
                            .with(PaidDetail.of(payout, on))
                            .then(moved -> bookRest(id, on))
                            .act(Payout.Act.CONFIRM_RECEIVED)))
        .then(Mono.defer(() -> view(actor, id)));
  }

  /** What no statement line had proved before. */
  private Mono<Void> bookRest(UUID id, LocalDate on) {
    return store
        .byId(id)
        .filter(payout -> payout.open().minor() > 0)
        .flatMap(
            payout ->
                store
                    .received(id, payout.open())
                    .then(ledger.post(received(payout, "confirmed/" + id, payout.open(), on))));
  }

  static Journal received(Stored payout, String key, Money amount, LocalDate on) {
    return Journal.received(
        payout.workshopOrganisation(),
        payout.brandOrganisation(),
        key,
        payout.id(),
        payout.isDeposit(),
        amount,
        on);
  }

  /** The workshop looked, and it is not there. */
  @Transactional
  public Mono<PayoutView> sayNotReceived(Actor actor, UUID id, long version) {
    return workshops(actor, id)
        .flatMap(
            payout ->
                moves
                    .of(subject, id)
                    .by(actor, Role.WORKSHOP)
                    .expecting(version)
                    .act(Payout.Act.SAY_NOT_RECEIVED))
        .then(Mono.defer(() -> view(actor, id)));
  }

  private LocalDate today() {
    return IsoWeek.day(clock.instant());
  }

  private Mono<Stored> brands(Actor actor, UUID id) {
    return store
        .byId(id)
        .filter(payout -> actor.belongsTo(payout.brandOrganisation()))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(payout -> binding(actor, payout));
  }

  private Mono<Stored> workshops(Actor actor, UUID id) {
    return store
        .byId(id)
        .filter(payout -> actor.belongsTo(payout.workshopOrganisation()))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(payout -> binding(actor, payout));
  }

  private static Mono<Stored> binding(Actor actor, Stored payout) {
    return actor.mayBind() ? Mono.just(payout) : Mono.error(Problem.forbidden());
  }
}
