package coop.ilmek.workshop.persistence;

import coop.ilmek.workshop.domain.ListField;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds the lines of a list whose workshops are here already, or stand in the list twice. Compared
 * are numbers that name one workshop (code, OS ID), the tax number together with name or place, and
 * name and place together; both as a workshop says them now and as a list brought them. What is
 * alike in less is a potential match, about which a person decides.
 */
@Component
public class ImportMatching {
  /** A code that nobody has is a wrong cell. */
  private static final String UNKNOWN_CODES =
      """
      update workshop.import_row r set outcome = 'error', errors = jsonb_build_array(
          jsonb_build_object('column', $2::int, 'field', $3, 'value', r.code,
                             'reason', 'unknown_code'))
      where r.import_id = $1 and r.outcome = 'ok' and r.code is not null
        and not exists (select 1 from workshop.workshop w where w.code = r.code)
      """;

  private static final String FIND =
      """
      with line as materialized (
        select line, said_key, name_key, place_key, to_the_door, district_key, tax_number, phone,
               code, os_id,
               min(line) over (partition by code) as first_code,
               min(line) over (partition by os_id) as first_os_id,
               min(line) over (partition by tax_number, place_key) as first_tax_place,
               min(line) over (partition by tax_number, name_key) as first_tax_name,
               min(line) over (partition by said_key) as first_same,
               min(line) over (partition by name_key, place_key) as first_alike,
               min(line) over (partition by phone) as first_phone
        from workshop.import_row
        where import_id = $1 and outcome <> 'error'),
      known as materialized (
        select w.id, workshop.name_key(w.name) as name_key,
               coalesce(b.address_key || u.unit_key, '') as place_key,
               workshop.fold(b.district) as district_key, w.tax_number, null::text as phone,
               false as listed
        from workshop.workshop w
        left join workshop.unit u on u.id = w.unit_id
        left join workshop.building b on b.id = u.building_id
        where w.status <> 'merged'
        union all
        select coalesce(w.merged_into, w.id), p.name_key, p.place_key, workshop.fold(p.district),
               p.tax_number, p.phone, true
        from workshop.prospect p join workshop.workshop w on w.id = p.workshop_id),
      found (line, rank, found_by, id, other) as (
        select l.line, 1, 'same_code', coalesce(w.merged_into, w.id), null::int
        from line l join workshop.workshop w on w.code = l.code
        union all
        select l.line, 2, 'same_os_id', i.workshop_id, null
        from line l join workshop.identifier i on i.scheme = 'os_id' and i.value = l.os_id
        union all
        select l.line, 3, 'same_tax_number', k.id, null
        from line l join known k on k.tax_number = l.tax_number
          and (k.name_key = l.name_key or k.place_key = l.place_key)
        union all
        select l.line, 4, 'same_name_and_place', k.id, null
        from line l join known k on k.name_key = l.name_key and k.place_key = l.place_key
          and (l.place_key <> '' or k.listed)
          and (l.tax_number is null or k.tax_number is null or l.tax_number = k.tax_number)
        union all
        select line, 5, 'same_code', null::uuid, first_code from line
        where code is not null and first_code < line
        union all
        select line, 5, 'same_os_id', null, first_os_id from line
        where os_id is not null and first_os_id < line
        union all
        select line, 6, 'same_tax_number', null, least(first_tax_place, first_tax_name) from line
        where tax_number is not null and least(first_tax_place, first_tax_name) < line
        union all
        select line, 7, 'same_name_and_place', null, first_same from line where first_same < line
        union all
        select l.line, 11, 'same_tax_number', k.id, null
        from line l join known k on k.tax_number = l.tax_number
        union all
        select l.line, 12, 'same_name', k.id, null
        from line l join known k on k.name_key = l.name_key
          and (k.place_key = '' or l.place_key = '' or k.place_key = l.place_key
               or k.district_key = l.district_key)
        union all
        select l.line, 13, 'same_phone', k.id, null
        from line l join known k on k.phone = l.phone
        union all
        select l.line, 14, 'same_door', k.id, null
        from line l join known k on l.to_the_door and k.place_key = l.place_key
        union all
        select line, 15, 'same_name_and_place', null, first_alike from line
        where first_alike < line
        union all
        select line, 16, 'same_phone', null, first_phone from line
        where phone is not null and first_phone < line),
      best as (
        select distinct on (line) line, rank, found_by, id, other from found
        order by line, rank, other, id),
      now as (
        select l.line, b.found_by, b.id, b.other,
               case when b.rank is null then 'ok' when b.rank < 10 then 'duplicate'
                    else 'potential_match' end as outcome,
               case when b.rank >= 15 then 'add' end as decision
        from line l left join best b on b.line = l.line)
      update workshop.import_row r set outcome = now.outcome, found_by = now.found_by,
        match_id = now.id, match_line = now.other,
        decision = case when now.outcome = 'potential_match'
                        then case when r.outcome = 'potential_match'
                                   and r.match_id is not distinct from now.id
                                  then r.decision else now.decision end end
      from now
      where r.import_id = $1 and r.line = now.line
        and (r.outcome, r.found_by, r.match_id, r.match_line)
            is distinct from (now.outcome, now.found_by, now.id, now.other)
        -- Found by likeness, which is looked at after this.
        and not (now.outcome = 'ok' and r.found_by is not distinct from 'alike')
      """;

  /**
   * The lines were written a moment ago and nothing is known of their number: the planner would
   * compare each with each. For this transaction only.
   */
  private static final String LOOPS = "select set_config('enable_nestloop', $1, true) as loops";

  private final DatabaseClient db;
  private final ImportLikeness likeness;

  ImportMatching(DatabaseClient db, ImportLikeness likeness) {
    this.db = db;
    this.likeness = likeness;
  }

  /**
   * Compares every line that is understood with all workshops and with the lines before it.
   *
   * @param codeColumn the column with codes, or -1
   * @return how many lines are judged otherwise than before
   */
  public Mono<Long> find(UUID id, int codeColumn) {
    return db.sql(UNKNOWN_CODES)
        .bind("$1", id)
        .bind("$2", codeColumn)
        .bind("$3", ListField.CODE.slug())
        .fetch()
        .rowsUpdated()
        .flatMap(
            wrong ->
                loops("off")
                    .then(db.sql(FIND).bind("$1", id).fetch().rowsUpdated())
                    .flatMap(changed -> loops("on").thenReturn(wrong + changed))
                    .flatMap(changed -> likeness.find(id).map(alike -> alike + changed)));
  }

  private Mono<Void> loops(String onOrOff) {
    return db.sql(LOOPS).bind("$1", onOrOff).map((row, meta) -> true).one().then();
  }
}
