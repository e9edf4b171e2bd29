package coop.ilmek.workshop;

import coop.ilmek.workshop.domain.ListField;
import coop.ilmek.workshop.domain.ProcessWords;

/**
 * How lists of workshops are headed when they leave: an import knows every one of these words, so
 * that a list comes back as it left.
 */
public final class ListHeadings {
  private ListHeadings() {}

  /** The heading of a field, e.g. {@code name}, {@code district} or {@code sewing_people}. */
  public static String of(String field, String language) {
    return ListField.ofSlug(field).map(known -> known.heading(language)).orElse(field);
  }

  /** How a process is written in a list. */
  public static String process(String slug, String language) {
    return ProcessWords.written(slug, language);
  }
}
