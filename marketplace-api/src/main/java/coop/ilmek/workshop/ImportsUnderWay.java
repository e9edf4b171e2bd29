package coop.ilmek.workshop;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The lists this process is working on. Kept in memory only: the work is one transaction, of which
 * nobody sees anything before it ends, and a progress bar is no business fact. Asked on another
 * node the answer is "none", and the screen goes on waiting for the act's own answer.
 */
@Component
class ImportsUnderWay {
  private final ConcurrentMap<UUID, Meter> meters = new ConcurrentHashMap<>();

  /** Counts the lines of one piece of work. */
  static final class Meter {
    private final UUID organisation;
    private volatile ImportProgress now = new ImportProgress("reading", 0, 0);

    private Meter(UUID organisation) {
      this.organisation = organisation;
    }

    void step(String step, int total) {
      now = new ImportProgress(step, 0, total);
    }

    /** Only the work itself counts, one batch after the other. */
    void advance(int lines) {
      var before = now;
      now = new ImportProgress(before.step(), before.done() + lines, before.total());
    }
  }

  /**
   * Does the work under a meter.
   *
   * @param of the list, or the file while there is no list yet
   */
  <T> Mono<T> during(UUID of, UUID organisation, Function<Meter, Mono<T>> work) {
    return Mono.using(
        () -> {
          var meter = new Meter(organisation);
          meters.put(of, meter);
          return meter;
        },
        work,
        meter -> meters.remove(of, meter));
  }

  /** How far the organisation's work has come. */
  ImportProgress of(UUID of, UUID organisation) {
    var meter = meters.get(of);
    return meter == null || !meter.organisation.equals(organisation)
        ? ImportProgress.NONE
        : meter.now;
  }
}
