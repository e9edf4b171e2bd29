package coop.ilmek.documents;

import java.time.Instant;

/**
 * What was found where the issuer keeps its papers.
 *
 * @param number of the revision that was looked up
 * @param register slug of the register
 * @param result confirmed, different or not_found
 */
public record IssuerCheckView(
    int number, String register, String result, String note, Instant checkedAt, String checkedBy) {}
