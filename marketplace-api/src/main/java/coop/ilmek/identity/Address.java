package coop.ilmek.identity;

import coop.ilmek.shared.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a person is reached: a mobile number in E.164 or an e-mail address in lower case.
 *
 * @param channel which of the two
 */
public record Address(Channel channel, String value) {
  private static final Pattern TURKISH_MOBILE = Pattern.compile("(?:\\+90|0090|90|0)?(5\\d{9})");
  private static final Pattern FOREIGN = Pattern.compile("\\+[1-9]\\d{7,14}");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>\\x00-\\x1f]{1,64}@[^\\s@<>\\x00-\\x1f]+\\.[^\\s@<>\\x00-\\x1f.]{2,}");

  /** Kind of address. */
  public enum Channel {
    SMS,
    EMAIL
  }

  /** Reads what a person typed: 0532 111 22 33, +90 532…, ayse@ornek.test. */
  public static Address parse(String typed) {
    return parse(typed, "/address");
  }

  /** The same; {@code pointer} names the field when it is none. */
  public static Address parse(String typed, String pointer) {
    String text = typed.strip();
    if (text.contains("@")) {
      String email = text.toLowerCase(Locale.ROOT);
      if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
        throw Problem.invalid(pointer, "email");
      }
      return new Address(Channel.EMAIL, email);
    }
    String digits = text.replaceAll("[\\s().\\-/]", "");
    var mobile = TURKISH_MOBILE.matcher(digits);
    if (mobile.matches()) {
      return new Address(Channel.SMS, "+90" + mobile.group(1));
    }
    if (FOREIGN.matcher(digits).matches()) {
      return new Address(Channel.SMS, digits);
    }
    throw Problem.invalid(pointer, "phone");
  }

  /** Enough to recognise one's own: +90 ••• ••• •• 12, a•••@ornek.test. */
  public String masked() {
    if (channel == Channel.SMS) {
      return value.substring(0, 3) + " ••• ••• •• " + ending();
    }
    int at = value.indexOf('@');
    return value.charAt(0) + "•••" + value.substring(at);
  }

  /** The last two figures of a number. */
  public String ending() {
    return value.substring(value.length() - 2);
  }
}
