package coop.ilmek.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision that waits for a coordinator, with all she needs to decide.
 *
 * @param paperId the paper it belongs to
 * @param version of the paper, for the decision
 * @param before the confirmed revision it would follow
 */
public record ReviewLine(
    UUID paperId,
    long version,
    UUID organisationId,
    String organisation,
    String type,
    String label,
    RevisionView revision,
    @Nullable RevisionView before) {}
