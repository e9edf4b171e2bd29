package coop.ilmek.workshop;

import java.util.List;

/**
 * What is done with look-alikes.
 *
 * @param version of the import as the coordinator saw it
 * @param add as workshops of their own, or left out
 * @param lines which of them
 */
public record ImportDecision(long version, boolean add, List<Integer> lines) {}
