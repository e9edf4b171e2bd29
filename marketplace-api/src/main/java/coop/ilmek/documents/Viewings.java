package coop.ilmek.documents;

import coop.ilmek.documents.persistence.PaperQueries;
import coop.ilmek.documents.persistence.ViewingStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.blob.BlobWatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Who looked at the papers of workers. A paper is a worker's when its type holds personal data;
 * whoever looks is written down, its owner too, and its owner and the centre can read it.
 */
@Service
public class Viewings implements BlobWatch {
  private final PaperTypes types;
  private final PaperQueries papers;
  private final ViewingStore store;

  Viewings(PaperTypes types, PaperQueries papers, ViewingStore store) {
    this.types = types;
    this.papers = papers;
    this.store = store;
  }

  /** The looks at a paper, the newest first. */
  @Transactional(readOnly = true)
  public Mono<Page<ViewingView>> of(Actor actor, UUID paper, int size, @Nullable String cursor) {
    return papers
        .one(actor, paper)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(found -> store.of(found.id(), size, cursor));
  }

  /** In the transaction of the reading itself: nobody sees what was not written down. */
  Mono<Void> looked(Actor actor, List<Seen> papers, String what) {
    var personal =
        papers.stream().filter(seen -> types.isOfWorkers(seen.type())).map(Seen::id).toList();
    return personal.isEmpty() ? Mono.empty() : store.insert(actor, personal, what);
  }

  record Seen(UUID id, String type) {}

  @Override
  public Mono<Void> viewed(Actor actor, UUID blob) {
    return store.insertPage(actor, blob, types.ofWorkers());
  }
}
