package coop.ilmek.payments.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What a brand writes into its transfer so that the statement line can be told: ILM, six characters
 * that cannot be mistaken for each other, and a check character (Luhn, modulo 30).
 */
public final class TransferReference {
  private static final String PREFIX = "ILM";

  /** Without 0, O, 1, I, U and V, which are misread or miswritten. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTWXYZ";

  private static final int LENGTH = 6;
  private static final int WHOLE = PREFIX.length() + LENGTH + 1;

  private TransferReference() {}

  public static String next(RandomGenerator random) {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return PREFIX + code + check(code.toString());
  }

  /**
   * Every reference in the text of a statement line, however the bank broke it up: blanks, dashes
   * and lower case do not matter, and a wrong check character is none.
   */
  public static List<String> in(String text) {
    String plain =
        text.replace('ı', 'I')
            .replace('İ', 'I')
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z0-9]", "");
    var found = new ArrayList<String>();
    for (int at = plain.indexOf(PREFIX);
        at >= 0 && at + WHOLE <= plain.length();
        at = plain.indexOf(PREFIX, at + 1)) {
      String candidate = plain.substring(at, at + WHOLE);
      if (valid(candidate) && !found.contains(candidate)) {
        found.add(candidate);
      }
    }
    return found;
  }

  private static boolean valid(String candidate) {
    String code = candidate.substring(PREFIX.length(), WHOLE - 1);
    return code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && candidate.charAt(WHOLE - 1) == check(code);
  }

  private static char check(String code) {
    int n = ALPHABET.length();
    int sum = 0;
    int factor = 2;
    for (int i = code.length() - 1; i >= 0; i--) {
      int addend = factor * ALPHABET.indexOf(code.charAt(i));
      sum += addend / n + addend % n;
      factor = factor == 2 ? 1 : 2;
    }
    return ALPHABET.charAt((n - sum % n) % n);
  }
}
