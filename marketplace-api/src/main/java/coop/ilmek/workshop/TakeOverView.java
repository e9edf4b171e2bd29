package coop.ilmek.workshop;

import org.jspecify.annotations.Nullable;

/**
 * A prospect, to somebody who may be its owner: enough to recognise it.
 *
 * @param state free, claimed_by_you, claimed (by somebody else), granted (to you), taken
 * @param claim the reader's last claim
 */
public record TakeOverView(
    String code,
    String name,
    @Nullable String province,
    @Nullable String district,
    String state,
    @Nullable ClaimView claim) {}
