package coop.ilmek.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of an imported list.
 *
 * @param index its place, from 0
 * @param heading as it stands in the file; empty where there is none
 * @param samples some of its values
 * @param filled in how many lines something stands
 * @param field what it means; none where it is left out
 * @param confidence of the guess, 0 to 100
 * @param from kept, template, heading, content, or chosen by a person; empty where nothing was
 *     found
 */
public record ImportColumn(
    int index,
    String heading,
    List<String> samples,
    int filled,
    @Nullable String field,
    int confidence,
    String from) {

  ImportColumn chosen(@Nullable String chosen) {
    return new ImportColumn(index, heading, samples, filled, chosen, 100, "chosen");
  }
}
