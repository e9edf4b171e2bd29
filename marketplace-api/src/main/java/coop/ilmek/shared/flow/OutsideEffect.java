package coop.ilmek.shared.flow;

import reactor.core.publisher.Mono;

/**
 * A consequence in another system: first what is to be said is read, then the call is made, holding
 * neither transaction nor connection, then a transaction in which the answer becomes an act and the
 * staged row ends. At least once outside, exactly once inside.
 *
 * @param <Q> what is said to the outside system
 * @param <R> its answer
 */
public interface OutsideEffect<Q, R> {
  /** What to say; empty when there is nothing to say any more, and the row just ends. */
  Mono<Q> ask(Work work);

  /**
   * Blocking, on a virtual thread, with an own time limit.
   *
   * @throws Hopeless when the other side said "never": no retry, a person is asked at once
   */
  R call(Work work, Q question) throws Exception;

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
