package coop.ilmek.shared.sheet;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Writes tables for people's spreadsheets. A text that a spreadsheet would take for a formula is
 * quoted, so that a name typed by a stranger runs nothing on the reader's machine.
 */
@Component
public class SheetWriter {
  private static final int LINES_IN_MEMORY = 200;

  /**
   * What leaves in one file. It is read page by page with the list's own rights; more lines are no
   * list to work with, and would take the memory others need.
   */
  public static final int MOST_LINES = 20_000;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** Quotes in front are counted in, so that taking one off again gives what was there. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

  /** Excel's own formats 14, 22 and 4: written as the reader's country writes them. */
  private static final short DAY = 14;

  private static final short MINUTE = 22;
  private static final short AMOUNT = 4;

  private final Clock clock;

  SheetWriter(Clock clock) {
    this.clock = clock;
  }

  /** A page of a list from a cursor on; none = the first. */
  public interface Pages<T> {
    Mono<Page<T>> from(@Nullable String cursor);
  }

  /**
   * A whole list as a file to keep, page by page as its screen reads it.
   *
   * @param format xlsx or csv
   */
  public <T> Mono<ResponseEntity<byte[]>> download(
      Actor actor, String format, SheetColumns<T> columns, Pages<T> pages) {
    var wanted = SheetFormat.of(format);
    return lines(pages)
        .flatMap(
            lines -> download(columns.table(lines, actor.language()), wanted, actor.language()));
  }

  /** All lines of a list; refused where they are too many for one file. */
  static <T> Mono<List<T>> lines(Pages<T> pages) {
    return pages
        .from(null)
        .expand(page -> page.next() == null ? Mono.empty() : pages.from(page.next()))
        .concatMapIterable(Page::items)
        .take(MOST_LINES + 1L)
        .collectList()
        .flatMap(
            lines ->
                lines.size() > MOST_LINES
                    ? Mono.error(
                        Problem.refused(List.of("list_too_long"), Map.of("max", MOST_LINES)))
                    : Mono.just(lines));
  }

  /** The table as a file to keep, for a reader of this language. */
  public Mono<ResponseEntity<byte[]>> download(
      SheetTable table, SheetFormat format, String language) {
    return Mono.fromCallable(() -> write(table, format, language))
        .subscribeOn(Schedulers.boundedElastic())
        .map(
            bytes ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(format.mediaType()))
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                            .filename(fileName(table, format), StandardCharsets.UTF_8)
                            .build()
                            .toString())
                    .body(bytes));
  }

  /** The list, the day, and nothing a file system refuses. */
  private String fileName(SheetTable table, SheetFormat format) {
    String name = NOT_IN_NAMES.matcher(table.name()).replaceAll("-").strip();
    return name + " " + IsoWeek.day(clock.instant()) + "." + format.ending();
  }

  static byte[] write(SheetTable table, SheetFormat format, String language) {
    try {
      return format == SheetFormat.CSV ? csv(table, language) : xlsx(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turkish Excel separates by semicolons, English by commas; both know UTF-8 by its mark. */
  private static byte[] csv(SheetTable table, String language) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      var format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(language.equals("tr") ? ';' : ',')
              .setQuoteMode(QuoteMode.MINIMAL)
              .get();
      try (var printer = format.print(out)) {
        printer.printRecord(guarded(table.headings(), language));
        for (var row : table.rows()) {
          printer.printRecord(guarded(row, language));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> guarded(List<? extends @Nullable Object> cells, String language) {
    var guarded = new ArrayList<String>(cells.size());
    for (Object cell : cells) {
      guarded.add(plain(cell, language));
    }
    return guarded;
  }

  private static String plain(@Nullable Object cell, String language) {
    return switch (cell) {
      case null -> "";
      case BigDecimal amount ->
          language.equals("tr") ? amount.toPlainString().replace('.', ',') : amount.toPlainString();
      case LocalDateTime time -> TIME.format(time);
      case String text -> isFormula(text) ? "'" + text : text;
      default -> cell.toString();
    };
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).lookingAt();
  }

  private static byte[] xlsx(SheetTable table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook(LINES_IN_MEMORY)) {
      var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
      var styles = new Styles(book);
      var first = sheet.createRow(0);
      for (int column = 0; column < table.headings().size(); column++) {
        sheet.setColumnWidth(column, 22 * 256);
        var cell = first.createCell(column);
        cell.setCellValue(table.headings().get(column));
        cell.setCellStyle(styles.bold());
      }
      sheet.createFreezePane(0, 1);
      int number = 1;
      for (var row : table.rows()) {
        var line = sheet.createRow(number++);
        for (int column = 0; column < row.size(); column++) {
          Object value = row.get(column);
          if (value != null) {
            fill(line.createCell(column), value, styles);
          }
        }
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private record Styles(
      CellStyle bold, CellStyle quoted, CellStyle day, CellStyle minute, CellStyle amount) {
    Styles(SXSSFWorkbook book) {
      this(
          book.createCellStyle(),
          book.createCellStyle(),
          format(book, DAY),
          format(book, MINUTE),
          format(book, AMOUNT));
      var font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      quoted.setQuotePrefixed(true);
    }

    private static CellStyle format(SXSSFWorkbook book, short format) {
      var style = book.createCellStyle();
      style.setDataFormat(format);
      return style;
    }
  }

  private static void fill(Cell cell, Object value, Styles styles) {
    switch (value) {
      case BigDecimal amount -> {
        cell.setCellValue(amount.doubleValue());
        cell.setCellStyle(styles.amount());
      }
      case Number number -> cell.setCellValue(number.doubleValue());
      case Boolean truth -> cell.setCellValue(truth);
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(styles.day());
      }
      case LocalDateTime time -> {
        cell.setCellValue(time);
        cell.setCellStyle(styles.minute());
      }
      default -> {
        String text = value.toString();
        cell.setCellValue(text);
        if (isFormula(text)) {
          cell.setCellStyle(styles.quoted());
        }
      }
    }
  }
}
