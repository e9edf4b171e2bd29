package coop.ilmek.shared.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines of cells as they come out of a file, before anybody knows which are headings. */
final class Grid {
  /** So many different texts are kept once however often they stand there. */
  private static final int SHARED = 20_000;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFEFF]");

  private final SheetLimits limits = new SheetLimits();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();
  private int width;

  /** A line under way; cells beyond its length are empty. */
  static final class Line {
    final int number;
    private String[] cells = new String[8];
    private int length;

    private Line(int number) {
      this.number = number;
    }

    String cell(int column) {
      return column < length ? cells[column] : "";
    }

    int length() {
      return length;
    }

    private void put(int column, String text) {
      if (column >= cells.length) {
        String[] wider = new String[Math.max(column + 1, cells.length * 2)];
        System.arraycopy(cells, 0, wider, 0, length);
        cells = wider;
      }
      while (length <= column) {
        cells[length++] = "";
      }
      cells[column] = text;
    }
  }

  /** Begins a line; one in which nothing stands is forgotten when the next begins. */
  Line line(int number) {
    if (!lines.isEmpty() && lines.getLast().length == 0) {
      lines.removeLast();
    }
    var line = new Line(number);
    lines.add(line);
    SheetLimits.line(lines.size());
    return line;
  }

  void put(Line line, int column, String raw) {
    String text = clean(raw);
    limits.count(text, line.number, column);
    if (!text.isEmpty()) {
      line.put(column, shared(text));
      width = Math.max(width, column + 1);
    }
  }

  private String shared(String text) {
    String known = texts.get(text);
    if (known == null && texts.size() < SHARED) {
      texts.put(text, text);
    }
    return known == null ? text : known;
  }

  /** The value of the first cell of a merged area stands in all of them. */
  void spread(int firstLine, int firstColumn, int lastLine, int lastColumn) {
    int from = indexOf(firstLine);
    if (from >= lines.size() || lines.get(from).number != firstLine) {
      return;
    }
    String text = lines.get(from).cell(firstColumn);
    if (text.isEmpty()) {
      return;
    }
    int until = Math.min(lastColumn, width - 1);
    for (int i = from; i < lines.size() && lines.get(i).number <= lastLine; i++) {
      var line = lines.get(i);
      for (int column = firstColumn; column <= until; column++) {
        if (line.cell(column).isEmpty()) {
          limits.count(text, line.number, column);
          line.put(column, text);
        }
      }
    }
  }

  /** Place of the first line with this number or a higher one. */
  private int indexOf(int number) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).number < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The lines in which something stands. */
  List<Line> lines() {
    if (!lines.isEmpty() && lines.getLast().length == 0) {
      lines.removeLast();
    }
    return lines;
  }

  int width() {
    return width;
  }

  /** One blank for many, no line breaks, no control characters, letters composed. */
  static String clean(String raw) {
    if (isClean(raw)) {
      return raw;
    }
    // Lower-cased by a program that does not know Turkish, İ became i with a second dot.
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC).replace("i\u0307", "i");
    String spaced = BLANKS.matcher(composed).replaceAll(" ");
    return INVISIBLE.matcher(spaced).replaceAll("").strip();
  }

  /** Most cells are: Latin letters as Turkish has them, single blanks between. */
  private static boolean isClean(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean letter = c > ' ' && c < 0x7f || c > 0xa0 && c < 0x180 && c != 0xad;
      if (!letter && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return raw.isEmpty() || before != ' ';
  }
}
