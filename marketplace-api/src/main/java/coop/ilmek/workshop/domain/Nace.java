package coop.ilmek.workshop.domain;

import java.util.Set;

/**
 * Classes of NACE Rev. 2 (Regulation (EC) No 1893/2006) in textiles, apparel and leather, divisions
 * 13 to 15. The Turkish list divides each class by two digits more.
 */
public final class Nace {
  private static final Set<String> CLASSES =
      Set.of(
          "1310", "1320", "1330", "1391", "1392", "1393", "1394", "1395", "1396", "1399", "1411",
          "1412", "1413", "1414", "1419", "1420", "1431", "1439", "1511", "1512", "1520");

  private Nace() {}

  /**
   * Whether digits name such a class.
   *
   * @param digits four of the class, or six of the Turkish list
   */
  public static boolean isTextile(String digits) {
    return digits.matches("\\d{4}(\\d{2})?") && CLASSES.contains(digits.substring(0, 4));
  }
}
