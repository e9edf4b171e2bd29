package coop.ilmek.documents.reading.domain;

import coop.ilmek.documents.reading.domain.DateReader.Found;
import coop.ilmek.documents.reading.domain.Labels.Hit;
import coop.ilmek.documents.reading.domain.Layout.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one look at a paper, with the labels and days in them, and what stands where: beside
 * a label, to its right, or below it.
 */
final class Finder {
  /** A value stands no further below its label than this many of its heights. */
  private static final int BELOW = 4;

  private static final Set<String> WORDS_OF_NAMES =
      Set.of("holder", "issuer", "scope", "no_value", "other_day", "other_number", "issued");

  private final List<List<Cell>> rows = new ArrayList<>();
  private final Map<Cell, List<Hit>> labels = new HashMap<>();
  private final Map<Cell, List<Found>> days = new HashMap<>();

  Finder(List<Sight> sights, Labels known, DateReader dates) {
    for (Sight sight : sights) {
      rows.addAll(Layout.rows(sight));
    }
    for (var row : rows) {
      for (Cell cell : row) {
        labels.put(cell, known.in(cell.folded()));
        days.put(cell, dates.days(cell.text()));
      }
    }
  }

  List<List<Cell>> rows() {
    return rows;
  }

  List<Hit> labels(Cell cell) {
    return labels.getOrDefault(cell, List.of());
  }

  List<Found> days(Cell cell) {
    return days.getOrDefault(cell, List.of());
  }

  /** All of it in one line, folded: where phrases are looked for. */
  String text() {
    var text = new StringBuilder();
    for (var row : rows) {
      for (Cell cell : row) {
        text.append(cell.folded()).append(' ');
      }
    }
    return text.toString();
  }

  /** A part of a cell. */
  record Part(Cell cell, int from, int to) {
    String text() {
      return cell.text().substring(from, to).strip();
    }

    Box box() {
      return Layout.box(cell, from, to);
    }

    int confidence() {
      return Layout.confidence(cell, from, to);
    }
  }

  /** The value of a label: the rest of its cell, else the cell to its right, else the one below. */
  @Nullable Part value(Cell cell, Hit label) {
    int from = label.to();
    int to = cell.text().length();
    for (Hit next : labels(cell)) {
      if (next.from() >= from) {
        if (next.kind().equals(label.kind())
            && isSeparator(cell.text().substring(from, next.from()))) {
          from = next.to();
        } else if (endsValue(cell, next)) {
          to = next.from();
          break;
        }
      }
    }
    int begin = skip(cell.text(), from, to);
    if (begin < to && !isSeparator(cell.text().substring(begin, to))) {
      return new Part(cell, begin, to);
    }
    if (to < cell.text().length()) {
      // The next label follows at once: this one's value stands elsewhere, or nowhere.
      return below(cell, label);
    }
    Cell right = right(cell);
    if (right != null && !isLabel(right)) {
      return whole(right);
    }
    return below(cell, label);
  }

  /**
   * Names hold words that are labels elsewhere; only with a colon behind it one is a label there.
   */
  private static boolean endsValue(Cell cell, Hit label) {
    boolean colon = cell.text().substring(label.to()).stripLeading().startsWith(":");
    return colon || !WORDS_OF_NAMES.contains(label.kind());
  }

  private @Nullable Part below(Cell cell, Hit label) {
    Box place = Layout.box(cell, label.from(), label.to());
    Cell best = null;
    for (var row : rows) {
      for (Cell other : row) {
        int gap = other.box().y() - cell.box().bottom();
        if (other.page() == cell.page()
            && other != cell
            && gap >= -1
            && gap <= BELOW * Math.max(6, cell.box().h())
            && other.box().sharesColumn(place)
            && (best == null || other.box().y() < best.box().y())) {
          best = other;
        }
      }
    }
    if (best == null || isLabel(best)) {
      return null;
    }
    Cell found = best;
    return labels(best).stream().anyMatch(hit -> endsValue(found, hit)) ? null : whole(best);
  }

  private static @Nullable Part whole(Cell cell) {
    int begin = skip(cell.text(), 0, cell.text().length());
    return begin < cell.text().length() ? new Part(cell, begin, cell.text().length()) : null;
  }

  @Nullable Cell right(Cell cell) {
    var row = rows.stream().filter(r -> r.contains(cell)).findFirst().orElse(List.of());
    int at = row.indexOf(cell) + 1;
    // Recognition may see a lone colon as a cell of its own.
    while (at > 0 && at < row.size() && isSeparator(row.get(at).text())) {
      at++;
    }
    return at > 0 && at < row.size() ? row.get(at) : null;
  }

  @Nullable Cell left(Cell cell) {
    var row = rows.stream().filter(r -> r.contains(cell)).findFirst().orElse(List.of());
    int at = row.indexOf(cell) - 1;
    while (at >= 0 && isSeparator(row.get(at).text())) {
      at--;
    }
    return at >= 0 ? row.get(at) : null;
  }

  /** The nearest cell above that shares the column, if it is near. */
  @Nullable Cell above(Cell cell) {
    Cell best = null;
    for (var row : rows) {
      for (Cell other : row) {
        int gap = cell.box().y() - other.box().bottom();
        if (other.page() == cell.page()
            && other != cell
            && gap >= -1
            && gap <= BELOW * Math.max(6, other.box().h())
            && other.box().sharesColumn(cell.box())
            && (best == null || other.box().bottom() > best.box().bottom())) {
          best = other;
        }
      }
    }
    return best;
  }

  /** Whether a cell is nothing but labels. */
  boolean isLabel(Cell cell) {
    int covered = 0;
    for (Hit hit : labels(cell)) {
      covered += hit.to() - hit.from();
    }
    return covered > 0 && covered * 10 >= letters(cell.text()) * 6;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetterOrDigit).count();
  }

  static boolean isSeparator(String text) {
    return letters(text) == 0;
  }

  private static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
