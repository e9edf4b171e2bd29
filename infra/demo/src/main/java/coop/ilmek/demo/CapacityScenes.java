package coop.ilmek.demo;

import coop.ilmek.capacity.WeekQuestion;
import coop.ilmek.capacity.Weeks;
import coop.ilmek.shared.IsoWeek;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Owners answer three questions, and their weeks are published. */
@Component
class CapacityScenes {
  private static final String GARMENT = "basic_tshirt";

  /** What regular customers leave to the cluster, in the weeks of those who work for brands. */
  private static final double LEFT_BY_OTHERS = 0.65;

  private static final LocalTime BEGINS = LocalTime.of(8, 30);
  private static final LocalTime ENDS = LocalTime.of(17, 30);
  private static final int BREAK_MINUTES = 60;
  private static final int WORKING_DAYS = 5;

  private final Weeks weeks;
  private final Days days;
  private final Map<String, BigDecimal> typical = new HashMap<>();

  CapacityScenes(Weeks weeks, Days days) {
    this.weeks = weeks;
    this.days = days;
  }

  /** Free minutes of a week, as this workshop publishes them while it works for brands. */
  static int published(WorkshopPlan plan, String process) {
    return (int) (plan.weekMinutes(process) * LEFT_BY_OTHERS);
  }

  /** Weeks are published from the beginning, and again before they run out. */
  void publish(Diary diary, Cast cast) {
    for (var workshop : cast.workshops) {
      int[] whens = workshop.trades ? new int[] {-175, -84, -6} : new int[] {-6};
      for (int when : whens) {
        diary.on(cast.day(when - workshop.plan.number() % 5), workshop.lane(), () -> say(workshop));
      }
    }
  }

  private void say(Cast.Workshop workshop) {
    LocalDate first = IsoWeek.monday(days.now());
    for (String process : workshop.plan.kind().processes()) {
      if (workshop.trades) {
        publish(workshop, process, LEFT_BY_OTHERS, first, Weeks.FURTHEST);
      } else {
        // What others have ordered thins out with the weeks.
        double busy = workshop.plan.busy();
        publish(workshop, process, 1 - busy * 0.85, first, 4);
        publish(workshop, process, 1 - busy * 0.5, first.plusWeeks(4), 7);
        publish(workshop, process, 1 - busy * 0.2, first.plusWeeks(11), Weeks.FURTHEST - 11);
      }
    }
  }

  private void publish(
      Cast.Workshop workshop, String process, double left, LocalDate first, int count) {
    var plan = workshop.plan;
    int people =
        Math.max(
            1, (int) Math.round(plan.operators() * plan.kind().shares.getOrDefault(process, 0.0)));
    int minutes = (int) Math.min(plan.weekMinutes(process) * left, people * 2_400 * 1.15);
    int pieces = Math.max(1, (int) (minutes / minutes(process)));
    Doing.then(
        weeks.publish(
            workshop.owner(),
            new WeekQuestion(
                process, people, BEGINS, ENDS, BREAK_MINUTES, WORKING_DAYS, GARMENT, pieces),
            first,
            count));
  }

  private synchronized double minutes(String process) {
    if (typical.isEmpty()) {
      Doing.now(weeks.typicalMinutes()).stream()
          .filter(row -> row.garment().equals(GARMENT))
          .flatMap(row -> row.processes().stream())
          .forEach(row -> typical.put(row.process(), row.typical()));
    }
    return typical.getOrDefault(process, BigDecimal.ONE).doubleValue();
  }

  /** Some will be away: holidays, a machine that is repaired. */
  void close(Diary diary, Cast cast) {
    for (var workshop : cast.workshops) {
      Seed seed = cast.seed.of("closure", workshop.plan.number());
      if (!workshop.trades && seed.chance(0.12)) {
        diary.on(
            cast.day(-1),
            workshop.lane(),
            () -> {
              LocalDate from = cast.day(seed.between(5, 90));
              boolean holiday = seed.chance(0.7);
              Doing.then(
                  weeks.close(
                      workshop.owner(),
                      from,
                      from.plusDays(seed.between(1, 9)),
                      holiday ? "holiday" : "maintenance",
                      holiday ? "Yıllık izin" : "Kompresör bakımı"));
            });
      }
    }
  }
}
