package coop.ilmek.shared.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move in the history of a subject.
 *
 * @param role slug of the role it was done in
 * @param actor the person where the reader may know her, else the organisation; none for time and
 *     for what follows by itself
 * @param from none for the first
 * @param text the reason or note that was given
 */
public record TimelineEvent(
    Instant at,
    String role,
    @Nullable String actor,
    String act,
    @Nullable String from,
    String to,
    @Nullable String text) {}
