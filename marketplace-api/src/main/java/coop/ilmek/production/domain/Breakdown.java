package coop.ilmek.production.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pieces by colour and size. */
public final class Breakdown {
  private Breakdown() {}

  /**
   * One cell of the matrix.
   *
   * @param pieces more than zero
   */
  public record Cell(String colour, String size, int pieces) {}

  public static int sum(List<Cell> cells) {
    return cells.stream().mapToInt(Cell::pieces).sum();
  }

  /**
   * The same mix for fewer or more pieces: the largest remainders get what is left, so that the sum
   * is exact. Cells that come out empty are left out.
   */
  public static List<Cell> scaled(List<Cell> cells, int pieces) {
    long whole = sum(cells);
    if (whole == pieces) {
      return cells;
    }
    int[] parts =
        cells.stream().mapToInt(c -> (int) (c.pieces() * (long) pieces / whole)).toArray();
    int left = pieces - IntStream.of(parts).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(
            Comparator.comparingLong(
                (Integer i) -> -(cells.get(i).pieces() * (long) pieces % whole)))
        .limit(left)
        .forEach(i -> parts[i]++);
    var result = new ArrayList<Cell>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] > 0) {
        result.add(new Cell(cells.get(i).colour(), cells.get(i).size(), parts[i]));
      }
    }
    return List.copyOf(result);
  }
}
