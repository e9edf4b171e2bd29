package coop.ilmek.documents.reading.domain;

import coop.ilmek.documents.reading.domain.Library.TypeRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The library made ready: patterns compiled, labels sorted. */
public final class Rules {
  private final Library library;
  private final Labels labels;
  private final DateReader dates;
  private final TypeGuess types;
  private final Predicate<String> taxNumber;
  private final Map<String, TypeRule> byId = new HashMap<>();
  private final Map<String, Pattern> numbers = new HashMap<>();
  private final List<String> positive;
  private final List<String> negative;

  /**
   * @param taxNumber whether digits are a tax number, by their check digits
   */
  public Rules(Library library, Predicate<String> taxNumber) {
    this.library = library;
    this.taxNumber = taxNumber;
    var kinds = new LinkedHashMap<>(library.labels());
    var own = new ArrayList<String>();
    for (TypeRule type : library.types()) {
      byId.put(type.id(), type);
      own.addAll(type.numberLabels());
      if (!type.numberPattern().isEmpty()) {
        numbers.put(
            type.id(), Pattern.compile(type.numberPattern(), Pattern.UNICODE_CHARACTER_CLASS));
      }
    }
    // A label that is one kind's own number is another kind's passing remark.
    kinds.computeIfPresent(
        "other_number", (kind, texts) -> texts.stream().filter(t -> !own.contains(t)).toList());
    var known = new ArrayList<String>();
    kinds.values().forEach(known::addAll);
    kinds.put("own_number", own.stream().distinct().filter(t -> !known.contains(t)).toList());
    this.labels = new Labels(kinds);
    var months = new HashMap<String, Integer>();
    library.months().forEach((name, month) -> months.put(fold(name), month));
    this.dates = new DateReader(months);
    this.types = new TypeGuess(library.types());
    this.positive = library.positive().stream().map(Rules::fold).toList();
    this.negative = library.negative().stream().map(Rules::fold).toList();
  }

  private static String fold(String text) {
    return Letters.fold(Letters.plain(text));
  }

  Library library() {
    return library;
  }

  Labels labels() {
    return labels;
  }

  public DateReader dates() {
    return dates;
  }

  TypeGuess types() {
    return types;
  }

  @Nullable TypeRule type(String id) {
    return byId.get(id);
  }

  boolean isTaxNumber(String digits) {
    return taxNumber.test(digits);
  }

  /** The number's own shape; a pattern that also names a label is of no use behind one. */
  @Nullable Pattern numberPattern(TypeRule type) {
    Pattern pattern = numbers.get(type.id());
    return pattern == null || pattern.pattern().startsWith("(?i)") ? null : pattern;
  }

  boolean isOwnLabel(TypeRule type, String foldedLabel) {
    return type.numberLabels().stream().anyMatch(label -> fold(label).equals(foldedLabel));
  }

  /** Whether a text has Turkish words of papers in it. */
  boolean isTurkish(String folded) {
    return folded.contains("tarihi") || folded.contains("belge") || folded.contains("numarasi");
  }

  /** positive, negative or nothing: what a line says an inspection found. */
  String verdict(String folded) {
    for (String phrase : negative) {
      if (contains(folded, phrase)) {
        return "negative";
      }
    }
    for (String phrase : positive) {
      if (contains(folded, phrase)) {
        return "positive";
      }
    }
    return "";
  }

  /** The word by which a look says it is no paper of its own; empty: none. */
  String specimen(String folded) {
    String text = folded;
    for (String harmless : library.notSpecimen()) {
      text = text.replace(fold(harmless), " ");
    }
    for (String phrase : library.specimen()) {
      String wanted = fold(phrase);
      // Short everyday words count only when they stand alone.
      boolean alone = wanted.length() <= 6 && !wanted.equals("taslak");
      if (alone ? bare(text).equals(wanted) : contains(text, wanted)) {
        return wanted;
      }
    }
    return "";
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L} ]", "").strip();
  }

  static boolean contains(String text, String phrase) {
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      int end = at + phrase.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
