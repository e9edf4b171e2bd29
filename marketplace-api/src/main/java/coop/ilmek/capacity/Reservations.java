package coop.ilmek.capacity;

import coop.ilmek.capacity.domain.Demand;
import coop.ilmek.capacity.persistence.ReservationStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Minutes that are promised: held at an award, consumed by work, released when nothing comes of it.
 * Weeks are locked in one order (workshop, week, process, then machine class), so that two awards
 * wait for each other instead of dying; the database refuses less than nothing.
 */
@Service
public class Reservations {
  /** Before any week there is. */
  private static final LocalDate NOTHING_USED = LocalDate.of(1970, 1, 5);

  private final ReservationStore store;
  private final Audit audit;
  private final Clock clock;

  Reservations(ReservationStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps minutes for a subject, all or none. Refused as {@code minutes_not_free} with the weeks
   * that lack them ({@code weeks}: week, process or machineClass, asked, free).
   *
   * @param subject what they are kept for, a quote's id; it holds once
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> hold(Actor actor, UUID workshopId, UUID subject, List<WeekMinutes> weeks) {
    if (weeks.isEmpty()) {
      return Mono.empty();
    }
    var demand = Demand.of(weeks);
    return store
        .lockPeople(workshopId, demand.people())
        .flatMap(
            free ->
                store
                    .lockMachines(workshopId, demand.machines())
                    .map(machines -> demand.lacking(free, machines)))
        .flatMap(
            lacking ->
                lacking.isEmpty()
                    ? store.hold(workshopId, subject, weeks, demand, clock.instant())
                    : Mono.error(
                        Problem.refused(List.of("minutes_not_free"), Map.of("weeks", lacking))))
        .then(audit.record(actor, "capacity.hold", subject));
  }

  /** Frees whatever a subject still holds. Doing it again changes nothing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> release(Actor actor, UUID subject) {
    return end(actor, subject, "capacity.release", NOTHING_USED);
  }

  /**
   * The work is done: minutes of past weeks and of this one stay used, those of later weeks are
   * free again. Doing it again changes nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> consume(Actor actor, UUID subject) {
    return end(actor, subject, "capacity.consume", IsoWeek.monday(clock.instant()));
  }

  private Mono<Void> end(Actor actor, UUID subject, String act, LocalDate usedThrough) {
    return store.end(subject, usedThrough, clock.instant()).then(audit.record(actor, act, subject));
  }
}
