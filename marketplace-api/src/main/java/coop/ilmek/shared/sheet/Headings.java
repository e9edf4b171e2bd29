package coop.ilmek.shared.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the headings of a table: above them people write titles and dates, and group headings may
 * stand over them.
 */
final class Headings {
  private static final int WITHIN = 25;
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 .,/:+()-]*");

  private final Grid grid;
  private final Predicate<String> known;

  /**
   * @param known whether a text is a heading that somebody expects
   */
  Headings(Grid grid, Predicate<String> known) {
    this.grid = grid;
    this.known = known;
  }

  Sheet sheet(String name, List<String> sheets) {
    var lines = grid.lines();
    int at = find(lines);
    int first = at;
    int last = at;
    if (at + 1 < lines.size() && knownIn(lines.get(at + 1)) >= 2 && follows(lines, at + 1)) {
      last = at + 1;
    } else if (at > 0 && follows(lines, at) && isGroupLine(lines.get(at - 1))) {
      first = at - 1;
    }
    var headings = joined(lines.get(first), lines.get(last));
    var below = new ArrayList<SheetLine>(lines.size() - last);
    for (var line : lines.subList(last + 1, lines.size())) {
      below.add(new SheetLine(line.number, cells(line)));
    }
    return new Sheet(name, sheets, lines.get(last).number, headings, below);
  }

  private int find(List<Grid.Line> lines) {
    int best = -1;
    int bestKnown = 0;
    int fallback = -1;
    for (int i = 0; i < Math.min(lines.size(), WITHIN); i++) {
      var line = lines.get(i);
      int knownHere = knownIn(line);
      if (knownHere > bestKnown) {
        best = i;
        bestKnown = knownHere;
      }
      if (fallback < 0 && isGroupLine(line)) {
        fallback = i;
      }
    }
    int found = best >= 0 ? best : fallback;
    if (found < 0) {
      throw new SheetUnreadable("no_headings");
    }
    return found;
  }

  /** How many different headings of a line somebody expects. */
  private int knownIn(Grid.Line line) {
    Set<String> found = new HashSet<>();
    for (int column = 0; column < line.length(); column++) {
      String cell = line.cell(column);
      if (!cell.isEmpty() && cell.length() <= 80 && known.test(cell)) {
        found.add(cell);
      }
    }
    return found.size();
  }

  /** At least two different texts, and no numbers: a title, spread over a line, is one text. */
  private static boolean isGroupLine(Grid.Line line) {
    Set<String> different = new HashSet<>();
    for (int column = 0; column < line.length(); column++) {
      String cell = line.cell(column);
      if (NUMBER.matcher(cell).matches()) {
        return false;
      }
      if (!cell.isEmpty()) {
        different.add(cell);
      }
    }
    return different.size() >= 2;
  }

  private static boolean follows(List<Grid.Line> lines, int at) {
    return lines.get(at).number == lines.get(at - 1).number + 1;
  }

  private List<String> joined(Grid.Line upper, Grid.Line lower) {
    var headings = new ArrayList<String>(grid.width());
    String group = "";
    for (int column = 0; column < grid.width(); column++) {
      String above = upper.cell(column);
      String below = lower.cell(column);
      group = above.isEmpty() ? group : above;
      if (upper == lower || below.isEmpty()) {
        headings.add(above);
      } else if (group.isEmpty() || group.equals(below)) {
        headings.add(below);
      } else {
        headings.add(group + " / " + below);
      }
    }
    return List.copyOf(headings);
  }

  private List<String> cells(Grid.Line line) {
    String[] cells = new String[grid.width()];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = line.cell(column);
    }
    return List.of(cells);
  }
}
