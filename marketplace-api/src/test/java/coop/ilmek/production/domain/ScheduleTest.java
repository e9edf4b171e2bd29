package coop.ilmek.production.domain;

import static coop.ilmek.production.domain.MilestoneType.CUTTING;
import static coop.ilmek.production.domain.MilestoneType.DELIVERY;
import static coop.ilmek.production.domain.MilestoneType.FINISHING;
import static coop.ilmek.production.domain.MilestoneType.MATERIAL_IN;
import static coop.ilmek.production.domain.MilestoneType.SEWING;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.production.domain.Schedule.Pace;
import coop.ilmek.production.domain.Schedule.Step;
import coop.ilmek.production.domain.Schedule.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Pace NOTHING = new Pace(1000, 0, null);

  @Test
  void theWeeksOfTheQuoteBecomeDates() {
    var plan =
        Schedule.byType(
            Schedule.plan(
                MONDAY,
                MONDAY.plusWeeks(5),
                List.of(
                    new Week(MONDAY.plusWeeks(2), "cutting"),
                    new Week(MONDAY.plusWeeks(3), "sewing"),
                    new Week(MONDAY.plusWeeks(4), "sewing"),
                    new Week(MONDAY.plusWeeks(5), "finishing_packing"))));

    assertThat(plan.get(MATERIAL_IN).planned()).as("the Thursday before").isEqualTo("2026-12-03");
    assertThat(plan.get(CUTTING).planned()).isEqualTo("2026-12-07");
    assertThat(plan.get(SEWING).planned()).isEqualTo("2026-12-14");
    assertThat(plan.get(FINISHING).planned()).isEqualTo("2026-12-28");
    assertThat(plan.get(DELIVERY).planned()).as("Friday of the due week").isEqualTo("2027-01-01");
  }

  @Test
  void aPlanNeverGoesBackwardsNorBeyondTheDueDay() {
    var random = new SplittableRandom(7);
    var processes = List.of("cutting", "sewing", "finishing_packing", "printing");
    for (int i = 0; i < 2000; i++) {
      var weeks = new ArrayList<Week>();
      for (int n = random.nextInt(5); n > 0; n--) {
        weeks.add(
            new Week(
                MONDAY.plusWeeks(random.nextInt(-2, 9)),
                processes.get(random.nextInt(processes.size()))));
      }
      LocalDate opened = MONDAY.plusDays(random.nextInt(14));
      var plan = Schedule.plan(opened, MONDAY.plusWeeks(random.nextInt(0, 9)), weeks);

      assertThat(plan).extracting(Step::planned).isSorted();
      assertThat(plan.getFirst().planned()).isAfterOrEqualTo(opened);
    }
  }

  @Test
  void delayIsHandedOnToWhatFollows() {
    var steps = with(plan(), CUTTING, MONDAY.plusDays(3));

    var expected = Schedule.byType(Schedule.expected(steps, NOTHING, MONDAY.plusDays(3)));

    assertThat(expected.get(CUTTING).lateDays()).isEqualTo(3);
    assertThat(expected.get(SEWING).forecast()).isEqualTo(MONDAY.plusDays(10));
    assertThat(expected.get(DELIVERY).lateDays()).isEqualTo(3);
  }

  @Test
  void whatHasNotHappenedIsNotExpectedInThePast() {
    var expected = Schedule.byType(Schedule.expected(plan(), NOTHING, MONDAY.plusDays(9)));

    assertThat(expected.get(CUTTING).forecast()).isEqualTo(MONDAY.plusDays(9));
    assertThat(expected.get(DELIVERY).lateDays()).isEqualTo(9);
  }

  @Test
  void aSlowPaceShowsBeforeTheDeliveryIsLate() {
    var steps = with(with(plan(), CUTTING, MONDAY), SEWING, MONDAY.plusDays(7));
    // 200 of 1000 in five days: 20 more working days, and one to pack
    var pace = new Pace(1000, 200, MONDAY.plusDays(11));

    var delivery =
        Schedule.byType(Schedule.expected(steps, pace, MONDAY.plusDays(11))).get(DELIVERY);

    assertThat(delivery.forecast()).isEqualTo(Schedule.workingDays(MONDAY.plusDays(11), 21));
    assertThat(delivery.lateDays()).isPositive();
  }

  @Test
  void theFirstSlowDayRaisesNoAlarmAndAFastPacePromisesNothingEarly() {
    var steps = with(with(plan(), CUTTING, MONDAY), SEWING, MONDAY.plusDays(7));

    for (var pace :
        List.of(new Pace(1000, 10, MONDAY.plusDays(7)), new Pace(1000, 900, MONDAY.plusDays(9)))) {
      var delivery =
          Schedule.byType(Schedule.expected(steps, pace, MONDAY.plusDays(9))).get(DELIVERY);
      assertThat(delivery.forecast()).isEqualTo(delivery.planned());
    }
  }

  private static List<Step> plan() {
    return List.of(
        step(MATERIAL_IN, MONDAY.minusDays(4), MONDAY.minusDays(4)),
        step(CUTTING, MONDAY, null),
        step(SEWING, MONDAY.plusDays(7), null),
        step(FINISHING, MONDAY.plusDays(14), null),
        step(DELIVERY, MONDAY.plusDays(18), null));
  }

  private static List<Step> with(List<Step> steps, MilestoneType type, LocalDate actual) {
    return steps.stream().map(s -> s.type() == type ? step(type, s.planned(), actual) : s).toList();
  }

  private static Step step(MilestoneType type, LocalDate planned, LocalDate actual) {
    return new Step(type, planned, planned, actual);
  }
}
