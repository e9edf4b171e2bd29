package coop.ilmek.membership;

import org.jspecify.annotations.Nullable;

/**
 * What the centre wants to see of the queue; every part may be missing.
 *
 * @param state slug; {@code open} = everything that is not decided, {@code waiting} = what waits
 *     for a decision of the centre
 * @param olderThanDays in its state for at least so many days
 * @param q part of the name
 * @param cursor where the former page ended
 */
public record QueueFilter(
    @Nullable String state,
    @Nullable String kind,
    @Nullable String district,
    @Nullable Integer olderThanDays,
    @Nullable String q,
    @Nullable String cursor,
    int size) {}
