package coop.ilmek.membership.persistence;

import coop.ilmek.membership.ListedMember.Facts;
import coop.ilmek.membership.MemberFilter;
import coop.ilmek.membership.MemberLine;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the list of members. */
@Component
public class MemberQueries {
  private static final String PAGE =
      """
      select m.organisation_id, o.name, m.kind, w.code, w.province, w.district, w.sewing_people,
             m.state, m.state_since, m.since
      from membership.membership m
      join identity.public_organisation o on o.id = m.organisation_id
      left join workshop.public_register w on w.organisation_id = m.organisation_id
      where ($1::text is null or m.kind = $1)
        and ($2::text is null or m.state = $2)
        and ($3::text is null or w.district = $3)
        and ($4::text is null or exists (
          select 1 from workshop.public_process p where p.workshop_id = w.id and p.process = $4))
        and ($5::text is null or position(lower($5) in lower(o.name)) > 0
             or w.code = upper(replace($5, '-', '')))
        and ($6::text is null or (o.name, m.organisation_id) > ($6, $7))
      order by o.name, m.organisation_id
      limit $8
      """;
  private static final String FACTS =
      """
      select w.organisation_id, w.neighbourhood, w.registered_people, w.moq_pieces, w.lead_days,
             array(select p.process from workshop.public_process p
                   where p.workshop_id = w.id order by p.process) as processes,
             array(select m.class from workshop.public_register_machine m
                   where m.workshop_id = w.id order by m.class) as classes,
             array(select m.count from workshop.public_register_machine m
                   where m.workshop_id = w.id order by m.class) as counts
      from workshop.public_register w
      where w.organisation_id = any($1)
      """;
  private static final String NAMING =
      """
      select o.name, w.code
      from identity.public_organisation o
      left join workshop.public_register w on w.organisation_id = o.id
      where o.id = $1
      """;

  private final DatabaseClient db;

  MemberQueries(DatabaseClient db) {
    this.db = db;
  }

  /** What a member is called. */
  public record Naming(String name, @Nullable String code) {}

  public Mono<Naming> naming(UUID organisation) {
    return db.sql(NAMING)
        .bind("$1", organisation)
        .map((row, meta) -> new Naming(Rows.text(row, "name"), row.get("code", String.class)))
        .one();
  }

  public Mono<Page<MemberLine>> page(MemberFilter filter) {
    String after = filter.cursor();
    return db.sql(PAGE)
        .bind("$1", text(filter.kind()))
        .bind("$2", text(filter.state()))
        .bind("$3", text(filter.district()))
        .bind("$4", text(filter.process()))
        .bind("$5", text(filter.q()))
        .bind("$6", after == null ? Parameters.in(String.class) : cursorName(after))
        .bind("$7", after == null ? Parameters.in(UUID.class) : cursorId(after))
        .bind("$8", filter.size() + 1)
        .map((row, meta) -> line(row))
        .all()
        .collectList()
        .map(
            rows ->
                Page.of(rows, filter.size(), last -> last.organisationId() + "_" + last.name()));
  }

  /** What workshops say of themselves, by organisation. */
  public Mono<Map<UUID, Facts>> facts(List<UUID> organisations) {
    return db.sql(FACTS)
        .bind("$1", organisations.toArray(UUID[]::new))
        .map((row, meta) -> Map.entry(Rows.id(row, "organisation_id"), facts(row)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Facts facts(Readable row) {
    String[] classes = Rows.required(row, "classes", String[].class);
    Integer[] counts = Rows.required(row, "counts", Integer[].class);
    var machines = new HashMap<String, Integer>();
    for (int i = 0; i < classes.length; i++) {
      machines.put(classes[i], counts[i]);
    }
    return new Facts(
        row.get("neighbourhood", String.class),
        row.get("registered_people", Integer.class),
        row.get("moq_pieces", Integer.class),
        row.get("lead_days", Integer.class),
        List.of(Rows.required(row, "processes", String[].class)),
        machines);
  }

  private static UUID cursorId(String cursor) {
    try {
      return UUID.fromString(cursor.substring(0, Math.min(36, cursor.length())));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/cursor", "invalid");
    }
  }

  private static String cursorName(String cursor) {
    return cursor.length() > 37 ? cursor.substring(37) : "";
  }

  private static MemberLine line(Readable row) {
    return new MemberLine(
        Rows.id(row, "organisation_id"),
        Rows.text(row, "name"),
        Rows.text(row, "kind"),
        row.get("code", String.class),
        row.get("province", String.class),
        row.get("district", String.class),
        row.get("sewing_people", Integer.class),
        Rows.text(row, "state"),
        Rows.instant(row, "state_since"),
        Rows.instant(row, "since"));
  }

  private static Object text(@Nullable String value) {
    return value == null || value.isBlank() ? Parameters.in(String.class) : value.strip();
  }
}
