package coop.ilmek.shared;

import java.text.Normalizer;

/**
 * Text folded for comparing: lower case, without accents, dots and dotless i's, ß as ss, blanks
 * collapsed. "IŞIK", "Işık", "ışık" and the "işik" of a program that does not know Turkish are one.
 * The function {@code workshop.fold} of the database does the same.
 */
public final class Folded {
  private Folded() {}

  /** The folded text. */
  public static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = new StringBuilder(apart.length());
    boolean gap = false;
    for (int i = 0; i < apart.length(); ) {
      int letter = apart.codePointAt(i);
      i += Character.charCount(letter);
      // Unicode's combining diacritical marks, U+0307 of the dotted i among them.
      if (letter >= 0x300 && letter <= 0x36f) {
        continue;
      }
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
        gap = !folded.isEmpty();
        continue;
      }
      if (gap) {
        folded.append(' ');
        gap = false;
      }
      int lower = Character.toLowerCase(letter);
      if (lower == 'ß') {
        folded.append("ss");
      } else {
        folded.appendCodePoint(lower == 'ı' ? 'i' : lower);
      }
    }
    return folded.toString();
  }

  /** Folded, and letters and digits only: "A.Ş." and "AŞ" are one. */
  public static String letters(String text) {
    String folded = of(text);
    var letters = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
