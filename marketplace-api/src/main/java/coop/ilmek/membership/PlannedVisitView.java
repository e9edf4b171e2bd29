package coop.ilmek.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that is planned and not recorded yet.
 *
 * @param visitor who of the centre goes
 */
public record PlannedVisitView(
    UUID applicationId,
    String organisationName,
    LocalDate on,
    @Nullable String time,
    @Nullable String visitor,
    @Nullable String district,
    @Nullable String neighbourhood,
    @Nullable String street,
    @Nullable String buildingNo) {}
