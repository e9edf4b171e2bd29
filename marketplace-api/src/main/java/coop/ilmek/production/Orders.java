package coop.ilmek.production;

import coop.ilmek.production.domain.Breakdown;
import coop.ilmek.production.domain.Schedule;
import coop.ilmek.production.persistence.AwardQueries;
import coop.ilmek.production.persistence.AwardQueries.Award;
import coop.ilmek.production.persistence.OrderQueries;
import coop.ilmek.production.persistence.OrderStore;
import coop.ilmek.production.persistence.OrderSubject;
import coop.ilmek.production.persistence.SliceSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.OrderCourse;
import coop.ilmek.workflows.Role;
import coop.ilmek.workflows.SliceCourse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Orders: opened by an award, held, resumed, cancelled and closed by people. */
@Service
public class Orders {
  private final AwardQueries awards;
  private final OrderStore store;
  private final OrderQueries queries;
  private final OrderSubject order;
  private final SliceSubject slice;
  private final Moves moves;
  private final Clock clock;

  Orders(
      AwardQueries awards,
      OrderStore store,
      OrderQueries queries,
      OrderSubject order,
      SliceSubject slice,
      Moves moves,
      Clock clock) {
    this.awards = awards;
    this.store = store;
    this.queries = queries;
    this.order = order;
    this.slice = slice;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * Opens the order of an award with one slice, bound to the winner. A second call for the same
   * enquiry finds what the first one made.
   */
  @Transactional
  public Mono<UUID> open(Actor actor, UUID enquiry) {
    return awards
        .ofEnquiry(enquiry)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(award -> open(actor, award));
  }

  private Mono<UUID> open(Actor actor, Award award) {
    UUID id = Ids.next();
    return store
        .insertOrder(id, award, clock.instant())
        .flatMap(
            isNew ->
                isNew ? begin(actor, id, award).thenReturn(id) : store.ofEnquiry(award.enquiry()));
  }

  private Mono<Void> begin(Actor actor, UUID id, Award award) {
    UUID part = Ids.next();
    var now = clock.instant();
    var steps = Schedule.plan(IsoWeek.day(now), award.dueWeek(), award.weeks());
    var cells = Breakdown.scaled(award.cells(), award.pieces());
    var origin = Map.of("enquiry", award.enquiry(), "quote", award.quote());
    return store
        .insertSlice(part, id, award, cells, steps, now)
        .then(Mono.defer(() -> moves.opened(actor, Role.SYSTEM, order, id, origin)))
        .then(Mono.defer(() -> moves.opened(actor, Role.SYSTEM, slice, part, origin)))
        .then(moves.of(slice, part).by(actor, Role.SYSTEM).act(SliceCourse.Act.BIND))
        .then();
  }

  /** The brand's own orders, every one for the centre; newest first. */
  @Transactional(readOnly = true)
  public Mono<Page<OrderRow>> list(
      Actor actor, OrderFilter filter, @Nullable UUID before, int size) {
    if (!actor.is(Actor.Kind.BRAND) && !actor.is(Actor.Kind.CENTRE)) {
      return Mono.error(Problem.forbidden());
    }
    return queries.list(actor, filter, before, size);
  }

  @Transactional(readOnly = true)
  public Mono<OrderView> read(Actor actor, UUID id) {
    if (!actor.is(Actor.Kind.BRAND) && !actor.is(Actor.Kind.CENTRE)) {
      return Mono.error(Problem.notFound());
    }
    return queries.one(actor, id).switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** Work that has not begun waits; goods already made may still be delivered. */
  @Transactional
  public Mono<OrderView> hold(Actor actor, UUID id, long version, String reason) {
    return act(actor, id, version, reason, OrderCourse.Act.HOLD);
  }

  @Transactional
  public Mono<OrderView> resume(Actor actor, UUID id, long version) {
    return act(actor, id, version, "", OrderCourse.Act.RESUME);
  }

  /** By the brand as long as no work has begun, by the centre also later. */
  @Transactional
  public Mono<OrderView> cancel(Actor actor, UUID id, long version, String reason) {
    return act(actor, id, version, reason, OrderCourse.Act.CANCEL);
  }

  /** The centre closes an order whose goods are accepted although money is still open. */
  @Transactional
  public Mono<OrderView> complete(Actor actor, UUID id, long version, String reason) {
    return act(actor, id, version, reason, OrderCourse.Act.COMPLETE);
  }

  private Mono<OrderView> act(
      Actor actor, UUID id, long version, String reason, OrderCourse.Act act) {
    return read(actor, id)
        .flatMap(
            seen -> actor.mayBind() ? Mono.just(seen) : Mono.<OrderView>error(Problem.forbidden()))
        .flatMap(
            seen ->
                moves
                    .of(order, id)
                    .by(actor, actor.courseRole())
                    .expecting(version)
                    .with(Map.of("reason", reason))
                    .act(act))
        .then(Mono.defer(() -> read(actor, id)));
  }
}
