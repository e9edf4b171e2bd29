package coop.ilmek.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit, planned or made. */
public record VisitView(
    UUID id,
    LocalDate plannedOn,
    @Nullable String plannedTime,
    @Nullable String visitor,
    @Nullable Instant recordedAt,
    @Nullable Instant cancelledAt,
    @Nullable VisitForm form,
    List<Photo> photos) {

  /** A picture taken at the visit. */
  public record Photo(UUID blobId, String caption) {}
}
