package coop.ilmek.demo;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** A scene is a script, not a server: it waits for each act before the next. */
final class Doing {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Doing() {}

  /** Performs an act and gives its answer. */
  static <T> T now(Mono<T> act) {
    T answer = act.block(LIMIT);
    if (answer == null) {
      throw new IllegalStateException("an act gave no answer");
    }
    return answer;
  }

  /** Performs an act that answers nothing. */
  static void then(Mono<?> act) {
    act.block(LIMIT);
  }
}
