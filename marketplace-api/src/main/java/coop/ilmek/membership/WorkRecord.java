package coop.ilmek.membership;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a workshop offers, has in hand and has finished: known in the modules above. */
public interface WorkRecord {
  /**
   * The record of a workshop.
   *
   * @param peakMinutes people minutes of its fullest coming week, free and promised together
   * @param inHandMinutes promised and not worked yet
   * @param finished orders that were taken
   */
  record Counted(long peakMinutes, long inHandMinutes, int finished) {
    public static final Counted NOTHING = new Counted(0, 0, 0);
  }

  Mono<Counted> of(UUID organisation, UUID workshop);
}
