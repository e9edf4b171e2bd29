package coop.ilmek.notifications.persistence;

import coop.ilmek.shared.flow.Retention;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Addresses and texts are personal: the log answers questions of half a year, the mailbox of the
 * demo those of a week. What never left gives its secret up when that has long ended.
 */
@Component
class DeliveryRetention implements Retention {
  @Override
  public Map<String, Duration> kept() {
    return Map.of(
        "delete from notifications.delivery where created_at < ?",
        Duration.ofDays(183),
        "delete from notifications.delivery where kept and created_at < ?",
        Duration.ofDays(7),
        "update notifications.delivery set secret = null where secret is not null"
            + " and not kept and created_at < ?",
        Duration.ofDays(30));
  }
}
