package coop.ilmek.demo;

import coop.ilmek.demo.Story.Ending;
import java.util.ArrayList;
import java.util.List;

/** Which stories there are: so many of every ending, and older ones that went well. */
final class Stories {
  private static final int FIRST_DAY = 168;

  /** Older ones are numbered from here. */
  private static final int OLDER = 100;

  private final Cast cast;
  private final List<Cast.Workshop> sewing;
  private final List<Cast.Workshop> all;
  private final double weeksOfWork;
  private final List<Story> stories = new ArrayList<>();

  private Stories(Cast cast) {
    this.cast = cast;
    this.all = cast.workshops.stream().filter(w -> w.trades && !w.onProbation).toList();
    this.sewing = all.stream().filter(w -> w.plan.does(List.of("sewing"))).toList();
    // In a small cluster the same makers work in many stories at once.
    this.weeksOfWork = sewing.size() < 100 ? 0.3 : 0.9;
  }

  /**
   * @param each how many of every ending
   * @param older how many more that were paid long ago
   */
  static List<Story> of(Cast cast, int each, int older) {
    var stories = new Stories(cast);
    for (int i = 0; i < each; i++) {
      for (Ending ending : Ending.values()) {
        stories.add(ending, i);
      }
    }
    for (int i = 0; i < older; i++) {
      stories.add(i % 3 == 0 ? Ending.BY_STATEMENT : Ending.CONFIRMED, OLDER + i);
    }
    return stories.stories;
  }

  private void add(Ending ending, int nth) {
    int number = stories.size();
    Seed seed = cast.seed.of("story", number);
    var brand = cast.brands.get(brand(ending, nth, number));
    var maker = maker(ending, nth, number);
    var processes = processes(maker, seed);
    var style = Style.of(seed, brand.plan.sector(), processes);
    var others = others(maker, processes, seed);
    int start = -ending.lasts - gone(ending, nth, seed);
    stories.add(
        new Story(
            number,
            ending,
            brand,
            maker,
            others,
            style,
            seed,
            cast.day(start),
            pieces(maker, style, seed),
            certificates(maker, others, seed)));
  }

  /** How long ago the last thing happened. */
  private static int gone(Ending ending, int nth, Seed seed) {
    return switch (ending) {
      case LATE -> 22 + 3 * (nth % 8);
      case NOT_AWARDED, CANCELLED, EXPIRED, QUOTE_EXPIRED, ORDER_CANCELLED, REASSIGNED ->
          5 + 13 * (nth % 9) + seed.between(0, 5);
      case CONFIRMED, BY_STATEMENT ->
          nth >= OLDER ? seed.between(14, FIRST_DAY - 36) : 2 + seed.between(0, 12);
      case BY_SILENCE, FOR_BRAND, FOR_WORKSHOP, SHORT -> 2 + seed.between(0, 20);
      default -> 1 + nth % 4;
    };
  }

  /** The brands a visitor may sign in for have the telling stories. */
  private int brand(Ending ending, int nth, int number) {
    boolean telling =
        nth == 0
            && switch (ending) {
              case DRAFT, QUOTING, CLOSED, SEWING, DELIVERED, OWED, PARTLY -> true;
              default -> false;
            };
    boolean second =
        nth == 1
            && switch (ending) {
              case QUOTING, CLOSED, CUTTING, DELIVERED, LATE, REWORK -> true;
              default -> false;
            };
    return telling ? 0 : second ? 1 : (nth >= OLDER ? nth : number) % cast.brands.size();
  }

  private Cast.Workshop maker(Ending ending, int nth, int number) {
    if (nth == 0 && (ending == Ending.SEWING || ending == Ending.PUBLISHED)) {
      return cast.workshops.get(DemoPeople.FIRST_OWNERS.indexOf(DemoPeople.BUSY_OWNER));
    }
    if (nth == 0 && (ending == Ending.LATE || ending == Ending.PROCESSING)) {
      return cast.workshops.get(DemoPeople.FIRST_OWNERS.indexOf(DemoPeople.UNPAID_OWNER));
    }
    if (nth == 0 && ending == Ending.MATERIAL_IN) {
      return cast.workshops.get(DemoPeople.FIRST_OWNERS.indexOf(DemoPeople.PAPER_OWNER));
    }
    var from = nth >= OLDER ? all : sewing;
    return from.get(DemoPeople.OWNERS + number * 11 % (from.size() - DemoPeople.OWNERS));
  }

  /** What is asked is what the maker can do. */
  private static List<String> processes(Cast.Workshop maker, Seed seed) {
    var can = new ArrayList<>(maker.plan.kind().processes());
    if (can.size() > 2 && seed.chance(0.5)) {
      can.remove("printing");
    }
    return can;
  }

  private List<Cast.Workshop> others(Cast.Workshop maker, List<String> processes, Seed seed) {
    var able =
        all.stream()
            .filter(w -> w != maker && w.plan.number() >= DemoPeople.OWNERS)
            .filter(w -> w.plan.does(processes))
            .toList();
    var others = new ArrayList<Cast.Workshop>();
    int wanted = seed.between(3, 4);
    int at = seed.between(0, Math.max(0, able.size() - 1));
    for (int i = 0; i < Math.min(wanted, able.size()); i++) {
      others.add(able.get((at + i) % able.size()));
    }
    return others;
  }

  private int pieces(Cast.Workshop maker, Style style, Seed seed) {
    double most = Double.MAX_VALUE;
    for (var part : style.smv().entrySet()) {
      int week = CapacityScenes.published(maker.plan, part.getKey());
      most = Math.min(most, week / part.getValue());
    }
    double pieces = most * weeksOfWork * seed.between(0.7, 1.2);
    return (int) Math.clamp(Math.round(pieces / 50) * 50, 50, 12_000);
  }

  /** A certificate is asked only where everybody asked can show it to the end. */
  private List<String> certificates(Cast.Workshop maker, List<Cast.Workshop> others, Seed seed) {
    if (seed.chance(0.5)) {
      return List.of();
    }
    return maker.plan.certificates().entrySet().stream()
        .filter(held -> held.getValue().isAfter(cast.day(60)))
        .map(java.util.Map.Entry::getKey)
        .filter(
            type ->
                others.stream()
                    .allMatch(
                        w -> {
                          var last = w.plan.certificates().get(type);
                          return last != null && last.isAfter(cast.day(60));
                        }))
        .toList();
  }
}
