package coop.ilmek.capacity.domain;

import coop.ilmek.shared.Folded;
import coop.ilmek.shared.IsoWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How weeks stand in a spreadsheet: headings and processes in both languages. */
public final class WeekWords {
  private static final Map<String, List<String>> PROCESSES = new LinkedHashMap<>();

  static {
    PROCESSES.put("cutting", List.of("Kesim", "Cutting"));
    PROCESSES.put("sewing", List.of("Dikim", "Sewing"));
    PROCESSES.put("printing", List.of("Baskı", "Printing"));
    PROCESSES.put("embroidery", List.of("Nakış", "Embroidery"));
    PROCESSES.put("washing", List.of("Yıkama", "Washing"));
    PROCESSES.put("finishing_packing", List.of("Ütü-paket", "Pressing and packing"));
  }

  /** What a column of the sheet holds. */
  public enum Column {
    WEEK("Hafta", "Week"),
    FROM("Haftanın ilk günü", "First day of the week"),
    PROCESS("İşlem", "Process"),
    MINUTES("Dakika", "Minutes"),
    RESERVED("Ayrılmış dakika", "Reserved minutes"),
    FREE("Boş dakika", "Free minutes"),
    CLOSED("Kapalı gün", "Closed days");

    private final String turkish;
    private final String english;

    Column(String turkish, String english) {
      this.turkish = turkish;
      this.english = english;
    }

    public String heading(String language) {
      return language.equals("tr") ? turkish : english;
    }

    /** The column a heading names, in either language and any case. */
    static Optional<Column> of(String heading) {
      String folded = Folded.letters(heading);
      for (Column column : values()) {
        if (folded.equals(Folded.letters(column.turkish))
            || folded.equals(Folded.letters(column.english))) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  private WeekWords() {}

  public static boolean isHeading(String text) {
    return Column.of(text).isPresent();
  }

  public static String process(String slug, String language) {
    var words = PROCESSES.get(slug);
    return words == null ? slug : words.get(language.equals("tr") ? 0 : 1);
  }

  /** The slug of a process as somebody wrote it. */
  static Optional<String> processOf(String text) {
    String folded = Folded.letters(text);
    return PROCESSES.entrySet().stream()
        .filter(
            entry ->
                folded.equals(Folded.letters(entry.getKey()))
                    || entry.getValue().stream()
                        .anyMatch(word -> Folded.letters(word).equals(folded)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The Monday of {@code 2026-W48}, or of a week named by its Monday. */
  static Optional<LocalDate> weekOf(String text) {
    try {
      return Optional.of(
          text.contains("W") || text.contains("w")
              ? IsoWeek.monday(text.strip().toUpperCase(Locale.ROOT))
              : LocalDate.parse(text.strip()).with(DayOfWeek.MONDAY));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A whole figure, with the grouping of either language. */
  static Optional<Integer> figure(String text) {
    String plain = text.strip().replaceAll("[\\s\\u00A0.,](?=\\d{3}(\\D|$))", "");
    return plain.matches("\\d{1,7}") ? Optional.of(Integer.parseInt(plain)) : Optional.empty();
  }
}
