package coop.ilmek.shared.flow;

import reactor.core.publisher.Mono;

/**
 * A consequence in another system: first the call, holding neither transaction nor connection, then
 * a transaction in which the answer becomes an act and the staged row ends. At least once outside,
 * exactly once inside.
 *
 * @param <R> the outside system's answer
 */
public interface OutsideEffect<R> {
  /**
   * Blocking, on a virtual thread, with an own time limit.
   *
   * @throws Hopeless when the other side said "never": no retry, a person is asked at once
   */
  R call(Work work) throws Exception;

  /** In the transaction that ends the row. */
  Mono<Void> took(Work work, R answer);

  /** The other side will never accept this. */
  final class Hopeless extends Exception {
    private static final long serialVersionUID = 1;

    public Hopeless(String message) {
      super(message);
    }
  }
}
