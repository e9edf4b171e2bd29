package coop.ilmek.membership;

import coop.ilmek.shared.LegalAct;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member, to itself and to the centre.
 *
 * @param code public code of a workshop
 * @param timeline its application and its membership, oldest first
 */
public record MemberView(
    UUID organisationId,
    String name,
    String kind,
    @Nullable String code,
    String state,
    Instant stateSince,
    Instant since,
    long version,
    List<LegalAct> acts,
    UUID applicationId,
    List<TimelineLine> timeline) {}
