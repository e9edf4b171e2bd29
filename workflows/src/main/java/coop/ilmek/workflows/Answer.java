package coop.ilmek.workflows;

import java.util.List;
import java.util.Set;

/** What a course answers to an act. */
public sealed interface Answer<S, A, E> {

  /** The subject goes on, perhaps into the same state; the effects may run in any order. */
  record Moved<S, A, E>(S to, List<E> effects) implements Answer<S, A, E> {}

  /**
   * Not now.
   *
   * @param reasons slugs of what is missing; empty when this role has no such act in this state
   * @param legal what the role could do instead, by the same facts
   */
  record Refused<S, A, E>(List<String> reasons, Set<A> legal) implements Answer<S, A, E> {}
}
