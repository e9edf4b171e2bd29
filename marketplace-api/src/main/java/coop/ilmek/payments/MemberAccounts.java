package coop.ilmek.payments;

import coop.ilmek.payments.MemberAccountView.Item;
import coop.ilmek.payments.MemberAccountView.Total;
import coop.ilmek.payments.persistence.AccountQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * A member's money: what is owed and why not yet, what came, and the account for the accountant.
 */
@Service
public class MemberAccounts {
  private final AccountQueries queries;
  private final Audit audit;
  private final Clock clock;

  MemberAccounts(AccountQueries queries, Audit audit, Clock clock) {
    this.queries = queries;
    this.audit = audit;
    this.clock = clock;
  }

  /** What am I owed, by whom, when, and why not yet. */
  @Transactional(readOnly = true)
  public Mono<MemberAccountView> view(Actor actor) {
    UUID member = member(actor);
    Instant now = clock.instant();
    return queries
        .owed(member, now)
        .flatMap(
            owed ->
                queries
                    .coming(member, now)
                    .flatMap(
                        coming ->
                            queries
                                .arrived(member)
                                .map(
                                    arrived ->
                                        new MemberAccountView(
                                            totals(owed, coming),
                                            owed,
                                            coming,
                                            arrived.received(),
                                            arrived.openLines(),
                                            arrived.centreMay()))));
  }

  private static List<Total> totals(List<Item> owed, List<Item> coming) {
    return Stream.concat(owed.stream(), coming.stream())
        .map(item -> item.amount().currency())
        .distinct()
        .sorted()
        .map(
            currency ->
                new Total(
                    sum(owed, currency, item -> true),
                    sum(owed, currency, item -> item.daysLate() > 0),
                    sum(owed, currency, item -> item.why().equals("on_its_way")),
                    sum(coming, currency, item -> true)))
        .toList();
  }

  private static Money sum(List<Item> items, String currency, Predicate<Item> which) {
    return items.stream()
        .filter(item -> item.amount().currency().equals(currency))
        .filter(which)
        .map(Item::amount)
        .reduce(Money.of(0, currency), Money::plus);
  }

  /**
   * The account with all brands, from the ledger.
   *
   * @param from the first of January when not said
   * @param until today when not said
   */
  @Transactional(readOnly = true)
  public Mono<StatementView> statement(
      Actor actor, @Nullable LocalDate from, @Nullable LocalDate until) {
    LocalDate last = until == null ? IsoWeek.day(clock.instant()) : until;
    LocalDate first = from == null ? last.withDayOfYear(1) : from;
    return queries
        .statement(member(actor), first, last)
        .map(lines -> new StatementView(first, last, lines));
  }

  /** The member lets the centre import and match her bank statements, or no longer does. */
  @Transactional
  public Mono<Void> letCentre(Actor actor, boolean given) {
    UUID member = member(actor);
    if (!actor.mayBind()) {
      return Mono.error(Problem.forbidden());
    }
    return queries
        .consent(member, actor.person(), given, clock.instant())
        .then(audit.record(actor, given ? "payments.let_centre" : "payments.stop_centre", member));
  }

  private static UUID member(Actor actor) {
    if (!actor.is(Actor.Kind.WORKSHOP)) {
      throw Problem.notFound();
    }
    return actor.organisationOrThrow();
  }
}
