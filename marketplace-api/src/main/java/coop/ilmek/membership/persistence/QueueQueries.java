package coop.ilmek.membership.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.membership.ApplicationLine;
import coop.ilmek.membership.QueueFilter;
import coop.ilmek.membership.domain.NextStep;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.MemberVetting;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the centre's queue of applications. */
@Component
public class QueueQueries {
  private static final String PAGE =
      """
      select a.id, a.kind, o.name as organisation_name, a.province, a.district, a.state,
             a.state_since, a.submitted_at, a.assisted, r.name as reviewer, v.planned_on
      from membership.application a
      join identity.public_organisation o on o.id = a.organisation_id
      left join identity.public_person r on r.id = a.reviewer
      left join membership.visit v
        on v.application_id = a.id and v.cancelled_at is null and v.recorded_at is null
      where (a.submitted_at is not null or a.assisted)
        and ($1::text is null or a.state = $1
             or $1 = 'open' and a.state not in ('approved', 'rejected', 'withdrawn')
             or $1 = 'waiting' and a.state in ('submitted', 'in_review', 'visited', 'appealed'))
        and ($2::text is null or a.kind = $2)
        and ($3::text is null or a.district = $3)
        and ($4::timestamptz is null or a.state_since <= $4)
        and ($5::text is null or position(lower($5) in lower(o.name)) > 0)
        and ($6::timestamptz is null or (a.state_since, a.id) > ($6, $7))
      order by a.state_since, a.id
      limit $8
      """;

  private final DatabaseClient db;

  QueueQueries(DatabaseClient db) {
    this.db = db;
  }

  private record Cursor(Instant since, UUID id) {
    static Cursor parse(String text) {
      String[] parts = text.split("_", 2);
      try {
        return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
      } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw Problem.invalid("/cursor", "invalid");
      }
    }
  }

  public Mono<Page<ApplicationLine>> page(QueueFilter filter, Instant now) {
    Integer days = filter.olderThanDays();
    Cursor cursor = filter.cursor() == null ? null : Cursor.parse(filter.cursor());
    return db.sql(PAGE)
        .bind("$1", text(filter.state()))
        .bind("$2", text(filter.kind()))
        .bind("$3", text(filter.district()))
        .bind("$4", time(days == null ? null : now.minus(Duration.ofDays(days))))
        .bind("$5", text(filter.q()))
        .bind("$6", time(cursor == null ? null : cursor.since()))
        .bind("$7", cursor == null ? Parameters.in(UUID.class) : cursor.id())
        .bind("$8", filter.size() + 1)
        .map((row, meta) -> line(row))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, filter.size(), last -> last.stateSince() + "_" + last.id()));
  }

  private static ApplicationLine line(Readable row) {
    String kind = Rows.text(row, "kind");
    String state = Rows.text(row, "state");
    var next = NextStep.of(MemberVetting.COURSE.state(state), kind.equals("workshop"));
    return new ApplicationLine(
        Rows.id(row, "id"),
        kind,
        Rows.text(row, "organisation_name"),
        row.get("province", String.class),
        row.get("district", String.class),
        state,
        Rows.instant(row, "state_since"),
        Rows.optionalInstant(row, "submitted_at"),
        Rows.required(row, "assisted", Boolean.class),
        row.get("reviewer", String.class),
        row.get("planned_on", LocalDate.class),
        next.waitsFor(),
        next.act());
  }

  private static Object text(@Nullable String value) {
    return value == null || value.isBlank() ? Parameters.in(String.class) : value.strip();
  }

  private static Object time(@Nullable Instant value) {
    return value == null ? Parameters.in(OffsetDateTime.class) : at(value);
  }
}
