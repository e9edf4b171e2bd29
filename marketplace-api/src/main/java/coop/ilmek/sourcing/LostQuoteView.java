package coop.ilmek.sourcing;

import coop.ilmek.shared.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job that went elsewhere, with its reason and next step. */
public record LostQuoteView(
    UUID quoteId,
    UUID invitationId,
    String brand,
    String poNumber,
    String style,
    @Nullable String garment,
    int pieces,
    Money price,
    OutcomeView outcome) {}
