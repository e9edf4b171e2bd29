package coop.ilmek.capacity.domain;

import coop.ilmek.capacity.CandidateFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All active listings of one process in the order of their score, as a plain array: a question
 * walks it, and stops as soon as the page is full. Never changed: a change makes another shelf.
 */
public final class Shelf {
  public static final Shelf EMPTY = new Shelf(new Listing[0]);

  /** Fewer changes are put in one by one, more by sorting anew. */
  private static final int FEW = 64;

  private static final Comparator<Listing> ORDER =
      (one, other) -> {
        int by = Integer.compare(other.score(), one.score());
        return by != 0 ? by : compareIds(other, one);
      };

  private final Listing[] rows;

  private Shelf(Listing[] rows) {
    this.rows = rows;
  }

  /** A shelf of these, in any order. */
  public static Shelf of(Collection<Listing> listings) {
    Listing[] rows = listings.toArray(Listing[]::new);
    Arrays.sort(rows, ORDER);
    return new Shelf(rows);
  }

  /** Ids as the database orders them: as bytes, not as signed numbers. */
  private static int compareIds(Listing one, Listing other) {
    int high =
        Long.compareUnsigned(
            one.workshopId().getMostSignificantBits(), other.workshopId().getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            one.workshopId().getLeastSignificantBits(),
            other.workshopId().getLeastSignificantBits());
  }

  public int size() {
    return rows.length;
  }

  /**
   * The shelf after some rows changed.
   *
   * @param before as they stand on it now
   * @param after as they shall stand
   */
  public Shelf with(List<Listing> before, List<Listing> after) {
    if (before.size() + after.size() > FEW) {
      var gone = Collections.<Listing>newSetFromMap(new IdentityHashMap<>());
      gone.addAll(before);
      var all = new ArrayList<>(Arrays.asList(rows));
      all.removeIf(gone::contains);
      all.addAll(after);
      return of(all);
    }
    Listing[] changed = rows;
    for (Listing gone : before) {
      int at = Arrays.binarySearch(changed, gone, ORDER);
      if (at >= 0) {
        var shorter = new Listing[changed.length - 1];
        System.arraycopy(changed, 0, shorter, 0, at);
        System.arraycopy(changed, at + 1, shorter, at, shorter.length - at);
        changed = shorter;
      }
    }
    for (Listing come : after) {
      int at = -1 - Arrays.binarySearch(changed, come, ORDER);
      if (at >= 0) {
        var longer = new Listing[changed.length + 1];
        System.arraycopy(changed, 0, longer, 0, at);
        longer[at] = come;
        System.arraycopy(changed, at, longer, at + 1, changed.length - at);
        changed = longer;
      }
    }
    return new Shelf(changed);
  }

  /** Those who fit, in the order asked, at most so many, after where the page before ended. */
  public List<Listing> find(CandidateFilter asked, int count, @Nullable Position after) {
    return asked.sort() == CandidateFilter.Sort.SCORE
        ? walk(asked, count, after)
        : sorted(asked, count, after);
  }

  private List<Listing> walk(CandidateFilter asked, int count, @Nullable Position after) {
    var found = new ArrayList<Listing>(Math.min(count, 256));
    for (Listing row : rows) {
      if ((after == null || isAfter(row, row.score(), after, false)) && row.fits(asked)) {
        found.add(row);
        if (found.size() == count) {
          break;
        }
      }
    }
    return found;
  }

  private record Keyed(int key, Listing row) {}

  private List<Listing> sorted(CandidateFilter asked, int count, @Nullable Position after) {
    boolean up = asked.sort() == CandidateFilter.Sort.DISTANCE;
    var found = new ArrayList<Keyed>();
    for (Listing row : rows) {
      if (row.fits(asked)) {
        int key = Position.of(row, asked).key();
        if (after == null || isAfter(row, key, after, up)) {
          found.add(new Keyed(key, row));
        }
      }
    }
    Comparator<Keyed> order =
        (one, other) -> {
          int by = Integer.compare(one.key, other.key);
          return by != 0 ? by : compareIds(one.row, other.row);
        };
    found.sort(up ? order : order.reversed());
    return found.stream().limit(count).map(Keyed::row).toList();
  }

  private static boolean isAfter(Listing row, int key, Position after, boolean up) {
    int by = Integer.compare(key, after.key());
    if (by == 0) {
      long high =
          Long.compareUnsigned(
              row.workshopId().getMostSignificantBits(), after.id().getMostSignificantBits());
      by =
          high != 0
              ? (int) high
              : Long.compareUnsigned(
                  row.workshopId().getLeastSignificantBits(), after.id().getLeastSignificantBits());
    }
    return up ? by > 0 : by < 0;
  }

  /** Looks at each, best score first. */
  public void each(Consumer<Listing> look) {
    for (Listing row : rows) {
      look.accept(row);
    }
  }
}
