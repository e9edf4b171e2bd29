package coop.ilmek.workflows;

import java.time.Instant;

/**
 * When a course is asked.
 *
 * @param now the time of the question, read from the caller's clock
 * @param since when the subject entered its present state; a move into the same state keeps it
 */
public record Moment(Instant now, Instant since) {}
