package coop.ilmek.workshop.persistence;

import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.ImportColumn;
import coop.ilmek.workshop.ImportLine;
import coop.ilmek.workshop.ImportRowView;
import coop.ilmek.workshop.ImportSummary;
import coop.ilmek.workshop.ImportView;
import coop.ilmek.workshop.domain.LineReader.BadCell;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads imports and their lines. */
@Component
public class ImportQueries {
  private static final String READ =
      """
      select i.id, i.organisation_id, i.file_id, i.file_name, i.sheet, i.sheets, i.state, i.state_since,
             i.version, i.failure::text as failure, i.heading_line, i.template,
             i.columns::text as columns, i.rows, i.added, i.created_at, i.applied_at,
             p.name as created_by, s.*
      from workshop.import i
      left join identity.public_person p on p.id = i.created_by
      cross join lateral (
        select count(*) filter (where outcome = 'ok') as fresh,
               count(*) filter (where outcome = 'error') as errors,
               count(*) filter (where outcome = 'duplicate') as duplicates,
               count(*) filter (where decision = 'add') as alike_added,
               count(*) filter (where decision = 'leave') as alike_left,
               count(*) filter (where outcome = 'potential_match' and decision is null)
                 as alike_open
        from workshop.import_row r where r.import_id = i.id) s
      where i.id = $1 and i.organisation_id = $2
      """;
  private static final String LOCK =
      """
      select state, version from workshop.import
      where id = $1 and organisation_id = $2 for no key update
      """;

  /** One list at a time is compared and applied: two that go in at once must see each other. */
  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtext('workshop.import')::bigint) is null as done";

  private static final String LIST =
      """
      select i.id, i.file_name, i.state, i.rows, i.added, i.created_at, p.name as created_by
      from workshop.import i
      left join identity.public_person p on p.id = i.created_by
      where i.organisation_id = $1 and ($2::uuid is null or i.id < $2)
      order by i.id desc
      limit $3
      """;
  private static final String ROWS =
      """
      select r.line, r.outcome, coalesce(r.said ->> 'name', r.cells ->> $5::int, '') as name,
             r.cells::text as cells, r.errors::text as errors, r.found_by, r.match_line,
             r.match_id, w.code, w.name as match_name, w.status, r.decision,
             r.added_id is not null as added
      from workshop.import_row r
      join workshop.import i on i.id = r.import_id
      left join workshop.workshop w on w.id = r.match_id
      where r.import_id = $1 and i.organisation_id = $2 and r.outcome is not null
        and ($3::text is null or r.outcome = $3) and r.line > $4
      order by r.line
      limit $6
      """;
  private static final String KEPT =
      """
      select heading_key, coalesce(field, '') as field from workshop.import_mapping
      where organisation_id = $1 and heading_key = any($2)
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  ImportQueries(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** What is asked before an act. */
  public record Locked(String state, long version) {}

  public Mono<ImportView> read(UUID id, UUID organisation) {
    return db.sql(READ).bind("$1", id).bind("$2", organisation).map((row, meta) -> view(row)).one();
  }

  /** Locks an import of the organisation; empty when it has no such. */
  public Mono<Locked> lock(UUID id, UUID organisation) {
    return db.sql(LOCK)
        .bind("$1", id)
        .bind("$2", organisation)
        .map(
            (row, meta) ->
                new Locked(Rows.text(row, "state"), Rows.required(row, "version", Long.class)))
        .one();
  }

  /** Waits until no other list is being compared; until the transaction ends. */
  public Mono<Void> alone() {
    return db.sql(ALONE).map((row, meta) -> true).one().then();
  }

  public Mono<Page<ImportLine>> list(UUID organisation, @Nullable String cursor, int size) {
    return db.sql(LIST)
        .bind("$1", organisation)
        .bind("$2", cursor == null ? Parameters.in(UUID.class) : id(cursor))
        .bind("$3", size + 1)
        .map(
            (row, meta) ->
                new ImportLine(
                    Rows.id(row, "id"),
                    Rows.text(row, "file_name"),
                    Rows.text(row, "state"),
                    Rows.required(row, "rows", Integer.class),
                    Rows.required(row, "added", Integer.class),
                    Rows.instant(row, "created_at"),
                    row.get("created_by", String.class)))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, last -> last.id().toString()));
  }

  private static UUID id(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/cursor", "invalid");
    }
  }

  /** Lines of an import in their order, of one outcome or all. */
  public Mono<Page<ImportRowView>> rows(
      ImportView of,
      UUID organisation,
      @Nullable String outcome,
      @Nullable String cursor,
      int size) {
    return db.sql(ROWS)
        .bind("$1", of.id())
        .bind("$2", organisation)
        .bind("$3", outcome == null ? Parameters.in(String.class) : outcome)
        .bind("$4", cursor == null ? 0 : line(cursor))
        .bind("$5", nameColumn(of.columns()))
        .bind("$6", size + 1)
        .map((row, meta) -> row(row, of.columns()))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, last -> String.valueOf(last.line())));
  }

  private static int line(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException e) {
      throw Problem.invalid("/cursor", "invalid");
    }
  }

  private static int nameColumn(List<ImportColumn> columns) {
    return columns.stream()
        .filter(column -> "name".equals(column.field()))
        .map(ImportColumn::index)
        .findFirst()
        .orElse(0);
  }

  /** What headings meant to the organisation before; empty text: left out. */
  public Mono<Map<String, String>> kept(UUID organisation, List<String> keys) {
    return db.sql(KEPT)
        .bind("$1", organisation)
        .bind("$2", keys.toArray(String[]::new))
        .map((row, meta) -> Map.entry(Rows.text(row, "heading_key"), Rows.text(row, "field")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private ImportRowView row(Readable row, List<ImportColumn> columns) {
    String foundBy = row.get("found_by", String.class);
    var errors =
        Arrays.stream(json.readValue(Rows.text(row, "errors"), BadCell[].class))
            .map(
                bad ->
                    new ImportRowView.Wrong(
                        bad.column(),
                        bad.column() < 0 ? "" : columns.get(bad.column()).heading(),
                        bad.field(),
                        bad.value(),
                        bad.reason()))
            .toList();
    return new ImportRowView(
        Rows.required(row, "line", Integer.class),
        Rows.text(row, "outcome"),
        Rows.text(row, "name"),
        Arrays.asList(json.readValue(Rows.text(row, "cells"), String[].class)),
        errors,
        foundBy == null
            ? null
            : new ImportRowView.Match(
                foundBy,
                row.get("match_line", Integer.class),
                row.get("match_id", UUID.class),
                row.get("code", String.class),
                row.get("match_name", String.class),
                row.get("status", String.class)),
        row.get("decision", String.class),
        Rows.required(row, "added", Boolean.class));
  }

  private ImportView view(Readable row) {
    String failure = row.get("failure", String.class);
    return new ImportView(
        Rows.id(row, "id"),
        Rows.id(row, "file_id"),
        Rows.text(row, "file_name"),
        Rows.text(row, "sheet"),
        List.of(Rows.required(row, "sheets", String[].class)),
        Rows.text(row, "state"),
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        failure == null ? null : json.readValue(failure, ImportView.Failure.class),
        Rows.required(row, "heading_line", Integer.class),
        row.get("template", String.class),
        Arrays.asList(json.readValue(Rows.text(row, "columns"), ImportColumn[].class)),
        new ImportSummary(
            Rows.required(row, "rows", Integer.class),
            count(row, "fresh"),
            count(row, "errors"),
            count(row, "duplicates"),
            count(row, "alike_added"),
            count(row, "alike_left"),
            count(row, "alike_open"),
            Rows.required(row, "added", Integer.class)),
        Rows.instant(row, "created_at"),
        row.get("created_by", String.class),
        Rows.optionalInstant(row, "applied_at"));
  }

  private static int count(Readable row, String column) {
    return Math.toIntExact(Rows.required(row, column, Long.class));
  }
}
