package coop.ilmek.workshop;

import coop.ilmek.shared.TaxNumber;
import coop.ilmek.workflows.Slugs;
import coop.ilmek.workshop.domain.Nace;
import coop.ilmek.workshop.domain.OsId;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Numbers by which a workshop is known, each with the check its issuer prescribes. What was typed
 * with blanks, dots and small letters is brought to one form before it is checked.
 */
public enum Identifier {
  /** Tax number of a firm: ten digits. */
  VKN(text -> text.matches("\\d{10}") && TaxNumber.isValid(text)),
  /** Citizen number of a sole trader: eleven digits; shown masked. */
  TCKN(text -> text.matches("\\d{11}") && TaxNumber.isValid(text)),
  /** Central trade registry: zero and VKN, or TCKN, and five digits of the unit. */
  MERSIS(Identifier::isMersis),
  /** Open Supply Hub. */
  OS_ID(OsId::isValid),
  /** GS1 location number: thirteen digits, modulo 10. */
  GLN(Identifier::isGln),
  /** Legal entity, ISO 17442: twenty characters, modulo 97. */
  LEI(text -> text.matches("[A-Z0-9]{18}\\d{2}") && mod97(text)),
  /** Economic activity: a textile class of NACE Rev. 2, in Türkiye with two digits more. */
  NACE(Nace::isTextile);

  private static final Pattern BETWEEN = Pattern.compile("[\\s.\\-/]");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private final Predicate<String> check;

  Identifier(Predicate<String> check) {
    this.check = check;
  }

  public String slug() {
    return Slugs.of(this);
  }

  public static Optional<Identifier> ofSlug(String slug) {
    return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** The one form in which it is stored; empty when it is not valid. */
  public Optional<String> parse(String typed) {
    String text = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return check.test(text) ? Optional.of(text) : Optional.empty();
  }

  public boolean isValid(String typed) {
    return parse(typed).isPresent();
  }

  /** A tax number as it may be shown: of a citizen number only the last four digits. */
  public static String masked(String taxNumber) {
    return taxNumber.length() == 11 ? "*******" + taxNumber.substring(7) : taxNumber;
  }

  private static boolean isMersis(String text) {
    return text.matches("\\d{16}")
        && (text.charAt(0) == '0'
            ? VKN.check.test(text.substring(1, 11))
            : TCKN.check.test(text.substring(0, 11)));
  }

  private static boolean isGln(String text) {
    if (!text.matches("\\d{13}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10 == text.charAt(12) - '0';
  }

  /** ISO 7064: letters count as 10 to 35, the whole number leaves 1. */
  private static boolean mod97(String text) {
    var digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
  }
}
