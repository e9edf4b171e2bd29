package coop.ilmek.payments.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An international bank account number (ISO 13616), checked by its two check digits: the whole
 * number, rearranged, leaves 1 modulo 97. A Turkish one has 26 characters.
 */
public record Iban(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
  private static final int TURKISH_LENGTH = 26;

  /** Reads what a person typed, in groups of four or not; empty when it is none. */
  public static Optional<Iban> parse(String typed) {
    String plain = typed.replaceAll("[\\s\\-]", "").toUpperCase(Locale.ROOT);
    boolean holds =
        SHAPE.matcher(plain).matches()
            && (!plain.startsWith("TR") || plain.length() == TURKISH_LENGTH)
            && remainder(plain.substring(4) + plain.substring(0, 4)) == 1;
    return holds ? Optional.of(new Iban(plain)) : Optional.empty();
  }

  /** What a reader who may not see the whole number sees. */
  public String masked() {
    return value.substring(0, 4) + " … " + value.substring(value.length() - 4);
  }

  private static int remainder(String rearranged) {
    int rest = 0;
    for (char c : rearranged.toCharArray()) {
      int digit = Character.digit(c, 36);
      rest = (digit > 9 ? rest * 100 + digit : rest * 10 + digit) % 97;
    }
    return rest;
  }
}
