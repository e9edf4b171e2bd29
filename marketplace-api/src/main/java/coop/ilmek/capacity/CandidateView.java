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
 * @param certificates confirmed ones that count today or on the asked day
 * @param machines classes and how many
 * @param place null when it is not known
 * @param metres from the asked point, to the next hundred; null where none was asked
 * @param score 0 to 1000, what the list is sorted by; {@code record} and {@code standing} are its
 *     parts
 * @param standing probation or full
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
    List<Certificate> certificates,
    List<Machine> machines,
    @Nullable Point place,
    @Nullable Integer metres,
    int score,
    WorkRecord record,
    String standing) {

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

  /**
   * @param type slug of the machine class
   */
  public record Machine(String type, int count) {}

  /**
   * Where it is, to about two hundred metres.
   *
   * @param exact near its building; else about the middle of its district
   */
  public record Point(double lat, double lng, boolean exact) {}

  /**
   * @param finished of its last twenty orders
   * @param onTime of these; null while there are too few to say
   */
  public record WorkRecord(int finished, @Nullable Integer onTime) {}
}
