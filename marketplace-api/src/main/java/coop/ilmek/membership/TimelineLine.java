package coop.ilmek.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an application or a membership.
 *
 * @param course member_vetting or member_standing
 * @param role in whose name: applicant, centre, time …
 * @param actor the person's name; none for time, and to an applicant only her own people
 * @param reason slug of the reason that was given
 */
public record TimelineLine(
    Instant at,
    String course,
    String act,
    @Nullable String from,
    String to,
    String role,
    @Nullable String actor,
    @Nullable String reason,
    @Nullable String note) {}
