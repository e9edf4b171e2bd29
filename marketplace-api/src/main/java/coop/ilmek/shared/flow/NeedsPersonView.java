package coop.ilmek.shared.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that gave up and waits for a decision.
 *
 * @param name wire name of the effect or deadline
 * @param failures how often it failed
 * @param deaths how often its process died
 */
public record NeedsPersonView(
    UUID id,
    String name,
    String instance,
    @Nullable UUID subject,
    @Nullable String course,
    @Nullable Instant stagedAt,
    Instant parkedAt,
    int failures,
    int deaths,
    @Nullable String error) {}
