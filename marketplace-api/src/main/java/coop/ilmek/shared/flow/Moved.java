package coop.ilmek.shared.flow;

import java.time.Instant;

/**
 * What a move did.
 *
 * @param version of the row after the move: what the next act must send
 */
public record Moved<S extends Enum<S>>(S from, S to, long version, Instant at) {}
