package coop.ilmek.membership.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.membership.VouchView;
import coop.ilmek.membership.Vouches.Word;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what people said for applicants. */
@Component
public class VouchStore {
  private static final String INSERT =
      """
      insert into membership.vouch (id, application_id, kind, organisation_id, name, statement,
        state, given_by, given_at)
      values ($1, $2, $3, $4, $5, $6, 'given', $7, $8)
      """;
  private static final String LIST =
      """
      select v.id, v.kind, o.name as member, coalesce(nullif(v.name, ''), g.name, '') as name,
             v.statement, v.state, v.version, v.given_at, g.name as given_by,
             d.name as decided_by, v.decided_at, v.note,
             v.state = 'given' and v.given_by <> $2 and $3 as may_decide
      from membership.vouch v
      left join identity.public_organisation o on o.id = v.organisation_id
      left join identity.public_person g on g.id = v.given_by
      left join identity.public_person d on d.id = v.decided_by
      where v.application_id = $1
      order by v.given_at, v.id
      """;
  private static final String GIVEN =
      "select application_id, given_by from membership.vouch where id = $1";
  private static final String DECIDE =
      """
      update membership.vouch set state = $3, note = $4, decided_by = $5, decided_at = $6,
        version = version + 1
      where id = $1 and version = $2 and state = 'given'
      """;
  private static final String APPLICATION_OF =
      """
      select a.id from membership.application a
      join workshop.public_register w on w.organisation_id = a.organisation_id
      where w.code = upper(replace(replace($1, '-', ''), ' ', '')) and a.submitted_at is not null
      order by a.created_at desc limit 1
      """;

  private final DatabaseClient db;

  VouchStore(DatabaseClient db) {
    this.db = db;
  }

  /** Whose word it is, and for whom. */
  public record Given(UUID application, UUID by) {}

  public Mono<Void> insert(
      UUID id, UUID application, Word word, @Nullable UUID organisation, UUID person, Instant now) {
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", application)
        .bind("$3", word.kind())
        .bind("$4", organisation == null ? Parameters.in(UUID.class) : organisation)
        .bind("$5", word.name().strip())
        .bind("$6", word.statement().strip())
        .bind("$7", person)
        .bind("$8", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<List<VouchView>> list(UUID application, UUID reader, boolean decides) {
    return db.sql(LIST)
        .bind("$1", application)
        .bind("$2", reader)
        .bind("$3", decides)
        .map(
            (row, meta) ->
                new VouchView(
                    Rows.id(row, "id"),
                    Rows.text(row, "kind"),
                    row.get("member", String.class),
                    Rows.text(row, "name"),
                    Rows.text(row, "statement"),
                    Rows.text(row, "state"),
                    Rows.required(row, "version", Long.class),
                    Rows.instant(row, "given_at"),
                    row.get("given_by", String.class),
                    row.get("decided_by", String.class),
                    Rows.optionalInstant(row, "decided_at"),
                    Rows.text(row, "note"),
                    Rows.required(row, "may_decide", Boolean.class)))
        .all()
        .collectList();
  }

  public Mono<Given> given(UUID id) {
    return db.sql(GIVEN)
        .bind("$1", id)
        .map((row, meta) -> new Given(Rows.id(row, "application_id"), Rows.id(row, "given_by")))
        .one();
  }

  /** False when it was decided meanwhile. */
  public Mono<Boolean> decide(
      UUID id, long version, boolean takes, String note, UUID person, Instant now) {
    return db.sql(DECIDE)
        .bind("$1", id)
        .bind("$2", version)
        .bind("$3", takes ? "countersigned" : "refused")
        .bind("$4", note)
        .bind("$5", person)
        .bind("$6", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** The last application of the workshop with this code, once it was sent. */
  public Mono<UUID> applicationOf(String code) {
    return db.sql(APPLICATION_OF).bind("$1", code).map((row, meta) -> Rows.id(row, "id")).one();
  }
}
