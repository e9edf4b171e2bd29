package coop.ilmek.workshop.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.blob.BlobView;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.ClaimView;
import coop.ilmek.workshop.TakeOverView;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.RowsFetchSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Claims on prospects. */
@Component
public class ClaimStore {
  private static final String INSERT =
      """
      insert into workshop.claim
        (id, workshop_id, person_id, name, note, state, state_since, created_at)
      values ($1, $2, $3, $4, $5, 'open', $6, $6)
      on conflict do nothing
      """;
  private static final String PROOF =
      """
      insert into workshop.claim_proof (claim_id, position, blob_id)
      select $1, n, blob from unnest($2::uuid[]) with ordinality as proof (blob, n)
      """;
  private static final String DECIDE =
      """
      update workshop.claim set state = $3, state_since = $4, version = version + 1,
        decided_by = $5, reason = $6
      where id = $1 and version = $2 and state = 'open'
      """;
  private static final String READ =
      """
      select c.id, c.person_id, c.workshop_id, w.code, w.name as workshop,
             coalesce(b.province, p.province) as province,
             coalesce(b.district, p.district) as district, c.name, c.note, c.state,
             c.state_since, c.version, c.created_at, d.name as decided_by, c.reason,
             c.used_at is not null as begun, i.organisation_id as centre,
             array(select blob_id from workshop.claim_proof f where f.claim_id = c.id
                   order by position) as proof
      from workshop.claim c
      join workshop.prospect p on p.workshop_id = c.workshop_id
      join workshop.workshop w on w.id = c.workshop_id
      join workshop.import i on i.id = p.import_id
      left join workshop.unit u on u.id = w.unit_id
      left join workshop.building b on b.id = u.building_id
      left join identity.public_person d on d.id = c.decided_by
      """;
  private static final String ONE = READ + "where c.id = $1";
  private static final String LAST =
      READ + "where w.code = $1 and c.person_id = $2 order by c.created_at desc limit 1";
  private static final String LIST =
      READ
          + """
          where i.organisation_id = $1 and c.state = $2 and ($3::uuid is null or c.id > $3)
          order by c.id
          limit $4
          """;
  private static final String TAKE_OVER =
      """
      select w.code, w.name, coalesce(b.province, p.province) as province,
             coalesce(b.district, p.district) as district,
             case when w.organisation_id is not null or w.status <> 'prospect' then 'taken'
                  when c.id is null then 'free'
                  when c.person_id <> $2 then 'claimed'
                  when c.state = 'open' then 'claimed_by_you'
                  else 'granted' end as state
      from workshop.prospect p
      join workshop.workshop w on w.id = p.workshop_id
      left join workshop.unit u on u.id = w.unit_id
      left join workshop.building b on b.id = u.building_id
      left join workshop.claim c
        on c.workshop_id = w.id and c.state in ('open', 'confirmed')
      """;
  private static final String OF_CODE = TAKE_OVER + "where w.code = $1";
  private static final String OF_TAX_NUMBER =
      TAKE_OVER
          + """
          where w.tax_number = $1 and w.organisation_id is null and w.status = 'prospect'
          order by w.code limit 20
          """;

  private final DatabaseClient db;

  ClaimStore(DatabaseClient db) {
    this.db = db;
  }

  /**
   * A claim with what decides who may see it.
   *
   * @param proof ids of the files; the view's own list is empty
   */
  public record Claim(UUID workshop, UUID person, UUID centre, List<UUID> proof, ClaimView view) {}

  /** False when the workshop, or the person, has an open claim already. */
  public Mono<Boolean> insert(
      UUID id,
      UUID workshop,
      UUID person,
      String name,
      String note,
      List<BlobView> proof,
      Instant now) {
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", workshop)
        .bind("$3", person)
        .bind("$4", name)
        .bind("$5", note)
        .bind("$6", at(now))
        .fetch()
        .rowsUpdated()
        .filter(inserted -> inserted == 1)
        .flatMap(
            inserted ->
                db.sql(PROOF)
                    .bind("$1", id)
                    .bind("$2", proof.stream().map(BlobView::id).toArray(UUID[]::new))
                    .fetch()
                    .rowsUpdated()
                    .thenReturn(true))
        .defaultIfEmpty(false);
  }

  /** False when it was decided meanwhile. */
  public Mono<Boolean> decide(
      UUID id,
      long version,
      String state,
      @Nullable UUID by,
      @Nullable String reason,
      Instant now) {
    return db.sql(DECIDE)
        .bind("$1", id)
        .bind("$2", version)
        .bind("$3", state)
        .bind("$4", at(now))
        .bind("$5", by == null ? Parameters.in(UUID.class) : by)
        .bind("$6", reason == null ? Parameters.in(String.class) : reason)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Claim> read(UUID id) {
    return db.sql(ONE).bind("$1", id).map((row, meta) -> claim(row)).one();
  }

  /** The person's last claim on the workshop with this code. */
  public Mono<Claim> last(String code, UUID person) {
    return db.sql(LAST).bind("$1", code).bind("$2", person).map((row, meta) -> claim(row)).one();
  }

  public Mono<Page<Claim>> list(UUID centre, String state, @Nullable String cursor, int size) {
    return db.sql(LIST)
        .bind("$1", centre)
        .bind("$2", state)
        .bind("$3", cursor == null ? Parameters.in(UUID.class) : id(cursor))
        .bind("$4", size + 1)
        .map((row, meta) -> claim(row))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, last -> last.view().id().toString()));
  }

  private static UUID id(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/cursor", "invalid");
    }
  }

  /** A prospect by its code, as the person may see it; her claim is not in it. */
  public Mono<TakeOverView> takeOver(String code, UUID person) {
    return takeOver(OF_CODE, code, person).one();
  }

  /** Prospects with this tax number nobody took over, as the person may see them. */
  public Mono<List<TakeOverView>> find(String taxNumber, UUID person) {
    return takeOver(OF_TAX_NUMBER, taxNumber, person).all().collectList();
  }

  private RowsFetchSpec<TakeOverView> takeOver(String sql, String by, UUID person) {
    return db.sql(sql)
        .bind("$1", by)
        .bind("$2", person)
        .map(
            (row, meta) ->
                new TakeOverView(
                    Rows.text(row, "code"),
                    Rows.text(row, "name"),
                    row.get("province", String.class),
                    row.get("district", String.class),
                    Rows.text(row, "state"),
                    null));
  }

  private static Claim claim(Readable row) {
    var view =
        new ClaimView(
            Rows.id(row, "id"),
            Rows.text(row, "code"),
            Rows.text(row, "workshop"),
            row.get("province", String.class),
            row.get("district", String.class),
            Rows.text(row, "name"),
            Rows.text(row, "note"),
            List.of(),
            Rows.text(row, "state"),
            Rows.instant(row, "state_since"),
            Rows.required(row, "version", Long.class),
            Rows.instant(row, "created_at"),
            row.get("decided_by", String.class),
            row.get("reason", String.class),
            Rows.required(row, "begun", Boolean.class));
    return new Claim(
        Rows.id(row, "workshop_id"),
        Rows.id(row, "person_id"),
        Rows.id(row, "centre"),
        List.of(Rows.required(row, "proof", UUID[].class)),
        view);
  }
}
