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
import org.springframework.beans.factory.annotation.Value;
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
  private final boolean everyPaper;

  /**
   * @param everyPaper whether papers are read that nobody asked to have read; a demo full of empty
   *     pictures is not
   */
  Readings(
      ReadingStore store,
      Staging staging,
      Blobs blobs,
      Audit audit,
      Clock clock,
      @Value("${ilmek.reading.every-paper:#{!${ilmek.demo:false}}}") boolean everyPaper) {
    this.everyPaper = everyPaper;
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
        .then(stage(actor, organisation, pages, PERSON))
        .then(Mono.defer(() -> store.byPages(actor, organisation, pages)));
  }

  /**
   * Sees to it that the files of a paper are read, sooner or later; part of the caller's
   * transaction. The caller has made sure that the actor may refer to them.
   */
  public Mono<Void> ensure(Actor actor, List<UUID> pages) {
    UUID organisation = actor.organisation();
    return everyPaper && organisation != null
        ? stage(actor, organisation, pages, PERSON)
        : Mono.empty();
  }

  /**
   * Refuses what a machine saw for sure and a person may have overlooked.
   *
   * @throws coop.ilmek.shared.Problem refused: an inspection found something wrong, or the scanner
   *     for viruses did
   */
  public Mono<Void> mayCount(UUID paper, int revision) {
    return store.against(paper, revision).flatMap(reason -> Mono.error(Problem.refused(reason)));
  }

  private Mono<Void> stage(Actor actor, UUID organisation, List<UUID> pages, short priority) {
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

  /** For whoever asked for it; the centre looks at readings beside their papers. */
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
