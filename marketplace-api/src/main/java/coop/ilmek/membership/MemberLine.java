package coop.ilmek.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member in the centre's list. */
public record MemberLine(
    UUID organisationId,
    String name,
    String kind,
    @Nullable String code,
    @Nullable String province,
    @Nullable String district,
    @Nullable Integer sewingPeople,
    String state,
    Instant stateSince,
    Instant since) {}
