package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.CandidateFilter;
import coop.ilmek.capacity.CandidateView;
import coop.ilmek.capacity.CandidateView.Certificate;
import coop.ilmek.capacity.CandidateView.FreeWeek;
import coop.ilmek.documents.PaperTypes;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds active members: one statement, one text for each kind of place. */
@Component
public class CandidateQueries {
  private static final String FROM_ANYWHERE =
      """
      select w.id, w.organisation_id, w.code, w.name, w.province, w.district, w.sewing_people,
        f.free, f.weeks,
        (select array_agg(a.process order by a.process) from workshop.public_process a
          where a.workshop_id = w.id) as processes,
        c.types, c.ends
      from workshop.public_process p
      join workshop.public_workshop w on w.id = p.workshop_id and w.status = 'active'
      join membership.public_member m
        on m.organisation_id = w.organisation_id and m.state in ('probation', 'full')
      cross join lateral (
        select coalesce(sum(k.free_minutes), 0)::int as free,
          array_agg(k.free_minutes order by g.week) as weeks
        from generate_series($2::date, $3::date, interval '7 days') as g(week)
        left join capacity.public_free k
          on k.workshop_id = w.id and k.process = $1 and k.week = g.week::date) f
      cross join lateral (
        select array_agg(d.type order by d.type) as types, array_agg(d.ends order by d.type) as ends
        from (
          select d.type, max(coalesce(d.valid_to, date '9999-12-31')) as ends
          from documents.public_document d
          where d.organisation_id = w.organisation_id and d.confirmed and d.type = any($8)
            and d.valid_from <= $7 and (d.valid_to is null or d.valid_to >= $7)
          group by d.type) d) c
      where p.process = $1 and f.free >= $4
        and not exists (
          select 1 from unnest($5::text[]) as asked(type)
          where not exists (
            select 1 from documents.public_document d
            where d.organisation_id = w.organisation_id and d.type = asked.type and d.confirmed
              and d.valid_from <= $6 and (d.valid_to is null or d.valid_to >= $6)))
        and ($12 = '' or lower(translate(w.name, 'İIıŞşĞğÜüÖöÇç', 'iiissgguuoocc')) like $12)
        and (f.free, w.id) < ($9, $10)
      """;

  private static final String ORDER = "order by f.free desc, w.id desc limit $11";

  private static final String ANYWHERE = FROM_ANYWHERE + ORDER;
  private static final String IN_PROVINCE = FROM_ANYWHERE + "and w.province = $13\n" + ORDER;
  private static final String IN_DISTRICT =
      FROM_ANYWHERE + "and w.province = $13 and w.district = $14\n" + ORDER;
  private static final String IN_A_DISTRICT = FROM_ANYWHERE + "and w.district = $13\n" + ORDER;

  private static final UUID LAST_ID = new UUID(-1, -1);

  private final DatabaseClient db;
  private final PaperTypes types;

  CandidateQueries(DatabaseClient db, PaperTypes types) {
    this.db = db;
    this.types = types;
  }

  /** Where a page ended. */
  private record Place(int free, UUID id) {
    static Place parse(@Nullable String cursor) {
      if (cursor == null) {
        return new Place(Integer.MAX_VALUE, LAST_ID);
      }
      try {
        int dot = cursor.indexOf('.');
        return new Place(
            Integer.parseInt(cursor.substring(0, dot)), UUID.fromString(cursor.substring(dot + 1)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw Problem.invalid("/cursor", "invalid");
      }
    }
  }

  public Mono<Page<CandidateView>> list(
      CandidateFilter filter, LocalDate today, int size, @Nullable String cursor) {
    var place = Place.parse(cursor);
    String province = filter.province();
    String district = filter.district();
    var sql =
        district != null
            ? province != null
                ? db.sql(IN_DISTRICT).bind("$13", province).bind("$14", district)
                : db.sql(IN_A_DISTRICT).bind("$13", district)
            : province != null ? db.sql(IN_PROVINCE).bind("$13", province) : db.sql(ANYWHERE);
    return sql.bind("$1", filter.process())
        .bind("$2", filter.firstWeek())
        .bind("$3", filter.lastWeek())
        .bind("$4", filter.minutes())
        .bind("$5", filter.certificates().toArray(String[]::new))
        .bind("$6", filter.validThrough())
        .bind("$7", today)
        .bind("$8", types.certificates().toArray(String[]::new))
        .bind("$9", place.free())
        .bind("$10", place.id())
        .bind("$11", size + 1)
        .bind("$12", pattern(filter.name()))
        .map((row, meta) -> view(row, filter.firstWeek()))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, last -> last.freeMinutes() + "." + last.workshopId()));
  }

  private static CandidateView view(Readable row, LocalDate firstWeek) {
    var weeks = new ArrayList<FreeWeek>();
    LocalDate week = firstWeek;
    for (Integer minutes : Rows.required(row, "weeks", Integer[].class)) {
      weeks.add(new FreeWeek(IsoWeek.of(week), minutes));
      week = week.plusWeeks(1);
    }
    return new CandidateView(
        Rows.id(row, "id"),
        Rows.id(row, "organisation_id"),
        Rows.text(row, "code"),
        Rows.text(row, "name"),
        Rows.optional(row, "province", String.class),
        Rows.optional(row, "district", String.class),
        List.of(Rows.required(row, "processes", String[].class)),
        Rows.optional(row, "sewing_people", Integer.class),
        Rows.required(row, "free", Integer.class),
        weeks,
        certificates(row));
  }

  private static List<Certificate> certificates(Readable row) {
    String[] types = Rows.optional(row, "types", String[].class);
    LocalDate[] ends = Rows.optional(row, "ends", LocalDate[].class);
    var certificates = new ArrayList<Certificate>();
    if (types != null && ends != null) {
      for (int i = 0; i < types.length; i++) {
        // the last year there is stands for "no term"
        certificates.add(new Certificate(types[i], ends[i].getYear() == 9999 ? null : ends[i]));
      }
    }
    return certificates;
  }

  /** The name folded as the statement folds it; a person's percent sign is only a letter. */
  private static String pattern(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return "";
    }
    var folded = new StringBuilder("%");
    for (char letter : name.strip().toCharArray()) {
      int at = "İIıŞşĞğÜüÖöÇç".indexOf(letter);
      char plain = at < 0 ? letter : "iiissgguuoocc".charAt(at);
      if (plain == '%' || plain == '_' || plain == '\\') {
        folded.append('\\');
      }
      folded.append(plain);
    }
    return folded.append('%').toString().toLowerCase(Locale.ROOT);
  }
}
