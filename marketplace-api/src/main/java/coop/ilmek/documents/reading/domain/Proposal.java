package coop.ilmek.documents.reading.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for a field.
 *
 * @param value in its standard form; null: nothing readable
 * @param confident the screen may fill it in without a question
 * @param doubts why it may not, as stable slugs
 * @param readings what each look took it to be, side by side
 */
public record Proposal(
    Field field,
    @Nullable String value,
    boolean confident,
    List<String> doubts,
    List<Reading> readings) {

  /** One look's view of a field. */
  public record Reading(
      Sight.Source source,
      String value,
      String printed,
      int page,
      Box box,
      int confidence,
      String rule) {}
}
