package coop.ilmek.workshop.domain;

import coop.ilmek.shared.Folded;
import coop.ilmek.workshop.Process;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The trade's words for what is done to a garment, as lists have them and as ours leave. */
public final class ProcessWords {
  private static final Map<Process, List<String>> WORDS =
      new EnumMap<>(
          Map.of(
              Process.CUTTING, List.of("kesim", "cutting", "cut"),
              Process.SEWING, List.of("dikim", "dikis", "sewing", "sew", "stitching"),
              Process.PRINTING, List.of("baski", "printing", "print"),
              Process.EMBROIDERY, List.of("nakis", "embroidery"),
              Process.WASHING, List.of("yikama", "washing", "wash", "laundering", "laundry"),
              Process.FINISHING_PACKING,
                  List.of(
                      "utu",
                      "paket",
                      "finishing",
                      "packing",
                      "packaging",
                      "pressing",
                      "ironing",
                      "kalitekontrol")));

  private ProcessWords() {}

  /** The processes a text speaks of; what else it says is left where it is. */
  static Set<Process> of(String text) {
    var found = EnumSet.noneOf(Process.class);
    for (String part : text.split("[,;/|+\\n]")) {
      FacilityTypes.sure(part).ifPresent(known -> found.addAll(known.type().processes()));
    }
    for (String part : text.split("[,;/|+&\\n]|\\s-\\s|\\s")) {
      String word = Folded.letters(part);
      WORDS.forEach(
          (process, words) -> {
            if (words.stream().anyMatch(known -> word.startsWith(known))) {
              found.add(process);
            }
          });
    }
    return found;
  }

  static SortedSet<String> slugs(@Nullable Object processes) {
    return processes instanceof Collection<?> some
        ? some.stream()
            .map(process -> ((Process) process).slug())
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>();
  }

  /** How our own lists write a process; read back it is the same. */
  public static String written(String slug, String language) {
    boolean english = language.equals("en");
    return switch (slug) {
      case "cutting" -> english ? "Cutting" : "Kesim";
      case "sewing" -> english ? "Sewing" : "Dikim";
      case "printing" -> english ? "Printing" : "Baskı";
      case "embroidery" -> english ? "Embroidery" : "Nakış";
      case "washing" -> english ? "Washing" : "Yıkama";
      default -> english ? "Finishing and packing" : "Ütü ve paket";
    };
  }
}
