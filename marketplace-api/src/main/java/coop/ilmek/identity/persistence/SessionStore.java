package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.DeviceView;
import coop.ilmek.identity.SessionView;
import coop.ilmek.identity.SessionView.OrganisationView;
import coop.ilmek.identity.SessionView.PersonView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sessions: only hashes of their tokens are stored. */
@Component
public class SessionStore {
  private static final String ACTOR =
      """
      select s.id as session, p.id as person, p.language, o.id as organisation, o.kind, o.admitted,
             a.role, s.seen_at
      from identity.session s
      join identity.person p on p.id = s.person_id and p.disabled_at is null
      left join identity.affiliation a
        on a.organisation_id = s.organisation_id and a.person_id = p.id and a.ended_at is null
      left join identity.organisation o on o.id = a.organisation_id
      where s.token_hash = $1 and s.expires_at > $2
      """;
  private static final String INSERT =
      """
      insert into identity.session
        (id, token_hash, person_id, organisation_id, created_at, seen_at, expires_at, agent)
      select $1, $2, $3,
        (select organisation_id from identity.affiliation
         where person_id = $3 and ended_at is null order by since limit 1),
        $4, $4, $5, $6
      """;
  private static final String SEEN =
      "update identity.session set seen_at = $2, expires_at = $3 where id = $1";
  private static final String END = "delete from identity.session where token_hash = $1";
  private static final String END_ALL = "delete from identity.session where person_id = $1";
  private static final String END_OTHERS =
      "delete from identity.session where person_id = $1 and token_hash <> $2";
  private static final String END_ONE =
      "delete from identity.session where person_id = $1 and id = $2";
  private static final String DEVICES =
      """
      select id, agent, created_at, seen_at, token_hash = $2 as current
      from identity.session where person_id = $1 and expires_at > $3
      order by seen_at desc limit 100
      """;
  private static final String LEAVE =
      """
      update identity.session set organisation_id = (
        select a.organisation_id from identity.affiliation a
        where a.person_id = $1 and a.organisation_id <> $2 and a.ended_at is null
        order by a.since limit 1)
      where person_id = $1 and organisation_id = $2
      """;
  private static final String ACT_FOR =
      """
      update identity.session s set organisation_id = $2
      where s.token_hash = $1 and exists (
        select 1 from identity.affiliation a
        where a.person_id = s.person_id and a.organisation_id = $2 and a.ended_at is null)
      """;
  private static final String VIEW =
      """
      select p.id, p.name, p.language, o.id as organisation_id, o.name as organisation_name,
             o.kind, o.admitted, a.role
      from identity.person p
      left join identity.affiliation a on a.person_id = p.id and a.ended_at is null
      left join identity.organisation o on o.id = a.organisation_id
      where p.id = $1
      order by a.since
      """;

  private final DatabaseClient db;

  SessionStore(DatabaseClient db) {
    this.db = db;
  }

  /** A session as the security layer needs it. */
  public record Live(UUID id, Actor actor, Instant seenAt) {}

  public Mono<Live> find(String token, Instant now) {
    return db.sql(ACTOR)
        .bind("$1", Secrets.sha256(token))
        .bind("$2", at(now))
        .map(
            (row, meta) ->
                new Live(Rows.id(row, "session"), actor(row), Rows.instant(row, "seen_at")))
        .one();
  }

  static Actor actor(Readable row) {
    String kind = row.get("kind", String.class);
    String role = row.get("role", String.class);
    Boolean admitted = row.get("admitted", Boolean.class);
    return new Actor(
        Rows.id(row, "person"),
        row.get("organisation", UUID.class),
        kind == null ? Actor.Kind.NONE : Actor.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        role == null
            ? Actor.PersonRole.NONE
            : Actor.PersonRole.valueOf(role.toUpperCase(Locale.ROOT)),
        Boolean.TRUE.equals(admitted),
        Rows.text(row, "language"));
  }

  /** Begins a session and gives its token, which is stored nowhere. */
  public Mono<String> begin(UUID person, Instant now, Instant expires, @Nullable String agent) {
    String token = Secrets.token();
    return db.sql(INSERT)
        .bind("$1", Ids.next())
        .bind("$2", Secrets.sha256(token))
        .bind("$3", person)
        .bind("$4", at(now))
        .bind("$5", at(expires))
        .bind("$6", agent == null ? Parameters.in(String.class) : agent)
        .fetch()
        .rowsUpdated()
        .thenReturn(token);
  }

  public Mono<Void> seen(UUID session, Instant now, Instant expires) {
    return db.sql(SEEN)
        .bind("$1", session)
        .bind("$2", at(now))
        .bind("$3", at(expires))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> end(String token) {
    return db.sql(END).bind("$1", Secrets.sha256(token)).fetch().rowsUpdated().then();
  }

  public Mono<Void> endAll(UUID person) {
    return db.sql(END_ALL).bind("$1", person).fetch().rowsUpdated().then();
  }

  /** Signs out everywhere but here. */
  public Mono<Void> endOthers(UUID person, String token) {
    return db.sql(END_OTHERS)
        .bind("$1", person)
        .bind("$2", Secrets.sha256(token))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** False when it is not hers. */
  public Mono<Boolean> endOne(UUID person, UUID session) {
    return db.sql(END_ONE)
        .bind("$1", person)
        .bind("$2", session)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<List<DeviceView>> devices(UUID person, String token, Instant now) {
    return db.sql(DEVICES)
        .bind("$1", person)
        .bind("$2", Secrets.sha256(token))
        .bind("$3", at(now))
        .map(
            (row, meta) ->
                new DeviceView(
                    Rows.id(row, "id"),
                    row.get("agent", String.class),
                    Rows.instant(row, "created_at"),
                    Rows.instant(row, "seen_at"),
                    Rows.required(row, "current", Boolean.class)))
        .all()
        .collectList();
  }

  /** Her sessions that acted for this organisation act for another one of hers, or for none. */
  public Mono<Void> leave(UUID person, UUID organisation) {
    return db.sql(LEAVE).bind("$1", person).bind("$2", organisation).fetch().rowsUpdated().then();
  }

  /** False when she does not belong to that organisation. */
  public Mono<Boolean> actFor(String token, UUID organisation) {
    return db.sql(ACT_FOR)
        .bind("$1", Secrets.sha256(token))
        .bind("$2", organisation)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  private record Line(PersonView person, @Nullable OrganisationView organisation) {}

  public Mono<SessionView> view(UUID person, @Nullable UUID organisation) {
    return db.sql(VIEW)
        .bind("$1", person)
        .map((row, meta) -> line(row))
        .all()
        .collectList()
        .filter(lines -> !lines.isEmpty())
        .map(
            lines -> {
              List<OrganisationView> all =
                  lines.stream().map(Line::organisation).filter(o -> o != null).toList();
              OrganisationView present =
                  all.stream().filter(o -> o.id().equals(organisation)).findFirst().orElse(null);
              return new SessionView(lines.getFirst().person(), present, all);
            });
  }

  private static Line line(Readable row) {
    var person =
        new PersonView(Rows.id(row, "id"), Rows.text(row, "name"), Rows.text(row, "language"));
    UUID organisation = row.get("organisation_id", UUID.class);
    return new Line(
        person,
        organisation == null
            ? null
            : new OrganisationView(
                organisation,
                Rows.text(row, "organisation_name"),
                Rows.text(row, "kind"),
                Rows.text(row, "role"),
                Rows.required(row, "admitted", Boolean.class)));
  }
}
