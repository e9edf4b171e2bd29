package coop.ilmek.documents;

import coop.ilmek.documents.domain.Term;
import coop.ilmek.documents.persistence.PaperQueries;
import coop.ilmek.documents.persistence.PaperRow;
import coop.ilmek.documents.persistence.PaperStore;
import coop.ilmek.documents.reading.ReadingView;
import coop.ilmek.documents.reading.Readings;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.blob.BlobReader;
import coop.ilmek.shared.blob.Blobs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Papers of an organisation: its people hand them in and say what they say; what counts is what a
 * coordinator confirmed, on every day of its term and not one day longer.
 */
@Service
public class Papers {
  /** Which papers of an organisation count changed; the subject is its id. */
  public static final String CHANGED = "documents.changed";

  private final PaperTypes types;
  private final PaperStore store;
  private final PaperQueries queries;
  private final PaperViews views;
  private final Blobs blobs;
  private final Renewals renewals;
  private final Viewings viewings;
  private final Readings readings;
  private final Audit audit;
  private final Clock clock;

  Papers(
      PaperTypes types,
      PaperStore store,
      PaperQueries queries,
      PaperViews views,
      Blobs blobs,
      Renewals renewals,
      Viewings viewings,
      Readings readings,
      Audit audit,
      Clock clock) {
    this.types = types;
    this.store = store;
    this.queries = queries;
    this.views = views;
    this.blobs = blobs;
    this.renewals = renewals;
    this.viewings = viewings;
    this.readings = readings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Which of the types the organisation cannot show: no confirmed paper of the type counts on that
   * day. Its last day is the last on which a paper counts.
   *
   * @param types slugs of paper types
   * @param last the day through which they must count
   */
  @Transactional(readOnly = true)
  public Mono<Set<String>> confirmedThrough(UUID organisation, Set<String> types, LocalDate last) {
    if (types.isEmpty()) {
      return Mono.just(Set.of());
    }
    return queries
        .confirmedOn(organisation, types, last)
        .map(
            confirmed -> {
              Set<String> missing = new LinkedHashSet<>(types);
              missing.removeAll(confirmed);
              return missing;
            });
  }

  /** Hands in a paper for the first time. */
  @Transactional
  public Mono<PaperView> add(Actor actor, String typeId, String label, Claim claim) {
    UUID organisation = holder(actor);
    PaperType type = types.find(typeId).orElseThrow(() -> Problem.invalid("/type", "unknown"));
    return store
        .insert(actor, organisation, typeId, label)
        .flatMap(id -> revise(actor, id, type, claim, "documents.add").thenReturn(id))
        .flatMap(id -> read(actor, id));
  }

  /** Hands in the next revision: a renewal, or what was asked when it was sent back. */
  @Transactional
  public Mono<PaperView> renew(Actor actor, UUID id, long version, Claim claim) {
    return own(actor, id)
        .flatMap(
            paper ->
                store
                    .take(id, version)
                    .then(renewals.withdraw(actor, paper))
                    .then(
                        revise(
                            actor,
                            id,
                            types.find(paper.type()).orElseThrow(Problem::notFound),
                            claim,
                            "documents.renew")))
        .then(Mono.defer(() -> read(actor, id)));
  }

  /** Takes back a claim nobody has decided on yet. */
  @Transactional
  public Mono<PaperView> withdraw(Actor actor, UUID id, long version) {
    return own(actor, id)
        .flatMap(
            paper ->
                store
                    .take(id, version)
                    .then(renewals.withdraw(actor, paper))
                    .filter(waiting -> waiting)
                    .switchIfEmpty(
                        Mono.error(() -> Problem.illegalAct(List.of(), List.of("renew")))))
        .then(audit.record(actor, "documents.withdraw", id))
        .then(Mono.defer(() -> read(actor, id)));
  }

  private Mono<Void> revise(Actor actor, UUID id, PaperType type, Claim claim, String act) {
    var flaws = Term.flaws(type, claim.issuedOn(), claim.expiresOn(), IsoWeek.day(clock.instant()));
    if (!flaws.isEmpty()) {
      return Mono.error(Problem.invalid(flaws));
    }
    var term = Term.of(type, claim.issuedOn(), claim.expiresOn());
    return blobs
        .requireAll(actor, "/pages", claim.pages())
        .flatMap(pages -> store.revise(actor, id, claim, term, pages))
        .flatMap(revision -> renewals.opened(actor, revision))
        .then(blobs.open(actor, claim.pages(), BlobReader.centre()))
        .then(readings.ensure(actor, claim.pages()))
        .then(audit.record(actor, act, id));
  }

  /** One paper with its history, for its organisation and for the centre. */
  @Transactional
  public Mono<PaperView> read(Actor actor, UUID id) {
    return queries
        .one(actor, id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            paper ->
                viewings
                    .looked(actor, List.of(new Viewings.Seen(id, paper.type())), "record")
                    .thenReturn(paper))
        .map(paper -> views.view(paper, actor, IsoWeek.day(clock.instant())));
  }

  /**
   * What the portal read on the files of a revision; a look at a worker's paper as any other.
   * Papers that came before there were readings have none.
   */
  @Transactional
  public Mono<ReadingView> reading(Actor actor, UUID id, int revision) {
    return read(actor, id).then(Mono.defer(() -> readings.ofRevision(actor, id, revision)));
  }

  /**
   * The papers of the actor's organisation; the centre may name another's.
   *
   * @param organisation null: the actor's own
   */
  @Transactional(readOnly = true)
  public Mono<PapersView> folder(Actor actor, @Nullable UUID organisation) {
    UUID whose = organisation == null ? actor.organisationOrThrow() : organisation;
    if (!actor.belongsTo(whose) && !actor.is(Actor.Kind.CENTRE)) {
      return Mono.error(Problem.notFound());
    }
    boolean workshop = actor.is(Actor.Kind.WORKSHOP) || actor.is(Actor.Kind.CENTRE);
    return queries
        .folder(whose)
        .map(papers -> views.folder(papers, workshop, IsoWeek.day(clock.instant())));
  }

  private Mono<PaperRow> own(Actor actor, UUID id) {
    UUID organisation = holder(actor);
    return queries
        .one(actor, id)
        .filter(paper -> paper.organisationId().equals(organisation))
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** Workshops and brands have papers, also before they are members; the centre looks at them. */
  private static UUID holder(Actor actor) {
    UUID organisation = actor.organisationOrThrow();
    if (!actor.is(Actor.Kind.WORKSHOP) && !actor.is(Actor.Kind.BRAND)) {
      throw Problem.forbidden();
    }
    return organisation;
  }
}
