package coop.ilmek.capacity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which days confirmed papers of one type count; a renewal that follows without a gap makes one
 * span of two papers.
 */
public record PaperDays(String type, List<Span> spans) {

  /**
   * Both days included.
   *
   * @param last null: no term
   */
  public record Span(LocalDate first, @Nullable LocalDate last) {
    boolean has(LocalDate day) {
      return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
  }

  /** The span in which a day lies. */
  public Optional<Span> on(LocalDate day) {
    for (Span span : spans) {
      if (span.has(day)) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  /** As the database writes a multirange of days: {@code {[2026-01-01,2027-01-01),…}}. */
  public static PaperDays parse(String type, String text) {
    var spans = new ArrayList<Span>();
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      int comma = text.indexOf(',', at);
      int end = text.indexOf(')', comma);
      String after = text.substring(comma + 1, end);
      spans.add(
          new Span(
              LocalDate.parse(text.substring(at + 1, comma)),
              after.isEmpty() ? null : LocalDate.parse(after).minusDays(1)));
    }
    return new PaperDays(type, List.copyOf(spans));
  }
}
