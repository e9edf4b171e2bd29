package coop.ilmek.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One invented workshop.
 *
 * @param number from 0
 * @param operators who sew, cut, print or pack
 * @param efficiency of the standard minute
 * @param busy share of the near weeks that other customers have
 * @param kurus price of one standard minute of sewing, kuruş
 * @param certificates types with their last day
 */
record WorkshopPlan(
    int number,
    String name,
    String taxNumber,
    Places.Place place,
    double lat,
    double lng,
    String owner,
    String phone,
    Kind kind,
    int operators,
    int total,
    int registered,
    double efficiency,
    double busy,
    double kurus,
    int minimumLot,
    Map<String, Integer> machines,
    Map<String, LocalDate> certificates) {

  /** Minutes one person is at work in a week: five days of eight hours. */
  static final int WEEK_MINUTES = 2_400;

  /** What a workshop does, each process with its share of the people. */
  enum Kind {
    SEWING("Dikim", Map.of("sewing", 1.0)),
    CUT_AND_SEW("Kesim Dikim", Map.of("sewing", 0.8, "cutting", 0.2)),
    FINISHING("Ütü Paket", Map.of("finishing_packing", 1.0)),
    PRINTING("Baskı", Map.of("printing", 1.0)),
    CUTTING("Kesim", Map.of("cutting", 1.0)),
    FULL(
        "Konfeksiyon",
        Map.of("sewing", 0.65, "cutting", 0.1, "printing", 0.125, "finishing_packing", 0.125));

    final String trade;
    final Map<String, Double> shares;

    Kind(String trade, Map<String, Double> shares) {
      this.trade = trade;
      this.shares = shares;
    }

    /** The processes in the order of work. */
    List<String> processes() {
      return List.of("cutting", "printing", "sewing", "finishing_packing").stream()
          .filter(shares::containsKey)
          .toList();
    }
  }

  /**
   * @param today certificates end from eight weeks before to a year after it
   */
  static WorkshopPlan of(Seed cluster, int number, LocalDate today) {
    Seed seed = cluster.of("workshop", number);
    Kind kind = kind(seed, number);
    var place = Places.any(seed);
    int operators = (int) Math.clamp(Math.round(seed.lognormal(9, 0.6)), 3, 60);
    int total = operators + Math.max(1, operators / 6) + seed.between(0, 2);
    double quality = seed.between(0.85, 0.999);
    var certificates = certificates(seed, today);
    double kurus =
        580
            * Math.exp(0.06 * seed.gauss())
            * Math.exp(0.16 * seed.gauss())
            * (1 + 0.04 * certificates.size())
            * (1 + 0.4 * (quality - 0.92));
    return new WorkshopPlan(
        number,
        Names.workshop(seed, number, kind.trade),
        Names.taxNumber(number),
        place,
        place.lat() + seed.between(-0.004, 0.004),
        place.lng() + seed.between(-0.005, 0.005),
        Names.person(seed),
        Names.phone(100 + number),
        kind,
        operators,
        total,
        Math.max(1, (int) Math.round(total * seed.between(0.6, 1.0))),
        seed.between(0.45, 0.85),
        seed.between(0.65, 1.0),
        kurus,
        50 * (1 + seed.between(0, Math.min(20, operators) - 1)),
        machines(seed, kind, operators),
        certificates);
  }

  /** 55 % sew only, 12 cut and sew, 13 finish, 8 print, 5 cut, 7 do everything. */
  private static Kind kind(Seed seed, int number) {
    if (number < DemoPeople.OWNERS) {
      return number == 0 ? Kind.FULL : Kind.SEWING;
    }
    int dice = seed.between(1, 100);
    return dice <= 55
        ? Kind.SEWING
        : dice <= 67
            ? Kind.CUT_AND_SEW
            : dice <= 80
                ? Kind.FINISHING
                : dice <= 88 ? Kind.PRINTING : dice <= 93 ? Kind.CUTTING : Kind.FULL;
  }

  private static Map<String, Integer> machines(Seed seed, Kind kind, int operators) {
    var machines = new LinkedHashMap<String, Integer>();
    if (kind.shares.containsKey("sewing")) {
      machines.put("lockstitch", Math.max(2, operators / 2));
      machines.put("overlock", Math.max(1, operators / 3));
      add(seed, machines, "coverstitch", Math.max(1, operators / 6));
      add(seed, machines, "double_needle", Math.max(1, operators / 8));
      add(seed, machines, "buttonhole", 1);
    }
    if (kind.shares.containsKey("cutting")) {
      machines.put("cutter", Math.max(1, operators / 8));
    }
    if (kind.shares.containsKey("printing")) {
      machines.put("printing", Math.max(1, operators / 5));
    }
    if (kind.shares.containsKey("finishing_packing")) {
      machines.put("iron", Math.max(2, operators / 3));
    }
    return machines;
  }

  private static void add(Seed seed, Map<String, Integer> machines, String type, int count) {
    if (seed.chance(0.5)) {
      machines.put(type, count);
    }
  }

  private static Map<String, LocalDate> certificates(Seed seed, LocalDate today) {
    var held = new LinkedHashMap<String, LocalDate>();
    var odds =
        List.of(
            Map.entry("cert_gots", 15),
            Map.entry("cert_bsci", 35),
            Map.entry("cert_oekotex100", 30));
    for (var kind : odds) {
      boolean holds = seed.between(1, 100) <= kind.getValue();
      int week = seed.between(-8, 51);
      if (holds) {
        held.put(kind.getKey(), today.plusDays(week * 7L + seed.between(0, 6)));
      }
    }
    return held;
  }

  /** Standard minutes of a process in a week of which nothing is promised elsewhere. */
  int weekMinutes(String process) {
    double share = kind.shares.getOrDefault(process, 0.0);
    return (int) (operators * WEEK_MINUTES * share * efficiency);
  }

  boolean does(List<String> processes) {
    return kind.shares.keySet().containsAll(processes);
  }

  List<Map.Entry<String, Integer>> machineList() {
    return new ArrayList<>(machines.entrySet());
  }
}
