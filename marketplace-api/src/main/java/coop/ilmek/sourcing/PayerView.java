package coop.ilmek.sourcing;

import org.jspecify.annotations.Nullable;

/**
 * How a brand pays, as measured.
 *
 * @param payments counted, the last twenty at most
 * @param usualDays median days from the acceptance of pieces to the money; none = no record yet
 */
public record PayerView(int payments, @Nullable Integer usualDays) {}
