package coop.ilmek.workshop;

import coop.ilmek.workshop.LookAlikeView.Moving;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * What hangs on a record in the modules above: papers, weeks, orders. They know it, and count it
 * for whoever is about to merge two records.
 */
public interface Belongings {
  /** Counts by record and kind; what is not there is not listed. */
  Mono<List<Moving>> of(List<UUID> workshops);
}
