package coop.ilmek.workshop.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.ilmek.shared.Folded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The provinces of Türkiye and their districts (central districts have no name of their own and are
 * left out), and what an address written in one line says of them, with Turkish letters or without.
 * What an address leaves open is asked, never guessed: a road to a town is not the town.
 */
public final class Places {
  private static final Map<String, Province> PROVINCES = read();
  private static final Map<String, List<Place>> DISTRICTS = districts();

  private static final Pattern BETWEEN = Pattern.compile("[,;/()\\n|]|\\s[-–]\\s");
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> NO_PLACE =
      Set.of("pk", "tr", "turkiye", "turkey", "posta", "kodu");

  private Places() {}

  private record Province(String name, Map<String, String> districts) {}

  /** A district in its province. */
  public record Place(String province, @Nullable String district) {}

  /**
   * What an address says.
   *
   * @param province none where it names none, or several
   * @param choices where it may be, when it names more than one place: a person chooses
   */
  public record Found(@Nullable String province, @Nullable String district, List<Place> choices) {
    public boolean isAsked() {
      return !choices.isEmpty();
    }
  }

  /** The province as it is written: "ISTANBUL", "istanbul" and "İstanbul" are one. */
  public static String province(String written) {
    Province known = PROVINCES.get(Folded.letters(written));
    return known == null ? written : known.name();
  }

  /** The district of a province as it is written. */
  public static String district(String province, String written) {
    Province known = PROVINCES.get(Folded.letters(province));
    return known == null
        ? written
        : known.districts().getOrDefault(Folded.letters(written), written);
  }

  /** Reads an address written in one line. */
  public static Found of(String address) {
    var parts = new ArrayList<List<String>>();
    for (String part : BETWEEN.split(Folded.of(address))) {
      var words = new ArrayList<String>();
      for (String word : WORD.split(part)) {
        if (!word.isEmpty() && !NO_PLACE.contains(word) && !word.matches("\\d+")) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    Set<Province> provinces = provinces(parts);
    if (provinces.size() > 1) {
      return new Found(
          null, null, provinces.stream().map(one -> new Place(one.name(), null)).toList());
    }
    if (provinces.isEmpty()) {
      return withoutProvince(parts);
    }
    Province province = provinces.iterator().next();
    var named = new LinkedHashSet<String>();
    parts.forEach(words -> named.addAll(ends(words, province.districts())));
    return named.size() > 1
        ? new Found(
            province.name(),
            null,
            named.stream().map(one -> new Place(province.name(), one)).toList())
        : new Found(province.name(), named.stream().findFirst().orElse(null), List.of());
  }

  private static Set<Province> provinces(List<List<String>> parts) {
    var found = new LinkedHashSet<Province>();
    for (List<String> words : parts) {
      Province whole = PROVINCES.get(String.join("", words));
      if (whole != null) {
        found.add(whole);
      }
    }
    if (found.isEmpty() && !parts.isEmpty()) {
      Province last = PROVINCES.get(parts.getLast().getLast());
      if (last != null) {
        found.add(last);
      }
    }
    return found;
  }

  /** A district whose name there is once only, tells its province too. */
  private static Found withoutProvince(List<List<String>> parts) {
    var found = new LinkedHashSet<Place>();
    for (List<String> words : parts) {
      found.addAll(DISTRICTS.getOrDefault(String.join("", words), List.of()));
    }
    if (found.size() != 1) {
      return new Found(null, null, List.copyOf(found));
    }
    Place only = found.iterator().next();
    return new Found(only.province(), only.district(), List.of());
  }

  /** A part of an address that is a district, or ends with one: "Uzun Cd. Güngören". */
  private static List<String> ends(List<String> words, Map<String, String> districts) {
    for (int from = Math.max(0, words.size() - 3); from < words.size(); from++) {
      String district = districts.get(String.join("", words.subList(from, words.size())));
      if (district != null) {
        return List.of(district);
      }
    }
    return List.of();
  }

  private static Map<String, Province> read() {
    var provinces = new LinkedHashMap<String, Province>();
    var file = Objects.requireNonNull(Places.class.getResourceAsStream("/places/tr_districts.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      lines
          .lines()
          .forEach(
              line -> {
                String[] cells = line.split(",", 2);
                var districts = new HashMap<String, String>();
                for (String district : cells[1].split(";")) {
                  districts.put(Folded.letters(district), district);
                }
                provinces.put(Folded.letters(cells[0]), new Province(cells[0], districts));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return provinces;
  }

  private static Map<String, List<Place>> districts() {
    var all = new HashMap<String, List<Place>>();
    PROVINCES
        .values()
        .forEach(
            province ->
                province
                    .districts()
                    .forEach(
                        (key, name) ->
                            all.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(new Place(province.name(), name))));
    return all;
  }
}
