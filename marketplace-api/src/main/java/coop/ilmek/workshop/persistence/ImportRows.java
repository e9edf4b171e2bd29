package coop.ilmek.workshop.persistence;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.domain.LineReader.BadCell;
import coop.ilmek.workshop.domain.Listed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of imports. They are written and read some thousand at a time: as many statements as
 * batches, never as many as lines.
 */
@Component
public class ImportRows {
  /** Lines of a batch. */
  public static final int BATCH = 2000;

  private static final String COLUMNS =
      """
      unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
             $9::bool[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
        as x (line, cells, said, errors, said_key, name, place_key, to_the_door, district,
              tax_number, phone, code, os_id)
      """;
  private static final String OUTCOME =
      """
      case when x.errors <> '[]' then 'error' when x.said_key is null then null else 'ok' end
      """;
  private static final String INSERT =
      """
      insert into workshop.import_row (import_id, line, cells, said, errors, said_key, name_key,
        place_key, to_the_door, district_key, tax_number, phone, code, os_id, outcome)
      select $1, x.line, x.cells::jsonb, x.said::jsonb, x.errors::jsonb, x.said_key,
             workshop.name_key(x.name), x.place_key, x.to_the_door, workshop.fold(x.district),
             x.tax_number, x.phone, x.code, x.os_id,
      """
          + OUTCOME
          + " from "
          + COLUMNS;
  private static final String JUDGE =
      """
      update workshop.import_row r set said = x.said::jsonb, errors = x.errors::jsonb,
        said_key = x.said_key, name_key = workshop.name_key(x.name), place_key = x.place_key,
        to_the_door = x.to_the_door, district_key = workshop.fold(x.district),
        tax_number = x.tax_number, phone = x.phone, code = x.code, os_id = x.os_id,
        found_by = null, match_id = null, match_line = null, decision = null, outcome =
      """
          + OUTCOME
          + " from "
          + COLUMNS
          + " where r.import_id = $1 and r.line = x.line";
  private static final String FORGET =
      """
      update workshop.import_row set said = '{}', errors = '[]', outcome = null, found_by = null,
        match_id = null, match_line = null, decision = null
      where import_id = $1
      """;
  private static final String CELLS =
      """
      select line, cells::text as cells from workshop.import_row
      where import_id = $1 and line > $2 order by line limit $3
      """;
  private static final String TO_ADD =
      """
      select line, said::text as said from workshop.import_row
      where import_id = $1 and line > $2
        and (outcome = 'ok' or outcome = 'potential_match' and decision = 'add')
      order by line limit $3
      """;
  private static final String DECIDE =
      """
      update workshop.import_row set decision = $3
      where import_id = $1 and line = any($2) and outcome = 'potential_match'
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  ImportRows(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * A line as it stands and as it was understood.
   *
   * @param bad null while nobody knows what the columns mean
   */
  public record Judged(
      int line, List<String> cells, @Nullable Listed said, @Nullable List<BadCell> bad) {}

  /** A line of cells. */
  public record Cells(int line, List<String> cells) {}

  /** A line that is going to be added. */
  public record ToAdd(int line, Listed said) {}

  public Mono<Void> insert(UUID id, List<Judged> rows) {
    return written(INSERT, id, rows);
  }

  /** Writes how the lines are understood now; what they look like has to be found again. */
  public Mono<Void> judge(UUID id, List<Judged> rows) {
    return written(JUDGE, id, rows);
  }

  /** Nobody knows any longer what the columns mean. */
  public Mono<Void> forget(UUID id) {
    return db.sql(FORGET).bind("$1", id).fetch().rowsUpdated().then();
  }

  private Mono<Void> written(String sql, UUID id, List<Judged> rows) {
    return db.sql(sql)
        .bind("$1", id)
        .bind("$2", rows.stream().map(Judged::line).toArray(Integer[]::new))
        .bind("$3", texts(rows, row -> json.writeValueAsString(row.cells())))
        .bind(
            "$4",
            texts(rows, row -> row.said() == null ? "{}" : json.writeValueAsString(row.said())))
        .bind("$5", texts(rows, row -> json.writeValueAsString(bad(row))))
        .bind("$6", said(rows, Listed::key))
        .bind("$7", said(rows, Listed::name))
        .bind("$8", said(rows, said -> said.place().key()))
        .bind(
            "$9",
            rows.stream()
                .map(row -> row.said() != null && row.said().place().toTheDoor())
                .toArray(Boolean[]::new))
        .bind("$10", said(rows, said -> said.place().district()))
        .bind("$11", said(rows, Listed::taxNumber))
        .bind("$12", said(rows, Listed::phone))
        .bind("$13", said(rows, Listed::code))
        .bind("$14", said(rows, Listed::osId))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static List<BadCell> bad(Judged row) {
    return row.bad() == null ? List.of() : row.bad();
  }

  private static @Nullable String[] said(
      List<Judged> rows, Function<Listed, @Nullable String> part) {
    return texts(rows, row -> row.said() == null ? null : part.apply(row.said()));
  }

  private static @Nullable String[] texts(
      List<Judged> rows, Function<Judged, @Nullable String> part) {
    var texts = new @Nullable String[rows.size()];
    Arrays.setAll(texts, i -> part.apply(rows.get(i)));
    return texts;
  }

  /** Hands all lines over, a batch at a time, each when the one before is done with. */
  public Mono<Void> each(UUID id, Function<List<Cells>, Mono<Void>> work) {
    return batches(
        CELLS,
        id,
        (line, text) -> new Cells(line, Arrays.asList(json.readValue(text, String[].class))),
        "cells",
        Cells::line,
        work);
  }

  /** Hands the lines over that become prospects. */
  public Mono<Void> eachToAdd(UUID id, Function<List<ToAdd>, Mono<Void>> work) {
    return batches(
        TO_ADD,
        id,
        (line, text) -> new ToAdd(line, json.readValue(text, Listed.class)),
        "said",
        ToAdd::line,
        work);
  }

  private interface Reading<T> {
    T row(int line, String text);
  }

  private <T> Mono<Void> batches(
      String sql,
      UUID id,
      Reading<T> reading,
      String column,
      Function<T, Integer> line,
      Function<List<T>, Mono<Void>> work) {
    return from(0, after -> batch(sql, id, after, reading, column), line, work);
  }

  /** One batch after the other: none is read before the one before is done with. */
  private static <T> Mono<Void> from(
      int after,
      Function<Integer, Mono<List<T>>> read,
      Function<T, Integer> line,
      Function<List<T>, Mono<Void>> work) {
    return read.apply(after)
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? Mono.<Void>empty()
                    : work.apply(rows)
                        .then(
                            Mono.defer(
                                () ->
                                    rows.size() < BATCH
                                        ? Mono.<Void>empty()
                                        : from(line.apply(rows.getLast()), read, line, work))));
  }

  private <T> Mono<List<T>> batch(
      String sql, UUID id, int after, Reading<T> reading, String column) {
    return db.sql(sql)
        .bind("$1", id)
        .bind("$2", after)
        .bind("$3", BATCH)
        .map(
            (row, meta) ->
                reading.row(Rows.required(row, "line", Integer.class), Rows.text(row, column)))
        .all()
        .collectList();
  }

  /** Decides about look-alikes; gives how many there were. */
  public Mono<Long> decide(UUID id, List<Integer> lines, boolean add) {
    return db.sql(DECIDE)
        .bind("$1", id)
        .bind("$2", lines.toArray(Integer[]::new))
        .bind("$3", add ? "add" : "leave")
        .fetch()
        .rowsUpdated();
  }
}
