package coop.ilmek.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as a brand may see it before there is business between them.
 *
 * @param freeMinutes of the asked process in the asked weeks together
 * @param weeks each asked week, also those without published minutes
 * @param certificates confirmed ones that count today, with their last day
 */
public record CandidateView(
    UUID workshopId,
    UUID organisationId,
    String code,
    String name,
    @Nullable String province,
    @Nullable String district,
    List<String> processes,
    @Nullable Integer sewingPeople,
    int freeMinutes,
    List<FreeWeek> weeks,
    List<Certificate> certificates) {

  /**
   * @param week ISO week, {@code 2026-W48}
   * @param minutes free minutes; null when the workshop has published nothing
   */
  public record FreeWeek(String week, @Nullable Integer minutes) {}

  /**
   * @param type slug of the paper type
   * @param validTo last day on which it counts; null without a term
   */
  public record Certificate(String type, @Nullable LocalDate validTo) {}
}
