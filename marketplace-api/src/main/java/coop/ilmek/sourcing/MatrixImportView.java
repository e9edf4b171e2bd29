package coop.ilmek.sourcing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet of pieces by colour and size would change in an enquiry, or has changed.
 *
 * @param same cells that say what stands already
 * @param errors cells that cannot be taken; with any of them nothing is applied
 * @param version of the enquiry afterwards
 */
public record MatrixImportView(
    List<Change> changes, int same, List<CellError> errors, boolean applied, long version) {

  /**
   * @param from pieces before; null where nothing stood
   * @param to pieces after; null where nothing stands any more
   */
  public record Change(String colour, String size, @Nullable Integer from, @Nullable Integer to) {}

  /**
   * @param line its number in the spreadsheet
   * @param column the heading of its column
   */
  public record CellError(int line, String column, String value, String code) {}
}
