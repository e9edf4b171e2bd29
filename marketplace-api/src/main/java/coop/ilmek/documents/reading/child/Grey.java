package coop.ilmek.documents.reading.child;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Grey pictures prepared for recognition, and for people to look at. */
final class Grey {
  /** Pages people look at; enough for the small print. */
  private static final int SHOWN_HEIGHT = 1500;

  private Grey() {}

  static BufferedImage of(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return picture;
    }
    var grey =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    var pen = grey.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, grey.getWidth(), grey.getHeight());
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return grey;
  }

  static byte[] pixels(BufferedImage grey) {
    return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
  }

  static BufferedImage scaled(BufferedImage grey, double factor) {
    int width = Math.max(1, (int) Math.round(grey.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(grey.getHeight() * factor));
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        factor > 1
            ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(grey, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  /** Turned about its middle; the corners that come into view are white. */
  static BufferedImage turned(BufferedImage grey, double degrees) {
    var turned = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    var pen = turned.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, turned.getWidth(), turned.getHeight());
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(
        grey,
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), grey.getWidth() / 2.0, grey.getHeight() / 2.0),
        null);
    pen.dispose();
    return turned;
  }

  /** A quarter, a half or three quarters of a turn. */
  static BufferedImage quarters(BufferedImage grey, int quarters) {
    if (quarters % 4 == 0) {
      return grey;
    }
    boolean lies = quarters % 2 == 1;
    int width = lies ? grey.getHeight() : grey.getWidth();
    int height = lies ? grey.getWidth() : grey.getHeight();
    var turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var pen = turned.createGraphics();
    var turn = new AffineTransform();
    turn.translate(width / 2.0, height / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-grey.getWidth() / 2.0, -grey.getHeight() / 2.0);
    pen.drawImage(grey, turn, null);
    pen.dispose();
    return turned;
  }

  /**
   * By how many degrees the lines of a page rise: of small turns the one whose rows are most
   * unequal, dark lines against light gaps.
   */
  static double skew(BufferedImage grey) {
    double factor = Math.min(1, 900.0 / Math.max(grey.getWidth(), grey.getHeight()));
    BufferedImage small = factor < 1 ? scaled(grey, factor) : grey;
    byte[] dark = pixels(binary(small));
    double best = 0;
    double most = -1;
    for (int step = -28; step <= 28; step++) {
      double degrees = step * 0.25;
      double unequal = unequal(dark, small.getWidth(), small.getHeight(), degrees);
      if (unequal > most * (step == 0 ? 0.98 : 1)) {
        most = unequal;
        best = degrees;
      }
    }
    return best;
  }

  private static double unequal(byte[] pixels, int width, int height, double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    int[] rows = new int[height];
    int margin = width / 20;
    for (int y = height / 30; y < height - height / 30; y++) {
      for (int x = margin; x < width - margin; x++) {
        if (pixels[y * width + x] == 0) {
          int row = y - (int) Math.round((x - width / 2) * slope);
          if (row >= 0 && row < height) {
            rows[row]++;
          }
        }
      }
    }
    double sum = 0;
    for (int i = 1; i < height; i++) {
      double step = rows[i] - rows[i - 1];
      sum += step * step;
    }
    return sum;
  }

  /** Black and white by the light around each point, so that shadows of a photo vanish. */
  static BufferedImage binary(BufferedImage grey) {
    int width = grey.getWidth();
    int height = grey.getHeight();
    byte[] pixels = pixels(grey);
    var result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] out = pixels(result);
    int reach = Math.max(8, Math.max(width, height) / 60);
    // Sums of columns, slid down the page: no table as large as the picture is needed.
    int[] columns = new int[width];
    int top = 0;
    int bottom = 0;
    for (int y = 0; y < height; y++) {
      int from = Math.max(0, y - reach);
      int to = Math.min(height, y + reach + 1);
      for (; bottom < to; bottom++) {
        for (int x = 0; x < width; x++) {
          columns[x] += pixels[bottom * width + x] & 0xFF;
        }
      }
      for (; top < from; top++) {
        for (int x = 0; x < width; x++) {
          columns[x] -= pixels[top * width + x] & 0xFF;
        }
      }
      long sum = 0;
      int left = 0;
      int right = 0;
      for (int x = 0; x < width; x++) {
        int begin = Math.max(0, x - reach);
        int end = Math.min(width, x + reach + 1);
        for (; right < end; right++) {
          sum += columns[right];
        }
        for (; left < begin; left++) {
          sum -= columns[left];
        }
        long mean = sum / ((long) (to - from) * (end - begin));
        boolean dark = (pixels[y * width + x] & 0xFF) < mean * 82 / 100;
        out[y * width + x] = dark ? 0 : (byte) 0xFF;
      }
    }
    return result;
  }

  /** A copy for people's eyes. */
  static void show(BufferedImage grey, Path file) throws IOException {
    double factor = Math.min(1, (double) SHOWN_HEIGHT / grey.getHeight());
    BufferedImage small = factor < 1 ? scaled(grey, factor) : grey;
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(0.6f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(small, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
