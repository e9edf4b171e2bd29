package coop.ilmek.workshop.domain;

/**
 * The public code of a workshop: six characters and a check character, said and typed without
 * doubt. The alphabet leaves out 0, 1, I, L and O; its length of 31 is a prime, so the weighted sum
 * finds every single wrong character and every swap of two.
 */
public final class WorkshopCode {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int BASE = ALPHABET.length();
  private static final int LENGTH = 6;
  private static final long SPACE = (long) Math.pow(BASE, LENGTH);

  /** Prime and no divisor of the space: numbers drawn in turn land far apart, and none twice. */
  private static final long STEP = 514_229_347L;

  private WorkshopCode() {}

  /** The code of a number drawn in turn. */
  public static String of(long number) {
    long shuffled = Math.floorMod(number * STEP, SPACE);
    var code = new StringBuilder(LENGTH + 1);
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt((int) (shuffled % BASE)));
      shuffled /= BASE;
    }
    return code.append(check(code)).toString();
  }

  /** What was typed, as it is stored; empty when the check character does not fit. */
  public static String parse(String typed) {
    var code = new StringBuilder(LENGTH + 1);
    for (char c : typed.toCharArray()) {
      // The root locale's upper case: a dotted İ is no letter of the alphabet.
      char upper = Character.toUpperCase(c);
      if (ALPHABET.indexOf(upper) >= 0) {
        code.append(upper);
      } else if (c != '-' && c != ' ') {
        return "";
      }
    }
    boolean fits =
        code.length() == LENGTH + 1 && code.charAt(LENGTH) == check(code.substring(0, LENGTH));
    return fits ? code.toString() : "";
  }

  private static char check(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
    }
    return ALPHABET.charAt(sum % BASE);
  }
}
