package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.ApiKeyView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.database.Rows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keys of programs; only their hashes are stored. */
@Component
public class ApiKeyStore {
  /** A name that a live key has already inserts nothing. */
  private static final String INSERT =
      """
      insert into identity.api_key
        (id, organisation_id, person_id, name, key_hash, hint, created_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (organisation_id, lower(name)) where revoked_at is null do nothing
      """;

  private static final String LIST =
      """
      select k.id, k.name, k.hint, p.name as by, k.created_at, k.used_at
      from identity.api_key k
      join identity.person p on p.id = k.person_id
      where k.organisation_id = $1 and k.revoked_at is null
      order by k.created_at desc limit 100
      """;
  private static final String REVOKE =
      """
      update identity.api_key set revoked_at = $3
      where id = $1 and organisation_id = $2 and revoked_at is null
      """;
  private static final String ACTOR =
      """
      select k.id as key, p.id as person, p.language, o.id as organisation, o.kind, o.admitted,
             a.role, coalesce(k.used_at, k.created_at - interval '1 day') as used_at
      from identity.api_key k
      join identity.person p on p.id = k.person_id and p.disabled_at is null
      join identity.affiliation a
        on a.organisation_id = k.organisation_id and a.person_id = p.id and a.ended_at is null
      join identity.organisation o on o.id = a.organisation_id
      where k.key_hash = $1 and k.revoked_at is null
      """;
  private static final String USED = "update identity.api_key set used_at = $2 where id = $1";

  private final DatabaseClient db;

  ApiKeyStore(DatabaseClient db) {
    this.db = db;
  }

  /** A key as the security layer needs it. */
  public record Live(UUID id, Actor actor, Instant usedAt) {}

  /** False when the organisation has a live key of that name. */
  public Mono<Boolean> insert(
      UUID id, UUID organisation, UUID person, String name, String key, Instant now) {
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", person)
        .bind("$4", name)
        .bind("$5", Secrets.sha256(key))
        .bind("$6", key.substring(key.length() - 4))
        .bind("$7", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<List<ApiKeyView>> list(UUID organisation) {
    return db.sql(LIST)
        .bind("$1", organisation)
        .map(
            (row, meta) ->
                new ApiKeyView(
                    Rows.id(row, "id"),
                    Rows.text(row, "name"),
                    Rows.text(row, "hint"),
                    Rows.text(row, "by"),
                    Rows.instant(row, "created_at"),
                    Rows.optionalInstant(row, "used_at")))
        .all()
        .collectList();
  }

  /** False when the organisation has no such live key. */
  public Mono<Boolean> revoke(UUID id, UUID organisation, Instant now) {
    return db.sql(REVOKE)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Live> find(String key) {
    return db.sql(ACTOR)
        .bind("$1", Secrets.sha256(key))
        .map(
            (row, meta) ->
                new Live(
                    Rows.id(row, "key"), SessionStore.actor(row), Rows.instant(row, "used_at")))
        .one();
  }

  public Mono<Void> used(UUID key, Instant now) {
    return db.sql(USED).bind("$1", key).bind("$2", at(now)).fetch().rowsUpdated().then();
  }
}
