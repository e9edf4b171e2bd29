package coop.ilmek.membership;

import coop.ilmek.documents.PaperTypes;
import coop.ilmek.membership.persistence.VettingDocumentStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Which papers applicants have to show; coordinators edit the list. */
@Service
public class VettingDocuments {
  private final VettingDocumentStore store;
  private final PaperTypes types;
  private final Audit audit;
  private final Clock clock;

  VettingDocuments(VettingDocumentStore store, PaperTypes types, Audit audit, Clock clock) {
    this.store = store;
    this.types = types;
    this.audit = audit;
    this.clock = clock;
  }

  /** The list as it is now. */
  @Transactional(readOnly = true)
  public Mono<List<VettingDocumentView>> list(Actor actor) {
    return actor.is(Actor.Kind.CENTRE) ? store.list() : Mono.error(Problem.notFound());
  }

  /** From now on this paper is asked of every applicant of the kind who has not been admitted. */
  @Transactional
  public Mono<List<VettingDocumentView>> add(
      Actor actor, String kind, String type, boolean required, String note) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    if (types.find(type).isEmpty()) {
      return Mono.error(Problem.invalid("/type", "unknown"));
    }
    return store
        .add(kind, type, required, note, actor.person(), clock.instant())
        .flatMap(id -> audit.record(actor, "membership.add_vetting_document", id))
        .then(Mono.defer(store::list));
  }

  /** Asked of nobody any more; who handed it in keeps it. */
  @Transactional
  public Mono<List<VettingDocumentView>> drop(Actor actor, UUID id) {
    return actor.isCoordinator()
        ? store
            .drop(id, actor.person(), clock.instant())
            .filter(dropped -> dropped)
            .switchIfEmpty(Mono.error(Problem::notFound))
            .then(audit.record(actor, "membership.drop_vetting_document", id))
            .then(Mono.defer(store::list))
        : Mono.error(Problem.notFound());
  }
}
