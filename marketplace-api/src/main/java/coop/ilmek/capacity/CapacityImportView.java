package coop.ilmek.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet of weeks would change, or has changed.
 *
 * @param same lines that say what stands already
 * @param errors lines that cannot be taken; with any of them nothing is applied
 */
public record CapacityImportView(
    List<Change> changes, int same, List<LineError> errors, boolean applied) {

  /**
   * @param week ISO week
   * @param from minutes before; null: the week was not published
   */
  public record Change(int line, String week, String process, @Nullable Integer from, int to) {}

  /**
   * @param line its number in the spreadsheet
   * @param column week, process or minutes
   * @param value what stands there
   */
  public record LineError(int line, String column, String value, String code) {}
}
