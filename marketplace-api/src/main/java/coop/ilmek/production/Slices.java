package coop.ilmek.production;

import coop.ilmek.production.domain.MilestoneType;
import coop.ilmek.production.domain.Schedule;
import coop.ilmek.production.persistence.JobQueries;
import coop.ilmek.production.persistence.OrderSubject;
import coop.ilmek.production.persistence.SliceQueries;
import coop.ilmek.production.persistence.SliceStore;
import coop.ilmek.production.persistence.SliceStore.Party;
import coop.ilmek.production.persistence.SliceSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.SliceCourse.Act;
import coop.ilmek.workflows.SliceCourse.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Slices: what a workshop reports about its part of an order, and how that part ends. */
@Service
public class Slices {
  private static final EnumSet<State> AT_WORK =
      EnumSet.of(State.CUTTING, State.SEWING, State.FINISHING, State.DELIVERED, State.REWORK);

  private final SliceStore store;
  private final SliceQueries queries;
  private final JobQueries jobs;
  private final OrderSubject order;
  private final SliceSubject slice;
  private final Moves moves;
  private final Rights rights;
  private final Audit audit;
  private final Clock clock;

  Slices(
      SliceStore store,
      SliceQueries queries,
      JobQueries jobs,
      OrderSubject order,
      SliceSubject slice,
      Moves moves,
      Rights rights,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.jobs = jobs;
    this.order = order;
    this.slice = slice;
    this.moves = moves;
    this.rights = rights;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A milestone was reached.
   *
   * @param type material_in, cutting, sewing or finishing
   * @param on the day; today when left out
   * @param photo blob of a picture
   */
  public record Report(
      long version, String type, @Nullable LocalDate on, String note, @Nullable UUID photo) {}

  /**
   * Pieces sewn so far.
   *
   * @param done the sum, not what was added
   */
  public record Pieces(int done, String note, @Nullable UUID photo) {}

  /** The jobs of the actor's workshop, newest first. */
  @Transactional(readOnly = true)
  public Mono<Page<JobView>> jobs(Actor actor, boolean open, @Nullable UUID before, int size) {
    return actor.is(Actor.Kind.WORKSHOP)
        ? jobs.list(actor, open, before, size)
        : Mono.error(Problem.forbidden());
  }

  @Transactional(readOnly = true)
  public Mono<SliceView> read(Actor actor, UUID id) {
    return queries.one(actor, id).switchIfEmpty(Mono.error(Problem::notFound));
  }

  @Transactional
  public Mono<SliceView> report(Actor actor, UUID id, Report report) {
    var type = MilestoneType.of(report.type());
    LocalDate today = IsoWeek.day(clock.instant());
    LocalDate on = report.on() == null ? today : report.on();
    if (on.isAfter(today)) {
      return Mono.error(Problem.invalid("/on", "not_future"));
    }
    return rights
        .party(actor, id)
        .flatMap(
            party ->
                on.isBefore(IsoWeek.day(party.opened()))
                    ? Mono.<Party>error(Problem.invalid("/on", "before_order"))
                    : Mono.just(party))
        .flatMap(
            party ->
                moves
                    .of(slice, id)
                    .by(actor, actor.courseRole())
                    .expecting(report.version())
                    .with(detail("on", on.toString(), "note", report.note()))
                    .first(Mono.defer(() -> rights.show(actor, party, report.photo())))
                    .then(
                        moved ->
                            store
                                .reach(id, type, on, report.note(), report.photo())
                                .then(Mono.defer(() -> expect(id))))
                    .act(act(type)))
        .then(Mono.defer(() -> read(actor, id)));
  }

  private static Act act(MilestoneType type) {
    return switch (type) {
      case MATERIAL_IN -> Act.REPORT_MATERIAL_IN;
      case CUTTING -> Act.START_CUTTING;
      case SEWING -> Act.START_SEWING;
      case FINISHING -> Act.START_FINISHING;
      case DELIVERY -> throw Problem.invalid("/type", "pattern");
    };
  }

  /** No move: the sum of pieces sewn so far, from which the pace and the forecast follow. */
  @Transactional
  public Mono<SliceView> pieces(Actor actor, UUID id, Pieces pieces) {
    return rights
        .party(actor, id)
        .flatMap(
            party ->
                pieces.done() > party.tolerance().most(party.pieces())
                    ? Mono.<Party>error(
                        Problem.invalid(
                            "/done",
                            "over_tolerance",
                            Map.of("max", party.tolerance().most(party.pieces()))))
                    : Mono.just(party))
        .flatMap(
            party ->
                rights
                    .show(actor, party, pieces.photo())
                    .then(Mono.defer(() -> moves.lock(order, party.order()))))
        .then(Mono.defer(() -> moves.lock(slice, id)))
        .flatMap(
            state ->
                AT_WORK.contains(state) && actor.is(Actor.Kind.WORKSHOP)
                    ? Mono.just(state)
                    : Mono.<State>error(Problem.refused("work_not_begun")))
        .then(
            Mono.defer(
                () ->
                    store.progress(
                        Ids.next(),
                        id,
                        pieces.done(),
                        pieces.note(),
                        pieces.photo(),
                        clock.instant())))
        .then(Mono.defer(() -> expect(id)))
        .then(Mono.defer(() -> audit.record(actor, "slice.report_pieces", id)))
        .then(Mono.defer(() -> read(actor, id)));
  }

  /** The brand takes what it accepted as all there will be. */
  @Transactional
  public Mono<SliceView> closeShort(Actor actor, UUID id, long version, String reason) {
    return rights
        .party(actor, id)
        .flatMap(
            party ->
                moves
                    .of(slice, id)
                    .by(actor, actor.courseRole())
                    .expecting(version)
                    .with(detail("reason", reason))
                    .then(moved -> store.closeShort(id, moved.at()))
                    .act(Act.CLOSE_SHORT))
        .then(Mono.defer(() -> read(actor, id)));
  }

  /** The centre takes the work from a workshop; what was accepted stays earned. */
  @Transactional
  public Mono<SliceView> reassign(Actor actor, UUID id, long version, String reason) {
    return rights
        .party(actor, id)
        .flatMap(
            party ->
                moves
                    .of(slice, id)
                    .by(actor, actor.courseRole())
                    .expecting(version)
                    .with(detail("reason", reason))
                    .act(Act.REASSIGN))
        .then(Mono.defer(() -> read(actor, id)));
  }

  /** Payments says that nothing of the slice is open any more; the order may be complete. */
  @Transactional
  public Mono<Void> settled(Actor actor, UUID id) {
    return store
        .party(actor, id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            party ->
                moves
                    .lock(order, party.order())
                    .then(Mono.defer(() -> store.settled(id, clock.instant())))
                    .then(Mono.defer(() -> audit.record(actor, "slice.settled", id)))
                    .then(Mono.defer(() -> moves.settle(order, party.order()))));
  }

  /** Expected dates, anew from what is known. */
  private Mono<Void> expect(UUID id) {
    LocalDate today = IsoWeek.day(clock.instant());
    return Mono.zip(store.steps(id), store.pace(id))
        .flatMap(known -> store.expect(id, Schedule.expected(known.getT1(), known.getT2(), today)));
  }

  private static Map<String, Object> detail(String... pairs) {
    var detail = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].isEmpty()) {
        detail.put(pairs[i], pairs[i + 1]);
      }
    }
    return detail;
  }
}
