package coop.ilmek.shared.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What a list says, as spreadsheets count with it. */
class SheetColumnsTest {
  private record Line(String name, Money price, LocalDate on, Instant at, String state) {}

  private static final SheetColumns<Line> COLUMNS =
      new SheetColumns<Line>("liste", "list")
          .with("Ad", "Name", Line::name)
          .money("Fiyat", "Price", Line::price)
          .with("Gün", "Day", Line::on)
          .with("Zaman", "Time", Line::at)
          .worded("Durum", "State", (line, words) -> words.state("order", line.state()));

  private static final List<Line> LINES =
      List.of(
          new Line(
              "Işık İğne; \"A.Ş.\"",
              Money.of(-123_450, "TRY"),
              LocalDate.of(2026, 11, 22),
              Instant.parse("2026-11-22T21:30:15.123Z"),
              "on_hold"));

  @Test
  void amountsAreNumbersAndDaysAreDaysInABook() throws IOException {
    byte[] book = SheetWriter.write(COLUMNS.table(LINES, "tr"), SheetFormat.XLSX, "tr");
    try (var read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      var row = read.getSheetAt(0).getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Işık İğne; \"A.Ş.\"");
      assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-1234.5);
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("TRY");
      assertThat(DateUtil.isCellDateFormatted(row.getCell(3))).isTrue();
      assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 11, 22));
      assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-11-23T00:30:15");
      assertThat(row.getCell(5).getStringCellValue()).isEqualTo("Beklemede");
    }
  }

  @Test
  void textIsWrittenAsTheReadersCountryReadsIt() {
    assertThat(csv("tr"))
        .isEqualTo(
            "\uFEFFAd;Fiyat;Fiyat (para birimi);Gün;Zaman;Durum\r\n"
                + "\"Işık İğne; \"\"A.Ş.\"\"\";-1234,50;TRY;2026-11-22;2026-11-23 00:30;Beklemede"
                + "\r\n");
    assertThat(csv("en"))
        .isEqualTo(
            "\uFEFFName,Price,Price (currency),Day,Time,State\r\n"
                + "\"Işık İğne; \"\"A.Ş.\"\"\",-1234.50,TRY,2026-11-22,2026-11-23 00:30,On hold"
                + "\r\n");
  }

  private static String csv(String language) {
    var table = COLUMNS.table(LINES, language);
    return new String(SheetWriter.write(table, SheetFormat.CSV, language), UTF_8);
  }

  @Test
  void aListIsReadPageByPageUpToItsLimit() {
    var asked = new AtomicInteger();
    assertThat(SheetWriter.lines(cursor -> page(cursor, 3, asked)).block()).hasSize(600);
    assertThat(asked).hasValue(3);

    var endless = new AtomicInteger();
    var all = SheetWriter.lines(cursor -> page(cursor, Integer.MAX_VALUE, endless));
    assertThatThrownBy(all::block)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.content().reasons()).containsExactly("list_too_long"));
    assertThat(endless.get()).isBetween(100, 110);
  }

  private static Mono<Page<Integer>> page(String cursor, int pages, AtomicInteger asked) {
    int number = cursor == null ? 1 : Integer.parseInt(cursor);
    asked.incrementAndGet();
    return Mono.just(
        new Page<>(
            IntStream.range(0, 200).boxed().toList(),
            number < pages ? String.valueOf(number + 1) : null));
  }
}
