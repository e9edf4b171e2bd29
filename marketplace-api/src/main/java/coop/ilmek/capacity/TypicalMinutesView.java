package coop.ilmek.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Typical standard minutes of one garment.
 *
 * @param garment slug
 */
public record TypicalMinutesView(
    String garment, String nameTr, String nameEn, List<ProcessMinutes> processes) {

  /**
   * @param low of a simple piece
   * @param high of an elaborate one
   * @param source who says so
   * @param estimated no time study stands behind it
   */
  public record ProcessMinutes(
      String process,
      BigDecimal low,
      BigDecimal typical,
      BigDecimal high,
      LocalDate validFrom,
      String source,
      boolean estimated) {}
}
