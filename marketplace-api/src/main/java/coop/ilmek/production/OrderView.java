package coop.ilmek.production;

import coop.ilmek.shared.LegalAct;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with its slices, as its brand and the centre see it.
 *
 * @param dueWeek ISO week in which the goods are due
 */
public record OrderView(
    UUID id,
    UUID enquiryId,
    String poNumber,
    String style,
    String season,
    String supplierNumber,
    @Nullable String garment,
    @Nullable UUID pictureBlob,
    UUID brandOrganisationId,
    String brandName,
    String state,
    Instant stateSince,
    long version,
    List<LegalAct> acts,
    Instant openedAt,
    String dueWeek,
    int silenceDays,
    int pieces,
    int deliveredPieces,
    int acceptedPieces,
    int lateDays,
    List<SliceView> slices) {}
