package coop.ilmek.capacity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The answer, with its sum: people x attended minutes x efficiency = week minutes.
 *
 * @param attendedMinutes of one person in a week
 * @param standardMinutes of one piece of the garment she named, typical for the process
 * @param efficiency produced minutes over attended minutes, 0.55 = 55 %
 * @param assumed she named no pieces, so the usual efficiency was taken
 * @param weekMinutes standard minutes a week
 * @param pieces of the garment she named
 * @param reference slug of the garment everybody compares with; null where the process has none
 * @param referencePieces how many of it a week
 */
public record EstimateView(
    int people,
    int attendedMinutes,
    BigDecimal standardMinutes,
    BigDecimal efficiency,
    boolean assumed,
    int weekMinutes,
    int pieces,
    @Nullable String reference,
    @Nullable Integer referencePieces) {}
