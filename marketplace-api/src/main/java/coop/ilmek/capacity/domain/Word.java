package coop.ilmek.capacity.domain;

import coop.ilmek.shared.Folded;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One word of what somebody looks for.
 *
 * @param folded as {@link Folded} folds it
 * @param stems what the dictionary makes of it; none for words like "and"
 */
public record Word(String folded, Set<String> stems) {
  /** More words than anybody types on purpose; the rest is not looked at. */
  private static final int MOST = 8;

  /** The words of a text as typed, each still with its own letters. */
  public static List<String> split(String text) {
    return Stream.of(text.strip().split("[\\s\\p{Z}]+"))
        .filter(word -> !Folded.of(word).isEmpty())
        .limit(MOST)
        .toList();
  }
}
