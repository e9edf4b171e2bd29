package coop.ilmek.workshop.domain;

import coop.ilmek.shared.Folded;
import coop.ilmek.workshop.Process;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facility and processing types of Open Supply Hub, and what free text says of them. A text that is
 * a type or a known other name of one is that type, in any case; a text that comes close is
 * suggested and never set. Hospitals and the like have no types.
 */
public final class FacilityTypes {
  /** From here on, of 100, a text comes close. */
  private static final int CLOSE_FROM = 85;

  private static final Set<String> WITHOUT_TYPES = Set.of("health");
  private static final Map<String, Type> BY_NAME = read();

  /** Other names people use, by the folded text. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("sourcing", "sourcingagent"),
          Map.entry("recruitment agency", "recruitmentagency"),
          Map.entry("talent agency", "recruitmentagency"),
          Map.entry("temp agency", "recruitmentagency"),
          Map.entry("job placement agency", "recruitmentagency"),
          Map.entry("union headquarters", "unionheadquartersoffice"),
          Map.entry("union office", "unionheadquartersoffice"),
          Map.entry("union hq", "unionheadquartersoffice"),
          Map.entry("labor union office", "unionheadquartersoffice"),
          Map.entry("labour union office", "unionheadquartersoffice"),
          Map.entry("distribution", "warehousingdistribution"),
          Map.entry("warehouse", "warehousingdistribution"),
          Map.entry("product assembly", "finalproductassembly"),
          Map.entry("ready made", "readymadegarment"),
          Map.entry("direct digital", "directdigitalinkprinting"),
          Map.entry("ink printing", "directdigitalinkprinting"),
          Map.entry("roller printing", "wetrollerprinting"),
          Map.entry("wet printing", "wetrollerprinting"),
          Map.entry("chemical finishing", "standardizationchemicalfinishing"),
          Map.entry("mechanical finishing", "textilemechanicalfinishing"),
          Map.entry("textile production", "textileormaterialproduction"),
          Map.entry("raw material processing", "rawmaterialprocessingorproduction"),
          Map.entry("twisting facility", "twistingtexturizingfacility"),
          Map.entry("texturizing facility", "twistingtexturizingfacility"));

  /** What of it is counted in minutes here. */
  private static final Map<String, Set<Process>> PROCESSES =
      Map.ofEntries(
          Map.entry("assembly", Set.of(Process.SEWING)),
          Map.entry("cutsew", Set.of(Process.CUTTING, Process.SEWING)),
          Map.entry("cutting", Set.of(Process.CUTTING)),
          Map.entry("sewing", Set.of(Process.SEWING)),
          Map.entry("stitching", Set.of(Process.SEWING)),
          Map.entry("tailoring", Set.of(Process.SEWING)),
          Map.entry("makingup", Set.of(Process.SEWING)),
          Map.entry("knitwearassembly", Set.of(Process.SEWING)),
          Map.entry("linking", Set.of(Process.SEWING)),
          Map.entry("readymadegarment", Set.of(Process.SEWING)),
          Map.entry("embroidery", Set.of(Process.EMBROIDERY)),
          Map.entry("printing", Set.of(Process.PRINTING)),
          Map.entry("screenprinting", Set.of(Process.PRINTING)),
          Map.entry("rotaryprinting", Set.of(Process.PRINTING)),
          Map.entry("flatscreenprinting", Set.of(Process.PRINTING)),
          Map.entry("garmentplaceprint", Set.of(Process.PRINTING)),
          Map.entry("directdigitalinkprinting", Set.of(Process.PRINTING)),
          Map.entry("sublimation", Set.of(Process.PRINTING)),
          Map.entry("textileprinting", Set.of(Process.PRINTING)),
          Map.entry("washing", Set.of(Process.WASHING)),
          Map.entry("garmentwash", Set.of(Process.WASHING)),
          Map.entry("laundering", Set.of(Process.WASHING)),
          Map.entry("laundry", Set.of(Process.WASHING)),
          Map.entry("ironing", Set.of(Process.FINISHING_PACKING)),
          Map.entry("pressing", Set.of(Process.FINISHING_PACKING)),
          Map.entry("steaming", Set.of(Process.FINISHING_PACKING)),
          Map.entry("packing", Set.of(Process.FINISHING_PACKING)),
          Map.entry("packaging", Set.of(Process.FINISHING_PACKING)),
          Map.entry("productfinishing", Set.of(Process.FINISHING_PACKING)),
          Map.entry("garmentfinishing", Set.of(Process.FINISHING_PACKING)));

  private FacilityTypes() {}

  /** A processing type with the facility type it belongs to. */
  public record Type(String facilityType, String processingType) {
    /** The processes whose minutes are counted; none for a spinning mill or an office. */
    public Set<Process> processes() {
      return PROCESSES.getOrDefault(Folded.letters(processingType), Set.of());
    }
  }

  /** How a text was understood. */
  public enum Match {
    EXACT,
    ALIAS,
    FUZZY
  }

  /** What a text says; a fuzzy one is shown to a person and never set. */
  public record Understood(Match match, Type type) {
    public boolean maySet() {
      return match != Match.FUZZY;
    }
  }

  /** What a free text says in a sector. */
  public static Optional<Understood> of(String text, String sector) {
    if (Folded.letters(text).isEmpty() || WITHOUT_TYPES.contains(Folded.letters(sector))) {
      return Optional.empty();
    }
    Optional<Understood> sure = sure(text);
    return sure.isPresent() ? sure : closest(Folded.of(text));
  }

  /** The same without what only comes close: that is dear to find, and nothing is set by it. */
  static Optional<Understood> sure(String text) {
    String other = OTHER_NAMES.get(Folded.of(text));
    if (other != null) {
      return Optional.of(new Understood(Match.ALIAS, named(other)));
    }
    Type exact = BY_NAME.get(Folded.letters(text));
    return exact == null ? Optional.empty() : Optional.of(new Understood(Match.EXACT, exact));
  }

  private static Type named(String key) {
    return Objects.requireNonNull(BY_NAME.get(key), key);
  }

  private static Optional<Understood> closest(String words) {
    Type best = null;
    int score = CLOSE_FROM - 1;
    var candidates = new LinkedHashMap<String, Type>();
    BY_NAME.values().forEach(type -> candidates.put(Folded.of(type.processingType()), type));
    OTHER_NAMES.forEach((name, key) -> candidates.put(name, named(key)));
    for (var candidate : candidates.entrySet()) {
      int close = closeness(words, candidate.getKey());
      if (close > score) {
        score = close;
        best = candidate.getValue();
      }
    }
    return best == null ? Optional.empty() : Optional.of(new Understood(Match.FUZZY, best));
  }

  /** Twice the longest common subsequence over both lengths, of 100. */
  private static int closeness(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] =
            one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return Math.round(200f * row[other.length()] / (one.length() + other.length()));
  }

  private static Map<String, Type> read() {
    try (var file =
        Objects.requireNonNull(
            FacilityTypes.class.getResourceAsStream("/taxonomy/osh_taxonomy.json"))) {
      var types = new HashMap<String, Type>();
      var taxonomy = JsonMapper.builder().build().readTree(file);
      for (var facility : taxonomy.path("facility_types")) {
        String name = facility.path("facility_type").stringValue();
        for (var type : facility.path("processing_types")) {
          // A type that stands under two facility types belongs to the first.
          types.putIfAbsent(Folded.letters(type.stringValue()), new Type(name, type.stringValue()));
        }
      }
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
