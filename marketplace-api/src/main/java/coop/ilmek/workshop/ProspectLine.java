package coop.ilmek.workshop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop from a list, until its owner takes it over.
 *
 * @param state waiting (nobody was asked), invited, claimed (a claim waits for the centre), granted
 *     (a claim was confirmed, the owner has not begun), taken_over, set_aside
 * @param phone as the list has it, E.164
 * @param reachable whether an invitation can be sent there
 * @param claim the claim that is open or confirmed
 * @param source name of the file it came with
 * @param line its line there
 */
public record ProspectLine(
    UUID id,
    String code,
    String name,
    String country,
    @Nullable String province,
    @Nullable String district,
    @Nullable String address,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable String email,
    boolean reachable,
    String state,
    @Nullable Instant invitedAt,
    @Nullable Instant invitationEnds,
    @Nullable UUID claim,
    String source,
    int line,
    Instant createdAt) {}
