package coop.ilmek.documents.reading.domain;

import coop.ilmek.documents.reading.domain.Layout.Cell;
import coop.ilmek.documents.reading.domain.Library.TypeRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which kind of paper it is, by its heading and by what else stands on it. */
final class TypeGuess {
  private static final double TITLE = 14;

  /** Headings stand in this part of the first page, in thousandths of its height. */
  private static final int HEAD = 480;

  private static final double ENOUGH = 9;
  private static final double AHEAD = 1.45;

  private final List<TypeRule> types;
  private final Map<String, Double> weights = new HashMap<>();

  TypeGuess(List<TypeRule> types) {
    this.types = types;
    var count = new HashMap<String, Integer>();
    for (TypeRule type : types) {
      for (String word : type.keywords()) {
        count.merge(fold(word), 1, Integer::sum);
      }
    }
    // Rare and long phrases say more than short ones that stand on many papers.
    count.forEach(
        (word, n) -> weights.put(word, Math.log(60.0 / n) * Math.min(1.6, word.length() / 10.0)));
  }

  private record Score(TypeRule type, double points, @Nullable Cell title) {}

  private static String fold(String text) {
    return Letters.fold(Letters.plain(text));
  }

  @Nullable Candidate of(Finder finder) {
    String text = finder.text();
    var scores = new ArrayList<Score>();
    for (TypeRule type : types) {
      scores.add(score(type, text, finder));
    }
    scores.sort(Comparator.comparingDouble(Score::points).reversed());
    Score best = scores.getFirst();
    Score second = scores.get(1);
    // Kinds of no use to the portal are known only so that they are not taken for another.
    if (best.points() < ENOUGH / 2 || best.type().id().startsWith("other_")) {
      return null;
    }
    boolean certain = best.points() >= ENOUGH && best.points() >= AHEAD * second.points();
    Cell place = best.title();
    return new Candidate(
        Field.TYPE,
        best.type().id(),
        place == null ? "" : place.text(),
        place == null ? 1 : place.page(),
        place == null ? new Box(0, 0, 0, 0) : place.box(),
        place == null ? 90 : Math.max(place.confidence(), 70),
        place == null ? "keywords" : "title",
        certain);
  }

  private Score score(TypeRule type, String text, Finder finder) {
    double points = 0;
    for (String word : type.keywords()) {
      String folded = fold(word);
      if (contains(text, folded)) {
        points += weights.getOrDefault(folded, 0.0);
      }
    }
    Cell title = null;
    double most = 0;
    for (var row : finder.rows()) {
      for (Cell cell : row) {
        if (cell.page() != 1 || cell.box().y() > HEAD) {
          continue;
        }
        for (String known : type.titles()) {
          double weight = heading(cell, fold(known));
          if (weight > most) {
            most = weight;
            title = cell;
          }
        }
      }
    }
    return new Score(type, points + most, title);
  }

  /** A line that is the title alone says it all; one that only holds it among others, less. */
  private static double heading(Cell cell, String known) {
    if (!contains(cell.folded(), known)) {
      // A slip or two of recognition in a long heading.
      boolean near =
          known.length() >= 12
              && Math.abs(known.length() - cell.folded().length()) <= 2
              && Letters.alike(known, cell.folded()) >= 0.88;
      return near ? TITLE : 0;
    }
    double share = (double) known.length() / cell.folded().length();
    return share >= 0.6
        ? TITLE * Math.min(1, 0.5 + known.length() / 24.0)
        : known.length() >= 12 ? 5 : 0;
  }

  private static boolean contains(String text, String phrase) {
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      boolean before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + phrase.length();
      // Turkish endings may follow a word, so only its beginning is sharp; short ones are whole.
      boolean after =
          phrase.length() > 5
              || end == text.length()
              || !Character.isLetterOrDigit(text.charAt(end));
      if (before && after) {
        return true;
      }
    }
    return false;
  }
}
