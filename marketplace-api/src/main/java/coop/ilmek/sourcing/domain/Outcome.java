package coop.ilmek.sourcing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a quote was not taken and the one thing that would help next time. The first reason that
 * weighs is told, not all of them: what the workshop can change comes before the price.
 *
 * @param detail what the sentence names; never another workshop's figures, only a band
 */
public record Outcome(String reason, String nextStep, Map<String, Object> detail) {

  /** A quote that was not taken. */
  public record Loser(
      long priceMinor,
      int pieces,
      @Nullable Instant validUntil,
      Set<String> missing,
      boolean minutesFree) {}

  /** The quote that was. */
  public record Winner(long priceMinor, int pieces, String awardReason) {}

  public static Outcome against(Winner winner, Loser loser, Instant now) {
    if (!loser.missing().isEmpty()) {
      return new Outcome(
          "certificate",
          "renew_certificate",
          Map.of("certificates", List.copyOf(new TreeSet<>(loser.missing()))));
    }
    if (!loser.minutesFree()) {
      return new Outcome("capacity", "open_capacity", Map.of());
    }
    Instant until = loser.validUntil();
    if (until != null && !until.isAfter(now)) {
      return new Outcome("validity", "longer_validity", Map.of());
    }
    if (loser.pieces() < winner.pieces()) {
      return new Outcome("pieces", "more_pieces", Map.of());
    }
    // Distance in tenths of a percent, so that the winner's price cannot be read from the band.
    long distance = (loser.priceMinor() - winner.priceMinor()) * 1000 / winner.priceMinor();
    if (distance > 30) {
      String band = distance <= 100 ? "up_to_10" : distance <= 250 ? "up_to_25" : "over_25";
      return new Outcome("price", "sharpen_price", Map.of("band", band));
    }
    return new Outcome("close_call", "stay_in_touch", Map.of("awardReason", winner.awardReason()));
  }

  /** It ended before the brand decided. */
  public static Outcome expired() {
    return new Outcome("validity", "longer_validity", Map.of());
  }

  public static Outcome nobody() {
    return new Outcome("nobody", "stay_in_touch", Map.of());
  }

  public static Outcome cancelled() {
    return new Outcome("cancelled", "stay_in_touch", Map.of());
  }
}
