package coop.ilmek.sourcing;

import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry in the brand's list, under its own references.
 *
 * @param invited workshops chosen or asked
 * @param quotes given and not taken back
 */
public record EnquiryRowView(
    UUID id,
    String poNumber,
    String style,
    String season,
    String supplierNumber,
    @Nullable String garment,
    @Nullable UUID picture,
    String kind,
    String state,
    Instant stateSince,
    int pieces,
    @Nullable Money priceIdea,
    @Nullable String dueWeek,
    @Nullable Instant windowEnds,
    int invited,
    int quotes,
    @Nullable String awardedTo) {}
