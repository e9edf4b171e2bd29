package coop.ilmek.documents.reading.child;

import coop.ilmek.documents.reading.domain.Box;
import coop.ilmek.documents.reading.domain.Word;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tesseract, as a process of its own for each picture. */
final class Recognition {
  private static final int SECONDS = 40;
  private static final int MOST_WORDS = 5000;

  private final Path folder;
  private final String command;
  private int number;

  Recognition(Path folder, String command) {
    this.folder = folder;
    this.command = command;
  }

  boolean isThere() {
    return !command.equals("-");
  }

  /**
   * The words of a picture.
   *
   * @param picture grey
   * @param languages as Tesseract names them, the first one leads
   * @param layout how Tesseract takes the page: 3 by itself, 6 as one block, 11 scattered words
   */
  List<Word> words(BufferedImage picture, int dpi, int layout, String languages)
      throws IOException {
    Path in = folder.resolve("look" + ++number + ".pgm");
    Path out = folder.resolve("look" + number);
    Path table = folder.resolve("look" + number + ".tsv");
    try {
      write(picture, in);
      var builder =
          new ProcessBuilder(
              command,
              in.toString(),
              out.toString(),
              "-l",
              languages,
              "--dpi",
              String.valueOf(dpi),
              "--psm",
              String.valueOf(layout),
              "tsv");
      // One thread: several readings share the machine, and two threads gain it little.
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      builder.directory(folder.toFile());
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      try {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          throw new IOException("recognition takes too long");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      if (process.exitValue() != 0 || !Files.exists(table)) {
        throw new IOException("recognition ended with " + process.exitValue());
      }
      return words(table, picture.getWidth(), picture.getHeight());
    } finally {
      Files.deleteIfExists(in);
      Files.deleteIfExists(table);
    }
  }

  private static List<Word> words(Path table, int width, int height) throws IOException {
    var words = new ArrayList<Word>();
    try (var lines = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", 12);
        if (columns.length < 12 || !columns[0].equals("5") || columns[11].isBlank()) {
          continue;
        }
        int left = Integer.parseInt(columns[6]);
        int top = Integer.parseInt(columns[7]);
        int right = left + Integer.parseInt(columns[8]);
        int bottom = top + Integer.parseInt(columns[9]);
        int x = left * 1000 / width;
        int y = top * 1000 / height;
        var box = new Box(x, y, right * 1000 / width - x, bottom * 1000 / height - y);
        words.add(new Word(columns[11].strip(), box, (int) Double.parseDouble(columns[10])));
        if (words.size() >= MOST_WORDS) {
          break;
        }
      }
    }
    return words;
  }

  /** Netpbm's grey map: no packing costs time. */
  private static void write(BufferedImage picture, Path file) throws IOException {
    byte[] grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(
          ("P5\n" + picture.getWidth() + " " + picture.getHeight() + "\n255\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.write(grey);
    }
  }
}
