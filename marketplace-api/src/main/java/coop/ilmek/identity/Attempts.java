package coop.ilmek.identity;

import coop.ilmek.identity.persistence.AttemptStore;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Limits how often a code is asked for or a secret is tried, for one address and from one place. A
 * whole workshop district may share one address of the internet, hence the wide limits there.
 */
@Component
class Attempts {
  /** What is limited. */
  enum Limit {
    CODES_TO_ADDRESS(8, Duration.ofHours(1)),
    CODES_FOR_ACTS(30, Duration.ofHours(1)),
    CODES_FROM_CLIENT(60, Duration.ofHours(1)),
    TRIES_FOR_ADDRESS(20, Duration.ofHours(1)),
    TRIES_FROM_CLIENT(200, Duration.ofHours(1)),
    LOOKUPS_OF_PERSON(20, Duration.ofHours(1));

    private final int most;
    private final Duration window;

    Limit(int most, Duration window) {
      this.most = most;
      this.window = window;
    }
  }

  /** The demo's few people sign in all day long, and tests faster than anybody. */
  private static final int DEMO_FACTOR = 1_000;

  private final AttemptStore store;
  private final Clock clock;
  private final int factor;

  Attempts(AttemptStore store, Clock clock, @Value("${ilmek.demo:false}") boolean demo) {
    this.store = store;
    this.clock = clock;
    this.factor = demo ? DEMO_FACTOR : 1;
  }

  /** Counts one more; refused beyond the limit. Outside of any transaction that may roll back. */
  Mono<Void> count(Limit limit, String whose) {
    return store
        .count(limit + " " + whose, clock.instant(), limit.window)
        .filter(tries -> tries <= limit.most * factor)
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.TOO_MANY_REQUESTS)))
        .then();
  }
}
