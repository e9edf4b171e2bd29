package coop.ilmek.payments;

import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sum the two sides do not agree about; the centre hears both and decides.
 *
 * @param deliveryNote number of the delivery note whose pieces were accepted
 * @param reason what the side that disputes it wrote
 */
public record DisputeView(
    UUID id,
    String state,
    Instant stateSince,
    long version,
    List<LegalAct> acts,
    UUID sliceId,
    String poNumber,
    String style,
    String brandName,
    String workshopName,
    int pieces,
    @Nullable String deliveryNote,
    Money payable,
    @Nullable String reason) {}
