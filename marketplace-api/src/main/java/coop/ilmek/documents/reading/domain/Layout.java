package coop.ilmek.documents.reading.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words of a page as rows of cells: words that follow each other closely are one cell, a wider
 * gap begins the next. It does not matter in which order the words came.
 */
final class Layout {
  /** Wider than this many heights of a letter, a gap parts two cells. */
  private static final double GAP = 1.6;

  private Layout() {}

  /**
   * What stands together.
   *
   * @param text words with one blank between them
   * @param folded the same, folded, character by character
   */
  record Cell(
      int page, int row, String text, String folded, Box box, int confidence, List<Word> words) {}

  static List<List<Cell>> rows(Sight sight) {
    var words = new ArrayList<Word>();
    for (Word word : sight.words()) {
      if (!word.text().isBlank() && !isDirt(word)) {
        words.add(word);
      }
    }
    words.sort(Comparator.comparingInt(word -> word.box().x()));
    var lines = new ArrayList<List<Word>>();
    // Each word goes to the line whose last word is nearest at its height: a slanted line stays
    // one.
    for (Word word : words) {
      List<Word> best = null;
      int nearest = Integer.MAX_VALUE;
      for (var line : lines) {
        Word last = line.getLast();
        int off = Math.abs(last.box().middle() - word.box().middle());
        int reach = Math.max(2, Math.min(height(last), height(word)) / 2);
        if (off <= reach && off < nearest && last.box().right() <= word.box().x() + 8) {
          best = line;
          nearest = off;
        }
      }
      if (best == null) {
        best = new ArrayList<>();
        lines.add(best);
      }
      best.add(word);
    }
    lines.sort(
        Comparator.comparingInt((List<Word> line) -> line.getFirst().box().middle())
            .thenComparingInt(line -> line.getFirst().box().x()));
    var rows = new ArrayList<List<Cell>>();
    for (var line : lines) {
      rows.add(cells(sight.page(), rows.size(), line));
    }
    return rows;
  }

  /** Edges, shadows and folds look like single letters that recognition itself does not believe. */
  private static boolean isDirt(Word word) {
    long letters = word.text().codePoints().filter(Character::isLetterOrDigit).count();
    return word.confidence() < (letters <= 2 ? 60 : 15);
  }

  private static int height(Word word) {
    return Math.clamp(word.box().h(), 4, 40);
  }

  private static List<Cell> cells(int page, int row, List<Word> line) {
    var cells = new ArrayList<Cell>();
    var open = new ArrayList<Word>();
    for (Word word : line) {
      if (!open.isEmpty() && parted(open.getLast(), word)) {
        cells.add(cell(page, row, open));
        open.clear();
      }
      open.add(word);
    }
    cells.add(cell(page, row, open));
    return cells;
  }

  private static boolean parted(Word left, Word right) {
    // Thousandths of a width are shorter than those of a height: 210 to 297 on A4.
    double letter = Math.max(height(left), height(right)) * 1.41;
    return right.box().x() - left.box().right() > GAP * letter;
  }

  private static Cell cell(int page, int row, List<Word> words) {
    var text = new StringBuilder();
    Box box = words.getFirst().box();
    int confidence = 100;
    for (Word word : words) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(Letters.plain(word.text().strip()));
      box = box.with(word.box());
      confidence = Math.min(confidence, word.confidence());
    }
    String plain = text.toString();
    return new Cell(page, row, plain, Letters.fold(plain), box, confidence, List.copyOf(words));
  }

  /** The box of the words from one character of a cell to another. */
  static Box box(Cell cell, int from, int to) {
    Box box = null;
    int at = 0;
    for (Word word : cell.words()) {
      int length = Letters.plain(word.text().strip()).length();
      if (at < to && at + length > from) {
        box = box == null ? word.box() : box.with(word.box());
      }
      at += length + 1;
    }
    return box == null ? cell.box() : box;
  }

  /** The least confidence among those words. */
  static int confidence(Cell cell, int from, int to) {
    int least = 100;
    int at = 0;
    for (Word word : cell.words()) {
      int length = Letters.plain(word.text().strip()).length();
      if (at < to && at + length > from) {
        least = Math.min(least, word.confidence());
      }
      at += length + 1;
    }
    return least;
  }
}
