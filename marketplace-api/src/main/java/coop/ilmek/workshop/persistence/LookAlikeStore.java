package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.domain.Likeness;
import coop.ilmek.workshop.domain.Likeness.Side;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes which records look alike, and what a person made of it. */
@Component
public class LookAlikeStore {
  /** What is compared of a record; of a prospect what the list said. */
  private static final String KNOWN =
      """
      select w.id, w.name, w.tax_number, coalesce(b.district, p.district, '') as district,
             coalesce(nullif(concat_ws(' ', b.neighbourhood, b.street, b.building_no, b.name,
                                       b.district), ''),
                      nullif(concat_ws(' ', p.neighbourhood, p.street, p.building_no,
                                       p.building_name, p.address, p.district), ''),
                      '') as address,
             coalesce(u.unit_key, '') as unit
      from workshop.workshop w
      left join workshop.unit u on u.id = w.unit_id
      left join workshop.building b on b.id = u.building_id
      left join workshop.prospect p on p.workshop_id = w.id
      where w.status <> 'merged'
      """;

  private static final String ONE = KNOWN + " and w.id = $1";

  /** Who may be the same: of the same district, with the same tax number or the same name. */
  private static final String NEAR =
      """
      with near as (
        select w.id from workshop.building b
        join workshop.unit u on u.building_id = b.id
        join workshop.workshop w on w.unit_id = u.id
        where workshop.fold(b.district) = workshop.fold($2)
        union
        select p.workshop_id from workshop.prospect p
        where workshop.fold(p.district) = workshop.fold($2)
        union
        select w.id from workshop.workshop w where w.tax_number = $3
        union
        select w.id from workshop.workshop w
        where workshop.name_key(w.name) = workshop.name_key($4))
      """
          + KNOWN
          + " and w.id <> $1 and w.id in (select n.id from near n) limit 20000";

  /** A decision that was made stands, whatever the score is now. */
  private static final String FOUND =
      """
      insert into workshop.look_alike (id, one_id, other_id, score, parts, state, state_since,
        found_at, offered_by)
      values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4, $5::jsonb, 'open',
        $6, $6, $7)
      on conflict (one_id, other_id) do update set score = excluded.score, parts = excluded.parts
        where workshop.look_alike.state = 'open'
      """;

  private static final String OF_PAIR =
      """
      select id from workshop.look_alike
      where one_id = least($1::uuid, $2::uuid) and other_id = greatest($1::uuid, $2::uuid)
      """;

  /** What no longer looks alike and nobody has looked at. */
  private static final String GONE =
      """
      delete from workshop.look_alike
      where (one_id = $1 or other_id = $1) and state = 'open' and offered_by is null
        and case when one_id = $1 then other_id else one_id end <> all ($2)
      """;

  private static final String DECIDE =
      """
      update workshop.look_alike set state = $3, state_since = $4, decided_by = $5, reason = $6,
        note = $7, version = version + 1
      where id = $1 and version = $2
      """;

  private static final String LOCK_SIDES =
      """
      select w.id, w.status, w.organisation_id,
             coalesce((select o.admitted from identity.public_organisation o
                       where o.id = w.organisation_id), false) as admitted
      from workshop.workshop w
      where w.id = any ($1) order by w.id for no key update of w
      """;

  private static final String MERGE =
      """
      with gone as (
        insert into workshop.merge (id, look_alike_id, gone_id, kept_id, status_before,
          admitted_before, reason, note, merged_by, merged_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))
      update workshop.workshop set status = 'merged', status_since = $10, merged_into = $4,
        version = version + 1
      where id = $3
      """;

  /** Aliases of the record that is gone are aliases of the one that is kept. */
  private static final String FOLLOW =
      "update workshop.workshop set merged_into = $2 where merged_into = $1";

  private static final String STANDING_MERGE =
      """
      select gone_id, kept_id, status_before, admitted_before from workshop.merge
      where look_alike_id = $1 and split_at is null
      """;

  private static final String SPLIT =
      """
      with taken_back as (
        update workshop.merge set split_by = $2, split_at = $3, split_note = $4
        where look_alike_id = $1 and split_at is null returning gone_id, status_before)
      update workshop.workshop w set status = t.status_before, status_since = $3,
        merged_into = null, version = w.version + 1
      from taken_back t where w.id = t.gone_id
      """;

  private static final String BACK =
      """
      update workshop.workshop w set merged_into = $1
      where w.merged_into is not null and w.id in (
        with recursive under as (
          select m.gone_id from workshop.merge m where m.kept_id = $1 and m.split_at is null
          union
          select m.gone_id from workshop.merge m join under u on m.kept_id = u.gone_id
          where m.split_at is null)
        select gone_id from under)
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  LookAlikeStore(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** A record as it is compared. */
  public record Known(UUID id, String district, Side side) {}

  /** A record under lock. */
  public record Held(UUID id, String status, @Nullable UUID organisation, boolean admitted) {}

  /** A merge nobody took back. */
  public record Merged(UUID gone, UUID kept, String statusBefore, boolean admittedBefore) {}

  /** What somebody decided, and why. */
  public record Decision(String state, String reason, String note, UUID by, Instant at) {}

  public Mono<Known> one(UUID id) {
    return db.sql(ONE).bind("$1", id).map((row, meta) -> known(row)).one();
  }

  public Mono<List<Known>> near(Known mine) {
    String taxNumber = mine.side().taxNumber();
    return db.sql(NEAR)
        .bind("$1", mine.id())
        .bind("$2", mine.district())
        .bind("$3", taxNumber == null ? Parameters.in(String.class) : taxNumber)
        .bind("$4", mine.side().name())
        .map((row, meta) -> known(row))
        .all()
        .collectList();
  }

  private static Known known(Readable row) {
    return new Known(
        Rows.id(row, "id"),
        Rows.text(row, "district"),
        new Side(
            Rows.text(row, "name"),
            Rows.text(row, "address"),
            Rows.text(row, "unit"),
            row.get("tax_number", String.class)));
  }

  public Mono<Void> found(
      UUID one, UUID other, Likeness.Score score, @Nullable UUID offeredBy, Instant now) {
    return db.sql(FOUND)
        .bind("$1", Ids.next())
        .bind("$2", one)
        .bind("$3", other)
        .bind("$4", score.points())
        .bind("$5", json.writeValueAsString(score.parts()))
        .bind("$6", at(now))
        .bind("$7", offeredBy == null ? Parameters.in(UUID.class) : offeredBy)
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<UUID> ofPair(UUID one, UUID other) {
    return db.sql(OF_PAIR)
        .bind("$1", one)
        .bind("$2", other)
        .map((row, meta) -> Rows.id(row, "id"))
        .one();
  }

  /** Forgets the pairs of a record that are not among the ones found now. */
  public Mono<Void> gone(UUID id, List<UUID> others) {
    return db.sql(GONE)
        .bind("$1", id)
        .bind("$2", others.toArray(UUID[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** False when somebody else decided meanwhile. */
  public Mono<Boolean> decide(UUID id, long version, Decision decision) {
    return db.sql(DECIDE)
        .bind("$1", id)
        .bind("$2", version)
        .bind("$3", decision.state())
        .bind("$4", at(decision.at()))
        .bind("$5", decision.by())
        .bind("$6", decision.reason())
        .bind("$7", decision.note())
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** Both records in one order, so that two merges never wait for each other. */
  public Mono<List<Held>> lock(UUID one, UUID other) {
    return db.sql(LOCK_SIDES)
        .bind("$1", new UUID[] {one, other})
        .map(
            (row, meta) ->
                new Held(
                    Rows.id(row, "id"),
                    Rows.text(row, "status"),
                    row.get("organisation_id", UUID.class),
                    Rows.required(row, "admitted", Boolean.class)))
        .all()
        .collectList();
  }

  public Mono<Void> merge(UUID pair, Held gone, UUID kept, Decision decision) {
    return db.sql(MERGE)
        .bind("$1", Ids.next())
        .bind("$2", pair)
        .bind("$3", gone.id())
        .bind("$4", kept)
        .bind("$5", gone.status())
        .bind("$6", gone.admitted())
        .bind("$7", decision.reason())
        .bind("$8", decision.note())
        .bind("$9", decision.by())
        .bind("$10", at(decision.at()))
        .fetch()
        .rowsUpdated()
        .then(db.sql(FOLLOW).bind("$1", gone.id()).bind("$2", kept).fetch().rowsUpdated())
        .then();
  }

  public Mono<Merged> standing(UUID pair) {
    return db.sql(STANDING_MERGE)
        .bind("$1", pair)
        .map(
            (row, meta) ->
                new Merged(
                    Rows.id(row, "gone_id"),
                    Rows.id(row, "kept_id"),
                    Rows.text(row, "status_before"),
                    Rows.required(row, "admitted_before", Boolean.class)))
        .one();
  }

  /** The record that was gone is there again, and so are its own aliases. */
  public Mono<Void> split(UUID pair, UUID gone, Decision decision) {
    return db.sql(SPLIT)
        .bind("$1", pair)
        .bind("$2", decision.by())
        .bind("$3", at(decision.at()))
        .bind("$4", decision.note())
        .fetch()
        .rowsUpdated()
        .then(db.sql(BACK).bind("$1", gone).fetch().rowsUpdated())
        .then();
  }
}
