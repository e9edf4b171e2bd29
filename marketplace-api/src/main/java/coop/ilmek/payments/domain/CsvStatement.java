package coop.ilmek.payments.domain;

import coop.ilmek.shared.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A bank's CSV, whatever its separator and encoding. Lines before the headings (account holder,
 * period) and totals below are passed over.
 */
public final class CsvStatement {
  private static final int MAX_COLUMNS = 60;
  private static final int MAX_CELL = 4000;
  private static final int PREVIEW = 5;
  private static final int HEADING_WITHIN = 30;
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})(?:[ T].*)?");

  private final List<String> headings;
  private final List<Row> rows;

  private CsvStatement(List<String> headings, List<Row> rows) {
    this.headings = headings;
    this.rows = rows;
  }

  /** A data row and its line in the file. */
  private record Row(long line, List<String> cells) {}

  /** A cell that cannot be read. */
  public record BadCell(long line, String column, String value, String reason) {}

  /** What reading gave: either whole, or the cells that prevent it. */
  public record Read(StatementFile file, List<BadCell> bad) {}

  /**
   * @throws StatementUnreadable with csv_broken, no_headings or too_many_lines
   */
  public static CsvStatement open(byte[] content) {
    String text = decode(content);
    var records = new ArrayList<CSVRecord>();
    try (var parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(true)
            .get()
            .parse(new StringReader(text))) {
      for (CSVRecord found : parser) {
        records.add(found);
        if (records.size() > StatementFile.MAX_LINES + HEADING_WITHIN) {
          throw new StatementUnreadable("too_many_lines", Map.of("max", StatementFile.MAX_LINES));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new StatementUnreadable("csv_broken");
    }
    int heading = heading(records);
    var headings = cells(records.get(heading));
    var rows =
        records.subList(heading + 1, records.size()).stream()
            .map(found -> new Row(found.getRecordNumber(), cells(found)))
            .toList();
    return new CsvStatement(headings, rows);
  }

  public List<String> headings() {
    return headings;
  }

  /** The first rows, for a look before anything is read. */
  public List<List<String>> preview() {
    return rows.stream().limit(PREVIEW).map(Row::cells).toList();
  }

  /** The headings as one folded line: under it a mapping is kept. */
  public String headingKey() {
    return ColumnMapping.fold(String.join("|", headings));
  }

  /** The entries by a mapping; rows with neither a day nor an amount are totals and remarks. */
  public Read read(ColumnMapping mapping, String defaultCurrency) {
    var lines = new ArrayList<StatementLine>();
    var bad = new ArrayList<BadCell>();
    int leftOut = 0;
    for (Row row : rows) {
      String dayText = cell(row, mapping.date());
      OptionalLong amount = amount(row, mapping);
      if (DAY.matcher(dayText).matches() || amount.isPresent()) {
        LocalDate day = day(dayText);
        String currency = currency(cell(row, mapping.currency()), defaultCurrency);
        if (day == null) {
          bad.add(
              new BadCell(row.line(), "date", dayText, dayText.isEmpty() ? "required" : "date"));
        } else if (amount.isEmpty() || amount.getAsLong() == 0) {
          bad.add(new BadCell(row.line(), "amount", amountText(row, mapping), "amount"));
        } else if (!Amounts.CURRENCIES.contains(currency)) {
          leftOut++;
        } else {
          lines.add(line(row, mapping, day, Money.of(amount.getAsLong(), currency), lines));
        }
      }
    }
    return new Read(new StatementFile(null, List.copyOf(lines), leftOut), bad);
  }

  private StatementLine line(
      Row row, ColumnMapping mapping, LocalDate day, Money amount, List<StatementLine> before) {
    String payer = cell(row, mapping.payer());
    String text = cell(row, mapping.text());
    String reference = cell(row, mapping.reference());
    return new StatementLine(
        reference.isEmpty() ? Fingerprint.of(day, amount, payer, text, before) : reference,
        day,
        amount,
        payer,
        cell(row, mapping.payerIban()),
        text,
        false);
  }

  private OptionalLong amount(Row row, ColumnMapping mapping) {
    if (mapping.amount() != null) {
      return Amounts.read(cell(row, mapping.amount()));
    }
    OptionalLong credit = Amounts.read(cell(row, mapping.credit()));
    if (credit.isPresent() && credit.getAsLong() != 0) {
      return OptionalLong.of(Math.abs(credit.getAsLong()));
    }
    OptionalLong debit = Amounts.read(cell(row, mapping.debit()));
    return debit.isPresent() && debit.getAsLong() != 0
        ? OptionalLong.of(-Math.abs(debit.getAsLong()))
        : OptionalLong.empty();
  }

  private String amountText(Row row, ColumnMapping mapping) {
    String whole = cell(row, mapping.amount());
    return whole.isEmpty() ? cell(row, mapping.credit()) : whole;
  }

  private String cell(Row row, @Nullable String heading) {
    int at = heading == null ? -1 : headings.indexOf(heading);
    return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
  }

  private static String currency(String written, String otherwise) {
    String text = written.toUpperCase(Locale.ROOT);
    return switch (text) {
      case "" -> otherwise;
      case "TL", "₺", "YTL" -> "TRY";
      default -> text;
    };
  }

  /** 23.11.2026, 23/11/2026, 2026-11-23, with or without a time. */
  private static @Nullable LocalDate day(String text) {
    var match = DAY.matcher(text);
    if (!match.matches()) {
      return null;
    }
    int first = Integer.parseInt(match.group(1));
    int month = Integer.parseInt(match.group(2));
    int last = Integer.parseInt(match.group(3));
    boolean yearFirst = match.group(1).length() == 4;
    int year = yearFirst ? first : last < 100 ? 2000 + last : last;
    try {
      return LocalDate.of(year, month, yearFirst ? last : first);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first line with three texts, one of which speaks of a day. */
  private static int heading(List<CSVRecord> records) {
    for (int i = 0; i < Math.min(records.size(), HEADING_WITHIN); i++) {
      var cells = cells(records.get(i));
      long written = cells.stream().filter(cell -> !cell.isEmpty()).count();
      if (written >= 3 && ColumnMapping.guess(cells).date() != null) {
        return i;
      }
    }
    throw new StatementUnreadable("no_headings");
  }

  private static List<String> cells(CSVRecord found) {
    if (found.size() > MAX_COLUMNS) {
      throw new StatementUnreadable("csv_broken");
    }
    var cells = new ArrayList<String>();
    for (String value : found) {
      if (value.length() > MAX_CELL) {
        throw new StatementUnreadable("csv_broken");
      }
      cells.add(value.replace("\uFEFF", "").strip());
    }
    return cells;
  }

  /** UTF-8 where the bytes allow it, else the Turkish code page of older bank programs. */
  private static String decode(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return new String(content, Charset.forName("windows-1254"));
    }
  }

  private static char delimiter(String text) {
    long semicolons = text.chars().filter(c -> c == ';').count();
    long commas = text.chars().filter(c -> c == ',').count();
    long tabs = text.chars().filter(c -> c == '\t').count();
    return tabs > semicolons && tabs > commas / 2 ? '\t' : semicolons * 2 >= commas ? ';' : ',';
  }
}
