package coop.ilmek.membership;

import static coop.ilmek.workflows.MemberVetting.Act.APPROVE;
import static coop.ilmek.workflows.MemberVetting.Act.PLAN_VISIT;
import static coop.ilmek.workflows.MemberVetting.Act.RECORD_VISIT;
import static coop.ilmek.workflows.MemberVetting.Act.REJECT;
import static coop.ilmek.workflows.MemberVetting.Act.REQUEST_CHANGES;
import static coop.ilmek.workflows.MemberVetting.Act.TAKE_UP;

import coop.ilmek.documents.PaperTypes;
import coop.ilmek.membership.domain.Reasons;
import coop.ilmek.membership.persistence.ApplicationStore;
import coop.ilmek.membership.persistence.QueueQueries;
import coop.ilmek.membership.persistence.VettingQueries;
import coop.ilmek.membership.persistence.VettingSubject;
import coop.ilmek.membership.persistence.VisitQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.blob.BlobReader;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.MemberVetting;
import coop.ilmek.workflows.Role;
import coop.ilmek.workshop.Workshops;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** How the centre looks at applications, visits and decides. */
@Service
public class Vetting {
  private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

  private final VettingSubject subject;
  private final ApplicationStore store;
  private final VettingQueries queries;
  private final QueueQueries queue;
  private final VisitQueries visits;
  private final ApplicationViews views;
  private final Moves moves;
  private final Workshops workshops;
  private final Blobs blobs;
  private final PaperTypes types;
  private final Clock clock;

  Vetting(
      VettingSubject subject,
      ApplicationStore store,
      VettingQueries queries,
      QueueQueries queue,
      VisitQueries visits,
      ApplicationViews views,
      Moves moves,
      Workshops workshops,
      Blobs blobs,
      PaperTypes types,
      Clock clock) {
    this.subject = subject;
    this.store = store;
    this.queries = queries;
    this.queue = queue;
    this.visits = visits;
    this.views = views;
    this.moves = moves;
    this.workshops = workshops;
    this.blobs = blobs;
    this.types = types;
    this.clock = clock;
  }

  /**
   * A decision with its reason.
   *
   * @param version of the application as the coordinator saw it
   * @param reason slug of the list
   * @param note in her own words, to the applicant
   */
  public record Decision(long version, String reason, String note) {}

  /** What has to be mended, and which papers are asked on top of the list. */
  public record Changes(long version, String reason, String note, List<String> documents) {}

  /** When somebody of the centre comes. */
  public record VisitPlan(long version, LocalDate on, @Nullable String time, String note) {}

  /** What was seen, with photos as blob ids and, where the phone gave it, the place. */
  public record VisitRecord(
      long version,
      VisitForm form,
      List<VisitView.Photo> photos,
      @Nullable Double lat,
      @Nullable Double lng) {}

  /** The queue, those who wait longest first. */
  @Transactional(readOnly = true)
  public Mono<Page<ApplicationLine>> queue(Actor actor, QueueFilter filter) {
    return actor.is(Actor.Kind.CENTRE)
        ? queue.page(filter, clock.instant())
        : Mono.error(Problem.notFound());
  }

  /**
   * The visits that are planned and not recorded yet, in walking order.
   *
   * @param until the last day, a week from today when it is not said
   */
  @Transactional(readOnly = true)
  public Mono<List<PlannedVisitView>> plannedVisits(Actor actor, @Nullable LocalDate until) {
    LocalDate last = until == null ? LocalDate.now(clock.withZone(ISTANBUL)).plusDays(7) : until;
    return actor.is(Actor.Kind.CENTRE) ? visits.ahead(last) : Mono.error(Problem.notFound());
  }

  /** From now on this coordinator looks after it. */
  @Transactional
  public Mono<ApplicationView> takeUp(Actor actor, UUID id, long version) {
    return move(
        actor,
        id,
        by(actor, id, version).then(moved -> store.reviewer(id, actor.person())),
        TAKE_UP);
  }

  @Transactional
  public Mono<ApplicationView> requestChanges(Actor actor, UUID id, Changes changes) {
    Reasons.check(Reasons.CHANGES, changes.reason(), changes.note());
    for (int i = 0; i < changes.documents().size(); i++) {
      if (types.find(changes.documents().get(i)).isEmpty()) {
        return Mono.error(Problem.invalid("/documents/" + i, "unknown"));
      }
    }
    return move(
        actor,
        id,
        by(actor, id, changes.version())
            .with(changes)
            .then(moved -> store.ask(id, changes.documents(), actor.person(), clock.instant())),
        REQUEST_CHANGES);
  }

  /** Plans a visit, or moves the planned one to another day. */
  @Transactional
  public Mono<ApplicationView> planVisit(Actor actor, UUID id, VisitPlan plan) {
    if (plan.on().isBefore(LocalDate.ofInstant(clock.instant(), ISTANBUL))) {
      return Mono.error(Problem.invalid("/on", "future"));
    }
    return move(
        actor,
        id,
        by(actor, id, plan.version())
            .with(plan)
            .then(moved -> store.plan(id, plan.on(), plan.time(), actor.person(), clock.instant())),
        PLAN_VISIT);
  }

  @Transactional
  public Mono<ApplicationView> recordVisit(Actor actor, UUID id, VisitRecord visit) {
    if (!visit.form().asDescribed() && visit.form().differences().isBlank()) {
      return Mono.error(Problem.invalid("/form/differences", "required"));
    }
    return move(
        actor,
        id,
        by(actor, id, visit.version())
            .first(photos(actor, id, visit).then(Mono.defer(() -> record(actor, id, visit))))
            .then(moved -> seen(actor, id, visit.form())),
        RECORD_VISIT);
  }

  /** The photos are the visitor's own; the applicant may see what was taken at her place. */
  private Mono<Void> photos(Actor actor, UUID id, VisitRecord visit) {
    var photos = visit.photos().stream().map(VisitView.Photo::blobId).toList();
    var ids = new ArrayList<>(photos);
    ids.addAll(visit.form().signatures());
    return blobs
        .requireAll(actor, "/photos", photos)
        .then(blobs.requireAll(actor, "/form/signatures", visit.form().signatures()))
        .then(queries.read(id))
        .flatMap(
            application ->
                blobs.open(actor, ids, BlobReader.organisation(application.organisationId())));
  }

  private Mono<Void> record(Actor actor, UUID id, VisitRecord visit) {
    return store.record(
        id,
        visit.form(),
        visit.photos(),
        visit.lat(),
        visit.lng(),
        actor.person(),
        clock.instant());
  }

  /** What was described and found so counts as verified from now on. */
  private Mono<Void> seen(Actor actor, UUID id, VisitForm form) {
    return form.asDescribed()
        ? queries
            .read(id)
            .flatMap(application -> workshops.verified(actor, application.organisationId()))
        : Mono.empty();
  }

  @Transactional
  public Mono<ApplicationView> approve(Actor actor, UUID id, Applications.Because because) {
    return move(actor, id, by(actor, id, because.version()).with(because), APPROVE);
  }

  @Transactional
  public Mono<ApplicationView> reject(Actor actor, UUID id, Decision decision) {
    Reasons.check(Reasons.REJECTION, decision.reason(), decision.note());
    return move(
        actor,
        id,
        by(actor, id, decision.version())
            .with(decision)
            .then(moved -> store.cancel(id, clock.instant())),
        REJECT);
  }

  private Moves.Request<
          MemberVetting.State, MemberVetting.Act, MemberVetting.Effect, MemberVetting.Facts>
      by(Actor actor, UUID id, long version) {
    return moves.of(subject, id).by(actor, Role.CENTRE).expecting(version);
  }

  private Mono<ApplicationView> move(
      Actor actor,
      UUID id,
      Moves.Request<
              MemberVetting.State, MemberVetting.Act, MemberVetting.Effect, MemberVetting.Facts>
          request,
      MemberVetting.Act act) {
    return mayDecide(actor, act)
        ? request.act(act).then(Mono.defer(() -> views.view(actor, id)))
        : Mono.error(Problem.notFound());
  }

  /** Coordinators decide; an inspector may bring in what she saw. */
  private static boolean mayDecide(Actor actor, MemberVetting.Act act) {
    return actor.isCoordinator()
        || act == RECORD_VISIT
            && actor.is(Actor.Kind.CENTRE)
            && actor.role() == Actor.PersonRole.INSPECTOR;
  }
}
