package coop.ilmek.shared.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
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

  /** Quotes in front are counted in, so that taking one off again gives what was there. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

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
                            .filename(table.name() + "." + format.ending(), StandardCharsets.UTF_8)
                            .build()
                            .toString())
                    .body(bytes));
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
        printer.printRecord(guarded(table.headings()));
        for (var row : table.rows()) {
          printer.printRecord(guarded(row));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> guarded(List<? extends @Nullable Object> cells) {
    var guarded = new ArrayList<String>(cells.size());
    for (Object cell : cells) {
      String text = cell == null ? "" : cell.toString();
      guarded.add(cell instanceof String && isFormula(text) ? "'" + text : text);
    }
    return guarded;
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).lookingAt();
  }

  private static byte[] xlsx(SheetTable table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook(LINES_IN_MEMORY)) {
      var sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
      var bold = book.createCellStyle();
      var font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      var quoted = book.createCellStyle();
      quoted.setQuotePrefixed(true);
      var first = sheet.createRow(0);
      for (int column = 0; column < table.headings().size(); column++) {
        sheet.setColumnWidth(column, 22 * 256);
        var cell = first.createCell(column);
        cell.setCellValue(table.headings().get(column));
        cell.setCellStyle(bold);
      }
      sheet.createFreezePane(0, 1);
      int number = 1;
      for (var row : table.rows()) {
        var line = sheet.createRow(number++);
        for (int column = 0; column < row.size(); column++) {
          Object value = row.get(column);
          if (value != null) {
            fill(line.createCell(column), value, quoted);
          }
        }
      }
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void fill(Cell cell, Object value, CellStyle quoted) {
    switch (value) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case Boolean truth -> cell.setCellValue(truth);
      case TemporalAccessor time -> cell.setCellValue(time.toString());
      default -> {
        String text = value.toString();
        cell.setCellValue(text);
        if (isFormula(text)) {
          cell.setCellStyle(quoted);
        }
      }
    }
  }
}
