package coop.ilmek.production;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job in the workshop's list.
 *
 * @param lateDays days by which the last delivery is, or will be, late
 */
public record JobView(
    UUID id,
    String poNumber,
    String style,
    @Nullable String garment,
    @Nullable UUID pictureBlob,
    String brandName,
    String orderState,
    String state,
    long version,
    int pieces,
    int piecesDone,
    @Nullable Instant doneReportedAt,
    int deliveredPieces,
    int acceptedPieces,
    String dueWeek,
    LocalDate dueOn,
    int lateDays,
    SliceView.Waiting waiting) {}
