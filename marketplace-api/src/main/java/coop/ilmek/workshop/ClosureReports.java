package coop.ilmek.workshop;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.workshop.domain.WorkshopCode;
import coop.ilmek.workshop.persistence.ClosureReportStore;
import coop.ilmek.workshop.persistence.WorkshopStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Reports that a workshop has closed, moved or opened again. Its owner, another member or the
 * centre reports; a coordinator decides, and until then nothing changes. Nobody is deleted: a
 * closed workshop keeps its page with its last day, a moved one its former address.
 */
@Service
public class ClosureReports {
  private final ClosureReportStore store;
  private final WorkshopStore workshops;
  private final LookAlikes lookAlikes;
  private final Audit audit;
  private final Clock clock;

  ClosureReports(
      ClosureReportStore store,
      WorkshopStore workshops,
      LookAlikes lookAlikes,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.workshops = workshops;
    this.lookAlikes = lookAlikes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is reported.
   *
   * @param kind closed, moved or reopened
   * @param address where to; of a move only
   */
  public record Report(
      String kind, LocalDate happenedOn, String note, Profile.@Nullable PostalAddress address) {}

  /** Reports on a workshop by its code; members and the centre may. */
  @Transactional
  public Mono<ClosureReportView> report(Actor actor, String code, Report report) {
    boolean centre = actor.is(Actor.Kind.CENTRE);
    if (!centre && !actor.admitted()) {
      return Mono.error(Problem.notFound());
    }
    if (report.happenedOn().isAfter(IsoWeek.day(clock.instant()).plusDays(90))) {
      return Mono.error(Problem.invalid("/happenedOn", "too_far"));
    }
    boolean moved = report.kind().equals("moved");
    if (moved && report.address() == null) {
      return Mono.error(Problem.invalid("/address", "required"));
    }
    UUID id = Ids.next();
    return workshops
        .ofCode(WorkshopCode.parse(code))
        .flatMap(store::standing)
        .filter(standing -> !standing.status().equals("merged"))
        .switchIfEmpty(Mono.error(() -> Problem.invalid("/code", "unknown_code")))
        .flatMap(
            standing -> {
              boolean closed = standing.status().equals("closed");
              if (closed != report.kind().equals("reopened")) {
                return Mono.<Void>error(Problem.refused(closed ? "closed_already" : "not_closed"));
              }
              String as =
                  centre ? "centre" : actor.belongsTo(standing.organisation()) ? "owner" : "member";
              return store
                  .insert(
                      id,
                      standing.id(),
                      moved
                          ? report
                          : new Report(report.kind(), report.happenedOn(), report.note(), null),
                      as,
                      actor.person(),
                      clock.instant())
                  .onErrorMap(
                      DuplicateKeyException.class, twice -> Problem.refused("reported_already"));
            })
        .then(audit.record(actor, "workshop.report_closure", id))
        .then(Mono.defer(() -> store.read(id)));
  }

  /** Reports in a state, the oldest first; the centre's list. */
  @Transactional(readOnly = true)
  public Mono<Page<ClosureReportView>> list(
      Actor actor, String state, @Nullable String cursor, int size) {
    return actor.is(Actor.Kind.CENTRE)
        ? store.list(state, cursor, size)
        : Mono.error(Problem.notFound());
  }

  /** It is so: the workshop is closed, at its new address, or open again. */
  @Transactional
  public Mono<ClosureReportView> confirm(Actor actor, UUID id, long version) {
    return decide(actor, id, version, "confirmed", "")
        .flatMap(
            report ->
                (switch (report.kind()) {
                      case "moved" -> moved(report);
                      case "closed" -> store.status(report.workshopId(), "closed", clock.instant());
                      default -> store.status(report.workshopId(), "active", clock.instant());
                    })
                    .then(Mono.defer(() -> store.read(id))));
  }

  private Mono<Void> moved(ClosureReportView report) {
    var address = report.address();
    return address == null
        ? Mono.empty()
        : store
            .former(report.workshopId(), report.happenedOn(), report.id())
            .then(workshops.move(report.workshopId(), address))
            .then(Mono.defer(() -> lookAlikes.sought(report.workshopId())));
  }

  /**
   * It is not so.
   *
   * @param reason what was found instead
   */
  @Transactional
  public Mono<ClosureReportView> reject(Actor actor, UUID id, long version, String reason) {
    return reason.isBlank()
        ? Mono.error(Problem.invalid("/reason", "required"))
        : decide(actor, id, version, "rejected", reason.strip())
            .then(Mono.defer(() -> store.read(id)));
  }

  private Mono<ClosureReportView> decide(
      Actor actor, UUID id, long version, String state, String reason) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return store
        .read(id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            report ->
                store
                    .decide(id, version, state, reason, actor.person(), clock.instant())
                    .filter(decided -> decided)
                    .switchIfEmpty(Mono.error(Problem::stale))
                    .then(audit.record(actor, "workshop.closure_" + state, id))
                    .thenReturn(report));
  }
}
