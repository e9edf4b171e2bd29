package coop.ilmek.documents.reading.corpus;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Puts content on paper: as PDF, as letter, as scan and as photo. */
final class Press {
  private final Random random;
  private final Content content;
  private final int template;
  private final java.io.File font;
  private final String mark;

  /**
   * @param mark written across the page; empty: nothing
   */
  Press(Random random, Content content, int template, java.io.File font, String mark) {
    this.random = random;
    this.content = content;
    this.template = template;
    this.font = font;
    this.mark = mark;
  }

  private record Text(float x, float y, float size, String text) {}

  private List<Text> texts() {
    var texts = new ArrayList<Text>();
    float y = 90 + random.nextInt(40);
    float size = 9.5f + random.nextInt(3);
    float left = 55 + random.nextInt(25);
    String heading = content.heading;
    float headingSize = heading.length() > 46 ? 12 : 16;
    texts.add(new Text(left, y, headingSize, heading));
    y += 36;
    var rows = content.rows;
    switch (template) {
      case 0 -> {
        for (String[] row : rows) {
          texts.add(new Text(left, y, size, row[0] + ": " + row[1]));
          y += size * 2.1f;
        }
      }
      case 1 -> {
        for (String[] row : rows) {
          texts.add(new Text(left, y, size, row[0]));
          texts.add(new Text(left + 190, y, size, row[1]));
          y += size * 2.2f;
        }
      }
      case 2 -> {
        for (String[] row : rows) {
          texts.add(new Text(left, y, size * 0.85f, row[0]));
          texts.add(new Text(left, y + size * 1.35f, size, row[1]));
          y += size * 3.2f;
        }
      }
      case 3 -> {
        for (String[] row : rows) {
          texts.add(new Text(left, y, size, row[0]));
          texts.add(new Text(left + 180, y, size, ": " + row[1]));
          y += size * 2.0f;
        }
      }
      case 4 -> {
        // Two pairs beside each other where they are short.
        for (int i = 0; i < rows.size(); i++) {
          String[] row = rows.get(i);
          boolean pair =
              i + 1 < rows.size() && row[1].length() < 16 && rows.get(i + 1)[1].length() < 16;
          texts.add(new Text(left, y, size, row[0] + ":"));
          texts.add(new Text(left + 130, y, size, row[1]));
          if (pair) {
            String[] next = rows.get(++i);
            texts.add(new Text(left + 245, y, size, next[0] + ":"));
            texts.add(new Text(left + 390, y, size, next[1]));
          }
          y += size * 2.3f;
        }
      }
      default -> {
        for (String[] row : rows) {
          String dots = ".".repeat(Math.max(3, 40 - row[0].length()));
          texts.add(new Text(left, y, size, row[0] + " " + dots + " " + row[1]));
          y += size * 2.1f;
        }
      }
    }
    y += 24;
    for (String remark : content.remarks) {
      texts.add(new Text(left, y, size, remark));
      y += size * 2;
    }
    texts.add(new Text(left + 250, y + 40, size, "Kaşe / İmza"));
    return texts;
  }

  private static void write(PDPageContentStream pen, PDFont font, Text text, String from, String to)
      throws IOException {
    pen.beginText();
    pen.setFont(font, text.size());
    pen.newLineAtOffset(text.x(), PDRectangle.A4.getHeight() - text.y());
    pen.showText(from.isEmpty() ? text.text() : text.text().replace(from, to));
    pen.endText();
  }

  byte[] pdf() throws IOException {
    try (var pdf = new PDDocument()) {
      draw(pdf);
      return bytes(pdf);
    }
  }

  private void draw(PDDocument pdf) throws IOException {
    PDFont face = PDType0Font.load(pdf, font);
    var page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (var pen = new PDPageContentStream(pdf, page)) {
      if (!mark.isEmpty()) {
        var pale = new PDExtendedGraphicsState();
        pale.setNonStrokingAlphaConstant(0.35f);
        pen.saveGraphicsState();
        pen.setGraphicsStateParameters(pale);
        pen.setNonStrokingColor(Color.GRAY);
        pen.beginText();
        pen.setFont(face, 80);
        pen.setTextMatrix(
            Matrix.getRotateInstance(Math.toRadians(35 + random.nextInt(20)), 120, 220));
        pen.showText(mark);
        pen.endText();
        pen.restoreGraphicsState();
      }
      for (Text text : texts()) {
        write(pen, face, text, "", "");
      }
    }
  }

  /** A page that shows one day and carries another. */
  byte[] contradicting() throws IOException {
    try (var pdf = new PDDocument()) {
      BufferedImage shown = picture(150);
      PDFont face = PDType0Font.load(pdf, font);
      var page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (var pen = new PDPageContentStream(pdf, page)) {
        pen.drawImage(
            LosslessFactory.createFromImage(pdf, shown),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
        pen.setRenderingMode(RenderingMode.NEITHER);
        for (Text text : texts()) {
          write(pen, face, text, content.lie, content.lieText);
        }
      }
      return bytes(pdf);
    }
  }

  byte[] docx() throws IOException {
    try (var letter = new XWPFDocument()) {
      letter.createParagraph().createRun().setText(content.heading);
      if (!mark.isEmpty()) {
        letter.createParagraph().createRun().setText(mark);
      }
      if (template % 2 == 1) {
        var table = letter.createTable(content.rows.size(), 2);
        for (int i = 0; i < content.rows.size(); i++) {
          table.getRow(i).getCell(0).setText(content.rows.get(i)[0]);
          table.getRow(i).getCell(1).setText(content.rows.get(i)[1]);
        }
      } else {
        for (String[] row : content.rows) {
          letter.createParagraph().createRun().setText(row[0] + ": " + row[1]);
        }
      }
      for (String remark : content.remarks) {
        letter.createParagraph().createRun().setText(remark);
      }
      var out = new ByteArrayOutputStream();
      letter.write(out);
      return out.toByteArray();
    }
  }

  private BufferedImage picture(int dpi) throws IOException {
    try (var pdf = new PDDocument()) {
      draw(pdf);
      // Fonts that were just embedded are drawn after the file was written once.
      try (var again = org.apache.pdfbox.Loader.loadPDF(bytes(pdf))) {
        return new PDFRenderer(again).renderImageWithDPI(0, dpi, ImageType.RGB);
      }
    }
  }

  /** From a flat bed: slanted a little, with noise and a stamp. */
  byte[] scan() throws IOException {
    int dpi = List.of(150, 200, 250, 300).get(random.nextInt(4));
    BufferedImage page = picture(dpi);
    stamp(page, dpi);
    BufferedImage turned = turned(page, random.nextDouble(-2.2, 2.2), Color.WHITE);
    noise(turned, 6 + random.nextInt(10));
    return jpeg(turned, 0.75f);
  }

  /** By a phone: slanted, on a table, with a shadow. */
  byte[] photo() throws IOException {
    BufferedImage page = picture(190);
    stamp(page, 190);
    int margin = 60 + random.nextInt(60);
    var table =
        new BufferedImage(
            page.getWidth() + 2 * margin,
            page.getHeight() + 2 * margin,
            BufferedImage.TYPE_INT_RGB);
    var pen = table.createGraphics();
    pen.setColor(new Color(120, 95, 70));
    pen.fillRect(0, 0, table.getWidth(), table.getHeight());
    var lean = new AffineTransform();
    lean.translate(margin, margin);
    lean.shear(random.nextDouble(-0.012, 0.012), random.nextDouble(-0.012, 0.012));
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(page, lean, null);
    pen.setPaint(
        new GradientPaint(
            0,
            0,
            new Color(0, 0, 0, 0),
            table.getWidth(),
            table.getHeight(),
            new Color(0, 0, 0, 90 + random.nextInt(50))));
    pen.fillRect(0, 0, table.getWidth(), table.getHeight());
    pen.dispose();
    BufferedImage turned = turned(table, random.nextDouble(-2.5, 2.5), new Color(90, 70, 50));
    noise(turned, 8 + random.nextInt(8));
    return jpeg(turned, 0.7f);
  }

  private void stamp(BufferedImage page, int dpi) {
    var pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(40, 60, 170, 130));
    pen.setStroke(new BasicStroke(dpi / 60f));
    int size = dpi * 5 / 4;
    int x = page.getWidth() / 2 + random.nextInt(page.getWidth() / 4);
    int y = page.getHeight() / 2 + random.nextInt(page.getHeight() / 6);
    pen.drawOval(x, y, size, size);
    pen.drawOval(x + size / 10, y + size / 10, size * 8 / 10, size * 8 / 10);
    pen.dispose();
  }

  private static BufferedImage turned(BufferedImage page, double degrees, Color behind) {
    var turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = turned.createGraphics();
    pen.setColor(behind);
    pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(
        page,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0),
        null);
    pen.dispose();
    return turned;
  }

  private void noise(BufferedImage page, int strength) {
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int off = (int) (random.nextGaussian() * strength);
        int rgb = page.getRGB(x, y);
        page.setRGB(
            x, y, level(rgb >> 16, off) << 16 | level(rgb >> 8, off) << 8 | level(rgb, off));
      }
    }
  }

  private static int level(int value, int off) {
    return Math.clamp((value & 0xFF) + off, 0, 255);
  }

  private static byte[] jpeg(BufferedImage page, float quality) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(page, null, null), how);
    }
    writer.dispose();
    return bytes.toByteArray();
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
