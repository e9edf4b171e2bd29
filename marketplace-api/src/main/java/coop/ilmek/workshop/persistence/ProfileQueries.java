package coop.ilmek.workshop.persistence;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.Audience;
import coop.ilmek.workshop.Fact;
import coop.ilmek.workshop.Identifier;
import coop.ilmek.workshop.Profile;
import coop.ilmek.workshop.WorkshopView;
import coop.ilmek.workshop.WorkshopView.MachineCount;
import coop.ilmek.workshop.WorkshopView.Source;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads all that is known of one workshop in one statement. */
@Component
public class ProfileQueries {
  private static final String WHOLE =
      """
      select w.id, w.organisation_id, w.code, w.name, w.status, w.status_since, w.about,
             w.tax_number, w.sewing_people, w.total_people, w.registered_people, w.women_people,
             w.young_people, w.moq_pieces, w.lead_days, b.province, b.district, b.neighbourhood,
             b.street, b.building_no, b.name as building_name, u.floor, u.door,
             p.workshop_id as premises_of, p.area_m2, p.toilets, p.toilets_apart, p.prayer_room,
             p.canteen, p.ventilation, p.exits,
             array(select process from workshop.workshop_process x where x.workshop_id = w.id
                   order by process) as processes,
             coalesce((select jsonb_agg(jsonb_build_object('type', m.class, 'count', m.count)
                                        order by m.count desc, m.class)
                       from workshop.machine m where m.workshop_id = w.id), '[]')::text as machines,
             coalesce((select jsonb_agg(jsonb_build_object('fact', f.fact, 'saidAs', f.said_as,
                                'saidAt', f.said_at, 'verifiedAt', f.verified_at,
                                'method', f.method, 'contradictedAt', f.contradicted_at,
                                'note', f.note) order by f.fact)
                       from workshop.fact_source f where f.workshop_id = w.id), '[]')::text
               as sources,
             coalesce((select jsonb_agg(jsonb_build_object('kind', i.scheme, 'value', i.value)
                                        order by i.scheme)
                       from workshop.identifier i where i.workshop_id = w.id), '[]')::text
               as identifiers,
             w.audiences::text as audiences
      from workshop.workshop w
      left join workshop.unit u on u.id = w.unit_id
      left join workshop.building b on b.id = u.building_id
      left join workshop.premises p on p.workshop_id = w.id
      """;

  /** An old code of a merged workshop leads to the one it was merged into. */
  private static final String OF_CODE =
      WHOLE
          + """
          where w.id = (select coalesce(merged_into, id) from workshop.workshop where code = $1)
            and w.status <> 'prospect'
          """;

  /** So does its old id. */
  private static final String OF_ID =
      WHOLE
          + """
          where w.id = (select coalesce(merged_into, id) from workshop.workshop where id = $1)
            and w.status <> 'prospect'
          """;

  private static final String OF_ORGANISATION = WHOLE + "where w.organisation_id = $1";

  private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};
  private static final WorkshopView.Opened NOTHING_OPENED =
      new WorkshopView.Opened(null, null, null, null, null, null, null, List.of());

  private final DatabaseClient db;
  private final JsonMapper json;

  ProfileQueries(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** The parts of a view before anything is held back. */
  public record Whole(
      WorkshopView open,
      WorkshopView.ForMembers members,
      WorkshopView.Own own,
      Map<String, String> audiences) {}

  public Mono<Whole> ofCode(String code) {
    return db.sql(OF_CODE).bind("$1", code).map((row, meta) -> whole(row)).one();
  }

  public Mono<Whole> ofId(UUID id) {
    return db.sql(OF_ID).bind("$1", id).map((row, meta) -> whole(row)).one();
  }

  public Mono<Whole> ofOrganisation(UUID organisation) {
    return db.sql(OF_ORGANISATION).bind("$1", organisation).map((row, meta) -> whole(row)).one();
  }

  private static List<WorkshopView.Setting> settings(Map<String, String> audiences) {
    return Arrays.stream(Fact.values())
        .map(
            fact ->
                new WorkshopView.Setting(
                    fact.slug(),
                    fact.open(audiences).slug(),
                    fact.choices().stream().map(Audience::slug).toList()))
        .toList();
  }

  private Whole whole(Readable row) {
    Map<String, String> audiences = json.readValue(Rows.text(row, "audiences"), SETTINGS);
    var open =
        new WorkshopView(
            Rows.text(row, "code"),
            Rows.text(row, "name"),
            Rows.text(row, "status"),
            Rows.instant(row, "status_since"),
            row.get("about", String.class),
            row.get("province", String.class),
            row.get("district", String.class),
            List.of(Rows.required(row, "processes", String[].class)),
            row.get("moq_pieces", Integer.class),
            row.get("lead_days", Integer.class),
            NOTHING_OPENED,
            null,
            null);
    var members =
        new WorkshopView.ForMembers(
            Rows.id(row, "id"),
            row.get("organisation_id", UUID.class),
            row.get("neighbourhood", String.class),
            row.get("sewing_people", Integer.class),
            list(row, "machines", MachineCount[].class));
    var own =
        new WorkshopView.Own(
            masked(row.get("tax_number", String.class)),
            address(row),
            new Profile.People(
                row.get("sewing_people", Integer.class),
                row.get("total_people", Integer.class),
                row.get("registered_people", Integer.class),
                row.get("women_people", Integer.class),
                row.get("young_people", Integer.class)),
            premises(row),
            list(row, "identifiers", WorkshopView.Numbered[].class),
            settings(audiences),
            list(row, "sources", Source[].class));
    return new Whole(open, members, own, audiences);
  }

  private <T> List<T> list(Readable row, String column, Class<T[]> type) {
    return Arrays.asList(json.readValue(Rows.text(row, column), type));
  }

  private static @Nullable String masked(@Nullable String taxNumber) {
    return taxNumber == null ? null : Identifier.masked(taxNumber);
  }

  private static Profile.@Nullable PostalAddress address(Readable row) {
    return row.get("floor", String.class) == null
        ? null
        : new Profile.PostalAddress(
            Rows.text(row, "province"),
            Rows.text(row, "district"),
            Rows.text(row, "neighbourhood"),
            Rows.text(row, "street"),
            Rows.text(row, "building_no"),
            row.get("building_name", String.class),
            Rows.text(row, "floor"),
            Rows.text(row, "door"));
  }

  private static Profile.@Nullable Premises premises(Readable row) {
    return row.get("premises_of", UUID.class) == null
        ? null
        : new Profile.Premises(
            row.get("area_m2", Integer.class),
            row.get("toilets", Integer.class),
            row.get("toilets_apart", Boolean.class),
            row.get("prayer_room", Boolean.class),
            row.get("canteen", Boolean.class),
            row.get("ventilation", String.class),
            row.get("exits", Integer.class));
  }
}
