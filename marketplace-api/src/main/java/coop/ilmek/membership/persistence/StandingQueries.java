package coop.ilmek.membership.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.MemberStanding;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads and writes memberships. */
@Component
public class StandingQueries {
  private static final String OF_ID =
      """
      select id, organisation_id, application_id, kind, state, state_since, version, was_full, since
      from membership.membership where id = $1
      """;
  private static final String OF_ORGANISATION =
      """
      select id, organisation_id, application_id, kind, state, state_since, version, was_full, since
      from membership.membership where organisation_id = $1
      """;
  private static final String INSERT =
      """
      insert into membership.membership
        (id, organisation_id, application_id, kind, state, state_since, since)
      select $1, organisation_id, id, kind, 'probation', $3, $3
      from membership.application where id = $2
      """;
  private static final String WAS_FULL =
      "update membership.membership set was_full = $2 where id = $1";

  private final DatabaseClient db;

  StandingQueries(DatabaseClient db) {
    this.db = db;
  }

  /** A membership as stored. */
  public record Membership(
      UUID id,
      UUID organisationId,
      UUID applicationId,
      String kind,
      MemberStanding.State state,
      Instant stateSince,
      long version,
      boolean wasFull,
      Instant since) {
    public boolean isWorkshop() {
      return kind.equals("workshop");
    }
  }

  public Mono<Membership> ofId(UUID id) {
    return db.sql(OF_ID).bind("$1", id).map((row, meta) -> membership(row)).one();
  }

  public Mono<Membership> ofOrganisation(UUID organisation) {
    return db.sql(OF_ORGANISATION)
        .bind("$1", organisation)
        .map((row, meta) -> membership(row))
        .one();
  }

  public Mono<Void> insert(UUID id, UUID application, Instant now) {
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", application)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> wasFull(UUID id, boolean wasFull) {
    return db.sql(WAS_FULL).bind("$1", id).bind("$2", wasFull).fetch().rowsUpdated().then();
  }

  private static Membership membership(Readable row) {
    return new Membership(
        Rows.id(row, "id"),
        Rows.id(row, "organisation_id"),
        Rows.id(row, "application_id"),
        Rows.text(row, "kind"),
        MemberStanding.COURSE.state(Rows.text(row, "state")),
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        Rows.required(row, "was_full", Boolean.class),
        Rows.instant(row, "since"));
  }
}
