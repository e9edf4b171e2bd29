package coop.ilmek.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word for an applicant.
 *
 * @param kind chamber, neighbourhood_head or senior_member
 * @param member name of the member who vouches
 * @param name of the person
 * @param state given, countersigned or refused
 * @param mayDecide whether the reader may countersign or refuse it
 */
public record VouchView(
    UUID id,
    String kind,
    @Nullable String member,
    String name,
    String statement,
    String state,
    long version,
    Instant givenAt,
    @Nullable String givenBy,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    String note,
    boolean mayDecide) {}
