package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.domain.FreeRun;
import coop.ilmek.capacity.domain.Listing;
import coop.ilmek.capacity.domain.Listing.Machine;
import coop.ilmek.capacity.domain.Listing.Spot;
import coop.ilmek.capacity.domain.PaperDays;
import io.r2dbc.spi.Readable;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the listing, by either driver. */
final class ListingRows {
  private ListingRows() {}

  static final String COLUMNS =
      """
      l.workshop_id, l.organisation_id, l.process, l.score, l.finished, l.on_time, l.standing,
      l.code, l.name, l.province, l.district, l.province_key, l.district_key, l.north, l.east,
      l.place_exact, l.base_week, l.cum, l.published, l.paper_types, l.paper_days::text[] as days,
      l.machine_classes, l.machine_counts, l.processes, l.sewing_people, l.folded, l.stems""";

  /** Columns by name, as either driver gives them. */
  private interface Columns {
    <T> @Nullable T get(String name, Class<T> type);

    default <T> T required(String name, Class<T> type) {
      T value = get(name, type);
      if (value == null) {
        throw new IllegalStateException("column " + name + " is null");
      }
      return value;
    }
  }

  static Listing listing(Readable row) {
    return listing(row::get);
  }

  static Listing listing(ResultSet row) {
    return listing(new Jdbc(row));
  }

  private record Jdbc(ResultSet row) implements Columns {
    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
      try {
        if (!type.isArray()) {
          return row.getObject(name, type);
        }
        Array array = row.getArray(name);
        return array == null ? null : type.cast(array.getArray());
      } catch (SQLException e) {
        throw new IllegalStateException("column " + name, e);
      }
    }
  }

  private static Listing listing(Columns row) {
    return new Listing(
        row.required("workshop_id", UUID.class),
        row.required("organisation_id", UUID.class),
        row.required("process", String.class).intern(),
        row.required("score", Integer.class),
        row.required("finished", Integer.class),
        row.get("on_time", Integer.class),
        row.required("standing", String.class),
        row.required("code", String.class),
        row.required("name", String.class),
        row.get("province", String.class),
        row.get("district", String.class),
        row.get("province_key", String.class),
        row.get("district_key", String.class),
        spot(row),
        new FreeRun(
            row.required("base_week", LocalDate.class),
            row.required("cum", Integer[].class),
            row.required("published", Integer.class)),
        papers(row),
        machines(row),
        List.of(row.required("processes", String[].class)),
        row.get("sewing_people", Integer.class),
        row.required("folded", String.class),
        Set.of(row.required("stems", String[].class)));
  }

  private static @Nullable Spot spot(Columns row) {
    Integer north = row.get("north", Integer.class);
    Integer east = row.get("east", Integer.class);
    return north == null || east == null
        ? null
        : new Spot(north, east, row.required("place_exact", Boolean.class));
  }

  private static List<PaperDays> papers(Columns row) {
    String[] types = row.required("paper_types", String[].class);
    String[] days = row.required("days", String[].class);
    var papers = new ArrayList<PaperDays>(types.length);
    for (int i = 0; i < types.length; i++) {
      papers.add(PaperDays.parse(types[i].intern(), days[i]));
    }
    return List.copyOf(papers);
  }

  private static List<Machine> machines(Columns row) {
    String[] classes = row.required("machine_classes", String[].class);
    Integer[] counts = row.required("machine_counts", Integer[].class);
    var machines = new ArrayList<Machine>(classes.length);
    for (int i = 0; i < classes.length; i++) {
      machines.add(new Machine(classes[i].intern(), counts[i]));
    }
    return List.copyOf(machines);
  }
}
