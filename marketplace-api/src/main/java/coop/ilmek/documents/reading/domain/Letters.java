package coop.ilmek.documents.reading.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Text made comparable, character by character, so that places in both are the same. */
final class Letters {
  private Letters() {}

  /** Composed, with plain blanks, quotes and dashes; what folding begins with. */
  static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var plain = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      // Printers join some letters: "ﬁ" is "fi" to everybody who reads it.
      if (c >= '\uFB00' && c <= '\uFB06') {
        plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        continue;
      }
      plain.append(
          switch (c) {
            case '\u00a0', '\u2007', '\u202f', '\t' -> ' ';
            case '\u2018', '\u2019', '\u00b4', '`' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> c;
          });
    }
    return plain.toString();
  }

  /** Lower case, without accents and dots; as long as the text itself. */
  static String fold(String plain) {
    var folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < 0x80) {
        folded.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        continue;
      }
      char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      char lower = String.valueOf(base).toLowerCase(Locale.ROOT).charAt(0);
      folded.append(lower == 'ı' ? 'i' : lower);
    }
    return folded.toString();
  }

  /** Folded letters and digits alone. */
  static String bare(String text) {
    String folded = fold(plain(text));
    var bare = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        bare.append(folded.charAt(i));
      }
    }
    return bare.toString();
  }

  /** Lower case letters and digits with their dots and tails. */
  static String exact(String text) {
    return plain(text).toLowerCase(Locale.of("tr")).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** As {@link #bare}, with the characters that recognition takes for each other made one. */
  static String blurred(String text) {
    var blurred = new StringBuilder(bare(text));
    for (int i = 0; i < blurred.length(); i++) {
      blurred.setCharAt(
          i,
          switch (blurred.charAt(i)) {
            case 'o', 'q', 'd' -> '0';
            case 'i', 'l', 'j', 't' -> '1';
            case 's' -> '5';
            case 'b' -> '8';
            case 'z' -> '2';
            case 'g' -> '6';
            default -> blurred.charAt(i);
          });
    }
    return blurred.toString();
  }

  /** How alike two texts are, 0 to 1, by the number of characters to change. */
  static double alike(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
  }

  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      int[] spare = before;
      before = now;
      now = spare;
    }
    return before[other.length()];
  }
}
