package coop.ilmek.workflows;

import java.time.Instant;

/** Something time will do in the present state unless the state is left before. */
public sealed interface Due<A, E> {

  Instant at();

  /** An act that time does by itself. The course decides again, by fresh facts, when it is due. */
  record Deadline<A, E>(Instant at, A act) implements Due<A, E> {}

  /** An effect without a move: somebody is reminded. */
  record Reminder<A, E>(Instant at, E effect) implements Due<A, E> {}
}
