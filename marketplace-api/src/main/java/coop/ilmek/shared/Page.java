package coop.ilmek.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the following page, none on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public static final int MAX_SIZE = 200;

  /** Makes a page of rows that were read with one more than asked. */
  public static <T> Page<T> of(List<T> rows, int size, Function<T, String> cursor) {
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, size);
    return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
  }
}
