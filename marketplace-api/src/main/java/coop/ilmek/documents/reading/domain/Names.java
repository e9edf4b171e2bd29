package coop.ilmek.documents.reading.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names of firms, compared without what only says their legal form. */
final class Names {
  private static final Set<String> FORMS =
      Set.of(
          "ltd",
          "limited",
          "sti",
          "sirketi",
          "as",
          "anonim",
          "san",
          "sanayi",
          "sanayii",
          "tic",
          "ticaret",
          "ve",
          "inc",
          "co",
          "company",
          "corp",
          "corporation",
          "llc",
          "gmbh",
          "dis",
          "ith",
          "ihr",
          "ithalat",
          "ihracat",
          "industry",
          "trade",
          "and",
          "the");

  private static final double ALIKE = 0.87;

  private Names() {}

  /** Whether two names are of one firm. */
  static boolean same(String one, String other) {
    String first = kernel(one);
    String second = kernel(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    return Letters.alike(first, second) >= ALIKE;
  }

  /** Whether a longer text begins with the name. */
  static boolean begins(String text, String name) {
    String kernel = kernel(name);
    String start = kernel(text);
    return kernel.length() >= 5
        && start.length() >= kernel.length()
        && Letters.alike(start.substring(0, kernel.length()), kernel) >= ALIKE;
  }

  /** Folded words that tell a firm from others, joined. */
  static String kernel(String name) {
    var kept = new ArrayList<String>();
    for (String word : words(name)) {
      if (!FORMS.contains(word)) {
        kept.add(word);
      }
    }
    return String.join("", kept.isEmpty() ? words(name) : kept);
  }

  private static List<String> words(String name) {
    var words = new ArrayList<String>();
    // "A.Ş." is one word, whatever stands between its letters.
    String folded =
        Letters.fold(Letters.plain(name)).replaceAll("\\b([a-z])\\.\\s?([a-z])\\b\\.?", "$1$2");
    for (String word : folded.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
