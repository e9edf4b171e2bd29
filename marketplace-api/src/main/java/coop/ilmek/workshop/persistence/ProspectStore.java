package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.domain.Listed;
import coop.ilmek.workshop.domain.WorkshopCode;
import coop.ilmek.workshop.persistence.ImportRows.ToAdd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Makes prospects of the lines of a list: a batch in a handful of statements. */
@Component
public class ProspectStore {
  private static final String NUMBERS =
      "select nextval('workshop.code_number') as number from generate_series(1, $1)";

  /** The batch as it travels: one object for each line. */
  private static final String BATCH =
      """
      with line as materialized (
        select e ->> 'id' as id, e ->> 'code' as code, (e ->> 'line')::int as line,
               e ->> 'building' as building, e ->> 'unit' as unit, e -> 'said' as said,
               e -> 'said' -> 'place' as place, e -> 'said' -> 'people' as people
        from jsonb_array_elements($1::jsonb) e)
      """;

  private static final String BUILDINGS =
      BATCH
          + """
          insert into workshop.building (id, province, district, neighbourhood, street,
            building_no, name, address_key, lat, lng, created_at)
          select distinct on (building) uuidv7(), place ->> 'province', place ->> 'district',
                 place ->> 'neighbourhood', coalesce(place ->> 'street', ''),
                 coalesce(place ->> 'buildingNo', ''), place ->> 'buildingName', building,
                 (place ->> 'lat')::float8, (place ->> 'lng')::float8, $2
          from line where building is not null order by building, line
          on conflict (address_key) do nothing
          """;
  private static final String UNITS =
      BATCH
          + """
          insert into workshop.unit (id, building_id, floor, door, unit_key)
          select distinct on (b.id, l.unit) uuidv7(), b.id, coalesce(place ->> 'floor', ''),
                 coalesce(place ->> 'door', ''), l.unit
          from line l join workshop.building b on b.address_key = l.building
          order by b.id, l.unit, l.line
          on conflict (building_id, unit_key) do nothing
          """;
  private static final String WORKSHOPS =
      BATCH
          + """
          insert into workshop.workshop (id, code, name, status, status_since, unit_id, tax_number,
            about, sewing_people, total_people, registered_people, women_people, young_people,
            moq_pieces, lead_days, created_at)
          select l.id::uuid, l.code, said ->> 'name', 'prospect', $2, u.id, said ->> 'taxNumber',
                 said ->> 'about', (people ->> 'sewing')::int, (people ->> 'total')::int,
                 (people ->> 'registered')::int, (people ->> 'women')::int,
                 (people ->> 'young')::int, (said ->> 'moqPieces')::int,
                 (said ->> 'leadDays')::int, $2
          from line l
          left join workshop.building b on b.address_key = l.building
          left join workshop.unit u on u.building_id = b.id and u.unit_key = l.unit
          """;
  private static final String PROSPECTS =
      BATCH
          + """
          , made as (
            insert into workshop.workshop_process (workshop_id, process)
            select l.id::uuid, process
            from line l, jsonb_array_elements_text(coalesce(l.said -> 'processes', '[]')) process),
          machines as (
            insert into workshop.machine (workshop_id, class, count)
            select l.id::uuid, m.key, m.value::int
            from line l, jsonb_each_text(coalesce(l.said -> 'park', '{}')) m),
          premises as (
            insert into workshop.premises (workshop_id, area_m2)
            select l.id::uuid, (l.said ->> 'areaM2')::int from line l where l.said ? 'areaM2'),
          numbers as (
            insert into workshop.identifier (workshop_id, scheme, value)
            select l.id::uuid, n.scheme, n.value
            from line l, lateral (values ('os_id', l.said ->> 'osId'),
                                         ('member_no', l.said ->> 'memberNo')) n (scheme, value)
            where n.value is not null
            union all
            select l.id::uuid, n.key, n.value
            from line l, jsonb_each_text(coalesce(l.said -> 'numbers', '{}')) n
            on conflict do nothing),
          sources as (
            insert into workshop.fact_source (workshop_id, fact, said_as, said_by, said_at)
            select l.id::uuid, f.fact, 'import', $3, $2
            from line l, lateral (values
              ('name', true), ('tax_number', l.said ? 'taxNumber'),
              ('address', l.building is not null or l.place ? 'address'),
              ('processes', l.said ? 'processes'), ('machines', l.said ? 'park' or l.said ? 'machines'),
              ('people', l.people is not null and l.people <> '{}'), ('premises', l.said ? 'areaM2'),
              ('terms', l.said ? 'moqPieces' or l.said ? 'leadDays')) f (fact, there)
            where f.there),
          added as (
            update workshop.import_row r set added_id = l.id::uuid
            from line l where r.import_id = $4 and r.line = l.line)
          insert into workshop.prospect (workshop_id, import_id, line, name, place_key, tax_number,
            country, province, district, neighbourhood, street, building_no, building_name, floor,
            door, address, lat, lng, contact, phone, email, machines, sector, source, created_at)
          select l.id::uuid, $4, l.line, l.said ->> 'name', r.place_key, l.said ->> 'taxNumber',
                 l.place ->> 'country', l.place ->> 'province', l.place ->> 'district',
                 l.place ->> 'neighbourhood', l.place ->> 'street', l.place ->> 'buildingNo',
                 l.place ->> 'buildingName', l.place ->> 'floor', l.place ->> 'door',
                 l.place ->> 'address', (l.place ->> 'lat')::float8, (l.place ->> 'lng')::float8,
                 l.said ->> 'contact', l.said ->> 'phone', l.said ->> 'email',
                 (l.said ->> 'machines')::int, l.said ->> 'sector', l.said ->> 'source', $2
          from line l
          join workshop.import_row r on r.import_id = $4 and r.line = l.line
          """;

  private final DatabaseClient db;
  private final JsonMapper json;

  ProspectStore(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  private record Added(
      UUID id, String code, int line, @Nullable String building, String unit, Listed said) {}

  /** Makes the workshops of these lines, in the caller's transaction. */
  public Mono<Void> add(UUID importId, List<ToAdd> lines, UUID person, Instant now) {
    return db.sql(NUMBERS)
        .bind("$1", lines.size())
        .map((row, meta) -> Rows.required(row, "number", Long.class))
        .all()
        .collectList()
        .flatMap(numbers -> add(importId, batch(lines, numbers), person, now));
  }

  private String batch(List<ToAdd> lines, List<Long> numbers) {
    var batch = new ArrayList<Added>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      var said = lines.get(i).said();
      var place = said.place();
      batch.add(
          new Added(
              Ids.next(),
              WorkshopCode.of(numbers.get(i)),
              lines.get(i).line(),
              place.hasBuilding() ? place.buildingKey() : null,
              place.unitKey(),
              said));
    }
    return json.writeValueAsString(batch);
  }

  private Mono<Void> add(UUID importId, String batch, UUID person, Instant now) {
    return written(BUILDINGS, batch, now)
        .then(written(UNITS, batch, now))
        .then(written(WORKSHOPS, batch, now))
        .then(
            db.sql(PROSPECTS)
                .bind("$1", batch)
                .bind("$2", at(now))
                .bind("$3", person)
                .bind("$4", importId)
                .fetch()
                .rowsUpdated()
                .then());
  }

  private Mono<Void> written(String sql, String batch, Instant now) {
    var statement = db.sql(sql).bind("$1", batch);
    return (sql.contains("$2") ? statement.bind("$2", at(now)) : statement)
        .fetch()
        .rowsUpdated()
        .then();
  }
}
