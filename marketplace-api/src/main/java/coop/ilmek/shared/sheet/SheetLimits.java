package coop.ilmek.shared.sheet;

import java.util.Map;

/**
 * What is read of a file. Fifty thousand members with twenty columns fit; what is larger is no list
 * that people keep by hand, and would take the memory others need.
 */
final class SheetLimits {
  static final int LINES = 100_000;
  static final int COLUMNS = 200;
  static final int CELL = 4000;

  /** Cells with something in them. */
  static final int CELLS = 1_200_000;

  static final int CHARACTERS = 16_000_000;

  /** Unpacked bytes of all parts that are read: a bomb unpacks to a thousand times its size. */
  static final long UNPACKED = 256L * 1024 * 1024;

  static final int MERGES = 50_000;

  private int cells;
  private int characters;

  /** Counts a cell in; refuses the file where it becomes too much. */
  void count(String cell, int line, int column) {
    if (cell.isEmpty()) {
      return;
    }
    if (cell.length() > CELL) {
      throw new SheetUnreadable(
          "cell_too_long", Map.of("line", line, "column", column + 1, "max", CELL));
    }
    if (column >= COLUMNS) {
      throw new SheetUnreadable("too_many_columns", Map.of("max", COLUMNS));
    }
    characters += cell.length();
    if (++cells > CELLS || characters > CHARACTERS) {
      throw new SheetUnreadable("too_many_cells", Map.of("max", CELLS));
    }
  }

  static void line(int lines) {
    if (lines > LINES) {
      throw new SheetUnreadable("too_many_lines", Map.of("max", LINES));
    }
    // A reading that took too long was interrupted from outside.
    if (Thread.interrupted()) {
      throw new SheetUnreadable("too_slow");
    }
  }
}
