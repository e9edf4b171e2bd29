package coop.ilmek.workshop.persistence;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.domain.Likeness;
import coop.ilmek.workshop.domain.Likeness.Side;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the lines of a list that look like a workshop without being the same to the letter: "Uğur
 * Konfeksiyon Ltd." and "U G U R Konf." in one street. A person decides about them.
 */
@Component
class ImportLikeness {
  /** Lines that are looked at together. */
  private static final int BATCH = 2000;

  /**
   * Lines that nothing else was found for, beside the workshops of the same district whose names
   * begin alike; a line looks at twenty of them at most.
   */
  private static final String NEAR =
      """
      with line as materialized (
        select r.line, r.said ->> 'name' as name, r.name_key, r.district_key, r.tax_number,
               concat_ws(' ', r.said #>> '{place,neighbourhood}', r.said #>> '{place,street}',
                 r.said #>> '{place,buildingNo}', r.said #>> '{place,buildingName}',
                 r.said #>> '{place,address}', r.said #>> '{place,district}') as address,
               r.outcome, r.match_id
        from workshop.import_row r
        where r.import_id = $1 and r.line between $2 and $3
          and (r.outcome = 'ok' or r.found_by = 'alike')),
      known as materialized (
        select w.id, w.name, workshop.name_key(w.name) as name_key, w.tax_number,
               workshop.fold(coalesce(b.district, p.district)) as district_key,
               coalesce(nullif(concat_ws(' ', b.neighbourhood, b.street, b.building_no, b.name,
                                         b.district), ''),
                        concat_ws(' ', p.neighbourhood, p.street, p.building_no, p.building_name,
                                  p.address, p.district)) as address
        from workshop.workshop w
        left join workshop.unit u on u.id = w.unit_id
        left join workshop.building b on b.id = u.building_id
        left join workshop.prospect p on p.workshop_id = w.id
        where w.status <> 'merged'
          and workshop.fold(coalesce(b.district, p.district)) in (select district_key from line))
      select l.line, l.name, l.address, l.tax_number, l.outcome, l.match_id, k.id as other,
             k.name as other_name, k.address as other_address, k.tax_number as other_tax_number
      from line l
      left join lateral (
        select * from known k
        where k.district_key = l.district_key
          and (left(k.name_key, 3) = left(l.name_key, 3)
               or right(k.name_key, 4) = right(l.name_key, 4))
        limit 20) k on true
      """;

  private static final String ALIKE =
      """
      update workshop.import_row r set outcome = 'potential_match', found_by = 'alike',
        match_id = f.id, match_line = null,
        decision = case when r.match_id is not distinct from f.id then r.decision end
      from unnest($2::int[], $3::uuid[]) as f (line, id)
      where r.import_id = $1 and r.line = f.line
      """;

  private static final String ALONE =
      """
      update workshop.import_row r set outcome = 'ok', found_by = null, match_id = null,
        match_line = null, decision = null
      where r.import_id = $1 and r.line = any ($2)
      """;

  private static final String LAST =
      "select coalesce(max(line), 0) as last from workshop.import_row where import_id = $1";

  private final DatabaseClient db;

  ImportLikeness(DatabaseClient db) {
    this.db = db;
  }

  /** A line beside one workshop it may be, or beside none. */
  private record Pair(int line, @Nullable UUID before, @Nullable UUID other, int score) {}

  /**
   * Looks at every line that is alone so far.
   *
   * @return how many are judged otherwise than before
   */
  Mono<Long> find(UUID id) {
    return db.sql(LAST)
        .bind("$1", id)
        .map((row, meta) -> Rows.required(row, "last", Integer.class))
        .one()
        .flatMapMany(last -> Flux.range(0, (last + BATCH) / BATCH))
        .concatMap(batch -> batch(id, batch * BATCH + 1, (batch + 1) * BATCH))
        .reduce(0L, Long::sum);
  }

  private Mono<Long> batch(UUID id, int first, int last) {
    return db.sql(NEAR)
        .bind("$1", id)
        .bind("$2", first)
        .bind("$3", last)
        .map((row, meta) -> pair(row))
        .all()
        .collectList()
        .flatMap(pairs -> write(id, best(pairs)));
  }

  private static Pair pair(Readable row) {
    UUID before = row.get("match_id", UUID.class);
    int line = Rows.required(row, "line", Integer.class);
    UUID other = row.get("other", UUID.class);
    if (other == null) {
      return new Pair(line, before, null, 0);
    }
    var score =
        Likeness.of(
            new Side(
                Rows.text(row, "name"),
                Rows.text(row, "address"),
                "",
                row.get("tax_number", String.class)),
            new Side(
                Rows.text(row, "other_name"),
                Rows.text(row, "other_address"),
                "",
                row.get("other_tax_number", String.class)));
    return new Pair(line, before, score.isAsked() ? other : null, score.points());
  }

  private static Map<Integer, Pair> best(List<Pair> pairs) {
    var best = new HashMap<Integer, Pair>();
    for (Pair pair : pairs) {
      best.merge(pair.line(), pair, (a, b) -> better(b, a) ? b : a);
    }
    return best;
  }

  private static boolean better(Pair one, Pair other) {
    if (one.other() == null || other.other() == null) {
      return one.other() != null;
    }
    return one.score() != other.score()
        ? one.score() > other.score()
        : one.other().compareTo(other.other()) < 0;
  }

  private Mono<Long> write(UUID id, Map<Integer, Pair> best) {
    var lines = new ArrayList<Integer>();
    var others = new ArrayList<UUID>();
    var alone = new ArrayList<Integer>();
    best.forEach(
        (line, pair) -> {
          UUID other = pair.other();
          if (other == null ? pair.before() != null : !other.equals(pair.before())) {
            if (other == null) {
              alone.add(line);
            } else {
              lines.add(line);
              others.add(other);
            }
          }
        });
    Mono<Long> marked =
        lines.isEmpty()
            ? Mono.just(0L)
            : db.sql(ALIKE)
                .bind("$1", id)
                .bind("$2", lines.toArray(Integer[]::new))
                .bind("$3", others.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    Mono<Long> freed =
        alone.isEmpty()
            ? Mono.just(0L)
            : db.sql(ALONE)
                .bind("$1", id)
                .bind("$2", alone.toArray(Integer[]::new))
                .fetch()
                .rowsUpdated();
    return marked.flatMap(alike -> freed.map(free -> alike + free));
  }
}
