package coop.ilmek.production;

import coop.ilmek.production.domain.Breakdown.Cell;
import coop.ilmek.production.domain.DeliveryPolicy;
import coop.ilmek.production.domain.Silence;
import coop.ilmek.production.persistence.DeliveryStore;
import coop.ilmek.production.persistence.SliceQueries;
import coop.ilmek.production.persistence.SliceStore;
import coop.ilmek.production.persistence.SliceStore.Party;
import coop.ilmek.production.persistence.SliceSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.SliceCourse.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Deliveries: reported by the workshop, accepted or sent back by the brand. */
@Service
public class Consignments {
  private final DeliveryStore deliveries;
  private final SliceStore slices;
  private final SliceQueries queries;
  private final SliceSubject slice;
  private final Moves moves;
  private final Rights rights;
  private final Clock clock;

  Consignments(
      DeliveryStore deliveries,
      SliceStore slices,
      SliceQueries queries,
      SliceSubject slice,
      Moves moves,
      Rights rights,
      Clock clock) {
    this.deliveries = deliveries;
    this.slices = slices;
    this.queries = queries;
    this.slice = slice;
    this.moves = moves;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Goods that went out.
   *
   * @param noteNumber of the delivery note, unique for the slice
   * @param on the day; today when left out
   * @param lines pieces by colour and size
   */
  public record Delivery(
      long version,
      String noteNumber,
      @Nullable LocalDate on,
      List<Cell> lines,
      String note,
      @Nullable UUID photo) {}

  /** Reports a delivery; from now on the brand's silence runs. */
  @Transactional
  public Mono<SliceView> deliver(Actor actor, UUID id, Delivery delivery) {
    var now = clock.instant();
    LocalDate today = IsoWeek.day(now);
    LocalDate on = delivery.on() == null ? today : delivery.on();
    if (on.isAfter(today)) {
      return Mono.error(Problem.invalid("/on", "not_future"));
    }
    UUID deliveryId = Ids.next();
    return rights
        .party(actor, id)
        .flatMap(
            party ->
                moves
                    .of(slice, id)
                    .by(actor, actor.courseRole())
                    .expecting(delivery.version())
                    .with(Map.of("delivery", deliveryId, "noteNumber", delivery.noteNumber()))
                    .first(
                        Mono.defer(() -> check(id, party, delivery))
                            .then(rights.show(actor, party, delivery.photo())))
                    .then(
                        moved ->
                            deliveries
                                .insert(
                                    new DeliveryStore.Reported(
                                        deliveryId,
                                        id,
                                        delivery.noteNumber(),
                                        on,
                                        moved.at(),
                                        actor.person(),
                                        delivery.note(),
                                        delivery.photo(),
                                        Silence.ends(moved.at(), party.silenceDays()),
                                        delivery.lines()))
                                .then(Mono.defer(() -> slices.deliveredAll(id))))
                    .act(Act.DELIVER))
        .then(Mono.defer(() -> queries.one(actor, id)));
  }

  private Mono<Void> check(UUID id, Party party, Delivery delivery) {
    return slices
        .ordered(id)
        .flatMap(
            ordered -> {
              var errors = DeliveryPolicy.check(delivery.lines(), ordered, party.tolerance());
              return errors.isEmpty()
                  ? deliveries.knowsNote(id, delivery.noteNumber())
                  : Mono.<Boolean>error(Problem.invalid(errors));
            })
        .flatMap(
            known ->
                known
                    ? Mono.<Void>error(Problem.invalid("/noteNumber", "duplicate"))
                    : Mono.<Void>empty());
  }

  /**
   * The brand takes a delivery.
   *
   * @param asAll what is accepted is all there will be, although pieces are missing
   */
  @Transactional
  public Mono<SliceView> accept(Actor actor, UUID id, UUID delivery, long version, boolean asAll) {
    return answer(actor, id, delivery, version, Act.ACCEPT_DELIVERY, "accepted", null, asAll);
  }

  /** The brand sends a delivery back. */
  @Transactional
  public Mono<SliceView> requestChanges(
      Actor actor, UUID id, UUID delivery, long version, String reason) {
    return answer(
        actor, id, delivery, version, Act.REQUEST_CHANGES, "changes_requested", reason, false);
  }

  private Mono<SliceView> answer(
      Actor actor,
      UUID id,
      UUID delivery,
      long version,
      Act act,
      String status,
      @Nullable String reason,
      boolean asAll) {
    var detail = new HashMap<String, Object>(Map.of("delivery", delivery));
    if (reason != null) {
      detail.put("reason", reason);
    }
    var write =
        deliveries
            .answer(delivery, id, status, reason, actor.person(), clock.instant())
            .flatMap(
                answered ->
                    answered ? Mono.<Void>empty() : Mono.<Void>error(Problem.refused("answered")))
            .then(asAll ? Mono.defer(() -> slices.closeShort(id, clock.instant())) : Mono.empty());
    return rights
        .party(actor, id)
        .then(Mono.defer(() -> deliveries.exists(delivery, id)))
        .flatMap(exists -> exists ? Mono.just(true) : Mono.<Boolean>error(Problem.notFound()))
        .flatMap(
            exists ->
                moves
                    .of(slice, id)
                    .by(actor, actor.courseRole())
                    .expecting(version)
                    .with(detail)
                    .first(actor.is(Actor.Kind.BRAND) ? write : Mono.empty())
                    .then(moved -> slices.deliveredAll(id))
                    .act(act))
        .then(Mono.defer(() -> queries.one(actor, id)));
  }
}
