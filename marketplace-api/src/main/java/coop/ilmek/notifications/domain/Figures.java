package coop.ilmek.notifications.domain;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Values of notices as people write them: days, weeks, amounts, numbers. */
public final class Figures {
  private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d\\d");

  private Figures() {}

  /**
   * @param value as it came out of JSON; a map with {@code tr} and {@code en} holds its own words
   */
  public static String say(Object value, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return switch (value) {
      case Map<?, ?> map when map.containsKey("minor") -> amount(map, locale);
      case Map<?, ?> map when map.get(language) != null -> String.valueOf(map.get(language));
      case Number number -> NumberFormat.getIntegerInstance(locale).format(number);
      case String text when DAY.matcher(text).matches() -> day(LocalDate.parse(text), locale);
      case String text when INSTANT.matcher(text).matches() ->
          day(LocalDate.ofInstant(Instant.parse(text), ISTANBUL), locale);
      case String text when WEEK.matcher(text).matches() -> week(text, locale);
      default -> String.valueOf(value);
    };
  }

  private static String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
  }

  /** "48. hafta (23 – 29 Kasım)": the trade speaks in weeks, calendars in days. */
  private static String week(String week, Locale locale) {
    LocalDate monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
    LocalDate sunday = monday.plusDays(6);
    String number = week.substring(6).replaceFirst("^0", "");
    String first =
        DateTimeFormatter.ofPattern(monday.getMonth() == sunday.getMonth() ? "d" : "d MMMM", locale)
            .format(monday);
    String last = DateTimeFormatter.ofPattern("d MMMM", locale).format(sunday);
    String days = first + "–" + last;
    return locale.getLanguage().equals("tr")
        ? number + ". hafta (" + days + ")"
        : "week " + number + " (" + days + ")";
  }

  private static String amount(Map<?, ?> money, Locale locale) {
    long minor = money.get("minor") instanceof Number number ? number.longValue() : 0;
    String currency = String.valueOf(money.get("currency"));
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    String figure = format.format(java.math.BigDecimal.valueOf(minor, 2));
    boolean lira = currency.equals("TRY") && locale.getLanguage().equals("tr");
    return figure + " " + (lira ? "TL" : currency);
  }
}
