package coop.ilmek.identity;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Organisations and who belongs to them. */
@Service
public class Organisations {
  private static final String INSERT =
      """
      insert into identity.organisation (id, kind, name, admitted, created_at)
      values ($1, $2, $3, $4, $5)
      """;
  private static final String JOIN =
      """
      insert into identity.affiliation (organisation_id, person_id, role, since)
      values ($1, $2, $3, $4)
      on conflict (organisation_id, person_id) do update set role = excluded.role, ended_at = null
      """;
  private static final String ADMIT =
      "update identity.organisation set admitted = $2, version = version + 1 where id = $1";
  private static final String RENAME =
      "update identity.organisation set name = $2, version = version + 1 where id = $1";
  private static final String ACT =
      "update identity.session set organisation_id = $2 where person_id = $1 and organisation_id is null";

  private final DatabaseClient db;
  private final Audit audit;
  private final Clock clock;

  Organisations(DatabaseClient db, Audit audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Founds an organisation that is not yet a member, with the actor in it: as owner of a workshop,
   * buyer of a brand, coordinator of the centre. Her sessions without one act for it from now on.
   */
  @Transactional
  public Mono<UUID> found(Actor actor, Actor.Kind kind, String name) {
    UUID id = Ids.next();
    var role =
        switch (kind) {
          case WORKSHOP -> Actor.PersonRole.OWNER;
          case BRAND -> Actor.PersonRole.BUYER;
          case CENTRE -> Actor.PersonRole.COORDINATOR;
          case SYSTEM, NONE ->
              throw new IllegalArgumentException("no organisation of kind " + kind);
        };
    return insert(id, kind, name)
        .then(join(id, actor.person(), role))
        .then(db.sql(ACT).bind("$1", actor.person()).bind("$2", id).fetch().rowsUpdated())
        .then(audit.record(actor, "identity.found", id))
        .thenReturn(id);
  }

  /**
   * Founds an organisation on behalf of an owner who will join it later; the actor stays outside.
   */
  @Transactional
  public Mono<UUID> foundFor(Actor actor, Actor.Kind kind, String name) {
    UUID id = Ids.next();
    return insert(id, kind, name)
        .then(audit.record(actor, "identity.found_for", id))
        .thenReturn(id);
  }

  private Mono<Long> insert(UUID id, Actor.Kind kind, String name) {
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", kind.name().toLowerCase(Locale.ROOT))
        .bind("$3", name)
        .bind("$4", kind == Actor.Kind.CENTRE)
        .bind("$5", at(clock.instant()))
        .fetch()
        .rowsUpdated();
  }

  /** Makes a person part of an organisation, or changes her role in it. */
  @Transactional
  public Mono<Void> join(UUID organisation, UUID person, Actor.PersonRole role) {
    return db.sql(JOIN)
        .bind("$1", organisation)
        .bind("$2", person)
        .bind("$3", role.name().toLowerCase(Locale.ROOT))
        .bind("$4", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Whether the organisation is a member in good standing; membership says so. */
  @Transactional
  public Mono<Void> admitted(UUID organisation, boolean admitted) {
    return db.sql(ADMIT).bind("$1", organisation).bind("$2", admitted).fetch().rowsUpdated().then();
  }

  @Transactional
  public Mono<Void> rename(UUID organisation, String name) {
    return db.sql(RENAME).bind("$1", organisation).bind("$2", name).fetch().rowsUpdated().then();
  }
}
