package coop.ilmek.membership;

import java.util.UUID;

/**
 * A paper on the list.
 *
 * @param kind workshop or brand: of whom it is asked
 * @param required without it nobody is admitted
 * @param note a word to the applicant
 */
public record VettingDocumentView(
    UUID id, String kind, String type, boolean required, String note) {}
