package coop.ilmek.capacity;

import coop.ilmek.capacity.domain.Closing;
import coop.ilmek.capacity.domain.Estimate;
import coop.ilmek.capacity.domain.WeekPlan;
import coop.ilmek.capacity.persistence.GarmentQueries;
import coop.ilmek.capacity.persistence.WeekQueries;
import coop.ilmek.capacity.persistence.WeekStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.workshop.Workshops;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * What a workshop says of its weeks: published for some weeks from three answers, corrected one by
 * one, closed for days. Never less than what is promised already.
 */
@Service
public class Weeks {
  /** Half a year ahead; nobody in the trade knows more. */
  public static final int FURTHEST = 26;

  private static final int USUAL_DAYS = 5;

  private final Workshops workshops;
  private final GarmentQueries garments;
  private final WeekStore store;
  private final WeekQueries queries;
  private final Audit audit;
  private final Clock clock;

  Weeks(
      Workshops workshops,
      GarmentQueries garments,
      WeekStore store,
      WeekQueries queries,
      Audit audit,
      Clock clock) {
    this.workshops = workshops;
    this.garments = garments;
    this.store = store;
    this.queries = queries;
    this.audit = audit;
    this.clock = clock;
  }

  /** The dated table of typical standard minutes, as it counts today. */
  @Transactional(readOnly = true)
  public Mono<List<TypicalMinutesView>> typicalMinutes() {
    return garments.all(IsoWeek.day(clock.instant()));
  }

  /** What three answers come to, before anything is published. */
  @Transactional(readOnly = true)
  public Mono<EstimateView> estimate(WeekQuestion question) {
    return garments
        .typical(
            question.process(),
            List.of(question.garment(), Estimate.REFERENCE),
            IsoWeek.day(clock.instant()))
        .map(
            typical -> {
              BigDecimal minutes = typical.get(question.garment());
              if (minutes == null) {
                throw Problem.invalid("/garment", "unknown");
              }
              return Estimate.of(question, minutes, typical.get(Estimate.REFERENCE));
            });
  }

  /**
   * Publishes weeks, each with what the answers come to. A week set on its own before is set anew.
   *
   * @param firstWeek Monday of the first week
   * @param count how many weeks
   */
  @Transactional
  public Mono<CapacityView> publish(
      Actor actor, WeekQuestion question, LocalDate firstWeek, int count) {
    requireWeek(firstWeek, "/firstWeek");
    LocalDate lastWeek = firstWeek.plusWeeks(count - 1L);
    requireWeek(lastWeek, "/weeks");
    return editing(actor)
        .flatMap(
            workshop ->
                estimate(question)
                    .flatMap(
                        estimate ->
                            store
                                .answer(actor, workshop, question, estimate)
                                .then(
                                    set(
                                        workshop,
                                        question.process(),
                                        firstWeek,
                                        lastWeek,
                                        question.days(),
                                        estimate.weekMinutes())))
                    .then(audit.record(actor, "capacity.publish", workshop))
                    .then(Mono.defer(() -> read(workshop))));
  }

  private Mono<Void> set(
      UUID workshop, String process, LocalDate first, LocalDate last, int days, int minutes) {
    return store
        .closings(workshop, first, IsoWeek.sunday(last))
        .flatMap(
            closings ->
                store
                    .lock(workshop, process, first, last)
                    .flatMap(
                        present -> {
                          var plans =
                              Stream.iterate(first, w -> !w.isAfter(last), w -> w.plusWeeks(1))
                                  .map(
                                      week ->
                                          new WeekPlan(
                                                  week,
                                                  process,
                                                  minutes,
                                                  days,
                                                  0,
                                                  minutes,
                                                  reserved(present, week),
                                                  false)
                                              .under(closings))
                                  .toList();
                          WeekPlan.requireRoom(plans);
                          return store.put(workshop, plans);
                        }));
  }

  private static int reserved(List<WeekPlan> present, LocalDate week) {
    return present.stream()
        .filter(plan -> plan.week().equals(week))
        .mapToInt(WeekPlan::reserved)
        .findFirst()
        .orElse(0);
  }

  /**
   * Sets one week on its own.
   *
   * @param minutes what its open days give
   */
  @Transactional
  public Mono<CapacityView> correct(Actor actor, LocalDate week, String process, int minutes) {
    requireWeek(week, "/week");
    return editing(actor)
        .flatMap(
            workshop ->
                store
                    .closings(workshop, week, IsoWeek.sunday(week))
                    .flatMap(
                        closings ->
                            store
                                .lock(workshop, process, week, week)
                                .flatMap(
                                    present ->
                                        store.put(
                                            workshop,
                                            corrected(present, closings, week, process, minutes))))
                    .then(
                        audit.record(
                            actor,
                            "capacity.correct",
                            workshop,
                            Map.of("week", IsoWeek.of(week), "process", process)))
                    .then(Mono.defer(() -> read(workshop))));
  }

  private static List<WeekPlan> corrected(
      List<WeekPlan> present, List<Closing> closings, LocalDate week, String process, int minutes) {
    int days = present.isEmpty() ? USUAL_DAYS : present.getFirst().days();
    int closed = Closing.closedDays(closings, week, days);
    if (closed == days && minutes > 0) {
      throw Problem.refused("week_closed");
    }
    int whole = closed == days ? 0 : Closing.whole(minutes, days, closed);
    var plan =
        new WeekPlan(week, process, whole, days, closed, minutes, reserved(present, week), true);
    WeekPlan.requireRoom(List.of(plan));
    return List.of(plan);
  }

  /** Days on which nobody works; they take their share out of every process. */
  @Transactional
  public Mono<CapacityView> close(
      Actor actor, LocalDate firstDay, LocalDate lastDay, String reason, String note) {
    if (lastDay.isBefore(firstDay)) {
      return Mono.error(Problem.invalid("/lastDay", "before_first"));
    }
    if (lastDay.isBefore(IsoWeek.day(clock.instant()))) {
      return Mono.error(Problem.invalid("/lastDay", "future"));
    }
    if (lastDay.isAfter(firstDay.plusDays(92))) {
      return Mono.error(Problem.invalid("/lastDay", "too_far"));
    }
    var days = new Closing(firstDay, lastDay);
    return editing(actor)
        .flatMap(
            workshop ->
                store
                    .close(workshop, days, reason, note)
                    .flatMap(id -> audit.record(actor, "capacity.close", id))
                    .then(reckon(workshop, days))
                    .then(Mono.defer(() -> read(workshop))));
  }

  /** Takes a closure back. */
  @Transactional
  public Mono<CapacityView> reopen(Actor actor, UUID closure) {
    return editing(actor)
        .flatMap(
            workshop ->
                store
                    .reopen(workshop, closure)
                    .switchIfEmpty(Mono.error(Problem::notFound))
                    .flatMap(days -> reckon(workshop, days))
                    .then(audit.record(actor, "capacity.reopen", closure))
                    .then(Mono.defer(() -> read(workshop))));
  }

  /** Reckons the published weeks around these days anew. */
  private Mono<Void> reckon(UUID workshop, Closing days) {
    LocalDate first = IsoWeek.monday(days.first());
    LocalDate last = IsoWeek.monday(days.last());
    return store
        .closings(workshop, first, IsoWeek.sunday(last))
        .flatMap(
            closings ->
                store
                    .lock(workshop, first, last)
                    .flatMap(
                        present -> {
                          var plans = present.stream().map(plan -> plan.under(closings)).toList();
                          WeekPlan.requireRoom(plans);
                          return store.put(workshop, plans);
                        }));
  }

  /**
   * States how many minutes a class of machines can run, week by week; the second ceiling.
   *
   * @param minutes null takes the ceiling away
   */
  @Transactional
  public Mono<CapacityView> limitMachines(
      Actor actor, String machineClass, @Nullable Integer minutes, LocalDate firstWeek, int count) {
    requireWeek(firstWeek, "/firstWeek");
    requireWeek(firstWeek.plusWeeks(count - 1L), "/weeks");
    var weeks = Stream.iterate(firstWeek, week -> week.plusWeeks(1)).limit(count).toList();
    return editing(actor)
        .flatMap(
            workshop ->
                store
                    .putMachines(workshop, machineClass, minutes, weeks)
                    .filter(set -> set == count)
                    .switchIfEmpty(Mono.error(() -> Problem.refused("below_reserved")))
                    .then(audit.record(actor, "capacity.limit_machines", workshop))
                    .then(Mono.defer(() -> read(workshop))));
  }

  /** The weeks of the actor's own workshop. */
  @Transactional(readOnly = true)
  public Mono<CapacityView> own(Actor actor) {
    return workshop(actor).flatMap(this::read);
  }

  /** The weeks of any workshop, for the centre. */
  @Transactional(readOnly = true)
  public Mono<CapacityView> of(Actor actor, UUID workshop) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      return workshop(actor)
          .filter(workshop::equals)
          .switchIfEmpty(Mono.error(Problem::notFound))
          .flatMap(this::read);
    }
    return queries
        .exists(workshop)
        .filter(exists -> exists)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(exists -> read(workshop));
  }

  private Mono<CapacityView> read(UUID workshop) {
    return queries.capacity(workshop, IsoWeek.monday(clock.instant()));
  }

  private Mono<UUID> workshop(Actor actor) {
    if (!actor.is(Actor.Kind.WORKSHOP)) {
      return Mono.error(Problem.notFound());
    }
    return workshops
        .ofOrganisation(actor.organisationOrThrow())
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** The actor's workshop, with its weeks to herself until the transaction ends. */
  private Mono<UUID> editing(Actor actor) {
    return workshop(actor).flatMap(id -> store.take(id).thenReturn(id));
  }

  private void requireWeek(LocalDate week, String pointer) {
    LocalDate now = IsoWeek.monday(clock.instant());
    if (week.isBefore(now)) {
      throw Problem.invalid(pointer, "week_past");
    }
    if (week.isAfter(now.plusWeeks(FURTHEST - 1L))) {
      throw Problem.invalid(pointer, "week_far", Map.of("value", FURTHEST));
    }
  }
}
