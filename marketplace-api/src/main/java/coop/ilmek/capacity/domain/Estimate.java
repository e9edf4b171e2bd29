package coop.ilmek.capacity.domain;

import coop.ilmek.capacity.EstimateView;
import coop.ilmek.capacity.WeekQuestion;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.Problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an owner's three answers to minutes. */
public final class Estimate {
  /** The garment everybody knows. */
  public static final String REFERENCE = "basic_tshirt";

  /** What an ordinary line of mixed skill reaches; taken when she does not know her pieces. */
  static final BigDecimal USUAL_EFFICIENCY = new BigDecimal("0.55");

  /** More than this no line does: then the people, the hours or the pieces are wrong. */
  private static final BigDecimal HIGHEST_EFFICIENCY = new BigDecimal("1.20");

  private static final int LONGEST_DAY = 16 * 60;
  private static final int DAY = 24 * 60;

  private Estimate() {}

  /**
   * @param standardMinutes of one piece of the named garment
   * @param referenceMinutes of one piece of {@link #REFERENCE}; null where the process has none
   * @throws Problem when the answers cannot be
   */
  public static EstimateView of(
      WeekQuestion question, BigDecimal standardMinutes, @Nullable BigDecimal referenceMinutes) {
    int attended = attended(question);
    var present = BigDecimal.valueOf((long) question.people() * attended);
    Integer named = question.pieces();
    BigDecimal minutes =
        named == null
            ? present.multiply(USUAL_EFFICIENCY)
            : standardMinutes.multiply(BigDecimal.valueOf(named));
    BigDecimal efficiency = minutes.divide(present, 4, RoundingMode.HALF_UP);
    if (efficiency.compareTo(HIGHEST_EFFICIENCY) > 0) {
      throw Problem.invalid("/pieces", "more_than_possible");
    }
    if (efficiency.signum() == 0) {
      throw Problem.invalid("/pieces", "min", java.util.Map.of("value", 1));
    }
    int weekMinutes = minutes.setScale(0, RoundingMode.HALF_UP).intValueExact();
    return new EstimateView(
        question.people(),
        attended,
        standardMinutes,
        efficiency,
        named == null,
        weekMinutes,
        named == null ? pieces(weekMinutes, standardMinutes) : named,
        referenceMinutes == null ? null : REFERENCE,
        referenceMinutes == null ? null : pieces(weekMinutes, referenceMinutes));
  }

  /** Minutes one person is at work in a week. */
  private static int attended(WeekQuestion question) {
    int day = (int) Duration.between(question.startsAt(), question.endsAt()).toMinutes();
    if (day <= 0) {
      day += DAY; // a night shift ends on the next day
    }
    int worked = day - question.breakMinutes();
    if (day > LONGEST_DAY || worked <= 0) {
      throw Problem.invalid(
          List.of(FieldError.of(day > LONGEST_DAY ? "/endsAt" : "/breakMinutes", "hours")));
    }
    return worked * question.days();
  }

  private static int pieces(int minutes, BigDecimal standardMinutes) {
    return BigDecimal.valueOf(minutes)
        .divide(standardMinutes, 0, RoundingMode.DOWN)
        .intValueExact();
  }
}
