package coop.ilmek.membership;

import org.jspecify.annotations.Nullable;

/**
 * Which members the centre wants to see; every part may be missing.
 *
 * @param q part of the name, or a public code
 * @param cursor where the former page ended
 */
public record MemberFilter(
    @Nullable String kind,
    @Nullable String state,
    @Nullable String district,
    @Nullable String process,
    @Nullable String q,
    @Nullable String cursor,
    int size) {}
