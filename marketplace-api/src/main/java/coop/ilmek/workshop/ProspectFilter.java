package coop.ilmek.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which prospects the centre wants to see; every part may be missing.
 *
 * @param state as in {@link ProspectLine}; without one all that are not taken over nor set aside
 * @param q part of the name, or a code
 * @param cursor where the former page ended
 */
public record ProspectFilter(
    @Nullable String state,
    @Nullable String district,
    @Nullable String q,
    @Nullable UUID importId,
    @Nullable String cursor,
    int size) {}
