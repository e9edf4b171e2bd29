package coop.ilmek.identity.persistence;

import coop.ilmek.shared.flow.Retention;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counted tries, codes, sessions and links that have ended. */
@Component
class IdentityRetention implements Retention {
  @Override
  public Map<String, Duration> kept() {
    return Map.of(
        "delete from identity.attempt where began_at < ?", Duration.ofDays(1),
        "delete from identity.sign_in_code where expires_at < ?", Duration.ofDays(1),
        "delete from identity.session where expires_at < ?", Duration.ZERO,
        "delete from identity.invitation where expires_at < ?", Duration.ofDays(30));
  }
}
