package coop.ilmek.sourcing.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes who was chosen, asked, and what they answered before a quote. */
@Component
public class InvitationStore {
  /** Only active members can be asked; who was chosen before stays as she is. */
  private static final String ADD =
      """
      insert into sourcing.invitation
        (id, enquiry_id, workshop_id, workshop_organisation_id, state, picked_at, sent_at)
      select i.id, $1, w.id, w.organisation_id, $4, $5,
        case when $4 = 'picked' then null else $5 end
      from unnest($2::uuid[], $3::uuid[]) as i (id, workshop_id)
      join workshop.public_workshop w on w.id = i.workshop_id and w.status = 'active'
        and w.organisation_id is not null
      on conflict (enquiry_id, workshop_id) do nothing
      returning id
      """;

  /** As many ids as there are members are made in Java, then handed out in turn. */
  private static final String ADD_ALL =
      """
      insert into sourcing.invitation
        (id, enquiry_id, workshop_id, workshop_organisation_id, state, picked_at, sent_at)
      select i.id, $1, w.id, w.organisation_id, 'sent', $3, $3
      from (select id, organisation_id, row_number() over (order by id) as nth
            from workshop.public_workshop
            where status = 'active' and organisation_id is not null) w
      join unnest($2::uuid[]) with ordinality as i (id, nth) on i.nth = w.nth
      on conflict (enquiry_id, workshop_id) do nothing
      """;

  private static final String MEMBERS =
      """
      select count(*) as members from workshop.public_workshop
      where status = 'active' and organisation_id is not null
      """;

  private static final String REMOVE =
      """
      delete from sourcing.invitation
      where enquiry_id = $1 and workshop_id = $2 and state = 'picked'
      """;

  private static final String SEND =
      """
      update sourcing.invitation set state = 'sent', sent_at = $2
      where enquiry_id = $1 and state = 'picked'
      """;

  private static final String SEEN =
      """
      update sourcing.invitation set state = 'seen', seen_at = $3
      where id = $1 and workshop_organisation_id = $2 and state = 'sent'
      """;

  private static final String DECLINE =
      """
      update sourcing.invitation
      set state = 'declined', decline_reason = $3, answered_at = $4, seen_at = coalesce(seen_at, $4)
      where id = $1 and workshop_organisation_id = $2 and state in ('sent', 'seen')
      """;

  private static final String REOPEN =
      """
      update sourcing.invitation
      set state = 'seen', decline_reason = null, seen_at = coalesce(seen_at, $2)
      where id = $1 and state in ('sent', 'declined', 'quoted')
      """;

  private static final String QUOTED =
      """
      update sourcing.invitation
      set state = 'quoted', decline_reason = null, answered_at = $2
      where id = $1 and state in ('sent', 'seen', 'declined')
      """;

  private static final String SENT_IDS =
      "select id from sourcing.invitation where enquiry_id = $1 and state <> 'picked' order by id";

  private static final String WAITING_IDS =
      """
      select id from sourcing.invitation
      where enquiry_id = $1 and state in ('sent', 'seen') order by id
      """;

  private static final String ASKED =
      """
      select i.enquiry_id, i.workshop_id, i.workshop_organisation_id, i.state,
        e.brand_organisation_id, e.po_number, e.style
      from sourcing.invitation i
      join sourcing.enquiry e on e.id = i.enquiry_id
      where i.id = $1
      """;

  private static final String ASKED_MINE =
      ASKED + " and i.workshop_organisation_id = $2 and i.state <> 'picked'";

  private final DatabaseClient db;
  private final Clock clock;

  InvitationStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** An invitation, as far as an act needs it. */
  public record Asked(
      UUID id,
      UUID enquiry,
      UUID workshop,
      UUID workshopOrganisation,
      String state,
      UUID brand,
      String poNumber,
      String style) {}

  /** The ids of those that are new. */
  public Mono<List<UUID>> add(UUID enquiry, List<UUID> workshops, boolean sent) {
    UUID[] ids = workshops.stream().map(w -> Ids.next()).toArray(UUID[]::new);
    return db.sql(ADD)
        .bind("$1", enquiry)
        .bind("$2", ids)
        .bind("$3", workshops.toArray(UUID[]::new))
        .bind("$4", sent ? "sent" : "picked")
        .bind("$5", at(clock.instant()))
        .map((row, meta) -> Rows.id(row, "id"))
        .all()
        .collectList();
  }

  /** Asks every active member. */
  public Mono<Void> addAll(UUID enquiry) {
    return db.sql(MEMBERS)
        .map((row, meta) -> Rows.required(row, "members", Long.class))
        .one()
        .flatMap(
            members -> {
              var ids = new UUID[members.intValue()];
              for (int i = 0; i < ids.length; i++) {
                ids[i] = Ids.next();
              }
              return db.sql(ADD_ALL)
                  .bind("$1", enquiry)
                  .bind("$2", ids)
                  .bind("$3", at(clock.instant()))
                  .fetch()
                  .rowsUpdated();
            })
        .then();
  }

  public Mono<Boolean> remove(UUID enquiry, UUID workshop) {
    return db.sql(REMOVE)
        .bind("$1", enquiry)
        .bind("$2", workshop)
        .fetch()
        .rowsUpdated()
        .map(n -> n > 0);
  }

  public Mono<Void> send(UUID enquiry) {
    return db.sql(SEND)
        .bind("$1", enquiry)
        .bind("$2", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> seen(UUID id, UUID organisation) {
    return db.sql(SEEN)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** False when there is nothing left to decline. */
  public Mono<Boolean> decline(UUID id, UUID organisation, String reason) {
    return db.sql(DECLINE)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", reason)
        .bind("$4", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** She thinks about it, again or still. */
  public Mono<Void> reopen(UUID id) {
    return touch(REOPEN, id);
  }

  public Mono<Void> quoted(UUID id) {
    return touch(QUOTED, id);
  }

  private Mono<Void> touch(String sql, UUID id) {
    Instant now = clock.instant();
    return db.sql(sql).bind("$1", id).bind("$2", at(now)).fetch().rowsUpdated().then();
  }

  /** Everybody who was asked. */
  public Mono<List<UUID>> sentIds(UUID enquiry) {
    return ids(SENT_IDS, enquiry);
  }

  /** Those who have not answered. */
  public Mono<List<UUID>> waitingIds(UUID enquiry) {
    return ids(WAITING_IDS, enquiry);
  }

  private Mono<List<UUID>> ids(String sql, UUID enquiry) {
    return db.sql(sql)
        .bind("$1", enquiry)
        .map((row, meta) -> Rows.id(row, "id"))
        .all()
        .collectList();
  }

  public Mono<Asked> asked(UUID id) {
    return one(db.sql(ASKED).bind("$1", id), id);
  }

  /** Empty when the invitation is another workshop's, or has not been sent. */
  public Mono<Asked> asked(UUID id, UUID organisation) {
    return one(db.sql(ASKED_MINE).bind("$1", id).bind("$2", organisation), id);
  }

  private static Mono<Asked> one(DatabaseClient.GenericExecuteSpec spec, UUID id) {
    return spec.map(
            (row, meta) ->
                new Asked(
                    id,
                    Rows.id(row, "enquiry_id"),
                    Rows.id(row, "workshop_id"),
                    Rows.id(row, "workshop_organisation_id"),
                    Rows.text(row, "state"),
                    Rows.id(row, "brand_organisation_id"),
                    Rows.text(row, "po_number"),
                    Rows.text(row, "style")))
        .one();
  }
}
