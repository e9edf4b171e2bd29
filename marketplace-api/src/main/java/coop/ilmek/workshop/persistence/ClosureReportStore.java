package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.ClosureReportView;
import coop.ilmek.workshop.ClosureReports.Report;
import coop.ilmek.workshop.Profile;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Keeps reports of closures and moves. */
@Component
public class ClosureReportStore {
  private static final String VIEW =
      """
      select r.id, r.workshop_id, w.organisation_id, w.code, w.name as workshop, r.kind,
             r.happened_on, r.note, r.address::text as address, r.reported_as, r.reported_at,
             r.state, r.version, d.name as decided_by, r.decided_at, r.reason
      from workshop.closure_report r
      join workshop.workshop w on w.id = r.workshop_id
      left join identity.public_person d on d.id = r.decided_by
      """;
  private static final String ONE = VIEW + "where r.id = $1";
  private static final String LIST =
      VIEW
          + """
          where r.state = $1
            and ($2::uuid is null
                 or (r.reported_at, r.id) > (select c.reported_at, c.id
                                             from workshop.closure_report c where c.id = $2))
          order by r.reported_at, r.id
          limit $3
          """;
  private static final String STANDING =
      "select id, organisation_id, status from workshop.workshop where id = $1 for no key update";
  private static final String INSERT =
      """
      insert into workshop.closure_report (id, workshop_id, kind, happened_on, note, address,
        reported_as, reported_by, reported_at, state)
      values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, 'pending')
      """;
  private static final String DECIDE =
      """
      update workshop.closure_report set state = $3, reason = $4, decided_by = $5, decided_at = $6,
        version = version + 1
      where id = $1 and version = $2 and state = 'pending'
      """;

  /** A prospect that opens again is a prospect. */
  private static final String STATUS =
      """
      update workshop.workshop set status_since = $3, version = version + 1,
        status = case when $2 = 'active' and organisation_id is null then 'prospect' else $2 end
      where id = $1 and status <> 'merged'
      """;

  private static final String FORMER =
      """
      insert into workshop.former_address (workshop_id, unit_id, until, report_id)
      select id, unit_id, $2, $3 from workshop.workshop where id = $1 and unit_id is not null
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  ClosureReportStore(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** A workshop under lock. */
  public record Standing(UUID id, @Nullable UUID organisation, String status) {}

  public Mono<Standing> standing(UUID workshop) {
    return db.sql(STANDING)
        .bind("$1", workshop)
        .map(
            (row, meta) ->
                new Standing(
                    Rows.id(row, "id"),
                    row.get("organisation_id", UUID.class),
                    Rows.text(row, "status")))
        .one();
  }

  public Mono<Void> insert(
      UUID id, UUID workshop, Report report, String as, UUID person, Instant now) {
    Object address =
        report.address() == null
            ? Parameters.in(String.class)
            : json.writeValueAsString(report.address());
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", workshop)
        .bind("$3", report.kind())
        .bind("$4", report.happenedOn())
        .bind("$5", report.note().strip())
        .bind("$6", address)
        .bind("$7", as)
        .bind("$8", person)
        .bind("$9", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<ClosureReportView> read(UUID id) {
    return db.sql(ONE).bind("$1", id).map((row, meta) -> view(row)).one();
  }

  public Mono<Page<ClosureReportView>> list(String state, @Nullable String cursor, int size) {
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

  /** False when somebody else decided meanwhile. */
  public Mono<Boolean> decide(
      UUID id, long version, String state, String reason, UUID person, Instant now) {
    return db.sql(DECIDE)
        .bind("$1", id)
        .bind("$2", version)
        .bind("$3", state)
        .bind("$4", reason)
        .bind("$5", person)
        .bind("$6", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Void> status(UUID workshop, String status, Instant now) {
    return db.sql(STATUS)
        .bind("$1", workshop)
        .bind("$2", status)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Keeps where it was until now. */
  public Mono<Void> former(UUID workshop, LocalDate until, UUID report) {
    return db.sql(FORMER)
        .bind("$1", workshop)
        .bind("$2", until)
        .bind("$3", report)
        .fetch()
        .rowsUpdated()
        .then();
  }

  private ClosureReportView view(Readable row) {
    String address = row.get("address", String.class);
    return new ClosureReportView(
        Rows.id(row, "id"),
        Rows.id(row, "workshop_id"),
        row.get("organisation_id", UUID.class),
        Rows.text(row, "code"),
        Rows.text(row, "workshop"),
        Rows.text(row, "kind"),
        Rows.required(row, "happened_on", LocalDate.class),
        Rows.text(row, "note"),
        address == null ? null : json.readValue(address, Profile.PostalAddress.class),
        Rows.text(row, "reported_as"),
        Rows.instant(row, "reported_at"),
        Rows.text(row, "state"),
        Rows.required(row, "version", Long.class),
        row.get("decided_by", String.class),
        Rows.optionalInstant(row, "decided_at"),
        Rows.text(row, "reason"));
  }
}
