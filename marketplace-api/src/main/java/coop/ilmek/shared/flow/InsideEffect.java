package coop.ilmek.shared.flow;

import reactor.core.publisher.Mono;

/**
 * A consequence inside our database: runs in the transaction that ends its own staged row, so it
 * happens exactly once.
 */
@FunctionalInterface
public interface InsideEffect {
  Mono<Void> run(Work work);
}
