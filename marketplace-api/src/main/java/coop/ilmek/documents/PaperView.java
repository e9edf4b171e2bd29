package coop.ilmek.documents;

import coop.ilmek.shared.LegalAct;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One paper with its history, newest first.
 *
 * @param standing valid, ending, expired, in_review, sent_back or withdrawn
 * @param renewal in_review or sent_back when a newer revision is under way
 * @param validTo last day of the revision that counts, or counted last
 */
public record PaperView(
    UUID id,
    UUID organisationId,
    String organisation,
    String type,
    String label,
    long version,
    String standing,
    @Nullable String renewal,
    @Nullable LocalDate validTo,
    List<RevisionView> revisions,
    List<LegalAct> acts) {}
