package coop.ilmek.shared.audit;

import coop.ilmek.shared.flow.Recurring;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the whole trail once a day against its seal: a seal that nobody checks protects nothing.
 */
@Component
class SealCheck implements Recurring {
  private static final Logger log = LoggerFactory.getLogger(SealCheck.class);

  private final Seal seal;
  private final AtomicInteger broken;

  SealCheck(Seal seal, MeterRegistry meters) {
    this.seal = seal;
    this.broken = meters.gauge("ilmek.audit.broken", new AtomicInteger());
  }

  @Override
  public String name() {
    return "audit.check";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run() {
    var found = seal.broken();
    broken.set(found.size());
    if (!found.isEmpty()) {
      log.error("{} blocks of the audit trail do not fit, from {} on", found.size(), found.get(0));
    }
  }
}
