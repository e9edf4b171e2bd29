package coop.ilmek.documents;

import java.time.Instant;

/**
 * One look at a worker's paper.
 *
 * @param who name of the person, empty when it was erased
 * @param organisation she looked for
 * @param what record, page or queue: the typed values, a page itself, or a line of the desk
 */
public record ViewingView(Instant at, String who, String organisation, String what) {}
