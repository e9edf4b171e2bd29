package coop.ilmek.production;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param workshops names of those who make it
 * @param lateDays days by which the last delivery is, or will be, late
 * @param troubles late, rework, on_hold, silent: what somebody should look at
 * @param answerBy when the oldest delivery without an answer counts as accepted
 */
public record OrderRow(
    UUID id,
    String poNumber,
    String style,
    String season,
    String supplierNumber,
    @Nullable String garment,
    @Nullable UUID pictureBlob,
    String brandName,
    List<String> workshops,
    String state,
    Instant stateSince,
    String dueWeek,
    int pieces,
    int piecesDone,
    int deliveredPieces,
    int acceptedPieces,
    int lateDays,
    List<String> troubles,
    @Nullable Instant answerBy) {}
