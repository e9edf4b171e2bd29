package coop.ilmek.demo;

import coop.ilmek.membership.Answers;
import java.util.List;

/** What an owner answers in her application. */
final class WorkshopAnswers {
  private WorkshopAnswers() {}

  /**
   * @param complete else she stopped after the address
   */
  static Answers of(WorkshopPlan plan, String owner, Seed seed, boolean complete) {
    var place = plan.place();
    boolean inBuilding = seed.chance(0.4);
    var name =
        new Answers.Name(
            plan.name(),
            plan.taxNumber(),
            seed.chance(0.6)
                ? "%d kişilik ekiple %s yapıyoruz."
                    .formatted(
                        plan.total(), plan.kind().trade.toLowerCase(java.util.Locale.of("tr")))
                : null);
    var address =
        new Answers.Address(
            place.province(),
            place.district(),
            place.neighbourhood(),
            Names.street(seed),
            String.valueOf(seed.between(1, 140)),
            inBuilding ? Names.building(seed) : null,
            String.valueOf(seed.between(-1, 5)),
            // A door of its own for each, so that nobody looks like somebody else.
            String.valueOf(plan.number() + 1));
    if (!complete) {
      return new Answers(name, address, null, null, null, null, null, null, null, null);
    }
    int women = (int) (plan.total() * seed.between(0.2, 0.7));
    return new Answers(
        name,
        address,
        new Answers.Processes(plan.kind().processes()),
        new Answers.Machines(
            plan.machineList().stream()
                .map(machine -> new Answers.Machine(machine.getKey(), machine.getValue()))
                .toList()),
        new Answers.People(
            (int) Math.round(plan.operators() * plan.kind().shares.getOrDefault("sewing", 0.0)),
            plan.total(),
            plan.registered(),
            women,
            seed.between(0, plan.total() / 5)),
        new Answers.Premises(
            plan.total() * seed.between(7, 14),
            Math.max(1, plan.total() / 12),
            seed.chance(0.7),
            seed.chance(0.5),
            seed.chance(0.35),
            seed.pick(List.of("none", "windows", "windows", "mechanical")),
            seed.between(1, 2)),
        new Answers.Terms(plan.minimumLot(), seed.between(7, 35)),
        seed.chance(0.7) ? baseline(seed) : null,
        null,
        new Answers.Contact(owner, true));
  }

  private static Answers.Baseline baseline(Seed seed) {
    return new Answers.Baseline(
        seed.pick(List.of("loss", "under_5", "5_10", "5_10", "10_15", "15_25")),
        seed.pick(List.of("none", "under_25", "25_50", "50_75", "over_75")),
        seed.pick(List.of("local", "national", "mixed")),
        seed.pick(List.of("none", "through_others", "direct")),
        seed.pick(List.of("Basic tişört", "Sweatshirt", "Eşofman altı", "Gömlek", "Elbise")),
        seed.pick(List.of("under_1000", "1000_5000", "5000_20000")));
  }
}
