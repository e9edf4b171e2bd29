package coop.ilmek.documents.reading.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds labels in folded text, the longest first, with the slips of character recognition. */
final class Labels {
  /** One wrong letter in so many is taken for a slip of recognition. */
  private static final int LETTERS_PER_SLIP = 9;

  private record Phrase(String kind, String text) {}

  /** A label in a text. */
  record Hit(String kind, int from, int to) {}

  private final List<Phrase> phrases = new ArrayList<>();

  Labels(Map<String, List<String>> byKind) {
    byKind.forEach(
        (kind, texts) -> {
          for (String text : texts) {
            phrases.add(new Phrase(kind, Letters.fold(Letters.plain(text))));
          }
        });
    phrases.sort(
        Comparator.comparingInt((Phrase phrase) -> phrase.text().length())
            .reversed()
            .thenComparing(Phrase::kind));
  }

  /** The labels of a folded text in its order; none lies within another. */
  List<Hit> in(String folded) {
    var hits = new ArrayList<Hit>();
    for (Phrase phrase : phrases) {
      int length = phrase.text().length();
      for (int at = 0; at + length <= folded.length(); at++) {
        if (bounded(folded, at, at + length)
            && fits(folded, at, phrase.text())
            && isFree(hits, at, at + length)) {
          hits.add(new Hit(phrase.kind(), at, at + length));
        }
      }
    }
    hits.sort(Comparator.comparingInt(Hit::from));
    return hits;
  }

  private static boolean bounded(String text, int from, int to) {
    boolean before = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
    boolean after = to == text.length() || !Character.isLetter(text.charAt(to));
    return before && after;
  }

  private static boolean fits(String text, int at, String phrase) {
    int slips = phrase.length() / LETTERS_PER_SLIP;
    for (int i = 0; i < phrase.length(); i++) {
      char expected = phrase.charAt(i);
      char there = text.charAt(at + i);
      // A slip is one letter for another; words and figures stay where they are.
      if (expected != there
          && (!Character.isLetter(expected)
              || there == ' '
              || Character.isDigit(there)
              || --slips < 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFree(List<Hit> hits, int from, int to) {
    for (Hit hit : hits) {
      if (from < hit.to() && to > hit.from()) {
        return false;
      }
    }
    return true;
  }
}
