package coop.ilmek.capacity;

import coop.ilmek.capacity.persistence.ListingStore;
import coop.ilmek.documents.Papers;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.InsideEffect;
import coop.ilmek.trust.FinishedWork;
import coop.ilmek.workshop.Workshops;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the modules below know of a workshop follows into the listing. */
@Component
class ListingEffects implements EffectHandlers {
  private static final String LISTING = "listing";

  private final ListingStore store;
  private final ListingLag lag;

  ListingEffects(ListingStore store, ListingLag lag) {
    this.store = store;
    this.lag = lag;
  }

  @Override
  public void register(Effects effects) {
    effects
        .following(Workshops.CHANGED, LISTING, listing(store::list))
        .following(Papers.CHANGED, LISTING, listing(store::listOf))
        .following(FinishedWork.CHANGED, LISTING, listing(store::listOf));
  }

  private InsideEffect listing(Function<UUID, Mono<Void>> of) {
    return work ->
        of.apply(work.subjectOrThrow()).then(Mono.fromRunnable(() -> lag.since(work.stagedAt())));
  }
}
