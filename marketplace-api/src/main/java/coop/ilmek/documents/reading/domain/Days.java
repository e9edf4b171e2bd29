package coop.ilmek.documents.reading.domain;

import coop.ilmek.documents.reading.domain.DateReader.Found;
import coop.ilmek.documents.reading.domain.Labels.Hit;
import coop.ilmek.documents.reading.domain.Layout.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which day of a paper is which: by the label before it, beside it or above it, or behind it. */
final class Days {
  /** From one day to another. */
  private static final Pattern RANGE =
      Pattern.compile("\\s*(?:-|/|ile|den|dan|to|until|through|and|ve|tarihinden)\\s*[:]?\\s*");

  /** "Manchester, 10.03.2026" */
  private static final Pattern PLACE = Pattern.compile("\\p{L}[\\p{L} .'-]{1,30}[,/]\\s*");

  /** More than this between a label and a day, and they do not belong together. */
  private static final int FAR = 14;

  private final Finder finder;
  private final Map<String, List<String>> trailing;

  Days(Finder finder, Map<String, List<String>> trailing) {
    this.finder = finder;
    this.trailing = trailing;
  }

  /**
   * A day and what it is.
   *
   * @param kind as the kinds of labels; empty: nothing says so
   */
  record Day(String kind, String rule, Found found, Cell cell) {}

  List<Day> all() {
    var days = new ArrayList<Day>();
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        var found = finder.days(cell);
        for (int i = 0; i < found.size(); i++) {
          days.add(day(cell, found, i));
        }
      }
    }
    return days;
  }

  private Day day(Cell cell, List<Found> found, int index) {
    Found day = found.get(index);
    String behind = behind(cell.folded().substring(day.to()));
    if (!behind.isEmpty()) {
      return new Day(behind, "words_behind", day, cell);
    }
    // The second of two days that belong together ends what the first begins.
    if (index > 0) {
      Found first = found.get(index - 1);
      String between = cell.folded().substring(first.to(), day.from());
      if (RANGE.matcher(between).matches()) {
        String kind = before(cell, found, index - 1);
        return new Day(isTerm(kind) ? "expires" : kind, "range_end", day, cell);
      }
    }
    String kind = before(cell, found, index);
    boolean begins =
        index + 1 < found.size()
            && RANGE
                .matcher(cell.folded().substring(day.to(), found.get(index + 1).from()))
                .matches();
    if (begins && isTerm(kind)) {
      return new Day("effective", "range_begin", day, cell);
    }
    if (!kind.isEmpty()) {
      return new Day(kind, "label_before", day, cell);
    }
    if (index == 0 && Finder.isSeparator(cell.text().substring(0, day.from()))) {
      Cell left = finder.left(cell);
      Hit beside = left == null ? null : last(left);
      if (beside != null) {
        return new Day(beside.kind(), "label_left", day, cell);
      }
      Cell above = finder.above(cell);
      if (above != null && finder.isLabel(above)) {
        return new Day(over(above, cell), "label_above", day, cell);
      }
    }
    if (PLACE.matcher(cell.text().substring(0, day.from())).matches() && found.size() == 1) {
      return new Day("issued", "place_and_day", day, cell);
    }
    return new Day("", "", day, cell);
  }

  /** The last label of a cell, if nothing follows it. */
  private @Nullable Hit last(Cell cell) {
    var hits = finder.labels(cell);
    if (hits.isEmpty()) {
      return null;
    }
    Hit hit = hits.getLast();
    return Finder.isSeparator(cell.text().substring(hit.to())) ? hit : null;
  }

  /** Of several labels in the cell above, the one right over the day. */
  private String over(Cell above, Cell cell) {
    for (Hit hit : finder.labels(above)) {
      if (Layout.box(above, hit.from(), hit.to()).sharesColumn(cell.box())) {
        return hit.kind();
      }
    }
    return finder.labels(above).getLast().kind();
  }

  private static boolean isTerm(String kind) {
    return kind.equals("expires") || kind.equals("effective");
  }

  private String before(Cell cell, List<Found> found, int index) {
    Found day = found.get(index);
    int since = index == 0 ? 0 : found.get(index - 1).to();
    Hit nearest = null;
    for (Hit hit : finder.labels(cell)) {
      if (hit.from() >= since && hit.to() <= day.from()) {
        nearest = hit;
      }
    }
    if (nearest == null) {
      return "";
    }
    String between = cell.text().substring(nearest.to(), day.from());
    long letters = between.chars().filter(Character::isLetterOrDigit).count();
    return letters <= FAR ? nearest.kind() : "";
  }

  private String behind(String rest) {
    for (var kind : trailing.entrySet()) {
      for (String pattern : kind.getValue()) {
        if (Pattern.compile(pattern).matcher(rest).lookingAt()) {
          return kind.getKey();
        }
      }
    }
    return "";
  }
}
