package coop.ilmek.production;

import org.jspecify.annotations.Nullable;

/**
 * What a list of orders shows.
 *
 * @param state slug, or all
 * @param text part of the brand's references
 * @param open leave out what is completed or cancelled
 * @param trouble only what somebody should look at
 */
public record OrderFilter(
    @Nullable String state, @Nullable String text, boolean open, boolean trouble) {}
