package coop.ilmek.capacity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** How long it takes until a changed fact is found by a search: of the last changes, 19 in 20. */
@Component
public class ListingLag {
  private static final int KEPT = 256;

  private final long[] millis = new long[KEPT];
  private final Clock clock;
  private int count;

  ListingLag(Clock clock, MeterRegistry meters) {
    this.clock = clock;
    Gauge.builder("ilmek.listing.lag.p95", this, lag -> lag.p95().toMillis() / 1000.0)
        .description("seconds from a changed fact to the listing, 95 in 100 of the last 256")
        .baseUnit("seconds")
        .register(meters);
  }

  /** A fact of that moment is listed now. */
  void since(Instant changed) {
    long took = Math.max(0, Duration.between(changed, clock.instant()).toMillis());
    synchronized (millis) {
      millis[count++ % KEPT] = took;
    }
  }

  /** Nothing when nothing changed yet. */
  public Duration p95() {
    synchronized (millis) {
      int n = Math.min(count, KEPT);
      if (n == 0) {
        return Duration.ZERO;
      }
      long[] sorted = Arrays.copyOf(millis, n);
      Arrays.sort(sorted);
      return Duration.ofMillis(sorted[(n - 1) * 95 / 100]);
    }
  }
}
