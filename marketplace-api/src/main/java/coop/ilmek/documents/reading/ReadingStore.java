package coop.ilmek.documents.reading;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The rows of readings. */
@Component
class ReadingStore {
  /** What has been under way for longer than this died with its process. */
  private static final Duration LOST = Duration.ofMinutes(10);

  private static final String REQUEST =
      """
      insert into documents.reading
        (id, organisation_id, pages, state, priority, requested_at, requested_by)
      values ($1, $2, $3, 'waiting', $4, $5, $6)
      on conflict (organisation_id, pages) do nothing
      returning id
      """;

  private static final String VIEW =
      """
      select r.id, r.state, r.outcome::text as outcome,
             (select count(*) from documents.reading a
              where r.state <> 'done' and a.id <> r.id and (a.state = 'reading' or a.state = 'waiting'
                and (-a.priority, a.requested_at, a.id) < (-r.priority, r.requested_at, r.id)))::int
               as ahead,
             array(select p.page from documents.reading_page p
                   where p.reading_id = r.id order by p.page) as pictures
      from documents.reading r
      where (r.organisation_id = $1 or $2)
      """;

  private static final String BY_ID = VIEW + " and r.organisation_id = $1 and r.id = $3";

  private static final String BY_PAGES = VIEW + " and r.organisation_id = $3 and r.pages = $4";

  private static final String OF_REVISION =
      VIEW
          + """
             and (r.organisation_id, r.pages) = (
               select p.organisation_id,
                      array(select g.blob_id from documents.revision_page g
                            where g.revision_id = v.id order by g.position)
               from documents.paper p
               join documents.revision v on v.paper_id = p.id
               where p.id = $3 and v.number = $4)
            """;

  /** What stands against counting a revision: seen for sure, by both looks. */
  private static final String AGAINST =
      """
      select case when r.outcome->'doubts' @> '["infected"]' then 'infected'
                  when r.outcome @? '$.fields[*] ? (@.field == "result" && @.value == "negative" && @.confident == true)'
                  then 'negative_result' end as reason
      from documents.paper p
      join documents.revision v on v.paper_id = p.id
      join documents.reading r on r.organisation_id = p.organisation_id
        and r.pages = array(select g.blob_id from documents.revision_page g
                            where g.revision_id = v.id order by g.position)
      where p.id = $1 and v.number = $2 and r.state = 'done'
      """;

  private static final String PICTURE =
      """
      select p.picture from documents.reading_page p
      join documents.reading r on r.id = p.reading_id
      where (r.organisation_id = $1 or $2) and r.id = $3 and p.page = $4
      """;

  /** One node at a time counts what is under way. */
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtext('documents.reading'))::text as held";

  private static final String ADMIT =
      """
      update documents.reading set state = 'reading', began_at = $1
      where id in (
        select id from documents.reading where state = 'waiting'
        order by priority desc, requested_at, id
        limit greatest(0, $2 - (
          select count(*) from documents.reading where state = 'reading' and began_at > $3)::int))
      returning id, priority
      """;

  private static final String WORK =
      """
      select r.organisation_id, r.pages, o.name
      from documents.reading r
      join identity.public_organisation o on o.id = r.organisation_id
      where r.id = $1 and r.state = 'reading'
      """;

  private static final String DONE =
      """
      update documents.reading
      set state = 'done', read_at = $2, outcome = $3::jsonb, took_millis = $4
      where id = $1 and state = 'reading'
      """;

  private static final String PICTURES =
      """
      insert into documents.reading_page (reading_id, page, picture)
      select $1, page.number, decode(page.picture, 'base64')
      from unnest($2::int[], $3::text[]) as page(number, picture)
      on conflict do nothing
      """;

  /** The driver has no arrays of bytes. */
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final DatabaseClient db;
  private final JsonMapper json;
  private final Clock clock;

  ReadingStore(DatabaseClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** The new reading's id; empty when these files have one. */
  Mono<UUID> request(Actor actor, UUID organisation, List<UUID> pages, short priority) {
    return db.sql(REQUEST)
        .bind("$1", Ids.next())
        .bind("$2", organisation)
        .bind("$3", pages.toArray(UUID[]::new))
        .bind("$4", priority)
        .bind("$5", at(clock.instant()))
        .bind("$6", actor.person())
        .map((row, meta) -> Rows.id(row, "id"))
        .one();
  }

  /** The reason why a revision must not be confirmed; empty: none is known. */
  Mono<String> against(UUID paper, int revision) {
    return db.sql(AGAINST)
        .bind("$1", paper)
        .bind("$2", revision)
        .map((row, meta) -> Optional.ofNullable(row.get("reason", String.class)))
        .one()
        .flatMap(Mono::justOrEmpty);
  }

  Mono<ReadingView> byId(Actor actor, UUID id) {
    return seenBy(actor, BY_ID).bind("$3", id).map((row, meta) -> view(row)).one();
  }

  Mono<ReadingView> byPages(Actor actor, UUID organisation, List<UUID> pages) {
    return seenBy(actor, BY_PAGES)
        .bind("$3", organisation)
        .bind("$4", pages.toArray(UUID[]::new))
        .map((row, meta) -> view(row))
        .one();
  }

  Mono<ReadingView> ofRevision(Actor actor, UUID paper, int revision) {
    return seenBy(actor, OF_REVISION)
        .bind("$3", paper)
        .bind("$4", revision)
        .map((row, meta) -> view(row))
        .one();
  }

  Mono<byte[]> picture(Actor actor, UUID id, int page) {
    return seenBy(actor, PICTURE)
        .bind("$3", id)
        .bind("$4", page)
        .map((row, meta) -> Rows.required(row, "picture", byte[].class))
        .one();
  }

  private DatabaseClient.GenericExecuteSpec seenBy(Actor actor, String sql) {
    UUID organisation = actor.organisation();
    return db.sql(sql)
        .bind("$1", organisation == null ? Parameters.in(UUID.class) : organisation)
        .bind("$2", actor.is(Actor.Kind.CENTRE));
  }

  /** A reading that may begin. */
  record Admitted(UUID id, short priority) {}

  /** Lets as many begin as may be under way at once. */
  Mono<List<Admitted>> admit(int atOnce) {
    var now = clock.instant();
    return db.sql(ONE_AT_A_TIME)
        .map((row, meta) -> true)
        .one()
        .then(
            db.sql(ADMIT)
                .bind("$1", at(now))
                .bind("$2", atOnce)
                .bind("$3", at(now.minus(LOST)))
                .map(
                    (row, meta) ->
                        new Admitted(
                            Rows.id(row, "id"), Rows.required(row, "priority", Short.class)))
                .all()
                .collectList());
  }

  /** What is to be read, for whom. */
  record Task(UUID organisation, String name, List<UUID> pages) {}

  Mono<Task> task(UUID id) {
    return db.sql(WORK)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new Task(
                    Rows.id(row, "organisation_id"),
                    Rows.text(row, "name"),
                    Arrays.asList(Rows.required(row, "pages", UUID[].class))))
        .one();
  }

  Mono<Void> done(UUID id, ReadingOutcome outcome, Map<Integer, byte[]> pictures, int millis) {
    var stored =
        db.sql(DONE)
            .bind("$1", id)
            .bind("$2", at(clock.instant()))
            .bind("$3", json.writeValueAsString(outcome))
            .bind("$4", millis)
            .fetch()
            .rowsUpdated();
    if (pictures.isEmpty()) {
      return stored.then();
    }
    return stored.then(
        db.sql(PICTURES)
            .bind("$1", id)
            .bind("$2", pictures.keySet().toArray(Integer[]::new))
            .bind(
                "$3", pictures.values().stream().map(BASE64::encodeToString).toArray(String[]::new))
            .fetch()
            .rowsUpdated()
            .then());
  }

  private ReadingView view(Readable row) {
    String outcome = row.get("outcome", String.class);
    ReadingOutcome read = outcome(outcome);
    return new ReadingView(
        Rows.id(row, "id"),
        Rows.text(row, "state"),
        Rows.required(row, "ahead", Integer.class),
        read.fields(),
        read.doubts(),
        Arrays.asList(Rows.required(row, "pictures", Integer[].class)));
  }

  private ReadingOutcome outcome(@Nullable String stored) {
    return stored == null
        ? new ReadingOutcome(List.of(), List.of())
        : json.readValue(stored, ReadingOutcome.class);
  }
}
