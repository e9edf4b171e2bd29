package coop.ilmek.shared.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV whatever its encoding and separator: nobody who keeps a list knows either. */
final class CsvReader {
  private static final Charset OLD_TURKISH = Charset.forName("windows-1254");
  private static final char[] SEPARATORS = {';', ',', '\t'};
  private static final int LOOKED_AT = 30;
  private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@]");

  private CsvReader() {}

  static Grid read(Path file) {
    try {
      return read(decode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Grid read(String text) {
    var grid = new Grid();
    // A line a spreadsheet writes for itself names the separator.
    boolean named = text.startsWith("sep=") && text.length() > 4;
    char separator = named ? text.charAt(4) : separator(text);
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();
    try (var records = format.parse(new StringReader(text))) {
      for (CSVRecord cells : records) {
        if (named && cells.getRecordNumber() == 1) {
          continue;
        }
        var line = grid.line((int) cells.getRecordNumber());
        for (int column = 0; column < cells.size(); column++) {
          grid.put(line, column, unquoted(cells.get(column)));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new SheetUnreadable("csv_broken");
    }
    return grid;
  }

  /** Our own guard against formulas, taken off again. */
  private static String unquoted(String cell) {
    return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  /** UTF-16 by its mark or its zeros, UTF-8 where the bytes allow it, else old Turkish Windows. */
  static String decode(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE) || zeros(bytes, 1)) {
      return unmarked(new String(bytes, StandardCharsets.UTF_16LE));
    }
    if (starts(bytes, 0xFE, 0xFF) || zeros(bytes, 0)) {
      return unmarked(new String(bytes, StandardCharsets.UTF_16BE));
    }
    try {
      return unmarked(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return new String(bytes, OLD_TURKISH);
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /** Whether most bytes at even (0) or odd (1) places are zero, as in UTF-16 of Latin text. */
  private static boolean zeros(byte[] bytes, int parity) {
    int looked = 0;
    int zero = 0;
    for (int i = parity; i < Math.min(bytes.length, 400); i += 2) {
      looked++;
      zero += bytes[i] == 0 ? 1 : 0;
    }
    return looked > 3 && zero * 2 > looked;
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The one that stands equally often in most of the first lines. */
  static char separator(String text) {
    char best = ';';
    int bestScore = 0;
    for (char candidate : SEPARATORS) {
      int score = score(text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(String text, char separator) {
    int[] counts = new int[LOOKED_AT];
    int lines = 0;
    int inLine = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() && lines < LOOKED_AT; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        inLine++;
      } else if (!quoted && c == '\n' || i == text.length() - 1) {
        counts[lines++] = inLine;
        inLine = 0;
      }
    }
    if (inLine > 0 && lines < LOOKED_AT) {
      counts[lines++] = inLine;
    }
    int best = 0;
    for (int i = 0; i < lines; i++) {
      int alike = 0;
      for (int j = 0; j < lines; j++) {
        alike += counts[j] == counts[i] ? 1 : 0;
      }
      if (counts[i] > 0) {
        best = Math.max(best, alike * 100 + Math.min(counts[i], 99));
      }
    }
    return best;
  }
}
