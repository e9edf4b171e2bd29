package coop.ilmek.trust;

import java.time.LocalDate;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** The module that owns orders says what came of one workshop's part of one. */
public interface FinishedWork {
  /** The record of a workshop changed; the subject is its organisation. */
  String CHANGED = "trust.record_changed";

  /** A part that the brand took; empty when nothing of it was. */
  Mono<Finished> of(UUID slice);

  /**
   * What is measured.
   *
   * @param workshop organisation of the workshop
   * @param brand organisation of the brand
   * @param deliveredOn the day of the last delivery that was accepted
   */
  record Finished(UUID workshop, UUID brand, LocalDate dueOn, LocalDate deliveredOn, int pieces) {}
}
