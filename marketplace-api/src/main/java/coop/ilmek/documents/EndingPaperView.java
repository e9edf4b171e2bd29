package coop.ilmek.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed paper that ends soon or has just ended.
 *
 * @param renewalSentAt when its owner sent the one that follows, which waits for the centre
 */
public record EndingPaperView(
    UUID paperId,
    UUID organisationId,
    String organisation,
    String type,
    String label,
    LocalDate expiresOn,
    @Nullable Instant renewalSentAt) {}
