package coop.ilmek.workshop;

import coop.ilmek.shared.blob.BlobView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a prospect is hers.
 *
 * @param code of the workshop
 * @param name of the claimant as she says
 * @param state open, confirmed, refused or withdrawn
 * @param reason why it was refused
 * @param begun whether she has begun her application on it
 */
public record ClaimView(
    UUID id,
    String code,
    String workshop,
    @Nullable String province,
    @Nullable String district,
    String name,
    String note,
    List<BlobView> proof,
    String state,
    Instant stateSince,
    long version,
    Instant createdAt,
    @Nullable String decidedBy,
    @Nullable String reason,
    boolean begun) {

  ClaimView with(List<BlobView> files) {
    return new ClaimView(
        id,
        code,
        workshop,
        province,
        district,
        name,
        note,
        files,
        state,
        stateSince,
        version,
        createdAt,
        decidedBy,
        reason,
        begun);
  }
}
