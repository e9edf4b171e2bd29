package coop.ilmek.compliance.domain;

import org.jspecify.annotations.Nullable;

/**
 * What steers which requirements concern a workshop and how long its papers count. What was not
 * said is taken to concern it: a gap too many is found sooner than one too few.
 *
 * @param hazardClass low, hazardous or very_hazardous
 * @param said false while nobody has looked at these questions
 * @param people who work there; null when nobody said
 */
public record Profile(
    String hazardClass,
    boolean said,
    @Nullable Integer people,
    @Nullable Boolean foreignWorkers,
    @Nullable Boolean youngWorkers,
    @Nullable Boolean pressure,
    @Nullable Boolean lifting) {

  /** Quota of workers with a disability (law 4857, article 30). */
  private static final int DISABILITY_FROM = 50;

  /** Nursing room (regulation of 2013, article 13); counted in women, which is not asked here. */
  private static final int NURSING_FROM = 101;

  public static Profile unsaid(@Nullable Integer people) {
    return new Profile("low", false, people, null, null, null, null);
  }

  /** Whether a requirement with this condition concerns the workshop. */
  public boolean concerns(@Nullable String applies) {
    if (applies == null) {
      return true;
    }
    return switch (applies) {
      case "foreign_workers" -> maybe(foreignWorkers);
      case "young_workers" -> maybe(youngWorkers);
      case "pressure" -> maybe(pressure);
      case "lifting" -> maybe(lifting);
      case "pressure_or_lifting" -> maybe(pressure) || maybe(lifting);
      case "heads_50" -> people == null || people >= DISABILITY_FROM;
      case "heads_101" -> people == null || people >= NURSING_FROM;
      default -> throw new IllegalArgumentException(applies);
    };
  }

  private static boolean maybe(@Nullable Boolean said) {
    return said == null || said;
  }

  /**
   * How many months a paper of the type counts at most, whatever is printed on it; null when its
   * own last day decides. Risk assessment 6, 4 or 2 years, training 3, 2 or 1, health checks 5, 3
   * or 1 by class of hazard (regulations to law 6331).
   */
  public @Nullable Integer mostMonths(String type) {
    int at =
        switch (hazardClass) {
          case "very_hazardous" -> 2;
          case "hazardous" -> 1;
          default -> 0;
        };
    return switch (type) {
      case "risk_assessment", "emergency_plan" -> new int[] {72, 48, 24}[at];
      case "ohs_training_record" -> new int[] {36, 24, 12}[at];
      case "health_report" -> new int[] {60, 36, 12}[at];
      default -> null;
    };
  }
}
