package coop.ilmek.membership.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.membership.Answers;
import coop.ilmek.membership.VisitForm;
import coop.ilmek.membership.VisitView;
import coop.ilmek.shared.Ids;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes applications, visits and baselines. */
@Component
public class ApplicationStore {
  private static final String INSERT =
      """
      insert into membership.application
        (id, organisation_id, kind, state, state_since, started_by, assisted, owner_address,
         created_at)
      values ($1, $2, $3, 'draft', $4, $5, $6, $7, $4)
      """;

  /** Step by step: a step that is sent replaces that step. What the centre types, she confirms. */
  private static final String SAVE =
      """
      update membership.application set answers = answers || $2::jsonb, answers_at = $3,
        province = coalesce($4, province), district = coalesce($5, district),
        owner_confirmed_at = case when $6 then null else owner_confirmed_at end
      where id = $1 and state in ('draft', 'changes_requested')
      """;

  private static final String SUBMITTED =
      "update membership.application set submitted_at = coalesce(submitted_at, $2) where id = $1";
  private static final String REVIEWER =
      "update membership.application set reviewer = $2 where id = $1";
  private static final String CONFIRMED =
      "update membership.application set owner_confirmed_at = $2 where id = $1 and assisted";
  private static final String ASK =
      """
      insert into membership.asked_document (application_id, type, asked_by, asked_at)
      select $1, type, $3, $4 from unnest($2::text[]) as asked (type)
      on conflict do nothing
      """;
  private static final String PLAN =
      """
      insert into membership.visit
        (id, application_id, planned_on, planned_time, visitor, planned_at)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String CANCEL =
      """
      update membership.visit set cancelled_at = $2
      where application_id = $1 and cancelled_at is null and recorded_at is null
      """;
  private static final String RECORD =
      """
      with made as (
        update membership.visit set recorded_at = $2, recorded_by = $3, form = $4::jsonb,
          lat = $5, lng = $6
        where application_id = $1 and cancelled_at is null and recorded_at is null
        returning id)
      insert into membership.visit_photo (visit_id, position, blob_id, caption)
      select made.id, photo.n, photo.blob, photo.caption
      from made, unnest($7::uuid[], $8::text[]) with ordinality as photo (blob, caption, n)
      """;
  private static final String BASELINE =
      """
      insert into membership.baseline (organisation_id, item, value, said_as, said_by, at)
      select $1, said.item, said.value, $4, $5, $6
      from unnest($2::text[], $3::text[]) as said (item, value)
      where said.value is distinct from (
        select b.value from membership.baseline b
        where b.organisation_id = $1 and b.item = said.item order by b.at desc limit 1)
      """;
  private static final String BRAND =
      """
      insert into membership.brand
        (organisation_id, legal_name, country, city, tax_number, website, sector)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (organisation_id) do update set legal_name = excluded.legal_name,
        country = excluded.country, city = excluded.city, tax_number = excluded.tax_number,
        website = excluded.website, sector = excluded.sector
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  ApplicationStore(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  public Mono<Void> insert(
      UUID id,
      UUID organisation,
      String kind,
      UUID startedBy,
      @Nullable String ownerAddress,
      Instant now) {
    return done(
        db.sql(INSERT)
            .bind("$1", id)
            .bind("$2", organisation)
            .bind("$3", kind)
            .bind("$4", at(now))
            .bind("$5", startedBy)
            .bind("$6", ownerAddress != null)
            .bind("$7", text(ownerAddress)));
  }

  /** False when the application is not open for writing. */
  public Mono<Boolean> save(UUID id, Answers answers, boolean byCentre, Instant now) {
    var address = answers.address();
    return db.sql(SAVE)
        .bind("$1", id)
        .bind("$2", json.writeValueAsString(answers))
        .bind("$3", at(now))
        .bind("$4", text(address == null ? null : address.province()))
        .bind("$5", text(address == null ? null : address.district()))
        .bind("$6", byCentre)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Void> submitted(UUID id, Instant now) {
    return done(db.sql(SUBMITTED).bind("$1", id).bind("$2", at(now)));
  }

  public Mono<Void> reviewer(UUID id, UUID person) {
    return done(db.sql(REVIEWER).bind("$1", id).bind("$2", person));
  }

  public Mono<Void> confirmed(UUID id, Instant now) {
    return done(db.sql(CONFIRMED).bind("$1", id).bind("$2", at(now)));
  }

  public Mono<Void> ask(UUID id, List<String> types, UUID person, Instant now) {
    return types.isEmpty()
        ? Mono.empty()
        : done(
            db.sql(ASK)
                .bind("$1", id)
                .bind("$2", types.toArray(String[]::new))
                .bind("$3", person)
                .bind("$4", at(now)));
  }

  /** Plans a visit; one that was planned before and not made is cancelled. */
  public Mono<Void> plan(UUID id, LocalDate on, @Nullable String time, UUID visitor, Instant now) {
    return cancel(id, now)
        .then(
            done(
                db.sql(PLAN)
                    .bind("$1", Ids.next())
                    .bind("$2", id)
                    .bind("$3", on)
                    .bind("$4", text(time))
                    .bind("$5", visitor)
                    .bind("$6", at(now))));
  }

  public Mono<Void> cancel(UUID id, Instant now) {
    return done(db.sql(CANCEL).bind("$1", id).bind("$2", at(now)));
  }

  public Mono<Void> record(
      UUID id,
      VisitForm form,
      List<VisitView.Photo> photos,
      @Nullable Double lat,
      @Nullable Double lng,
      UUID person,
      Instant now) {
    return done(
        db.sql(RECORD)
            .bind("$1", id)
            .bind("$2", at(now))
            .bind("$3", person)
            .bind("$4", json.writeValueAsString(form))
            .bind("$5", lat == null ? Parameters.in(Double.class) : lat)
            .bind("$6", lng == null ? Parameters.in(Double.class) : lng)
            .bind("$7", photos.stream().map(VisitView.Photo::blobId).toArray(UUID[]::new))
            .bind("$8", photos.stream().map(VisitView.Photo::caption).toArray(String[]::new)));
  }

  /** Keeps what was said, when, and by whom; said again unchanged it stays as it is. */
  public Mono<Void> baseline(
      UUID organisation, Map<String, String> items, String saidAs, UUID person, Instant now) {
    return items.isEmpty()
        ? Mono.empty()
        : done(
            db.sql(BASELINE)
                .bind("$1", organisation)
                .bind("$2", items.keySet().toArray(String[]::new))
                .bind("$3", items.values().toArray(String[]::new))
                .bind("$4", saidAs)
                .bind("$5", person)
                .bind("$6", at(now)));
  }

  public Mono<Void> brand(UUID organisation, Answers.Brand brand) {
    return done(
        db.sql(BRAND)
            .bind("$1", organisation)
            .bind("$2", plain(brand.legalName()))
            .bind("$3", plain(brand.country()))
            .bind("$4", plain(brand.city()))
            .bind("$5", plain(brand.taxNumber()))
            .bind("$6", plain(brand.website()))
            .bind("$7", plain(brand.sector())));
  }

  private static Mono<Void> done(DatabaseClient.GenericExecuteSpec sql) {
    return sql.fetch().rowsUpdated().then();
  }

  private static String plain(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static Object text(@Nullable String value) {
    return value == null ? Parameters.in(String.class) : value;
  }
}
