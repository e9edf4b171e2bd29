package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.Profile;
import coop.ilmek.workshop.ProspectFilter;
import coop.ilmek.workshop.ProspectLine;
import coop.ilmek.workshop.TakenOver;
import coop.ilmek.workshop.domain.Phones;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads prospects. */
@Component
public class ProspectQueries {
  private static final String LINES =
      """
      select * from (
        select w.id, w.code, w.name, p.country, coalesce(b.province, p.province) as province,
               coalesce(b.district, p.district) as district,
               coalesce(p.address, concat_ws(', ', p.neighbourhood, p.street, p.building_no))
                 as address,
               p.contact, p.phone, p.email, i.file_name, p.line, p.created_at, p.import_id,
               v.sent_at, v.expires_at, c.id as claim,
               case when w.status in ('closed', 'merged') then 'set_aside'
                    when p.taken_over_at is not null then 'taken_over'
                    when c.state = 'open' then 'claimed'
                    when c.state = 'confirmed' then 'granted'
                    when v.expires_at > $1 then 'invited'
                    else 'waiting' end as state
        from workshop.prospect p
        join workshop.workshop w on w.id = p.workshop_id
        join workshop.import i on i.id = p.import_id
        left join workshop.unit u on u.id = w.unit_id
        left join workshop.building b on b.id = u.building_id
        left join workshop.prospect_invitation v
          on v.workshop_id = p.workshop_id and v.ended_at is null
        left join workshop.claim c
          on c.workshop_id = p.workshop_id and c.state in ('open', 'confirmed')
        where i.organisation_id = $2
          and ($3::text is null or workshop.fold(coalesce(b.district, p.district))
               = workshop.fold($3))
          and ($4::text is null
               or position(workshop.fold($4) in workshop.fold(w.name)) > 0
               or w.code = upper(translate($4, '- ', '')))
          and ($5::uuid is null or p.import_id = $5)
          and ($6::uuid is null or w.id > $6)) l
      where case when $7::text is null then state not in ('taken_over', 'set_aside')
                 else state = $7 end
      order by id
      limit $8
      """;

  /** Locked: who takes it over first has it. */
  private static final String LOCK =
      """
      select w.id, w.code, w.organisation_id, w.status, w.name, p.phone, p.email,
             i.organisation_id as centre
      from workshop.workshop w
      join workshop.prospect p on p.workshop_id = w.id
      join workshop.import i on i.id = p.import_id
      where w.id = (select coalesce(merged_into, id) from workshop.workshop
                    where code = $1 or id = $2)
      for no key update of w
      """;

  private static final String KNOWN =
      """
      select w.name, w.tax_number, p.contact, p.province, p.district, p.neighbourhood, p.street,
             p.building_no, p.building_name, p.floor, p.door, w.sewing_people, w.total_people,
             w.registered_people, w.women_people, w.young_people, w.moq_pieces, w.lead_days,
             s.area_m2,
             array(select process from workshop.workshop_process x where x.workshop_id = w.id
                   order by process) as processes,
             coalesce((select jsonb_object_agg(class, count) from workshop.machine m
                       where m.workshop_id = w.id), '{}')::text as machines
      from workshop.workshop w
      join workshop.prospect p on p.workshop_id = w.id
      left join workshop.premises s on s.workshop_id = w.id
      where w.id = $1
      """;
  private static final String WAITING =
      """
      select code from workshop.public_prospect
      where tax_number = $1 and id <> $2
        and not exists (select 1 from workshop.prospect where workshop_id = $2)
      order by code limit 1
      """;

  private static final TypeReference<TreeMap<String, Integer>> COUNTS = new TypeReference<>() {};

  private final DatabaseClient db;
  private final JsonMapper json;

  ProspectQueries(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * A prospect that is about to change hands.
   *
   * @param free whether it belongs to nobody and is not set aside
   * @param centre that imported it
   */
  public record Locked(
      UUID id,
      String code,
      String name,
      boolean free,
      @Nullable String phone,
      @Nullable String email,
      UUID centre) {}

  public Mono<Page<ProspectLine>> page(UUID centre, ProspectFilter filter, Instant now) {
    return db.sql(LINES)
        .bind("$1", at(now))
        .bind("$2", centre)
        .bind("$3", text(filter.district()))
        .bind("$4", text(filter.q()))
        .bind("$5", id(filter.importId()))
        .bind("$6", id(cursor(filter.cursor())))
        .bind("$7", text(filter.state()))
        .bind("$8", filter.size() + 1)
        .map((row, meta) -> line(row))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, filter.size(), last -> last.id().toString()));
  }

  private static @Nullable UUID cursor(@Nullable String cursor) {
    try {
      return cursor == null ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/cursor", "invalid");
    }
  }

  private static ProspectLine line(Readable row) {
    String phone = row.get("phone", String.class);
    String email = row.get("email", String.class);
    return new ProspectLine(
        Rows.id(row, "id"),
        Rows.text(row, "code"),
        Rows.text(row, "name"),
        Rows.text(row, "country"),
        row.get("province", String.class),
        row.get("district", String.class),
        row.get("address", String.class),
        row.get("contact", String.class),
        phone,
        email,
        email != null || phone != null && Phones.isMobile(phone),
        Rows.text(row, "state"),
        Rows.optionalInstant(row, "sent_at"),
        Rows.optionalInstant(row, "expires_at"),
        row.get("claim", UUID.class),
        Rows.text(row, "file_name"),
        Rows.required(row, "line", Integer.class),
        Rows.instant(row, "created_at"));
  }

  public Mono<Locked> lock(String code) {
    return lock(code, null);
  }

  public Mono<Locked> lock(UUID id) {
    return lock(null, id);
  }

  private Mono<Locked> lock(@Nullable String code, @Nullable UUID id) {
    return db.sql(LOCK)
        .bind("$1", text(code))
        .bind("$2", id(id))
        .map(
            (row, meta) ->
                new Locked(
                    Rows.id(row, "id"),
                    Rows.text(row, "code"),
                    Rows.text(row, "name"),
                    row.get("organisation_id", UUID.class) == null
                        && Rows.text(row, "status").equals("prospect"),
                    row.get("phone", String.class),
                    row.get("email", String.class),
                    Rows.id(row, "centre")))
        .one();
  }

  /** What the list said, where the owner's answers begin. */
  public Mono<TakenOver> known(UUID id) {
    return db.sql(KNOWN)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new TakenOver(
                    Rows.text(row, "name"),
                    row.get("tax_number", String.class),
                    row.get("contact", String.class),
                    new TakenOver.Place(
                        row.get("province", String.class),
                        row.get("district", String.class),
                        row.get("neighbourhood", String.class),
                        row.get("street", String.class),
                        row.get("building_no", String.class),
                        row.get("building_name", String.class),
                        row.get("floor", String.class),
                        row.get("door", String.class)),
                    List.of(Rows.required(row, "processes", String[].class)),
                    json.readValue(Rows.text(row, "machines"), COUNTS),
                    new Profile.People(
                        row.get("sewing_people", Integer.class),
                        row.get("total_people", Integer.class),
                        row.get("registered_people", Integer.class),
                        row.get("women_people", Integer.class),
                        row.get("young_people", Integer.class)),
                    row.get("area_m2", Integer.class),
                    row.get("moq_pieces", Integer.class),
                    row.get("lead_days", Integer.class)))
        .one();
  }

  /**
   * Code of a prospect nobody took over, with the tax number of a workshop that has begun a record
   * of its own; empty when there is none.
   */
  public Mono<String> waiting(String taxNumber, UUID workshop) {
    return db.sql(WAITING)
        .bind("$1", taxNumber)
        .bind("$2", workshop)
        .map((row, meta) -> Rows.text(row, "code"))
        .one();
  }

  private static Object text(@Nullable String value) {
    return value == null || value.isBlank() ? Parameters.in(String.class) : value.strip();
  }

  private static Object id(@Nullable UUID value) {
    return value == null ? Parameters.in(UUID.class) : value;
  }
}
