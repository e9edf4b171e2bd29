package coop.ilmek.documents.reading.domain;

import coop.ilmek.documents.reading.domain.Sight.Source;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a paper from what was seen of its files. */
public final class Readers {
  /** With these nothing is filled in: the paper is not what it seems, or was not seen at all. */
  private static final Set<String> TELLING =
      Set.of("specimen", "text_and_picture_differ", "not_what_it_says", "infected", "locked");

  /** Words too short say nothing about two texts being one. */
  private static final int LONG_ENOUGH = 4;

  private static final int ENOUGH_WORDS = 12;
  private static final double SHARED = 0.55;
  private static final int LEGIBLE = 70;
  private static final int FIRST_YEAR = 1990;
  private static final Period FURTHEST = Period.ofYears(15);

  private final Rules rules;

  public Readers(Rules rules) {
    this.rules = rules;
  }

  /**
   * Reads a paper.
   *
   * @param files what was seen of its files, in their order, their pages numbered through
   * @param own what is known of whoever handed it in; null: nothing
   */
  public Outcome read(List<Extract> files, @Nullable OwnFacts own, LocalDate today) {
    var sights = new ArrayList<Sight>();
    var doubts = new LinkedHashSet<String>();
    for (Extract file : files) {
      sights.addAll(file.sights());
      doubts.addAll(file.troubles());
    }
    var first = new ArrayList<Sight>();
    var control = new ArrayList<Sight>();
    boolean alone = true;
    for (int page :
        sights.stream().map(Sight::page).collect(Collectors.toCollection(LinkedHashSet::new))) {
      Sight layer = find(sights, page, Source.LAYER);
      Sight text = find(sights, page, Source.TEXT);
      Sight picture = find(sights, page, Source.PICTURE);
      Sight second = find(sights, page, Source.SECOND_PICTURE);
      if (text != null) {
        first.add(text);
        continue;
      }
      alone = false;
      boolean scanned = second != null;
      addIf(first, scanned ? picture : layer);
      addIf(control, scanned ? second : picture);
      if (layer != null && picture != null && contradict(layer, picture)) {
        doubts.add("text_and_picture_differ");
      }
    }
    if (isSpecimen(sights)) {
      doubts.add("specimen");
    }
    var one = Look.at(rules, first, own);
    var other = alone ? one : Look.at(rules, control, own);
    var proposals = new ArrayList<Proposal>();
    for (Field field : Field.values()) {
      var proposal =
          Agreement.of(
              field,
              one.getOrDefault(field, List.of()),
              alone ? List.of() : other.getOrDefault(field, List.of()),
              alone);
      if (proposal != null) {
        proposals.add(proposal);
      }
    }
    new Checks(proposals, doubts, own, today).run();
    if (doubts.stream().anyMatch(TELLING::contains)) {
      proposals.replaceAll(proposal -> Checks.doubted(proposal, "paper_doubted"));
    }
    return new Outcome(List.copyOf(proposals), List.copyOf(doubts));
  }

  private static @Nullable Sight find(List<Sight> sights, int page, Source source) {
    for (Sight sight : sights) {
      if (sight.page() == page && sight.source() == source) {
        return sight;
      }
    }
    return null;
  }

  private static void addIf(List<Sight> sights, @Nullable Sight sight) {
    if (sight != null) {
      sights.add(sight);
    }
  }

  /** Whether a page shows other words than it carries. */
  private static boolean contradict(Sight layer, Sight picture) {
    var carried = words(layer, 0);
    var shown = words(picture, LEGIBLE);
    return isForeign(shown, carried) || isForeign(carried, words(picture, 0));
  }

  private static boolean isForeign(Set<String> words, Set<String> among) {
    if (words.size() < ENOUGH_WORDS) {
      return false;
    }
    long known = words.stream().filter(among::contains).count();
    return known < SHARED * words.size();
  }

  private static Set<String> words(Sight sight, int legible) {
    var words = new HashSet<String>();
    for (Word word : sight.words()) {
      String bare = Letters.blurred(word.text());
      if (word.confidence() >= legible && bare.length() >= LONG_ENOUGH) {
        words.add(bare);
      }
    }
    return words;
  }

  private boolean isSpecimen(List<Sight> sights) {
    for (Sight sight : sights) {
      if (sight.source() == Source.ACROSS) {
        for (Word word : sight.words()) {
          if (isLargeMark(word)) {
            return true;
          }
        }
        continue;
      }
      for (var row : Layout.rows(sight)) {
        for (var cell : row) {
          if (!rules.specimen(cell.folded()).isEmpty()) {
            return true;
          }
        }
        for (var cell : row) {
          for (Word word : cell.words()) {
            if (word.box().h() >= LARGE && isLargeMark(word)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Writing this high, in thousandths of a page, is no body text. */
  private static final int LARGE = 22;

  private boolean isLargeMark(Word word) {
    String bare = Letters.bare(word.text());
    if (bare.length() < LONG_ENOUGH) {
      return false;
    }
    for (String mark : rules.library().specimen()) {
      String wanted = Letters.bare(mark);
      if (!mark.contains(" ") && Letters.alike(bare, wanted) >= 0.8) {
        return true;
      }
    }
    return false;
  }

  /** What stands against each other within a paper, and against what is known. */
  private record Checks(
      List<Proposal> proposals, Set<String> doubts, @Nullable OwnFacts own, LocalDate today) {
    void run() {
      var issued = day(Field.ISSUED);
      var expires = day(Field.EXPIRES);
      for (Field field : List.of(Field.ISSUED, Field.EFFECTIVE, Field.EXPIRES)) {
        LocalDate day = day(field);
        if (day != null && (day.getYear() < FIRST_YEAR || day.isAfter(today.plus(FURTHEST)))) {
          doubt(field, "out_of_range");
        }
      }
      if (issued != null && issued.isAfter(today)) {
        doubt(Field.ISSUED, "in_the_future");
      }
      if (issued != null && expires != null && !issued.isBefore(expires)) {
        doubt(Field.ISSUED, "dates_contradict");
        doubt(Field.EXPIRES, "dates_contradict");
        doubts.add("dates_contradict");
      }
      compareWithOwn();
      for (Proposal proposal : proposals) {
        if (proposal.field() == Field.RESULT
            && proposal.readings().stream().anyMatch(r -> r.value().equals("negative"))) {
          doubts.add("negative");
        }
      }
    }

    private void compareWithOwn() {
      if (own == null) {
        return;
      }
      var holder = find(Field.HOLDER);
      if (holder == null || holder.value() == null) {
        doubts.add("holder_not_found");
      } else if (holder.readings().stream()
          .noneMatch(
              r -> Names.same(r.value(), own.name()) || Names.begins(r.value(), own.name()))) {
        doubts.add("another_holder");
        doubt(Field.HOLDER, "another_holder");
      }
      var tax = find(Field.TAX_NUMBER);
      String known = own.taxNumber();
      if (tax != null && known != null && tax.value() != null && !known.equals(tax.value())) {
        doubts.add("another_tax_number");
        doubt(Field.TAX_NUMBER, "another_tax_number");
      }
    }

    private @Nullable Proposal find(Field field) {
      for (Proposal proposal : proposals) {
        if (proposal.field() == field) {
          return proposal;
        }
      }
      return null;
    }

    private @Nullable LocalDate day(Field field) {
      var proposal = find(field);
      return proposal == null || proposal.value() == null
          ? null
          : LocalDate.parse(proposal.value());
    }

    private void doubt(Field field, String doubt) {
      proposals.replaceAll(p -> p.field() == field ? doubted(p, doubt) : p);
    }

    static Proposal doubted(Proposal proposal, String doubt) {
      var doubts = new LinkedHashSet<>(proposal.doubts());
      doubts.add(doubt);
      return new Proposal(
          proposal.field(), proposal.value(), false, List.copyOf(doubts), proposal.readings());
    }
  }
}
