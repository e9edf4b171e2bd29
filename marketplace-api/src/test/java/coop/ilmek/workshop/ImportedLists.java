package coop.ilmek.workshop;

import coop.ilmek.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lists as coordinators keep them, written the way their programs write them. */
final class ImportedLists {
  private ImportedLists() {}

  /**
   * A workshop of a made-up list.
   *
   * @param people who sew
   */
  record Member(
      String name,
      String taxNumber,
      String district,
      String neighbourhood,
      String houseNo,
      String floor,
      int people,
      int machines,
      String phone) {

    Member inCapitals() {
      return new Member(
          name.toUpperCase(Locale.of("tr")),
          taxNumber,
          district.toUpperCase(Locale.of("tr")),
          neighbourhood.toUpperCase(Locale.of("tr")),
          houseNo,
          floor,
          people,
          machines,
          phone);
    }
  }

  /** Members nobody else has: names, tax numbers and telephones of their own. */
  static List<Member> members(int count, Supplier<String> taxNumbers) {
    String[] districts = {"Esenler", "Bağcılar", "Güngören", "Zeytinburnu", "Küçükçekmece"};
    String[] places = {"Menderes", "Kâzım Karabekir", "Yıldıztabya", "Göztepe", "Işıklar"};
    var members = new ArrayList<Member>();
    for (int i = 0; i < count; i++) {
      String tax = taxNumbers.get();
      members.add(
          new Member(
              "Işıl İplik " + tax.substring(0, 9) + " Tekstil Ltd. Şti.",
              tax,
              districts[i % districts.length],
              places[i % places.length],
              String.valueOf(1 + i),
              String.valueOf(i % 6),
              4 + i % 40,
              5 + i % 60,
              "+90539" + tax.substring(2, 9)));
    }
    return members;
  }

  /** A title, headings in two lines with merged groups, districts merged down, numbers as text. */
  static byte[] asKeptByHand(List<Member> members) {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Üyeler 2026");
      text(sheet, 0, 0, "KÜMELENME DERNEĞİ ÜYE ATÖLYE LİSTESİ");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
      String[] groups = {"Sıra", "Firma Ünvanı", "Vergi No", "Adres", "", "", "", "Kapasite", ""};
      String[] below = {"", "", "", "İlçe", "Mahalle", "Kapı No", "Kat", "Usta", "Makine Sayısı"};
      for (int i = 0; i < groups.length; i++) {
        text(sheet, 2, i, groups[i]);
        text(sheet, 3, i, below[i]);
      }
      text(sheet, 2, 9, "Telefon");
      for (int column : new int[] {0, 1, 2, 9}) {
        sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
      }
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 6));
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 7, 8));
      for (int i = 0; i < members.size(); i++) {
        var member = members.get(i);
        int line = 4 + i;
        var row = sheet.createRow(line);
        row.createCell(0).setCellValue(i + 1);
        row.createCell(1).setCellValue(member.name());
        row.createCell(2).setCellValue(member.taxNumber());
        row.createCell(3).setCellValue(i % 2 == 0 ? member.district() : "");
        row.createCell(4).setCellValue(member.neighbourhood());
        row.createCell(5).setCellValue(Double.parseDouble(member.houseNo()));
        row.createCell(6).setCellValue(member.floor());
        row.createCell(7).setCellValue(String.valueOf(member.people()));
        row.createCell(8).setCellFormula("5+" + (member.machines() - 5));
        row.createCell(9).setCellValue(Double.parseDouble(member.phone().substring(3)));
        if (i % 2 == 1) {
          sheet.addMergedRegion(new CellRangeAddress(line - 1, line, 3, 3));
        }
      }
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      return bytes(book);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same members in other words: headings renamed, columns and rows in another order. */
  static byte[] renamedAndReordered(List<Member> members) {
    var shuffled = new ArrayList<>(members);
    Collections.shuffle(shuffled, new Random(7));
    var lines = new ArrayList<List<String>>();
    lines.add(
        List.of(
            "Cep Telefonu",
            "Makina Sayısı",
            "KAT",
            "Bina No",
            "Mah.",
            "İlçesi",
            "VKN",
            "İşletme Adı",
            "Dikişçi Sayısı"));
    for (Member plain : shuffled) {
      var member = plain.inCapitals();
      lines.add(
          List.of(
              member.phone().replace("+90", "0"),
              String.valueOf(member.machines()),
              member.floor(),
              member.houseNo(),
              member.neighbourhood(),
              member.district(),
              member.taxNumber(),
              member.name(),
              String.valueOf(member.people())));
    }
    return csv(lines, ";").getBytes(Charset.forName("windows-1254"));
  }

  /** The fixture of Open Supply Hub in other words: columns, rows and letters are others. */
  static byte[] inOtherWords(byte[] fixture) {
    String[] renamed = {"Ülke", "Firma Adı", "Adres", "Sektör", "Enlem", "Boylam", "Kaynak"};
    var lines = new ArrayList<List<String>>(lines(fixture));
    Collections.shuffle(lines.subList(1, lines.size()), new Random(11));
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      var line = new ArrayList<>(i == 0 ? List.of(renamed) : lines.get(i));
      if (i > 0) {
        line.set(1, line.get(1).toUpperCase(Locale.ROOT));
        line.set(2, line.get(2).toUpperCase(Locale.ROOT));
      }
      Collections.reverse(line);
      line.replaceAll(cell -> '"' + cell.replace("\"", "\"\"") + '"');
      text.append(String.join(",", line)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Cells of a CSV file with quotes; lines inside of quotes do not break. */
  private static List<List<String>> lines(byte[] csv) {
    var lines = new ArrayList<List<String>>();
    var line = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (char c : new String(csv, StandardCharsets.UTF_8).toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(List.copyOf(line));
          line.clear();
        }
      } else {
        cell.append(c);
      }
    }
    return lines;
  }

  static String csv(List<List<String>> lines, String separator) {
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(String.join(separator, line)).append("\r\n");
    }
    return text.toString();
  }

  /** A large list with twenty columns, written as a stream. */
  static byte[] large(int count, Supplier<String> taxNumbers) {
    String[] headings = {
      "Firma Ünvanı",
      "Vergi No",
      "İl",
      "İlçe",
      "Mahalle",
      "Sokak",
      "Bina No",
      "Kat",
      "Kapı No",
      "Yetkili",
      "Cep Telefonu",
      "E-posta",
      "Usta",
      "Çalışan",
      "Sigortalı",
      "Kadın Sayısı",
      "Overlok",
      "Reçme",
      "Düz Makine",
      "m2"
    };
    try (var book = new SXSSFWorkbook(100)) {
      var sheet = book.createSheet("Liste");
      for (int i = 0; i < headings.length; i++) {
        text(sheet, 0, i, headings[i]);
      }
      for (int i = 1; i <= count; i++) {
        String tax = taxNumbers.get();
        Object[] cells = {
          "Atölye " + tax,
          tax,
          "İstanbul",
          "Bağcılar",
          "Yıldıztepe",
          tax.substring(0, 5) + ". Sokak",
          tax.substring(5),
          i % 7,
          i % 40,
          "Ayşe Işık " + i,
          "0539" + tax.substring(2, 9),
          "a" + tax + "@ornek.example",
          i % 50,
          i % 50 + 5,
          i % 50 + 3,
          i % 20,
          i % 9,
          i % 7,
          i % 12,
          50 + i % 300
        };
        var row = sheet.createRow(i);
        for (int column = 0; column < cells.length; column++) {
          if (cells[column] instanceof Integer number) {
            row.createCell(column).setCellValue(number);
          } else {
            row.createCell(column).setCellValue(cells[column].toString());
          }
        }
      }
      return bytes(book);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void text(Sheet sheet, int line, int column, String text) {
    var row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
    if (!text.isEmpty()) {
      row.createCell(column).setCellValue(text);
    }
  }

  static byte[] bytes(Workbook book) throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  /** Uploads a file and begins its import. */
  static Browser.Answer begin(Browser coordinator, String name, byte[] file) {
    String id =
        coordinator
            .upload("/api/files?tables=true&name=" + name, file)
            .expectStatus(201)
            .json("$.id");
    return coordinator.post("/api/imports", Map.of("fileId", id));
  }

  static Browser.Answer apply(Browser coordinator, Browser.Answer of, boolean leaveOut) {
    return coordinator.post(
        "/api/imports/" + of.<String>json("$.id") + "/apply",
        Map.of("version", of.<Integer>json("$.version"), "leaveOut", leaveOut));
  }
}
