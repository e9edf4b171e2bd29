package coop.ilmek.workshop.domain;

/**
 * Ids of Open Supply Hub: country (2 letters), year and day of the year (7 digits), five random
 * symbols and a check symbol.
 */
public final class OsId {
  /** Crockford's base 32. */
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private OsId() {}

  /**
   * Whether the check symbol fits: the sum of the two letters' code points and of the values of the
   * twelve symbols between, modulo 32.
   */
  public static boolean isValid(String id) {
    if (!id.matches("[A-Z]{2}[0-9A-Z]{13}")) {
      return false;
    }
    int sum = id.charAt(0) + id.charAt(1);
    for (int i = 2; i < 14; i++) {
      int value = SYMBOLS.indexOf(id.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value;
    }
    return SYMBOLS.charAt(sum % 32) == id.charAt(14);
  }
}
