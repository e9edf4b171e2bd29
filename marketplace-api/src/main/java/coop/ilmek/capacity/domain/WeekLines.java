package coop.ilmek.capacity.domain;

import coop.ilmek.capacity.CapacityImportView.LineError;
import coop.ilmek.capacity.domain.WeekWords.Column;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.sheet.Sheet;
import coop.ilmek.shared.sheet.SheetLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Weeks read from a spreadsheet, line by line.
 *
 * @param lines those that say something
 * @param errors those that cannot be read
 */
public record WeekLines(List<WeekLine> lines, List<LineError> errors) {
  private static final List<Column> NEEDED = List.of(Column.WEEK, Column.PROCESS, Column.MINUTES);

  /**
   * What one line says.
   *
   * @param line its number in the spreadsheet
   * @param week a Monday
   */
  public record WeekLine(int line, LocalDate week, String process, int minutes) {}

  /**
   * @param now Monday of this week: what is over is not set any more
   * @param last Monday of the last week that may be set
   * @throws Problem when a column is missing
   */
  public static WeekLines of(Sheet sheet, LocalDate now, LocalDate last) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < sheet.headings().size(); i++) {
      int place = i;
      Column.of(sheet.headings().get(i)).ifPresent(column -> places.putIfAbsent(column, place));
    }
    for (Column column : NEEDED) {
      if (!places.containsKey(column)) {
        throw Problem.invalid("/fileId", "column_missing", Map.of("column", column.heading("tr")));
      }
    }
    var reader = new Reader(places, now, last);
    sheet.lines().forEach(reader::read);
    return new WeekLines(reader.lines, reader.errors);
  }

  private static final class Reader {
    private final Map<Column, Integer> places;
    private final LocalDate now;
    private final LocalDate last;
    private final List<WeekLine> lines = new ArrayList<>();
    private final List<LineError> errors = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Reader(Map<Column, Integer> places, LocalDate now, LocalDate last) {
      this.places = places;
      this.now = now;
      this.last = last;
    }

    private void read(SheetLine line) {
      String weekText = text(line, Column.WEEK);
      String processText = text(line, Column.PROCESS);
      String minutesText = text(line, Column.MINUTES);
      var week = WeekWords.weekOf(weekText);
      var process = WeekWords.processOf(processText);
      var minutes = WeekWords.figure(minutesText);
      int before = errors.size();
      if (week.isEmpty()) {
        wrong(line, Column.WEEK, weekText, "week");
      } else if (week.get().isAfter(last)) {
        wrong(line, Column.WEEK, weekText, "week_far");
      }
      if (process.isEmpty()) {
        wrong(line, Column.PROCESS, processText, "unknown");
      }
      if (minutes.isEmpty()) {
        wrong(line, Column.MINUTES, minutesText, "type");
      }
      if (errors.size() > before || week.isEmpty() || process.isEmpty() || minutes.isEmpty()) {
        return;
      }
      // Weeks that are over stay as they were, so that an old list can come back whole.
      if (week.get().isBefore(now)) {
        return;
      }
      if (!seen.add(week.get() + process.get())) {
        wrong(line, Column.WEEK, weekText, "duplicate");
        return;
      }
      lines.add(new WeekLine(line.line(), week.get(), process.get(), minutes.get()));
    }

    private String text(SheetLine line, Column column) {
      Integer place = places.get(column);
      return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
    }

    private void wrong(SheetLine line, Column column, String value, String code) {
      errors.add(new LineError(line.line(), column.name().toLowerCase(Locale.ROOT), value, code));
    }
  }
}
