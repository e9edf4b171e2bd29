package coop.ilmek.shared;

/**
 * Turkish tax numbers: VKN of a firm (10 digits, the last a check digit by the revenue
 * administration's scheme) or TCKN of a sole trader (11 digits, the last two check digits).
 */
public final class TaxNumber {
  private TaxNumber() {}

  /** Digits only: people type spaces and dots between them. */
  public static String digits(String typed) {
    return typed.replaceAll("[\\s.\\-]", "");
  }

  public static boolean isValid(String typed) {
    String digits = digits(typed);
    return digits.matches("\\d{10}")
        ? isVkn(digits)
        : digits.matches("[1-9]\\d{10}") && isTckn(digits);
  }

  private static boolean isVkn(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int shifted = (digit(digits, i) + 9 - i) % 10;
      int part = shifted * (1 << (9 - i)) % 9;
      sum += shifted != 0 && part == 0 ? 9 : part;
    }
    return (10 - sum % 10) % 10 == digit(digits, 9);
  }

  private static boolean isTckn(String digits) {
    int odd = 0;
    int even = 0;
    for (int i = 0; i < 9; i++) {
      if (i % 2 == 0) {
        odd += digit(digits, i);
      } else {
        even += digit(digits, i);
      }
    }
    int tenth = Math.floorMod(odd * 7 - even, 10);
    int eleventh = (odd + even + tenth) % 10;
    return tenth == digit(digits, 9) && eleventh == digit(digits, 10);
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }
}
