package coop.ilmek.sourcing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop answers: for how much, how many of it, in which weeks.
 *
 * @param priceMinor of one piece, minor units of the enquiry's currency, without VAT
 * @param weeks ISO weeks it would work in
 * @param validUntil the last day on which it stands by its price
 */
public record QuoteTerms(
    @Nullable @Positive @Max(100_000_000) Long priceMinor,
    @Nullable @Positive @Max(1_000_000) Integer pieces,
    @Size(max = 26) List<@NotNull @Pattern(regexp = "\\d{4}-W\\d{2}") String> weeks,
    @Nullable LocalDate validUntil,
    @Size(max = 1000) String note) {
  public QuoteTerms {
    weeks = weeks == null ? List.of() : weeks;
    note = note == null ? "" : note.strip();
  }
}
