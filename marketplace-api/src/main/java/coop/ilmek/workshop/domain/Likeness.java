package coop.ilmek.workshop.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import coop.ilmek.shared.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much two records look like one workshop, as a score with its parts, so that a person can see
 * why they were put side by side. Names and addresses are compared by pairs of letters: "u g u r ko
 * nfe ksi yo n" is "Uğur Konfeksiyon" to it. Legal forms and words of the trade that half of all
 * names share do not count; other numbers in name or address speak against, and so do other tax
 * numbers and other doors. It only asks: nothing is ever merged by it.
 */
public final class Likeness {
  /** From here on a pair is shown to a person. */
  public static final int ASKED_FROM = 70;

  private static final int OF_NAME = 50;
  private static final int OF_ADDRESS = 50;
  private static final int SAME_TAX_NUMBER = 30;
  private static final int OTHER_TAX_NUMBER = -20;
  private static final int OTHER_UNIT_IN_NAME = -30;
  private static final int OTHER_HOUSE_NUMBER = -12;
  private static final int OTHER_DOOR = -10;

  private static final Set<String> FORMS =
      words(
          "limited ltd sirketi sirket sti anonim as sanayii sanayi san ticaret tic ve co corp",
          "corporation company inc llc srl sarl sa spa gmbh ag bv doo d00 ood eood lda unipessoal",
          "pvt private public de cv plc sl group intl international and the");
  private static final Set<String> TRADE =
      words(
          "tekstil teks textile textiles textil texteis konfeksiyon garment garments apparel",
          "apparels giyim fashion fashions manufacturing manufacture manufacturer mfg factory",
          "atolye atolyesi imalat insaat industry industries ithalat ihracat dis tur turizm",
          "clothing enterprise urunleri dikim dikimevi fason orme triko hazir");
  private static final Set<String> PLACE_WORDS =
      words(
          "mahallesi mahalle mah mh sokagi sokak sok sk caddesi cadde cad cd bulvari bulvar blv",
          "numara no kat daire turkey turkiye street st road rd avenue ave number district",
          "province village");

  /** Long enough to be cut out of a name written with blanks between its letters. */
  private static final List<String> INSIDE =
      Stream.concat(FORMS.stream(), TRADE.stream())
          .filter(word -> word.length() > 5)
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
          .toList();

  /** Pairs of letters from which on a name inside a name says something. */
  private static final int TELLING = 5;

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Five digits and more are post codes and telephones. */
  private static final int LONGEST_HOUSE_NUMBER = 4;

  private Likeness() {}

  /**
   * What is compared of a record.
   *
   * @param address without floor and door; empty where it is not known
   * @param unit floor and door, folded; empty where not known
   */
  public record Side(String name, String address, String unit, @Nullable String taxNumber) {}

  /**
   * A part of the score.
   *
   * @param part slug: name, address, tax_number, unit_in_name, house_number, door
   * @param of the most it can give; 0 where it only takes away
   * @param word slug of what was found: same, nearly, partly, other
   */
  public record Part(String part, int points, int of, String word) {}

  /** The score, from 0 to 100, and what it is made of; the parts add up to it. */
  public record Score(int points, List<Part> parts) {
    public boolean isAsked() {
      return points >= ASKED_FROM;
    }
  }

  /** Compares two records. */
  public static Score of(Side one, Side other) {
    var parts = new ArrayList<Part>();
    add(parts, "name", OF_NAME, name(core(one.name()), core(other.name())));
    add(parts, "address", OF_ADDRESS, pairs(place(one.address()), place(other.address())));
    if (differ(one.name(), other.name(), Integer.MAX_VALUE)) {
      parts.add(new Part("unit_in_name", OTHER_UNIT_IN_NAME, 0, "other"));
    }
    if (differ(one.address(), other.address(), LONGEST_HOUSE_NUMBER)) {
      parts.add(new Part("house_number", OTHER_HOUSE_NUMBER, 0, "other"));
    }
    if (!one.unit().isEmpty() && !other.unit().isEmpty() && !one.unit().equals(other.unit())) {
      parts.add(new Part("door", OTHER_DOOR, 0, "other"));
    }
    tax(parts, one.taxNumber(), other.taxNumber());
    return bounded(parts);
  }

  private static void add(List<Part> parts, String part, int of, double likeness) {
    String word =
        likeness >= 0.98
            ? "same"
            : likeness >= 0.75 ? "nearly" : likeness >= 0.45 ? "partly" : "other";
    parts.add(new Part(part, (int) Math.round(of * likeness), of, word));
  }

  private static void tax(List<Part> parts, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return;
    }
    boolean same = one.equals(other);
    parts.add(
        new Part(
            "tax_number",
            same ? SAME_TAX_NUMBER : OTHER_TAX_NUMBER,
            same ? SAME_TAX_NUMBER : 0,
            same ? "same" : "other"));
  }

  /** The last part gives or takes only what keeps the sum between 0 and 100. */
  private static Score bounded(List<Part> parts) {
    int sum = parts.stream().mapToInt(Part::points).sum();
    int points = Math.max(0, Math.min(100, sum));
    if (sum != points) {
      Part last = parts.removeLast();
      parts.add(new Part(last.part(), last.points() + points - sum, last.of(), last.word()));
    }
    return new Score(points, List.copyOf(parts));
  }

  /**
   * Half how much they share, half how far the shorter stands in the longer; that a short word
   * stands in a long one says little ("Nar" in "Çınar").
   */
  private static double name(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    Set<String> a = bigrams(one);
    Set<String> b = bigrams(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    double shared = shared(a, b);
    int shorter = Math.min(a.size(), b.size());
    return shared / (a.size() + b.size())
        + shared / (2.0 * shorter) * Math.min(1, shorter / (double) TELLING);
  }

  private static double pairs(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> a = bigrams(one);
    Set<String> b = bigrams(other);
    return a.isEmpty() || b.isEmpty()
        ? one.equals(other) ? 1 : 0
        : 2 * shared(a, b) / (a.size() + b.size());
  }

  private static double shared(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }

  private static Set<String> bigrams(String text) {
    var pairs = new HashSet<String>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /** What tells a name from others; all of it where nothing would be left. */
  static String core(String name) {
    String folded = Folded.of(name).replace(".", "");
    var core = new StringBuilder();
    for (String word : NOT_A_LETTER.split(folded)) {
      if (!FORMS.contains(word) && !TRADE.contains(word)) {
        core.append(word);
      }
    }
    String left = core.toString();
    for (String word : INSIDE) {
      left = left.replace(word, "");
    }
    return left.isEmpty() ? NOT_A_LETTER.matcher(folded).replaceAll("") : left;
  }

  private static String place(String address) {
    var place = new StringBuilder();
    for (String word : NOT_A_LETTER.split(Folded.of(address))) {
      if (!PLACE_WORDS.contains(word)) {
        place.append(word);
      }
    }
    return place.toString();
  }

  /** Whether both speak of numbers ("branch #2", "facility 1"), and of none in common. */
  private static boolean differ(String one, String other, int longest) {
    Set<String> a = numbers(one, longest);
    Set<String> b = numbers(other, longest);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  private static Set<String> numbers(String text, int longest) {
    var found = new HashSet<String>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group().replaceFirst("^0+(?=.)", "");
      if (digits.length() <= longest) {
        found.add(digits);
      }
    }
    return found;
  }

  private static Set<String> words(String... lines) {
    return Stream.of(lines)
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(toUnmodifiableSet());
  }
}
