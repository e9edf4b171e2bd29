package coop.ilmek.membership.domain;

import org.jspecify.annotations.Nullable;

/**
 * How large a job may be while a workshop is on probation: small ones first, larger ones after each
 * order that was taken. Measured in the workshop's own weeks, so that a workshop of five and one of
 * fifty begin alike.
 */
public final class LadderPolicy {
  /** Net minutes of one person in a usual week: 45 hours at 60 %. */
  private static final int PERSON_WEEK = 45 * 60 * 6 / 10;

  /** Whoever has not said how many sew is taken for a small workshop. */
  private static final int SMALL = 5;

  private LadderPolicy() {}

  /**
   * A step of the ladder.
   *
   * @param weeks of its own people that all its jobs together may fill; none without a limit
   * @param minutes the same in people minutes
   * @param finishedForNext finished orders from which on the next step holds; none at the top
   */
  public record Step(
      @Nullable Integer weeks, @Nullable Long minutes, @Nullable Integer finishedForNext) {
    public boolean allows(long jobMinutes) {
      return minutes == null || jobMinutes <= minutes;
    }
  }

  /**
   * The step of a workshop.
   *
   * @param full no longer on probation
   * @param sewing how many people sew
   * @param finished orders that were taken by a brand
   * @param vouchedOnly admitted on somebody's word and not visited yet: the first step counts half
   */
  public static Step of(boolean full, @Nullable Integer sewing, int finished, boolean vouchedOnly) {
    if (full) {
      return new Step(null, null, null);
    }
    long person = (long) PERSON_WEEK * (sewing == null || sewing == 0 ? SMALL : sewing);
    if (finished == 0) {
      int weeks = vouchedOnly ? 1 : 2;
      return new Step(weeks, person * weeks, 1);
    }
    return finished < 3 ? new Step(4, person * 4, 3) : new Step(8, person * 8, null);
  }
}
