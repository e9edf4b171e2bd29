package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.CandidateFilter;
import coop.ilmek.capacity.CandidateFilter.Circle;
import coop.ilmek.capacity.CandidateFilter.Sort;
import coop.ilmek.capacity.domain.Listing;
import coop.ilmek.capacity.domain.Place;
import coop.ilmek.capacity.domain.Position;
import coop.ilmek.capacity.domain.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds listings by SQL. One text for each kind of question, so that each has its plan: around a
 * point by its cells, in a district by walking it, else by walking the process. The parts are
 * constants; which of them stand in the text depends only on what is asked.
 */
@Component
public class CandidateQueries {
  private static final String FREE =
      """
      (coalesce(l.cum[least(26, (%2$s::date - l.base_week) / 7 + 1)], 0)
        - coalesce(l.cum[least(26, (%1$s::date - l.base_week) / 7)], 0))""";

  private static final String METRES =
      """
      round(sqrt(((l.east - %2$s) * %3$s) * ((l.east - %2$s) * %3$s)
        + (l.north - %1$s)::float8 * (l.north - %1$s)))::int""";

  private final DatabaseClient db;

  CandidateQueries(DatabaseClient db) {
    this.db = db;
  }

  /** A statement and its values, in the order in which they are asked for. */
  static final class Statement {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    String value(Object value) {
      values.add(value);
      return "$" + values.size();
    }

    Statement add(String part) {
      sql.append(part).append('\n');
      return this;
    }

    String sql() {
      return sql.toString();
    }

    List<Object> values() {
      return values;
    }
  }

  /**
   * Those who fit, in the order asked.
   *
   * @param after where the page before ended
   */
  public Mono<List<Listing>> find(CandidateFilter filter, int count, @Nullable Position after) {
    var statement = statement(filter, count, after);
    var spec = db.sql(statement.sql());
    for (int i = 0; i < statement.values().size(); i++) {
      spec = spec.bind("$" + (i + 1), statement.values().get(i));
    }
    return spec.map((row, meta) -> ListingRows.listing(row)).all().collectList();
  }

  static Statement statement(CandidateFilter filter, int count, @Nullable Position after) {
    var s = new Statement();
    s.add("select " + ListingRows.COLUMNS + "\nfrom capacity.listing l");
    s.add("where l.active and l.process = " + s.value(filter.process()));
    String free = FREE.formatted(s.value(filter.firstWeek()), s.value(filter.lastWeek()));
    Circle near = filter.near();
    String metres = "0";
    if (near != null) {
      Place middle = near.middle();
      s.add("and l.cell = any(" + s.value(middle.cells(near.metres())) + ")");
      metres =
          METRES.formatted(
              s.value(middle.north()), s.value(middle.east()), s.value(middle.shrink()));
      s.add("and " + metres + " <= " + s.value(near.metres()));
    }
    String district = filter.district();
    if (district != null) {
      s.add("and l.district_key = " + s.value(district));
    }
    String province = filter.province();
    if (province != null) {
      s.add("and l.province_key = " + s.value(province));
    }
    s.add("and " + free + " >= " + s.value(filter.minutes()));
    if (!filter.certificates().isEmpty()) {
      String day = s.value(filter.validThrough());
      for (String type : filter.certificates()) {
        s.add(
            "and l.paper_days[array_position(l.paper_types, "
                + s.value(type)
                + ")] @> "
                + day
                + "::date");
      }
    }
    if (!filter.machines().isEmpty()) {
      s.add(
          "and l.machine_classes @> "
              + s.value(filter.machines().toArray(String[]::new))
              + "::text[]");
    }
    for (Word word : filter.words()) {
      s.add(
          "and (strpos(l.folded, "
              + s.value(word.folded())
              + ") > 0 or l.stems && "
              + s.value(word.stems().toArray(String[]::new))
              + "::text[])");
    }
    String key =
        switch (filter.sort()) {
          case SCORE -> "l.score";
          case FREE -> free;
          case DISTANCE -> metres;
        };
    boolean up = filter.sort() == Sort.DISTANCE;
    if (after != null) {
      s.add(
          "and (%s, l.workshop_id) %s (%s, %s)"
              .formatted(key, up ? ">" : "<", s.value(after.key()), s.value(after.id())));
    }
    String way = up ? "" : " desc";
    s.add("order by " + key + way + ", l.workshop_id" + way + " limit " + s.value(count));
    return s;
  }
}
