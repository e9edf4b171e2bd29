package coop.ilmek.payments;

import coop.ilmek.payments.domain.Journal;
import coop.ilmek.payments.persistence.BankQueries;
import coop.ilmek.payments.persistence.BankStore;
import coop.ilmek.payments.persistence.BankStore.Line;
import coop.ilmek.payments.persistence.Ledger;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What no reference could tell is told by a person: matched, left aside, or kept as a credit. */
@Service
public class BankLines {
  private final BankStore store;
  private final BankQueries queries;
  private final MemberBooks books;
  private final Matching matching;
  private final Ledger ledger;
  private final Audit audit;

  BankLines(
      BankStore store,
      BankQueries queries,
      MemberBooks books,
      Matching matching,
      Ledger ledger,
      Audit audit) {
    this.store = store;
    this.queries = queries;
    this.books = books;
    this.matching = matching;
    this.ledger = ledger;
    this.audit = audit;
  }

  /**
   * Lines of the actor's own account; for the centre those of every member who lets it.
   *
   * @param which open (a person must decide), matched, ignored or all
   * @param member narrows the centre's list to one
   */
  @Transactional(readOnly = true)
  public Mono<Page<BankLineView>> list(
      Actor actor, String which, @Nullable UUID member, @Nullable String cursor, int size) {
    var states =
        switch (which) {
          case "matched" -> List.of("matched");
          case "ignored" -> List.of("ignored");
          case "all" -> List.of("open", "part_matched", "matched", "ignored", "returned");
          default -> List.of("open", "part_matched", "returned");
        };
    LocalDate day = null;
    UUID id = null;
    if (cursor != null) {
      try {
        day = LocalDate.parse(cursor.substring(0, 10));
        id = UUID.fromString(cursor.substring(11));
      } catch (DateTimeParseException | IndexOutOfBoundsException | IllegalArgumentException e) {
        return Mono.error(Problem.invalid("/cursor", "invalid"));
      }
    }
    boolean centre = actor.is(Actor.Kind.CENTRE);
    if (!centre && !actor.is(Actor.Kind.WORKSHOP)) {
      return Mono.error(Problem.notFound());
    }
    int rows = Math.clamp(size, 1, Page.MAX_SIZE);
    return queries
        .list(
            new BankQueries.Filter(
                centre ? null : actor.organisationOrThrow(), member, states, day, id, rows))
        .map(lines -> Page.of(lines, rows, line -> line.bookedOn() + "/" + line.id()));
  }

  /** This line paid that transfer. */
  @Transactional
  public Mono<BankLineView> match(Actor actor, UUID id, long version, UUID payout) {
    return mine(actor, id)
        .flatMap(line -> matching.match(actor, id, payout, version, "person"))
        .then(audit.record(actor, "payments.match_line", id, Map.of("payout", payout)))
        .then(Mono.defer(() -> view(actor, id)));
  }

  /** It was not that transfer after all. */
  @Transactional
  public Mono<BankLineView> unmatch(Actor actor, UUID id, long version, UUID payout) {
    return mine(actor, id)
        .flatMap(line -> matching.unmatch(actor, id, payout, version))
        .then(audit.record(actor, "payments.unmatch_line", id, Map.of("payout", payout)))
        .then(Mono.defer(() -> view(actor, id)));
  }

  /**
   * The line is none of a brand's transfers.
   *
   * @param reason other_customer, own_money, not_sales or other
   */
  @Transactional
  public Mono<BankLineView> ignore(
      Actor actor, UUID id, long version, String reason, @Nullable String note) {
    return locked(actor, id, version)
        .filter(line -> line.state().equals("open") || line.state().equals("returned"))
        .switchIfEmpty(Mono.error(() -> Problem.refused("line_taken")))
        .flatMap(line -> store.ignore(id, reason, note))
        .then(audit.record(actor, "payments.ignore_line", id, Map.of("reason", reason)))
        .then(Mono.defer(() -> view(actor, id)));
  }

  /** It is looked at again. */
  @Transactional
  public Mono<BankLineView> reopen(Actor actor, UUID id, long version) {
    return locked(actor, id, version)
        .filter(line -> line.state().equals("ignored"))
        .switchIfEmpty(Mono.error(() -> Problem.refused("line_taken")))
        .flatMap(line -> store.reopen(id))
        .then(audit.record(actor, "payments.reopen_line", id))
        .then(Mono.defer(() -> view(actor, id)));
  }

  /** What came above what was owed stands to the brand's credit in the member's books. */
  @Transactional
  public Mono<BankLineView> credit(Actor actor, UUID id, long version) {
    return locked(actor, id, version)
        .filter(line -> line.state().equals("part_matched"))
        .switchIfEmpty(Mono.error(() -> Problem.refused("nothing_over")))
        .flatMap(
            line ->
                store
                    .brandOf(id)
                    .flatMap(
                        brand ->
                            ledger.post(
                                Journal.overpaid(
                                    line.organisation(), brand, id, line.rest(), line.bookedOn())))
                    .then(store.setMatched(id, line.amount().minor(), "person")))
        .then(audit.record(actor, "payments.credit_line", id))
        .then(Mono.defer(() -> view(actor, id)));
  }

  private Mono<BankLineView> view(Actor actor, UUID id) {
    return queries
        .one(actor.is(Actor.Kind.CENTRE) ? null : actor.organisationOrThrow(), id)
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  private Mono<Line> mine(Actor actor, UUID id) {
    return store
        .line(id)
        .flatMap(line -> books.toChange(actor, line.organisation()).thenReturn(line));
  }

  private Mono<Line> locked(Actor actor, UUID id, long version) {
    return mine(actor, id)
        .then(Mono.defer(() -> store.lock(id)))
        .filter(line -> line.version() == version)
        .switchIfEmpty(Mono.error(Problem::stale));
  }
}
