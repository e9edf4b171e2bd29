package coop.ilmek.payments;

import coop.ilmek.payments.domain.TransferReference;
import coop.ilmek.payments.persistence.BankStore;
import coop.ilmek.payments.persistence.BankStore.Line;
import coop.ilmek.payments.persistence.Ledger;
import coop.ilmek.payments.persistence.PayoutStore;
import coop.ilmek.payments.persistence.PayoutStore.Stored;
import coop.ilmek.payments.persistence.PayoutSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.money.Money;
import coop.ilmek.workflows.Payout;
import coop.ilmek.workflows.Role;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Brings statement lines and transfers together. The transfer is locked before the line, always; a
 * line pays as much of a transfer as both have left, and a transfer that is whole is paid.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Matching {
  private final BankStore bank;
  private final PayoutStore payouts;
  private final PayoutSubject subject;
  private final Ledger ledger;
  private final Moves moves;
  private final Clock clock;

  Matching(
      BankStore bank,
      PayoutStore payouts,
      PayoutSubject subject,
      Ledger ledger,
      Moves moves,
      Clock clock) {
    this.bank = bank;
    this.payouts = payouts;
    this.subject = subject;
    this.ledger = ledger;
    this.moves = moves;
    this.clock = clock;
  }

  /** Matches a new line by the reference in its text; false when it names none that fits. */
  Mono<Boolean> byReference(Actor actor, UUID lineId) {
    return bank.line(lineId)
        .flatMap(
            line -> {
              var references = TransferReference.in(line.text());
              if (references.isEmpty() || !line.takesMatches()) {
                return Mono.just(false);
              }
              return payouts
                  .byReference(line.organisation(), references.toArray(String[]::new))
                  .filter(payout -> payout.isOpen() || "confirmed".equals(payout.paidHow()))
                  .filter(p -> p.amount().currency().equals(line.amount().currency()))
                  .flatMap(payout -> match(actor, lineId, payout.id(), null, "reference"))
                  .thenReturn(true)
                  .onErrorResume(Problem.class, nothingLeft -> Mono.just(false));
            })
        .defaultIfEmpty(false);
  }

  /**
   * @param expected the line's version the actor saw
   * @param how reference or person
   */
  Mono<Void> match(Actor actor, UUID lineId, UUID payoutId, @Nullable Long expected, String how) {
    return moves
        .lock(subject, payoutId)
        .then(Mono.defer(() -> payouts.byId(payoutId)))
        .flatMap(
            payout -> bank.lock(lineId).flatMap(line -> match(actor, line, payout, expected, how)));
  }

  private Mono<Void> match(
      Actor actor, Line line, Stored payout, @Nullable Long expected, String how) {
    if (!payout.workshopOrganisation().equals(line.organisation())) {
      return Mono.error(Problem.notFound());
    }
    if (expected != null && line.version() != expected) {
      return Mono.error(Problem.stale());
    }
    if (!line.takesMatches() || line.rest().minor() <= 0) {
      return Mono.error(Problem.refused("line_taken"));
    }
    if (!line.amount().currency().equals(payout.amount().currency())) {
      return Mono.error(Problem.refused("other_currency"));
    }
    return payout.isOpen() ? pay(actor, line, payout, how) : prove(actor, line, payout, how);
  }

  private Mono<Void> pay(Actor actor, Line line, Stored payout, String how) {
    Money part = smaller(line.rest(), payout.open());
    if (part.minor() <= 0) {
      return Mono.error(Problem.refused("nothing_open"));
    }
    Mono<Void> paid =
        part.equals(payout.open())
            ? moves
                .of(subject, payout.id())
                .by(actor, Role.PROVIDER)
                .first(payouts.paid(payout.id(), line.bookedOn(), "statement"))
                .with(Payouts.PaidDetail.of(payout, line.bookedOn()))
                .act(Payout.Act.MATCH)
                .then()
            : Mono.empty();
    return record(actor, line, payout, part, how)
        .flatMap(
            match -> ledger.post(Payouts.received(payout, match.toString(), part, line.bookedOn())))
        .then(payouts.received(payout.id(), part))
        .then(paid);
  }

  /** The member had said by code that it arrived: the line proves it, and is not booked again. */
  private Mono<Void> prove(Actor actor, Line line, Stored payout, String how) {
    if (!"confirmed".equals(payout.paidHow()) || !payout.state().equals("paid")) {
      return Mono.error(Problem.refused("nothing_open"));
    }
    return bank.proved(payout.id())
        .map(proved -> payout.amount().minus(Money.of(proved, payout.amount().currency())))
        .filter(unproved -> unproved.minor() > 0)
        .switchIfEmpty(Mono.error(() -> Problem.refused("nothing_open")))
        .flatMap(unproved -> record(actor, line, payout, smaller(line.rest(), unproved), how))
        .then();
  }

  private Mono<UUID> record(Actor actor, Line line, Stored payout, Money part, String how) {
    long matched = line.amount().minor() - line.rest().minor() + part.minor();
    return bank.match(line.id(), payout.id(), part, actor, clock.instant())
        .flatMap(match -> bank.setMatched(line.id(), matched, how).thenReturn(match));
  }

  /** A mistaken match is undone by a counter-entry while the transfer is not whole. */
  Mono<Void> unmatch(Actor actor, UUID lineId, UUID payoutId, long expected) {
    return moves
        .lock(subject, payoutId)
        .filter(state -> state != Payout.State.PAID)
        .switchIfEmpty(Mono.error(() -> Problem.refused("already_paid")))
        .then(Mono.defer(() -> bank.lock(lineId)))
        .filter(line -> line.version() == expected)
        .switchIfEmpty(Mono.error(Problem::stale))
        .flatMap(
            line ->
                bank.unmatch(lineId, payoutId, actor, clock.instant())
                    .switchIfEmpty(Mono.error(Problem::notFound))
                    .flatMap(undone -> undo(line, payoutId, undone)));
  }

  private Mono<Void> undo(Line line, UUID payoutId, BankStore.Undone undone) {
    String currency = line.amount().currency();
    long matched = line.amount().minor() - line.rest().minor() - undone.minor();
    return payouts
        .received(payoutId, Money.of(-undone.minor(), currency))
        .then(ledger.reverse("received/" + undone.match(), IsoWeek.day(clock.instant())))
        .then(bank.setMatched(line.id(), matched, "person"));
  }

  private static Money smaller(Money one, Money other) {
    return one.minor() <= other.minor() ? one : other;
  }
}
