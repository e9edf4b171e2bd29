package coop.ilmek.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a workshop has closed, moved or opened again.
 *
 * @param kind closed, moved or reopened
 * @param address where to, of a move
 * @param reportedAs owner, centre or member
 * @param state pending, confirmed or rejected
 */
public record ClosureReportView(
    UUID id,
    UUID workshopId,
    @Nullable UUID organisationId,
    String code,
    String workshop,
    String kind,
    LocalDate happenedOn,
    String note,
    Profile.@Nullable PostalAddress address,
    String reportedAs,
    Instant reportedAt,
    String state,
    long version,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    String reason) {}
