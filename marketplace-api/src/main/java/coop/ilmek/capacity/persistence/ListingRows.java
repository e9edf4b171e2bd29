package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.domain.FreeRun;
import coop.ilmek.capacity.domain.Listing;
import coop.ilmek.capacity.domain.Listing.Machine;
import coop.ilmek.capacity.domain.Listing.Spot;
import coop.ilmek.capacity.domain.PaperDays;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of the listing. */
final class ListingRows {
  private ListingRows() {}

  static final String COLUMNS =
      """
      l.workshop_id, l.organisation_id, l.process, l.score, l.finished, l.on_time, l.standing,
      l.code, l.name, l.province, l.district, l.province_key, l.district_key, l.north, l.east,
      l.place_exact, l.base_week, l.cum, l.published, l.paper_types, l.paper_days::text[] as days,
      l.machine_classes, l.machine_counts, l.processes, l.sewing_people, l.folded, l.stems""";

  static Listing listing(Readable row) {
    return new Listing(
        Rows.id(row, "workshop_id"),
        Rows.id(row, "organisation_id"),
        Rows.text(row, "process"),
        Rows.required(row, "score", Integer.class),
        Rows.required(row, "finished", Integer.class),
        Rows.optional(row, "on_time", Integer.class),
        Rows.text(row, "standing"),
        Rows.text(row, "code"),
        Rows.text(row, "name"),
        Rows.optional(row, "province", String.class),
        Rows.optional(row, "district", String.class),
        Rows.optional(row, "province_key", String.class),
        Rows.optional(row, "district_key", String.class),
        spot(row),
        new FreeRun(
            Rows.required(row, "base_week", LocalDate.class),
            Rows.required(row, "cum", Integer[].class),
            Rows.required(row, "published", Integer.class)),
        papers(row),
        machines(row),
        List.of(Rows.required(row, "processes", String[].class)),
        Rows.optional(row, "sewing_people", Integer.class),
        Rows.text(row, "folded"),
        Set.of(Rows.required(row, "stems", String[].class)));
  }

  private static @Nullable Spot spot(Readable row) {
    Integer north = Rows.optional(row, "north", Integer.class);
    Integer east = Rows.optional(row, "east", Integer.class);
    return north == null || east == null
        ? null
        : new Spot(north, east, Rows.required(row, "place_exact", Boolean.class));
  }

  private static List<PaperDays> papers(Readable row) {
    String[] types = Rows.required(row, "paper_types", String[].class);
    String[] days = Rows.required(row, "days", String[].class);
    var papers = new ArrayList<PaperDays>(types.length);
    for (int i = 0; i < types.length; i++) {
      papers.add(PaperDays.parse(types[i], days[i]));
    }
    return List.copyOf(papers);
  }

  private static List<Machine> machines(Readable row) {
    String[] classes = Rows.required(row, "machine_classes", String[].class);
    Integer[] counts = Rows.required(row, "machine_counts", Integer[].class);
    var machines = new ArrayList<Machine>(classes.length);
    for (int i = 0; i < classes.length; i++) {
      machines.add(new Machine(classes[i], counts[i]));
    }
    return List.copyOf(machines);
  }
}
