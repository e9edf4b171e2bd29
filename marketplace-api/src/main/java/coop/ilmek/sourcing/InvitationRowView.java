package coop.ilmek.sourcing;

import coop.ilmek.shared.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job a workshop was asked about, in its list.
 *
 * @param state {@code sent}, {@code seen}, {@code declined}, {@code quoted} or {@code lapsed}
 * @param quoteState of the workshop's latest quote
 */
public record InvitationRowView(
    UUID id,
    String state,
    String brand,
    String poNumber,
    String style,
    @Nullable String garment,
    @Nullable UUID picture,
    int pieces,
    @Nullable Money priceIdea,
    String dueWeek,
    Instant windowEnds,
    PayerView payer,
    @Nullable UUID quoteId,
    @Nullable String quoteState,
    @Nullable Money quotePrice) {}
