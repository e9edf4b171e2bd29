package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.TypicalMinutesView;
import coop.ilmek.capacity.TypicalMinutesView.ProcessMinutes;
import coop.ilmek.shared.database.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the dated table of typical standard minutes. */
@Component
public class GarmentQueries {
  private static final String ALL =
      """
      select distinct on (g.position, t.process) g.slug, g.name_tr, g.name_en, t.process,
        t.valid_from, t.low, t.typical, t.high, t.source, t.estimated
      from capacity.garment g
      join capacity.typical_minutes t on t.garment = g.slug and t.valid_from <= $1
      order by g.position, t.process, t.valid_from desc
      """;

  private static final String TYPICAL =
      """
      select distinct on (t.garment) t.garment, t.typical from capacity.typical_minutes t
      where t.process = $1 and t.garment = any($2) and t.valid_from <= $3
      order by t.garment, t.valid_from desc
      """;

  private final DatabaseClient db;

  GarmentQueries(DatabaseClient db) {
    this.db = db;
  }

  private record Line(String slug, String nameTr, String nameEn, ProcessMinutes minutes) {}

  /** The table as it counts on a day. */
  public Mono<List<TypicalMinutesView>> all(LocalDate day) {
    return db.sql(ALL)
        .bind("$1", day)
        .map(
            (row, meta) ->
                new Line(
                    Rows.text(row, "slug"),
                    Rows.text(row, "name_tr"),
                    Rows.text(row, "name_en"),
                    new ProcessMinutes(
                        Rows.text(row, "process"),
                        Rows.required(row, "low", BigDecimal.class),
                        Rows.required(row, "typical", BigDecimal.class),
                        Rows.required(row, "high", BigDecimal.class),
                        Rows.required(row, "valid_from", LocalDate.class),
                        Rows.text(row, "source"),
                        Rows.required(row, "estimated", Boolean.class))))
        .all()
        .collectList()
        .map(
            lines -> {
              var garments = new LinkedHashMap<String, TypicalMinutesView>();
              for (Line line : lines) {
                garments
                    .computeIfAbsent(
                        line.slug(),
                        slug ->
                            new TypicalMinutesView(
                                slug, line.nameTr(), line.nameEn(), new ArrayList<>()))
                    .processes()
                    .add(line.minutes());
              }
              return List.copyOf(garments.values());
            });
  }

  /** Typical minutes of some garments for a process; those without a figure are left out. */
  public Mono<Map<String, BigDecimal>> typical(
      String process, List<String> garments, LocalDate day) {
    return db.sql(TYPICAL)
        .bind("$1", process)
        .bind("$2", garments.toArray(String[]::new))
        .bind("$3", day)
        .map(
            (row, meta) ->
                Map.entry(
                    Rows.text(row, "garment"), Rows.required(row, "typical", BigDecimal.class)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
