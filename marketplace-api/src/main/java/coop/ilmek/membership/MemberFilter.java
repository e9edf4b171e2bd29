package coop.ilmek.membership;

import org.jspecify.annotations.Nullable;

/**
 * Which members the centre wants to see; every part may be missing.
 *
 * @param query part of the name, or a public code
 * @param after cursor of the former page
 */
public record MemberFilter(
    @Nullable String kind,
    @Nullable String state,
    @Nullable String district,
    @Nullable String process,
    @Nullable String query,
    @Nullable String after,
    int size) {}
