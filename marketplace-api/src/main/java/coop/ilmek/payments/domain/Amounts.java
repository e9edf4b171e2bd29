package coop.ilmek.payments.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Amounts as banks write them: 1.234,56 or 1,234.56 or -1234.5 or 1.234,56 TL. */
final class Amounts {
  static final Set<String> CURRENCIES = Set.of("TRY", "EUR", "USD", "GBP");

  /** Fifteen digits are more than any transfer and still exact in minor units. */
  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}(\\.\\d{1,5})?");

  private static final Pattern DOTTED = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
  private static final Pattern COMMAED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");

  private Amounts() {}

  /** Minor units; empty when it is no amount. */
  static OptionalLong read(String written) {
    String text = written.replaceAll("(?i)\\s|\\u00a0|TL|TRY|EUR|USD|GBP|[₺€$£]", "");
    boolean negative = text.startsWith("-") || text.startsWith("(") || text.endsWith("-");
    String digits = point(text.replaceAll("[-+()]", ""));
    if (!DIGITS.matcher(digits).matches()) {
      return OptionalLong.empty();
    }
    long minor;
    try {
      minor =
          new BigDecimal(digits)
              .movePointRight(2)
              .setScale(0, RoundingMode.UNNECESSARY)
              .longValueExact();
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(negative ? -minor : minor);
  }

  private static Pattern grouped(char separator) {
    return separator == '.' ? DOTTED : COMMAED;
  }

  /**
   * A separator that stands between groups of three groups thousands; the last other one is
   * decimal.
   */
  private static String point(String text) {
    char last = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
    char other = last == ',' ? '.' : ',';
    if (grouped(last).matcher(text).matches()) {
      return text.replace(String.valueOf(last), "");
    }
    int at = text.lastIndexOf(last);
    String whole = at < 0 ? text : text.substring(0, at);
    boolean plain = whole.chars().allMatch(Character::isDigit);
    if (!plain && !grouped(other).matcher(whole).matches()) {
      return "";
    }
    return whole.replace(String.valueOf(other), "") + (at < 0 ? "" : "." + text.substring(at + 1));
  }
}
