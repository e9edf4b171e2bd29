package coop.ilmek.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application in the centre's queue.
 *
 * @param waitsFor centre, applicant or nobody
 * @param nextStep slug of what the one who is waited for does next
 */
public record ApplicationLine(
    UUID id,
    String kind,
    String organisationName,
    @Nullable String province,
    @Nullable String district,
    String state,
    Instant stateSince,
    @Nullable Instant submittedAt,
    boolean assisted,
    @Nullable String reviewer,
    @Nullable LocalDate visitOn,
    String waitsFor,
    @Nullable String nextStep) {}
