package coop.ilmek.documents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper in the list of its organisation.
 *
 * @param standing valid, ending, expired, in_review, sent_back or withdrawn
 * @param renewal in_review or sent_back when a newer revision is under way
 * @param validTo last day of what counts, or counted last; of the claim while nothing counts
 * @param estimated that day was not printed
 * @param reason why the newest revision was sent back
 */
public record PaperLine(
    UUID id,
    String type,
    String group,
    String label,
    String issuer,
    String documentNumber,
    String standing,
    @Nullable String renewal,
    @Nullable LocalDate validTo,
    boolean estimated,
    @Nullable String reason) {}
