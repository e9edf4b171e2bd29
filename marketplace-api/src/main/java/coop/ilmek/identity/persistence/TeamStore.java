package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.Address;
import coop.ilmek.shared.Actor.PersonRole;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who belongs to an organisation, and who was asked to. */
@Component
public class TeamStore {
  /** One change of a team after the other: who looks at the others' roles locks first. */
  private static final String LOCK =
      "select name from identity.organisation where id = $1 for no key update";

  private static final String PEOPLE =
      """
      select p.id, p.name, coalesce(p.phone, p.email) as address, a.role, a.since
      from identity.affiliation a
      join identity.person p on p.id = a.person_id
      where a.organisation_id = $1 and a.ended_at is null
      order by a.since, p.id limit 500
      """;
  private static final String CHANGE_ROLE =
      """
      update identity.affiliation set role = $3
      where organisation_id = $1 and person_id = $2 and ended_at is null
      """;
  private static final String END =
      """
      with ended as (
        update identity.affiliation set ended_at = $3
        where organisation_id = $1 and person_id = $2 and ended_at is null)
      update identity.api_key set revoked_at = $3
      where organisation_id = $1 and person_id = $2 and revoked_at is null
      """;
  private static final String HAS_ADDRESS =
      """
      select 1 as one from identity.affiliation a
      join identity.person p on p.id = a.person_id
      where a.organisation_id = $1 and a.ended_at is null and (p.phone = $2 or p.email = $2)
      """;
  private static final String INVITED =
      """
      select i.id, i.address, i.role, p.name as by, i.invited_at, i.expires_at
      from identity.invitation i
      join identity.person p on p.id = i.invited_by
      where i.organisation_id = $1
      order by i.invited_at desc limit 200
      """;

  /** A second invitation of an address takes the place of the first: one link is valid. */
  private static final String INVITE =
      """
      insert into identity.invitation
        (id, organisation_id, channel, address, role, token_hash, invited_by, invited_at,
         expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (organisation_id, address) do update set role = excluded.role,
        token_hash = excluded.token_hash, invited_by = excluded.invited_by,
        invited_at = excluded.invited_at, expires_at = excluded.expires_at
      returning id
      """;

  private static final String WITHDRAW =
      """
      delete from identity.invitation where organisation_id = $1 and id = $2 returning role
      """;
  private static final String PREVIEW =
      """
      select o.id as organisation_id, o.name, o.kind, i.role, i.channel, i.address, i.invited_by,
             p.name as by
      from identity.invitation i
      join identity.organisation o on o.id = i.organisation_id
      join identity.person p on p.id = i.invited_by
      where i.token_hash = $1 and i.expires_at > $2
      """;
  private static final String TAKE =
      """
      with taken as (
        delete from identity.invitation where token_hash = $1 and expires_at > $2
        returning organisation_id, role, channel, address, invited_by)
      select t.organisation_id, o.name, o.kind, t.role, t.channel, t.address, t.invited_by,
             p.name as by
      from taken t
      join identity.organisation o on o.id = t.organisation_id
      join identity.person p on p.id = t.invited_by
      """;

  private final DatabaseClient db;

  TeamStore(DatabaseClient db) {
    this.db = db;
  }

  /** Somebody of an organisation. */
  public record Colleague(
      UUID id, String name, @Nullable String address, PersonRole role, Instant since) {}

  /** An invitation that waits. */
  public record Invited(
      UUID id, String address, String role, String by, Instant at, Instant expires) {}

  /** What an invitation is about. */
  public record Offer(
      UUID organisation,
      String name,
      String kind,
      PersonRole role,
      Address address,
      UUID invitedBy,
      String by) {}

  /** Locks the organisation and gives its name. */
  public Mono<String> lock(UUID organisation) {
    return db.sql(LOCK).bind("$1", organisation).map((row, meta) -> Rows.text(row, "name")).one();
  }

  public Mono<List<Colleague>> people(UUID organisation) {
    return db.sql(PEOPLE)
        .bind("$1", organisation)
        .map(
            (row, meta) ->
                new Colleague(
                    Rows.id(row, "id"),
                    Rows.text(row, "name"),
                    row.get("address", String.class),
                    role(row),
                    Rows.instant(row, "since")))
        .all()
        .collectList();
  }

  private static PersonRole role(Readable row) {
    return PersonRole.valueOf(Rows.text(row, "role").toUpperCase(Locale.ROOT));
  }

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public Mono<Void> changeRole(UUID organisation, UUID person, PersonRole role) {
    return db.sql(CHANGE_ROLE)
        .bind("$1", organisation)
        .bind("$2", person)
        .bind("$3", slug(role))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** She belongs to it no more, and her keys for it open nothing. */
  public Mono<Void> end(UUID organisation, UUID person, Instant now) {
    return db.sql(END)
        .bind("$1", organisation)
        .bind("$2", person)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Boolean> hasAddress(UUID organisation, Address address) {
    return db.sql(HAS_ADDRESS)
        .bind("$1", organisation)
        .bind("$2", address.value())
        .map((row, meta) -> true)
        .first()
        .defaultIfEmpty(false);
  }

  public Mono<List<Invited>> invited(UUID organisation) {
    return db.sql(INVITED)
        .bind("$1", organisation)
        .map(
            (row, meta) ->
                new Invited(
                    Rows.id(row, "id"),
                    Rows.text(row, "address"),
                    Rows.text(row, "role"),
                    Rows.text(row, "by"),
                    Rows.instant(row, "invited_at"),
                    Rows.instant(row, "expires_at")))
        .all()
        .collectList();
  }

  /** Gives the id of the invitation: a new one, or that of the one it replaces. */
  public Mono<UUID> invite(
      UUID id,
      UUID organisation,
      Address address,
      PersonRole role,
      String token,
      UUID by,
      Instant now,
      Instant expires) {
    return db.sql(INVITE)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", slug(address.channel()))
        .bind("$4", address.value())
        .bind("$5", slug(role))
        .bind("$6", Secrets.sha256(token))
        .bind("$7", by)
        .bind("$8", at(now))
        .bind("$9", at(expires))
        .map((row, meta) -> Rows.id(row, "id"))
        .one();
  }

  /** Gives the role that had been offered; empty when there is no such invitation. */
  public Mono<PersonRole> withdraw(UUID organisation, UUID id) {
    return db.sql(WITHDRAW)
        .bind("$1", organisation)
        .bind("$2", id)
        .map((row, meta) -> role(row))
        .one();
  }

  /** Empty when the link is over. */
  public Mono<Offer> offer(String token, Instant now) {
    return offer(PREVIEW, token, now);
  }

  /** The same, and uses the link up. */
  public Mono<Offer> take(String token, Instant now) {
    return offer(TAKE, token, now);
  }

  private Mono<Offer> offer(String sql, String token, Instant now) {
    return db.sql(sql)
        .bind("$1", Secrets.sha256(token))
        .bind("$2", at(now))
        .map(
            (row, meta) ->
                new Offer(
                    Rows.id(row, "organisation_id"),
                    Rows.text(row, "name"),
                    Rows.text(row, "kind"),
                    role(row),
                    new Address(
                        Address.Channel.valueOf(Rows.text(row, "channel").toUpperCase(Locale.ROOT)),
                        Rows.text(row, "address")),
                    Rows.id(row, "invited_by"),
                    Rows.text(row, "by")))
        .one();
  }
}
