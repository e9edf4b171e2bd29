package coop.ilmek.shared.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One move of one subject, as stored: what an effect's handler starts from.
 *
 * @param detail the command as JSON, if there was one
 */
public record Transition(
    String course,
    UUID subject,
    long version,
    Instant at,
    UUID actor,
    @Nullable UUID organisation,
    String act,
    @Nullable String from,
    String to,
    @Nullable String detail) {}
