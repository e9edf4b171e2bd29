package coop.ilmek.workflows;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The clock of a deadline or a reminder. */
public sealed interface When<F> {

  /** The instant, or null when these facts set none. */
  @Nullable Instant at(F facts, Instant since);

  /** So long after the state was entered. */
  record After<F>(Duration delay) implements When<F> {
    @Override
    public Instant at(F facts, Instant since) {
      return since.plus(delay);
    }
  }

  /**
   * On a date among the facts, moved by a shift.
   *
   * @param shift negative for so long before the date
   */
  record OnDate<F>(Date<F> date, Duration shift) implements When<F> {
    @Override
    public @Nullable Instant at(F facts, Instant since) {
      var instant = date.of(facts);
      return instant == null ? null : instant.plus(shift);
    }
  }

  /** Reads a date from the facts; null means that there is none yet. */
  @FunctionalInterface
  interface Date<F> {
    @Nullable Instant of(F facts);
  }
}
