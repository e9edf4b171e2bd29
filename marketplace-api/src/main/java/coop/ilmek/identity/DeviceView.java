package coop.ilmek.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that is signed in.
 *
 * @param agent what its browser calls itself
 * @param seenAt when it was last used, to the hour
 * @param current the one that asks
 */
public record DeviceView(
    UUID id, @Nullable String agent, Instant since, Instant seenAt, boolean current) {}
