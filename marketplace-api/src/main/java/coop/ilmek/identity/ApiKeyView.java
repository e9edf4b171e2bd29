package coop.ilmek.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a program acts for an organisation. The key itself is shown once, when made.
 *
 * @param hint its last four characters
 * @param by name of the person who made it; the program acts as she
 * @param usedAt about when it was last used, to the hour; none if never
 */
public record ApiKeyView(
    UUID id, String name, String hint, String by, Instant createdAt, @Nullable Instant usedAt) {

  /** A key just made: the only time it is shown. */
  public record Made(UUID id, String name, String key) {}
}
