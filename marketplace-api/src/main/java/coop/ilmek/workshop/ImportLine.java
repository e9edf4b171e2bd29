package coop.ilmek.workshop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list in the table of all that were imported. */
public record ImportLine(
    UUID id,
    String fileName,
    String state,
    int rows,
    int added,
    Instant createdAt,
    @Nullable String createdBy) {}
