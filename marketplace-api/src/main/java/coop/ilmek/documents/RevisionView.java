package coop.ilmek.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said a paper says, and what became of it.
 *
 * @param state how far its course has come; whether it counts, the day decides
 * @param expiresOn the last day on which it counts; null without a term
 * @param expiresEstimated that day was not printed
 * @param reason why it was sent back
 */
public record RevisionView(
    int number,
    String state,
    String issuer,
    String documentNumber,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    boolean expiresEstimated,
    Instant sentAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    List<PageView> pages) {}
