package coop.ilmek.workshop.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as lists have them: two in a cell, a zero lost, points and brackets. */
public final class Phones {
  private static final Pattern SEVERAL = Pattern.compile("\\s*[/;,|]\\s*|\\s+-\\s+|\\s{2,}");
  private static final Pattern TURKISH = Pattern.compile("(?:\\+90|0090|90|0)?([2-5]\\d{9})");
  private static final Pattern FOREIGN = Pattern.compile("(?:\\+|00)([1-9]\\d{7,14})");

  private Phones() {}

  /** The first number that is one, in E.164; a mobile before a landline. None where none is. */
  public static @Nullable String first(String written) {
    String found = null;
    for (String part : SEVERAL.split(written)) {
      String number = one(part);
      if (number != null && (found == null || !isMobile(found) && isMobile(number))) {
        found = number;
      }
    }
    return found == null ? one(written) : found;
  }

  /** Whether a message reaches it: a Turkish mobile number, or one from abroad. */
  public static boolean isMobile(String number) {
    return number.startsWith("+905") || !number.startsWith("+90");
  }

  private static @Nullable String one(String written) {
    String digits = written.replaceAll("[^0-9+]", "");
    var turkish = TURKISH.matcher(digits);
    if (turkish.matches()) {
      return "+90" + turkish.group(1);
    }
    var foreign = FOREIGN.matcher(digits);
    return foreign.matches() ? "+" + foreign.group(1) : null;
  }
}
