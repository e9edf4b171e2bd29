package coop.ilmek.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people keep them. */
class SheetReaderTest {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Predicate<String> KNOWN =
      Set.of("Firma", "Vergi No", "Mahalle", "Kapı No", "Kat", "Adres", "Telefon")::contains;

  @TempDir private Path folder;

  @Test
  void cellsAreTextAsAPersonWouldReadThem() throws IOException {
    var read =
        xlsx(
            sheet -> {
              line(sheet, 0, "Firma", "Vergi No", "Telefon", "Kat", "Adres");
              var row = sheet.createRow(1);
              row.createCell(0).setCellValue("  Gül\u00a0 Dikim\nAtölyesi ");
              row.createCell(1).setCellValue(1234567890d);
              row.createCell(2).setCellValue(905321112233d);
              row.createCell(3).setCellFormula("1+2");
              row.createCell(4).setCellValue(LocalDate.of(2026, 11, 22));
              var style = sheet.getWorkbook().createCellStyle();
              style.setDataFormat((short) 14);
              row.getCell(4).setCellStyle(style);
              line(sheet, 2, "", "0123456789", "'+90 532", "2,5", "TRUE");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertThat(read.headings()).containsExactly("Firma", "Vergi No", "Telefon", "Kat", "Adres");
    assertThat(read.lines())
        .containsExactly(
            new SheetLine(
                2, List.of("Gül Dikim Atölyesi", "1234567890", "905321112233", "3", "2026-11-22")),
            new SheetLine(3, List.of("", "0123456789", "'+90 532", "2,5", "TRUE")));
  }

  @Test
  void titlesAreSkippedHeadingLinesJoinedAndMergedCellsSpread() throws IOException {
    var read =
        xlsx(
            sheet -> {
              line(sheet, 0, "ÜYE LİSTESİ");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
              line(sheet, 3, "Firma", "Adres", "", "", "Telefon");
              line(sheet, 4, "", "Mahalle", "Kapı No", "Kat", "");
              sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(3, 3, 1, 3));
              sheet.addMergedRegion(new CellRangeAddress(3, 4, 4, 4));
              line(sheet, 5, "Gül", "Menderes", "12", "2", "0532");
              line(sheet, 6, "Nur", "", "14", "1", "0533");
              sheet.addMergedRegion(new CellRangeAddress(5, 6, 1, 1));
            });
    assertThat(read.headingLine()).isEqualTo(5);
    assertThat(read.headings())
        .containsExactly("Firma", "Adres / Mahalle", "Adres / Kapı No", "Adres / Kat", "Telefon");
    assertThat(read.lines().get(1))
        .isEqualTo(new SheetLine(7, List.of("Nur", "Menderes", "14", "1", "0533")));
  }

  @Test
  void twoHeadingLinesOfACsvAreJoinedToo() throws IOException {
    var read = csv("Firma;Adres;;;Telefon\n;Mahalle;Kapı No;Kat;\nGül;Menderes;12;2;0532\n", UTF_8);
    assertThat(read.headings())
        .containsExactly("Firma", "Adres / Mahalle", "Adres / Kapı No", "Adres / Kat", "Telefon");
    assertThat(read.lines()).hasSize(1);
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1254"})
  void everyEncodingOfTurkishIsRead(String encoding) throws IOException {
    var read =
        csv(
            "Firma;Kapı No\nIşıltılı Çağ Şirketi;12\nÖğünç Güngören;3\n",
            Charset.forName(encoding));
    assertThat(read.headings()).containsExactly("Firma", "Kapı No");
    assertThat(read.lines().getFirst().cells()).containsExactly("Işıltılı Çağ Şirketi", "12");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void everySeparatorIsFound(String separator) throws IOException {
    var read =
        csv(
            String.join(
                "\n",
                "Firma%Adres%Telefon".replace("%", separator),
                "\"Gül, Dikim; Ltd\"%\"Menderes\nMah.\"%0532".replace("%", separator),
                "Nur%Yıldız Mah. 3. Sok%".replace("%", separator)),
            UTF_8);
    assertThat(read.lines())
        .containsExactly(
            new SheetLine(2, List.of("Gül, Dikim; Ltd", "Menderes Mah.", "0532")),
            new SheetLine(3, List.of("Nur", "Yıldız Mah. 3. Sok", "")));
  }

  @Test
  void lowerCaseWithADoubledDotIsMended() throws IOException {
    assertThat(csv("Firma\nSi̇vri̇ce\n", UTF_8).lines().getFirst().cells())
        .containsExactly("Sivrice");
  }

  @Test
  void aBombIsRefused() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    Path plain = folder.resolve("plain.xlsx");
    Files.write(plain, workbook(sheet -> line(sheet, 0, "Firma", "Kat")));
    try (var from = new ZipFile(plain.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (var entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          bomb(to);
        } else {
          from.getInputStream(entry).transferTo(to);
        }
        to.closeEntry();
      }
    }
    assertThat(Files.size(bomb)).isLessThan(2_000_000);
    assertThatThrownBy(() -> SheetReader.readNow(bomb, XLSX, null, KNOWN))
        .isInstanceOf(SheetUnreadable.class)
        .hasMessageContaining("too_large_inside");
  }

  private static void bomb(OutputStream to) throws IOException {
    byte[] blank = new byte[1 << 20];
    Arrays.fill(blank, (byte) ' ');
    to.write("<worksheet><sheetData>".getBytes(UTF_8));
    for (int i = 0; i < 300; i++) {
      to.write(blank);
    }
    to.write("</sheetData></worksheet>".getBytes(UTF_8));
  }

  @Test
  void entitiesOfOthersAreNotOpened() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path file = folder.resolve("entity.xlsx");
    byte[] plain = workbook(sheet -> line(sheet, 0, "Firma", "Kat"));
    Path from = Files.write(folder.resolve("from.xlsx"), plain);
    try (var zip = new ZipFile(from.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : zip.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          to.write(
              ("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \""
                      + secret.toUri()
                      + "\">]>"
                      + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Firma</v></c>"
                      + "<c r=\"B1\" t=\"str\"><v>&x;Kat</v></c></row></sheetData></worksheet>")
                  .getBytes(UTF_8));
        } else {
          zip.getInputStream(entry).transferTo(to);
        }
        to.closeEntry();
      }
    }
    try {
      var read = SheetReader.readNow(file, XLSX, null, KNOWN);
      assertThat(read.headings().toString()).doesNotContain("secret");
    } catch (SheetUnreadable refused) {
      assertThat(refused.code()).isEqualTo("damaged");
    }
  }

  @Test
  void whatIsTooLongOrTooWideIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> csv("Firma;Kat\nGül;" + "x".repeat(5000) + "\n", UTF_8))
        .hasMessageContaining("cell_too_long")
        .hasMessageContaining("line=2");
    assertThatThrownBy(() -> csv("Firma;Kat\n" + "x;".repeat(300) + "\n", UTF_8))
        .hasMessageContaining("too_many_columns");
    assertThatThrownBy(() -> csv("Firma;Kat\n" + "x;1\n".repeat(100_001), UTF_8))
        .hasMessageContaining("too_many_lines");
    assertThatThrownBy(() -> csv("12;13\n14;15\n", UTF_8)).hasMessageContaining("no_headings");
  }

  @Test
  void numbersThatWouldFillTheMemoryStayAsTheyAre() throws IOException {
    Path file = Files.write(folder.resolve("n.xlsx"), workbook(sheet -> line(sheet, 0, "Firma")));
    Path big = folder.resolve("big.xlsx");
    try (var zip = new ZipFile(file.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(big))) {
      for (var entry : zip.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          part =
              ("<worksheet><sheetData><row><c t=\"str\"><v>Firma</v></c></row>"
                      + "<row><c><v>1E999999999</v></c></row></sheetData></worksheet>")
                  .getBytes(UTF_8);
        }
        to.write(part);
        to.closeEntry();
      }
    }
    assertThat(SheetReader.readNow(big, XLSX, null, KNOWN).lines().getFirst().cells())
        .containsExactly("1E999999999");
  }

  @Test
  void whatLeavesComesBackAsItWas() throws IOException {
    var table =
        new SheetTable(
            "Üyeler",
            List.of("Firma", "Adres", "Kat"),
            List.of(
                List.of("=HYPERLINK(\"http://x\")", "+90 532", 3),
                List.of("-5", "'=zaten tırnaklı", -5),
                List.of("@ev; \"iki\"", "ı, İ", 0)));
    for (var format : SheetFormat.values()) {
      for (String language : List.of("tr", "en")) {
        byte[] written = SheetWriter.write(table, format, language);
        Path file = Files.write(folder.resolve("t." + format.ending()), written);
        var read =
            SheetReader.readNow(file, format == SheetFormat.CSV ? "text/csv" : XLSX, null, KNOWN);
        assertThat(read.lines().stream().map(SheetLine::cells))
            .containsExactly(
                List.of("=HYPERLINK(\"http://x\")", "+90 532", "3"),
                List.of("-5", "'=zaten tırnaklı", "-5"),
                List.of("@ev; \"iki\"", "ı, İ", "0"));
        if (format == SheetFormat.CSV) {
          String text = new String(written, UTF_8);
          assertThat(text).contains("'=HYPERLINK", "'+90 532", "'-5", "'@ev");
        }
      }
    }
  }

  @Test
  void fiftyThousandRowsAreReadWithinSeconds() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook(100)) {
      var sheet = book.createSheet();
      line(sheet, 0, "Firma", "Vergi No", "Mahalle", "Kapı No", "Kat", "Adres", "Telefon");
      for (int i = 1; i <= 50_000; i++) {
        var row = sheet.createRow(i);
        for (int c = 0; c < 7; c++) {
          row.createCell(c).setCellValue("Değer " + i + " " + c);
        }
      }
      book.write(out);
    }
    Path file = Files.write(folder.resolve("large.xlsx"), out.toByteArray());
    long began = System.nanoTime();
    assertThat(SheetReader.readNow(file, XLSX, null, KNOWN).lines()).hasSize(50_000);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(25));
  }

  private coop.ilmek.shared.sheet.Sheet csv(String text, Charset encoding) throws IOException {
    Path file = Files.write(folder.resolve("list.csv"), text.getBytes(encoding));
    return SheetReader.readNow(file, "text/csv", null, KNOWN);
  }

  private coop.ilmek.shared.sheet.Sheet xlsx(Consumer<Sheet> fill) throws IOException {
    Path file = Files.write(folder.resolve("list.xlsx"), workbook(fill));
    return SheetReader.readNow(file, XLSX, null, KNOWN);
  }

  private static byte[] workbook(Consumer<Sheet> fill) throws IOException {
    try (var book = new XSSFWorkbook()) {
      fill.accept(book.createSheet("Liste"));
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void line(Sheet sheet, int number, String... cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }
}
