package coop.ilmek.workshop.persistence;

import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.Identifier;
import coop.ilmek.workshop.LookAlikeView;
import coop.ilmek.workshop.LookAlikeView.Part;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads pairs of records that look alike. */
@Component
public class LookAlikeQueries {
  private static final String SIDE =
      """
      with side as (
        select w.id, w.organisation_id, w.code, w.name, w.status, w.tax_number, w.sewing_people,
               w.created_at, coalesce(o.admitted, false) as admitted,
               coalesce(nullif(concat_ws(', ', b.neighbourhood, b.street, b.building_no, b.name,
                          nullif(concat_ws(' / ', nullif(u.floor, ''), nullif(u.door, '')), ''),
                          b.district, b.province), ''),
                        p.address, nullif(concat_ws(', ', p.district, p.province), '')) as address,
               coalesce((select sum(m.count) from workshop.machine m where m.workshop_id = w.id),
                        p.machines, 0)::int as machines
        from workshop.workshop w
        left join identity.public_organisation o on o.id = w.organisation_id
        left join workshop.unit u on u.id = w.unit_id
        left join workshop.building b on b.id = u.building_id
        left join workshop.prospect p on p.workshop_id = w.id)
      """;

  private static final String PAIR =
      SIDE
          + """
          select l.id, l.state, l.state_since, l.version, l.score, l.parts::text as parts, l.note,
                 l.reason, d.name as decided_by,
                 a.id as a_id, a.organisation_id as a_organisation_id, a.code as a_code,
                 a.name as a_name, a.status as a_status, a.tax_number as a_tax_number,
                 a.address as a_address, a.sewing_people as a_sewing_people,
                 a.machines as a_machines, a.admitted as a_admitted, a.created_at as a_created_at,
                 b.id as b_id, b.organisation_id as b_organisation_id, b.code as b_code,
                 b.name as b_name, b.status as b_status, b.tax_number as b_tax_number,
                 b.address as b_address, b.sewing_people as b_sewing_people,
                 b.machines as b_machines, b.admitted as b_admitted, b.created_at as b_created_at,
                 m.gone_id, m.kept_id, m.merged_at, p.name as merged_by
          from workshop.look_alike l
          join side a on a.id = l.one_id
          join side b on b.id = l.other_id
          left join workshop.merge m on m.look_alike_id = l.id and m.split_at is null
          left join identity.public_person d on d.id = l.decided_by
          left join identity.public_person p on p.id = m.merged_by
          """;

  private static final String ONE = PAIR + "where l.id = $1";

  private static final String LIST =
      PAIR
          + """
          where l.state = $1
            and ($2::uuid is null
                 or (l.score, l.id) < (select c.score, c.id from workshop.look_alike c
                                       where c.id = $2))
          order by l.score desc, l.id desc
          limit $3
          """;

  private final DatabaseClient db;
  private final JsonMapper json;

  LookAlikeQueries(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  public Mono<LookAlikeView> read(UUID id) {
    return db.sql(ONE).bind("$1", id).map((row, meta) -> view(row)).one();
  }

  /** Those that look most alike first. */
  public Mono<Page<LookAlikeView>> list(String state, @Nullable String cursor, int size) {
    return db.sql(LIST)
        .bind("$1", state)
        .bind("$2", cursor == null ? Parameters.in(UUID.class) : id(cursor))
        .bind("$3", size + 1)
        .map((row, meta) -> view(row))
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

  private LookAlikeView view(Readable row) {
    return new LookAlikeView(
        Rows.id(row, "id"),
        Rows.text(row, "state"),
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        Rows.required(row, "score", Integer.class),
        Arrays.asList(json.readValue(Rows.text(row, "parts"), Part[].class)),
        side(row, "a_"),
        side(row, "b_"),
        row.get("decided_by", String.class),
        row.get("reason", String.class),
        Rows.text(row, "note"),
        merge(row),
        List.of());
  }

  private static LookAlikeView.Side side(Readable row, String of) {
    String taxNumber = row.get(of + "tax_number", String.class);
    return new LookAlikeView.Side(
        Rows.id(row, of + "id"),
        row.get(of + "organisation_id", UUID.class),
        Rows.text(row, of + "code"),
        Rows.text(row, of + "name"),
        Rows.text(row, of + "status"),
        taxNumber == null ? null : Identifier.masked(taxNumber),
        row.get(of + "address", String.class),
        row.get(of + "sewing_people", Integer.class),
        Rows.required(row, of + "machines", Integer.class),
        Rows.required(row, of + "admitted", Boolean.class),
        Rows.instant(row, of + "created_at"));
  }

  private static LookAlikeView.@Nullable Merge merge(Readable row) {
    UUID gone = row.get("gone_id", UUID.class);
    return gone == null
        ? null
        : new LookAlikeView.Merge(
            gone,
            Rows.id(row, "kept_id"),
            Rows.instant(row, "merged_at"),
            row.get("merged_by", String.class));
  }
}
