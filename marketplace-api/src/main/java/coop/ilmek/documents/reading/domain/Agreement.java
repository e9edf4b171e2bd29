package coop.ilmek.documents.reading.domain;

import coop.ilmek.documents.reading.domain.Proposal.Reading;
import coop.ilmek.documents.reading.domain.Sight.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two looks at a paper made one proposal: only what both say alike is sure. */
final class Agreement {
  /** Recognition itself is less sure than this of a word it should be asked about. */
  private static final int SURE_BESIDE_TEXT = 40;

  private static final int SURE = 55;
  private static final int SURE_OF_NUMBERS = 70;

  private static final double ALIKE = 0.9;

  private Agreement() {}

  /**
   * Weighs a field.
   *
   * @param first the look at what the paper carries as text, or at its picture
   * @param control the second look
   * @param alone there is nothing a second look could be taken at
   */
  static @Nullable Proposal of(
      Field field, List<Candidate> first, List<Candidate> control, boolean alone) {
    if (first.isEmpty() && control.isEmpty()) {
      return null;
    }
    var doubts = new LinkedHashSet<String>();
    Candidate best = best(first, control);
    if (best.value().isEmpty()) {
      doubts.add("unreadable");
    }
    if (first.size() > 1 || control.size() > 1) {
      doubts.add("several");
    }
    if (!alone) {
      if (first.isEmpty() || control.isEmpty()) {
        doubts.add("seen_once");
      } else if (!same(
          field, first.getFirst().value(), control.getFirst().value(), isText(first))) {
        doubts.add("readings_differ");
      }
    }
    for (var looks : List.of(first, control)) {
      for (Candidate candidate : looks) {
        if (!candidate.certain()) {
          doubts.add("uncertain");
        }
        if (candidate.confidence() < least(field, isText(first))) {
          doubts.add("faint");
        }
      }
    }
    return new Proposal(
        field,
        best.value().isEmpty() ? null : best.value(),
        doubts.isEmpty(),
        List.copyOf(doubts),
        readings(first, control, alone));
  }

  private static Candidate best(List<Candidate> first, List<Candidate> control) {
    for (var looks : List.of(first, control)) {
      for (Candidate candidate : looks) {
        if (!candidate.value().isEmpty()) {
          return candidate;
        }
      }
    }
    return (first.isEmpty() ? control : first).getFirst();
  }

  /** What stands in the file as text is seen without a slip; its picture need only confirm it. */
  private static boolean isText(List<Candidate> first) {
    return !first.isEmpty() && first.stream().allMatch(candidate -> candidate.confidence() == 100);
  }

  private static int least(Field field, boolean text) {
    if (text) {
      return SURE_BESIDE_TEXT;
    }
    return field == Field.NUMBER || field == Field.TAX_NUMBER ? SURE_OF_NUMBERS : SURE;
  }

  private static List<Reading> readings(
      List<Candidate> first, List<Candidate> control, boolean alone) {
    var readings = new ArrayList<Reading>();
    boolean text = isText(first);
    for (Candidate candidate : first) {
      Source source = alone ? Source.TEXT : text ? Source.LAYER : Source.PICTURE;
      readings.add(reading(source, candidate));
    }
    for (Candidate candidate : control) {
      readings.add(reading(text ? Source.PICTURE : Source.SECOND_PICTURE, candidate));
    }
    return readings;
  }

  private static Reading reading(Source source, Candidate candidate) {
    return new Reading(
        source,
        candidate.value(),
        candidate.printed(),
        candidate.page(),
        candidate.box(),
        candidate.confidence(),
        candidate.rule());
  }

  /**
   * Whether two values are one.
   *
   * @param blurred one of them stands as text, so that letters taken for each other are forgiven
   */
  static boolean same(Field field, String one, String other, boolean blurred) {
    return switch (field) {
      case TYPE, ISSUED, EFFECTIVE, EXPIRES, RESULT, TAX_NUMBER -> one.equals(other);
      case NUMBER ->
          blurred
              ? Letters.blurred(one).equals(Letters.blurred(other))
              : Letters.bare(one).equals(Letters.bare(other));
      case HOLDER -> Names.same(one, other);
      // Between two recognitions a letter without its tail is another spelling.
      case ISSUER, SCOPE ->
          blurred
              ? Letters.alike(Letters.bare(one), Letters.bare(other)) >= ALIKE
              : Letters.exact(one).equals(Letters.exact(other));
    };
  }
}
