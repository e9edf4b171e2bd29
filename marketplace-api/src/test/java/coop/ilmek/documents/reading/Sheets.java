package coop.ilmek.documents.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Small papers for tests: lines of text under each other on an A4 page. */
public final class Sheets {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Sheets() {}

  /** The first line is the heading. */
  public static byte[] pdf(List<String> lines) {
    try (var pdf = new PDDocument();
        InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      page(pdf, PDType0Font.load(pdf, font), lines);
      return bytes(pdf);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void page(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (var pen = new PDPageContentStream(pdf, page)) {
      float y = 770;
      for (int i = 0; i < lines.size(); i++) {
        pen.beginText();
        pen.setFont(font, i == 0 ? 18 : 11);
        pen.newLineAtOffset(60, y);
        pen.showText(lines.get(i));
        pen.endText();
        y -= i == 0 ? 40 : 24;
      }
    }
  }

  static byte[] bytes(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
