package coop.ilmek.workshop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an imported list.
 *
 * @param line its number in the file
 * @param outcome ok, error, duplicate or potential_match
 * @param name as understood; the first cell where it was not
 * @param decision add or leave, of a look-alike; none while nobody decided
 */
public record ImportRowView(
    int line,
    String outcome,
    String name,
    List<String> cells,
    List<Wrong> errors,
    @Nullable Match match,
    @Nullable String decision,
    boolean added) {

  /**
   * A cell that cannot be taken.
   *
   * @param heading of its column
   * @param reason slug of the sentence
   */
  public record Wrong(int column, String heading, String field, String value, String reason) {}

  /**
   * What the line looks like.
   *
   * @param foundBy same_code, same_os_id, same_tax_number, same_name_and_place, same_name,
   *     same_phone, same_door
   * @param line another line of the same list, or none
   * @param id the workshop, or none
   */
  public record Match(
      String foundBy,
      @Nullable Integer line,
      @Nullable UUID id,
      @Nullable String code,
      @Nullable String name,
      @Nullable String status) {}
}
