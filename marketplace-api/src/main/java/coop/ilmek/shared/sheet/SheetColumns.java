package coop.ilmek.shared.sheet;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the columns of a list that leaves, in both languages. Amounts leave as numbers in
 * major units, instants as the time in Istanbul, several texts with commas between.
 *
 * @param <T> a line of the list
 */
public final class SheetColumns<T> {
  private final String turkish;
  private final String english;
  private final List<Column<T>> columns = new ArrayList<>();

  /** What stands in a column. */
  public interface Cell<T> {
    @Nullable Object of(T line);
  }

  /** What stands in a column, in the reader's words. */
  public interface WordedCell<T> {
    @Nullable Object of(T line, SheetWords words);
  }

  private record Column<T>(String turkish, String english, WordedCell<T> cell) {}

  /** A list by its name in both languages, which is the name of its file too. */
  public SheetColumns(String turkish, String english) {
    this.turkish = turkish;
    this.english = english;
  }

  /** One column more. */
  public SheetColumns<T> with(String turkishHeading, String englishHeading, Cell<T> cell) {
    return worded(turkishHeading, englishHeading, (line, words) -> cell.of(line));
  }

  /** One column more, of slugs that have words. */
  public SheetColumns<T> worded(String turkishHeading, String englishHeading, WordedCell<T> cell) {
    columns.add(new Column<>(turkishHeading, englishHeading, cell));
    return this;
  }

  /** An amount and, beside it, its currency. */
  public SheetColumns<T> money(String turkishHeading, String englishHeading, Cell<T> cell) {
    return with(turkishHeading, englishHeading, cell)
        .with(
            turkishHeading + " (para birimi)",
            englishHeading + " (currency)",
            line -> cell.of(line) instanceof Money money ? money.currency() : null);
  }

  /** The list as a table for a reader of this language. */
  public SheetTable table(List<T> lines, String language) {
    return table(lines, language, "");
  }

  /**
   * The list as a table whose file name ends in a reference of the reader, e.g. a PO number.
   *
   * @param reference empty where none is meant
   */
  public SheetTable table(List<T> lines, String language, String reference) {
    var words = SheetWords.of(language);
    var headings = columns.stream().map(c -> words.either(c.turkish(), c.english())).toList();
    var rows = lines.stream().map(line -> row(line, words)).toList();
    String name = words.either(turkish, english);
    return new SheetTable(reference.isBlank() ? name : name + " " + reference, headings, rows);
  }

  private List<@Nullable Object> row(T line, SheetWords words) {
    var row = new ArrayList<@Nullable Object>(columns.size());
    for (Column<T> column : columns) {
      row.add(value(column.cell().of(line, words)));
    }
    return row;
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case Money money -> BigDecimal.valueOf(money.minor(), 2);
      case Instant instant -> LocalDateTime.ofInstant(instant, IsoWeek.ZONE).withNano(0);
      case Collection<?> several ->
          several.stream().map(Objects::toString).collect(Collectors.joining(", "));
      case null, default -> value;
    };
  }
}
