package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes how prospects change hands. */
@Component
public class TakeOverStore {
  private static final String INVITE =
      """
      with before as (
        update workshop.prospect_invitation set ended_at = $6
        where workshop_id = $2 and ended_at is null)
      insert into workshop.prospect_invitation
        (id, workshop_id, secret_hash, address, sent_by, sent_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String USE_INVITATION =
      """
      update workshop.prospect_invitation set ended_at = $3, used_by = $4
      where workshop_id = $1 and secret_hash = $2 and ended_at is null and expires_at > $3
      """;
  private static final String USE_CLAIM =
      """
      update workshop.claim set used_at = $3
      where workshop_id = $1 and person_id = $2 and state = 'confirmed' and used_at is null
      """;
  private static final String MERGE_OWN =
      """
      update workshop.workshop set status = 'merged', status_since = $3, merged_into = $2,
        organisation_id = null, version = version + 1
      where organisation_id = $1 and status = 'prospect'
      """;
  private static final String ATTACH =
      """
      with taken as (
        update workshop.prospect set taken_over_at = $3 where workshop_id = $1),
      others as (
        update workshop.prospect_invitation set ended_at = $3
        where workshop_id = $1 and ended_at is null),
      claims as (
        update workshop.claim set state_since = $3, version = version + 1,
          state = case when person_id = $4 then 'withdrawn' else 'refused' end,
          decided_by = case when person_id <> $4 then $5 end,
          reason = case when person_id <> $4 then 'taken_over' end
        where workshop_id = $1 and state = 'open')
      update workshop.workshop set organisation_id = $2, version = version + 1
      where id = $1 and organisation_id is null
      """;
  private static final String SET_ASIDE =
      """
      update workshop.workshop set status = 'closed', status_since = $2, version = version + 1
      where id = $1 and organisation_id is null and status = 'prospect'
      """;

  private final DatabaseClient db;

  TakeOverStore(DatabaseClient db) {
    this.db = db;
  }

  /** Keeps an invitation; the one before opens nothing any longer. */
  public Mono<Void> invite(
      UUID id, UUID prospect, byte[] hash, String address, UUID by, Instant now, Instant expires) {
    return db.sql(INVITE)
        .bind("$1", id)
        .bind("$2", prospect)
        .bind("$3", hash)
        .bind("$4", address)
        .bind("$5", by)
        .bind("$6", at(now))
        .bind("$7", at(expires))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Uses a live invitation up; false when it is none. */
  public Mono<Boolean> useInvitation(UUID prospect, byte[] hash, UUID person, Instant now) {
    return db.sql(USE_INVITATION)
        .bind("$1", prospect)
        .bind("$2", hash)
        .bind("$3", at(now))
        .bind("$4", person)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** Uses a confirmed claim of the person up; false when there is none. */
  public Mono<Boolean> useClaim(UUID prospect, UUID person, Instant now) {
    return db.sql(USE_CLAIM)
        .bind("$1", prospect)
        .bind("$2", person)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /**
   * Gives the prospect to the organisation. A record the organisation began for itself is merged
   * into it, and a claim that waits on it is over: hers because she has it, another's with a
   * reason.
   */
  public Mono<Void> attach(UUID prospect, UUID organisation, UUID person, Instant now) {
    return db.sql(MERGE_OWN)
        .bind("$1", organisation)
        .bind("$2", prospect)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then(
            db.sql(ATTACH)
                .bind("$1", prospect)
                .bind("$2", organisation)
                .bind("$3", at(now))
                .bind("$4", person)
                .bind("$5", Actor.NOBODY)
                .fetch()
                .rowsUpdated()
                .then());
  }

  /** False when it was taken over or set aside before. */
  public Mono<Boolean> setAside(UUID prospect, Instant now) {
    return db.sql(SET_ASIDE)
        .bind("$1", prospect)
        .bind("$2", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }
}
