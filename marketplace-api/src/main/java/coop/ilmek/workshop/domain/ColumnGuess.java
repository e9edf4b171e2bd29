package coop.ilmek.workshop.domain;

import coop.ilmek.shared.Folded;
import coop.ilmek.shared.TaxNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each column of a list most likely means. A field is given to one column only. */
public final class ColumnGuess {
  private static final Pattern PHONE =
      Pattern.compile("\\(?(\\+90|0090|90|0)?[ (]*5\\d{2}[ )\\d-]{7,12}");
  private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+([.,][0-9]+)?");

  /** What is less sure than this is not proposed: a wrong guess costs more than none. */
  private static final int LEAST = 60;

  /** Headings of Open Supply Hub's list template and of the download of its facilities. */
  private static final Set<String> LIST = Set.of("country", "name", "address", "sector");

  private static final Set<String> DOWNLOAD =
      Set.of(
          "osid",
          "contributiondate",
          "name",
          "address",
          "countrycode",
          "countryname",
          "lat",
          "lng",
          "sector",
          "contributorlist",
          "numberofworkers",
          "parentcompany",
          "processingtypefacilitytyperaw",
          "facilitytype",
          "processingtype",
          "producttype",
          "isclosed");

  /** Columns of the download that say again what another says, or nothing we keep. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "contributiondate",
          "countryname",
          "parentcompany",
          "processingtypefacilitytyperaw",
          "facilitytype",
          "producttype");

  private ColumnGuess() {}

  /**
   * A column as it stands in the file.
   *
   * @param samples some of its values
   */
  public record Column(String heading, List<String> samples) {}

  /**
   * A guess.
   *
   * @param field none where the column is left out
   * @param confidence 0 to 100; 100 is a heading known by letter, or a choice made before
   * @param from kept, template, heading or content; empty where nothing was found
   */
  public record Guess(@Nullable ListField field, int confidence, String from) {
    static final Guess NOTHING = new Guess(null, 0, "");
  }

  private record Offer(int column, ListField field, int confidence, String from) {}

  /** The ready-made mapping the headings call for; none for a list of somebody's own. */
  public static @Nullable String template(List<Column> columns) {
    var keys = columns.stream().map(column -> key(column.heading())).toList();
    if (keys.containsAll(DOWNLOAD)) {
      return "osh_download";
    }
    return keys.containsAll(LIST) ? "osh_list" : null;
  }

  /**
   * Guesses every column.
   *
   * @param kept what headings meant the last time: slug of the field, or empty for left out
   */
  public static List<Guess> of(List<Column> columns, Map<String, String> kept) {
    boolean download = "osh_download".equals(template(columns));
    var guesses = new ArrayList<Guess>();
    var offers = new ArrayList<Offer>();
    for (int i = 0; i < columns.size(); i++) {
      String key = key(columns.get(i).heading());
      String before = key.isEmpty() ? null : kept.get(key);
      if (before != null && before.isEmpty()) {
        guesses.add(new Guess(null, 100, "kept"));
      } else if (download && LEFT_OUT.contains(key)) {
        guesses.add(new Guess(null, 100, "template"));
      } else {
        guesses.add(Guess.NOTHING);
        int column = i;
        var remembered = before == null ? null : ListField.ofSlug(before).orElse(null);
        if (remembered != null) {
          offers.add(new Offer(column, remembered, 101, "kept"));
        } else {
          offer(column, columns.get(i), offers);
        }
      }
    }
    offers.removeIf(offer -> offer.confidence() < LEAST);
    offers.sort(Comparator.comparingInt(Offer::confidence).reversed());
    var taken = EnumSet.noneOf(ListField.class);
    for (Offer offer : offers) {
      if (guesses.get(offer.column()).equals(Guess.NOTHING) && taken.add(offer.field())) {
        guesses.set(
            offer.column(),
            new Guess(offer.field(), Math.min(offer.confidence(), 100), offer.from()));
      }
    }
    return List.copyOf(guesses);
  }

  /** The heading as mappings are kept by it. */
  public static String key(String heading) {
    String key = Folded.letters(heading);
    return key.length() > 300 ? key.substring(0, 300) : key;
  }

  private static void offer(int at, Column column, List<Offer> offers) {
    String whole = column.heading();
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    for (ListField field : ListField.values()) {
      int confidence =
          Math.max(
              likeness(key(whole), field), last.equals(whole) ? 0 : likeness(key(last), field) - 2);
      if (confidence > 0) {
        offers.add(new Offer(at, field, judged(confidence, field, column), "heading"));
      }
    }
    if (!column.heading().isEmpty() || !column.samples().isEmpty()) {
      byContent(at, column, offers);
    }
    addressNumber(at, key(last), offers);
    master(at, key(last), column, offers);
  }

  /** A heading that is known, but whose values speak against it. */
  private static int judged(int confidence, ListField field, Column column) {
    return field.kind() == ListField.Kind.COUNT && share(column, NUMBER.asMatchPredicate()) < 0.3
        ? Math.min(confidence, 40)
        : confidence;
  }

  private static int likeness(String key, ListField field) {
    if (key.isEmpty()) {
      return 0;
    }
    int best = 0;
    for (String known : field.keys()) {
      if (key.equals(known)) {
        return 100;
      }
      if (known.length() >= 4 && key.length() >= 4) {
        if (key.startsWith(known) || key.endsWith(known)) {
          best = Math.max(best, 60 + 20 * known.length() / key.length());
        } else if (Typos.between(key, known) <= (known.length() > 7 ? 2 : 1)) {
          best = Math.max(best, 75);
        }
      }
    }
    return best;
  }

  /** "Kapı No" alone is the number of the house; beside a building's number it is the door. */
  private static void addressNumber(int at, String key, List<Offer> offers) {
    if (key.equals("kapino") || key.equals("kapinumarasi")) {
      offers.removeIf(offer -> offer.column() == at && offer.field() == ListField.DOOR);
      offers.add(new Offer(at, ListField.BUILDING_NO, 90, "heading"));
      offers.add(new Offer(at, ListField.DOOR, 85, "heading"));
    }
  }

  /** "Usta" counts those who sew, or names the master: the values tell. */
  private static void master(int at, String key, Column column, List<Offer> offers) {
    if (key.equals("usta") && share(column, NUMBER.asMatchPredicate()) < 0.3) {
      offers.add(new Offer(at, ListField.CONTACT, 70, "content"));
    }
  }

  private static void byContent(int at, Column column, List<Offer> offers) {
    if (share(column, EMAIL.asMatchPredicate()) > 0.6) {
      offers.add(new Offer(at, ListField.EMAIL, 70, "content"));
    }
    if (share(column, TaxNumber::isValid) > 0.6) {
      offers.add(new Offer(at, ListField.TAX_NUMBER, 70, "content"));
    } else if (share(column, PHONE.asMatchPredicate()) > 0.6) {
      offers.add(new Offer(at, ListField.PHONE, 70, "content"));
    }
    if (share(column, value -> value.length() > 3 && Countries.codeOf(value) != null) > 0.8) {
      offers.add(new Offer(at, ListField.COUNTRY, 60, "content"));
    }
  }

  /** The share of the values that are so; 0 without values. */
  private static double share(Column column, Predicate<String> so) {
    var written = column.samples().stream().filter(value -> !value.isEmpty()).toList();
    return written.isEmpty() ? 0 : (double) written.stream().filter(so).count() / written.size();
  }

  /** Whether somebody would take this text for a heading of a list of workshops. */
  public static boolean isHeading(String text) {
    String key = key(text);
    return ListField.isHeading(text) || Arrays.asList("sira", "sirano", "no").contains(key);
  }
}
