package coop.ilmek.documents.reading;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.flow.Staging;
import coop.ilmek.shared.flow.Staging.Staged;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Readings of papers: asked for when files are handed in, done one after another, shown. */
@Service
public class Readings {
  /** How long a wait it is worth: somebody sits before the screen. */
  public static final short PERSON = 50;

  /** Files that came in by the thousand. */
  public static final short IMPORT = 10;

  private final ReadingStore store;
  private final Staging staging;
  private final Blobs blobs;
  private final Audit audit;
  private final Clock clock;

  Readings(ReadingStore store, Staging staging, Blobs blobs, Audit audit, Clock clock) {
    this.store = store;
    this.staging = staging;
    this.blobs = blobs;
    this.audit = audit;
    this.clock = clock;
  }

  /** Has files read that make up one paper; what was read before is not read again. */
  @Transactional
  public Mono<ReadingView> request(Actor actor, List<UUID> pages) {
    UUID organisation = actor.organisationOrThrow();
    if (!actor.is(Actor.Kind.WORKSHOP) && !actor.is(Actor.Kind.BRAND)) {
      return Mono.error(Problem.forbidden());
    }
    return blobs
        .requireAll(actor, "/pages", pages)
        .then(ensure(actor, organisation, pages, PERSON))
        .then(Mono.defer(() -> store.byPages(actor, organisation, pages)));
  }

  /**
   * Sees to it that these files are read, sooner or later; part of the caller's transaction. The
   * caller has made sure that the actor may refer to them.
   */
  public Mono<Void> ensure(Actor actor, UUID organisation, List<UUID> pages, short priority) {
    return store
        .request(actor, organisation, pages, priority)
        .flatMap(
            id ->
                staging
                    .stage(
                        List.of(
                            new Staged(
                                ReadingWork.ADMIT,
                                id.toString(),
                                clock.instant(),
                                priority,
                                id,
                                false)))
                    .then(audit.record(actor, "documents.read", id)));
  }

  @Transactional(readOnly = true)
  public Mono<ReadingView> read(Actor actor, UUID id) {
    return store.byId(actor, id).switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** The reading of a revision's files; files that came before readings did have none. */
  @Transactional(readOnly = true)
  public Mono<ReadingView> ofRevision(Actor actor, UUID paper, int revision) {
    return store.ofRevision(actor, paper, revision).switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** A page as it was read, JPEG. */
  @Transactional(readOnly = true)
  public Mono<byte[]> picture(Actor actor, UUID id, int page) {
    return store.picture(actor, id, page).switchIfEmpty(Mono.error(Problem::notFound));
  }
}
