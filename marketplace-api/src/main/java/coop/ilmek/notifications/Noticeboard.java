package coop.ilmek.notifications;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Notices;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Puts notices before everybody they are meant for, in the caller's transaction. */
@Service
class Noticeboard implements Notices {
  /** One row for each reader; a key tells a person once. */
  private static final String TELL =
      """
      insert into notifications.notice
        (id, key, person_id, organisation_id, template, params, link, at)
      select uuidv7(), $1, a.person_id, a.organisation_id, $3, $4::jsonb, $5, $6
      from identity.public_affiliation a
      where a.organisation_id = $2 and ($7::uuid is null or a.person_id = $7)
      on conflict do nothing
      """;

  private static final String TELL_PERSON =
      """
      insert into notifications.notice (id, key, person_id, template, params, link, at)
      values (uuidv7(), $1, $2, $3, $4::jsonb, $5, $6)
      on conflict do nothing
      """;

  private final DatabaseClient db;
  private final JsonMapper json;
  private final Clock clock;

  Noticeboard(DatabaseClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Mono<Void> tell(Notice notice) {
    UUID organisation = notice.organisation();
    UUID person = notice.person();
    if (organisation == null && person == null) {
      return Mono.error(new IllegalArgumentException("a notice to nobody: " + notice.key()));
    }
    var sql =
        organisation == null
            ? db.sql(TELL_PERSON).bind("$2", nullable(person))
            : db.sql(TELL).bind("$2", organisation).bind("$7", nullable(person));
    String link = notice.link();
    return sql.bind("$1", notice.key())
        .bind("$3", notice.template())
        .bind("$4", json.writeValueAsString(notice.params()))
        .bind("$5", link == null ? Parameters.in(String.class) : link)
        .bind("$6", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static Object nullable(@Nullable UUID value) {
    return value == null ? Parameters.in(UUID.class) : value;
  }
}
