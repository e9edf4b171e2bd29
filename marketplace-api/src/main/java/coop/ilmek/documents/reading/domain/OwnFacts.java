package coop.ilmek.documents.reading.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of the organisation that handed the paper in.
 *
 * @param taxNumber digits; null: not known
 */
public record OwnFacts(String name, @Nullable String taxNumber) {}
