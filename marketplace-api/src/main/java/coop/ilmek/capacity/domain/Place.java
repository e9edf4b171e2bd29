package coop.ilmek.capacity.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A point in whole metres: north of the equator and, as if on the equator, east of Greenwich. A
 * question shrinks the second by the cosine of its own latitude; within the 50 km of a question
 * that plane is wrong by less than one in a hundred.
 */
public record Place(int north, int east, double shrink) {
  /** Metres of a degree of latitude, by the mean radius of the earth (6,371 km). */
  public static final double METRES = 111_195;

  /** Cells as the table computes them. */
  private static final int CELL_NORTH = 2224;

  private static final int CELL_EAST = 3336;

  public static Place of(double lat, double lng) {
    return new Place(
        (int) Math.rint(lat * METRES),
        (int) Math.rint(lng * METRES),
        Math.cos(Math.toRadians(lat)));
  }

  /** Metres from here, to the nearest one; the statement computes the same, step by step. */
  public int metresTo(int otherNorth, int otherEast) {
    double up = otherNorth - north;
    double right = (otherEast - east) * shrink;
    return (int) Math.rint(Math.sqrt(right * right + up * up));
  }

  public static int cell(int north, int east) {
    return (Math.floorDiv(north, CELL_NORTH) + 8192) * 16384
        + Math.floorDiv(east, CELL_EAST)
        + 8192;
  }

  /** All cells a circle may touch. */
  public Integer[] cells(int metres) {
    int reach = metres + 1;
    int reachEast = (int) Math.ceil(reach / shrink);
    List<Integer> cells = new ArrayList<>();
    for (int n = Math.floorDiv(north - reach, CELL_NORTH);
        n <= Math.floorDiv(north + reach, CELL_NORTH);
        n++) {
      for (int e = Math.floorDiv(east - reachEast, CELL_EAST);
          e <= Math.floorDiv(east + reachEast, CELL_EAST);
          e++) {
        cells.add((n + 8192) * 16384 + e + 8192);
      }
    }
    return cells.toArray(Integer[]::new);
  }
}
