package coop.ilmek.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a workshop, from this one on.
 *
 * @param thisWeek ISO week
 */
public record CapacityView(
    UUID workshopId,
    String thisWeek,
    List<ProcessView> processes,
    List<MachineWeekView> machineWeeks,
    List<ClosureView> closures) {

  /**
   * @param answer what was said last, null before the first time
   * @param weeks published ones, in order
   */
  public record ProcessView(String process, @Nullable AnswerView answer, List<WeekView> weeks) {}

  /** What an owner answered, and what came out. */
  public record AnswerView(
      int people,
      LocalTime startsAt,
      LocalTime endsAt,
      int breakMinutes,
      int days,
      String garment,
      @Nullable Integer pieces,
      BigDecimal standardMinutes,
      BigDecimal efficiency,
      int weekMinutes,
      Instant at) {}

  /**
   * @param statedMinutes of a whole week
   * @param netMinutes after closures
   * @param reservedMinutes promised to work
   * @param corrected this week was set on its own
   */
  public record WeekView(
      String week,
      int statedMinutes,
      int netMinutes,
      int reservedMinutes,
      int closedDays,
      boolean corrected) {}

  /**
   * @param netMinutes ceiling; null: not stated
   */
  public record MachineWeekView(
      String week, String machineClass, @Nullable Integer netMinutes, int reservedMinutes) {}

  /** Days on which nobody works. */
  public record ClosureView(
      UUID id, LocalDate firstDay, LocalDate lastDay, String reason, String note) {}
}
