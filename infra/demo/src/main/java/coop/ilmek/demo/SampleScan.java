package coop.ilmek.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Small pictures that look like papers and garments and say across that they are samples. Drawn
 * pixel by pixel: the desktop part of Java needs fonts and time that a start has not.
 */
final class SampleScan {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 420;

  /** Letters of ÖRNEK, five by nine. */
  private static final String[][] SAMPLE = {
    {".#.#.", ".....", ".###.", "#...#", "#...#", "#...#", "#...#", "#...#", ".###."},
    {".....", ".....", "####.", "#...#", "#...#", "####.", "#.#..", "#..#.", "#...#"},
    {".....", ".....", "#...#", "##..#", "#.#.#", "#.#.#", "#..##", "#...#", "#...#"},
    {".....", ".....", "#####", "#....", "#....", "####.", "#....", "#....", "#####"},
    {".....", ".....", "#...#", "#..#.", "#.#..", "##...", "#.#..", "#..#.", "#...#"}
  };

  private static final int PAPER = 0;
  private static final int INK = 1;
  private static final int STAMP = 2;
  private static final int ACROSS = 3;

  private final int width;
  private final int height;
  private final byte[] pixels;

  private SampleScan(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new byte[width * height];
  }

  /** A paper with a heading, lines and a stamp. */
  static byte[] paper(Seed seed) {
    var scan = new SampleScan(WIDTH, HEIGHT);
    scan.box(24, 24, 52, 52, STAMP);
    scan.box(90, 32, 90 + seed.between(90, 170), 40, INK);
    scan.box(90, 48, 90 + seed.between(60, 150), 53, INK);
    for (int y = 90; y < HEIGHT - 110; y += 14) {
      if (!seed.chance(0.12)) {
        scan.box(28, y, 28 + seed.between(120, 240), y + 3, INK);
      }
    }
    scan.ring(WIDTH - 80, HEIGHT - 70, 34, 29, STAMP);
    scan.ring(WIDTH - 80, HEIGHT - 70, 18, 15, STAMP);
    scan.across();
    int tint = 235 + seed.between(0, 15);
    return scan.png(new int[] {tint << 16 | tint << 8 | tint - 12, 0x6B6F76, 0x3B5BA5, 0xD06A6A});
  }

  /** A T-shirt in one colour. */
  static byte[] garment(int colour) {
    var scan = new SampleScan(160, 160);
    scan.box(48, 36, 112, 140, STAMP);
    for (int i = 0; i < 34; i++) {
      scan.box(48 - i, 36 + i / 2, 50 - i, 62 + i / 2, STAMP);
      scan.box(110 + i, 36 + i / 2, 112 + i, 62 + i / 2, STAMP);
    }
    scan.disc(80, 32, 15, PAPER);
    return scan.png(new int[] {0xF4F1EA, 0x6B6F76, colour, 0xD06A6A});
  }

  /** A page of PDF with a title; letters outside of Latin-1 lose their marks. */
  static byte[] techPack(String title) {
    String plain =
        title
            .replace('ş', 's')
            .replace('Ş', 'S')
            .replace('ı', 'i')
            .replace('İ', 'I')
            .replace('ğ', 'g')
            .replace('Ğ', 'G')
            .replaceAll("[()\\\\]", " ");
    String content =
        "BT /F1 20 Tf 60 760 Td (%s) Tj ET BT /F1 90 Tf 0.9 0.6 0.6 rg 0.7 0.7 -0.7 0.7 150 250 Tm (\u00D6RNEK) Tj ET"
            .formatted(plain);
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length %d>>stream\n%s\nendstream"
          .formatted(content.getBytes(StandardCharsets.ISO_8859_1).length, content),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    };
    var pdf = new StringBuilder("%PDF-1.4\n");
    var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
    }
    int at = pdf.length();
    pdf.append(table).append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(at);
    return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void box(int left, int top, int right, int bottom, int colour) {
    for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
        pixels[y * width + x] = (byte) colour;
      }
    }
  }

  private void ring(int cx, int cy, int outer, int inner, int colour) {
    for (int y = cy - outer; y <= cy + outer; y++) {
      for (int x = cx - outer; x <= cx + outer; x++) {
        int d = (x - cx) * (x - cx) + (y - cy) * (y - cy);
        if (d <= outer * outer && d >= inner * inner) {
          box(x, y, x + 1, y + 1, colour);
        }
      }
    }
  }

  private void disc(int cx, int cy, int radius, int colour) {
    ring(cx, cy, radius, 0, colour);
  }

  /** The word rises from the left below to the right above. */
  private void across() {
    int dot = 9;
    for (int letter = 0; letter < SAMPLE.length; letter++) {
      for (int row = 0; row < 9; row++) {
        for (int column = 0; column < 5; column++) {
          if (SAMPLE[letter][row].charAt(column) == '#') {
            int x = 12 + letter * 57 + column * dot;
            int y = 270 + row * dot - letter * 30 - column * 4;
            box(x, y, x + dot - 1, y + dot - 1, ACROSS);
          }
        }
      }
    }
  }

  private byte[] png(int[] palette) {
    try {
      var out = new ByteArrayOutputStream();
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
      var header = new ByteArrayOutputStream();
      var fields = new DataOutputStream(header);
      fields.writeInt(width);
      fields.writeInt(height);
      // Two bits a pixel, a palette, no interlacing.
      fields.write(new byte[] {2, 3, 0, 0, 0});
      chunk(out, "IHDR", header.toByteArray());
      var colours = new ByteArrayOutputStream();
      for (int colour : palette) {
        colours.write(colour >> 16);
        colours.write(colour >> 8);
        colours.write(colour);
      }
      chunk(out, "PLTE", colours.toByteArray());
      chunk(out, "IDAT", packed());
      chunk(out, "IEND", new byte[0]);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] packed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
      for (int y = 0; y < height; y++) {
        deflated.write(0);
        for (int x = 0; x < width; x += 4) {
          int four = 0;
          for (int i = 0; i < 4; i++) {
            four = four << 2 | (x + i < width ? pixels[y * width + x + i] : 0);
          }
          deflated.write(four);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
      throws IOException {
    var fields = new DataOutputStream(out);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    fields.writeInt(data.length);
    fields.write(name);
    fields.write(data);
    fields.writeInt((int) crc.getValue());
  }
}
