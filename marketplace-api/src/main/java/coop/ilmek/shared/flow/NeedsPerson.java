package coop.ilmek.shared.flow;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Names;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.Slugs;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The page of work that gave up, and its three buttons: again, done by hand, drop because. */
@Service
public class NeedsPerson {
  private static final String COLUMNS =
      """
      select n.id, n.task_name, n.subject, n.staged_at, n.parked_at, n.failures, n.deaths, n.error,
             n.owner, n.resolved_at, n.resolved_by, n.resolution, n.reason
      from flow.needs_person n
      """;

  private static final String OPEN =
      COLUMNS
          + """
          where n.resolved_at is null and ($1::uuid is null or n.id > $1)
          order by n.id
          limit $2
          """;

  private static final String CLOSED =
      COLUMNS
          + """
          where n.resolved_at is not null
            and ($1::uuid is null or (n.resolved_at, n.id)
              < (select c.resolved_at, c.id from flow.needs_person c where c.id = $1))
          order by n.resolved_at desc, n.id desc
          limit $2
          """;

  private static final String WORKLOAD =
      """
      select
        count(*) filter (where not s.picked and s.execution_time <= $1)::int as due,
        min(s.execution_time) filter (where not s.picked and s.execution_time <= $1) as oldest_due,
        count(*) filter (where s.picked)::int as running,
        count(*) filter (where s.consecutive_failures > 0 or s.deaths > 0)::int as retrying,
        (select count(*) from flow.needs_person n where n.resolved_at is null)::int as parked,
        (select count(*) from flow.effect_run r
         where r.at > $1::timestamptz - interval '1 day' and r.outcome = 'done')::int
          as done_last_day,
        (select count(*) from flow.effect_run r
         where r.at > $1::timestamptz - interval '1 day' and r.outcome = 'parked')::int
          as parked_last_day
      from flow.scheduled_tasks s
      """;

  private static final String TAKE =
      """
      update flow.needs_person set owner = $2, owner_since = $3
      where id = $1 and resolved_at is null
      """;

  /** The mirror image of parking: one statement moves the row back, with its count at zero. */
  private static final String AGAIN =
      """
      with back as (
        update flow.needs_person
        set resolved_at = $2, resolved_by = $3, resolution = 'again'
        where id = $1 and resolved_at is null
        returning *)
      insert into flow.scheduled_tasks
        (task_name, task_instance, task_data, execution_time, picked, version, priority, subject,
         staged_at)
      select task_name, task_instance, task_data, $2, false, 1, priority, subject, staged_at
      from back
      """;

  private static final String CLOSE =
      """
      update flow.needs_person
      set resolved_at = $2, resolved_by = $3, resolution = $4, reason = $5
      where id = $1 and resolved_at is null
      """;

  private final DatabaseClient db;
  private final Audit audit;
  private final Clock clock;
  private final Names names;
  private final Map<String, SubjectNames> subjects;

  NeedsPerson(
      DatabaseClient db, Audit audit, Clock clock, Names names, List<SubjectNames> subjects) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
    this.names = names;
    this.subjects =
        subjects.stream().collect(Collectors.toMap(SubjectNames::course, Function.identity()));
  }

  /** How work that gave up is closed without running it. */
  public enum Closing {
    BY_HAND,
    DROPPED
  }

  /** What waits, oldest first; or what was decided, newest first. */
  @Transactional(readOnly = true)
  public Mono<Page<NeedsPersonView>> list(
      Actor actor, boolean closed, @Nullable UUID after, int size) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return db.sql(closed ? CLOSED : OPEN)
        .bind("$1", after == null ? Parameters.in(UUID.class) : after)
        .bind("$2", size + 1)
        .map((row, meta) -> Parked.of(row))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.id().toString()))
        .flatMap(page -> named(actor, page));
  }

  /** How much work is due, running, failing and given up. */
  @Transactional(readOnly = true)
  public Mono<WorkloadView> workload(Actor actor) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return db.sql(WORKLOAD)
        .bind("$1", at(clock.instant()))
        .map(
            (row, meta) ->
                new WorkloadView(
                    Rows.required(row, "due", Integer.class),
                    Rows.optionalInstant(row, "oldest_due"),
                    Rows.required(row, "running", Integer.class),
                    Rows.required(row, "retrying", Integer.class),
                    Rows.required(row, "parked", Integer.class),
                    Rows.required(row, "done_last_day", Integer.class),
                    Rows.required(row, "parked_last_day", Integer.class)))
        .one();
  }

  /** The actor looks after it from now on, whoever did before. */
  @Transactional
  public Mono<Void> take(Actor actor, UUID id) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return db.sql(TAKE)
        .bind("$1", id)
        .bind("$2", actor.person())
        .bind("$3", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .flatMap(NeedsPerson::one)
        .then(audit.record(actor, "flow.take", id));
  }

  /** Runs it again at once. */
  @Transactional
  public Mono<Void> again(Actor actor, UUID id) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return db.sql(AGAIN)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", actor.person())
        .fetch()
        .rowsUpdated()
        .flatMap(NeedsPerson::one)
        .then(audit.record(actor, "flow.again", id));
  }

  /** Closes it: somebody did it by hand, or it is dropped; why is kept. */
  @Transactional
  public Mono<Void> close(Actor actor, UUID id, Closing closing, String reason) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return db.sql(CLOSE)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", actor.person())
        .bind("$4", Slugs.of(closing))
        .bind("$5", reason)
        .fetch()
        .rowsUpdated()
        .flatMap(NeedsPerson::one)
        .then(audit.record(actor, "flow.close", id, Map.of("resolution", Slugs.of(closing))));
  }

  private static Mono<Long> one(long rows) {
    return rows == 1 ? Mono.just(rows) : Mono.error(Problem.notFound());
  }

  /** A row before its ids are put into words. */
  private record Parked(NeedsPersonView view, @Nullable UUID owner, @Nullable UUID resolvedBy) {
    UUID id() {
      return view.id();
    }

    static Parked of(Readable row) {
      String name = Rows.text(row, "task_name");
      int deaths = Rows.required(row, "deaths", Integer.class);
      String error = row.get("error", String.class);
      String resolution = row.get("resolution", String.class);
      var closed =
          resolution == null
              ? null
              : new NeedsPersonView.Closed(
                  resolution,
                  null,
                  Rows.instant(row, "resolved_at"),
                  row.get("reason", String.class));
      var view =
          new NeedsPersonView(
              Rows.id(row, "id"),
              name,
              name.substring(0, name.indexOf('.')),
              row.get("subject", UUID.class),
              null,
              null,
              Slugs.of(Fault.of(deaths, error)),
              Rows.optionalInstant(row, "staged_at"),
              Rows.instant(row, "parked_at"),
              Rows.required(row, "failures", Integer.class),
              deaths,
              error,
              null,
              false,
              closed);
      return new Parked(view, row.get("owner", UUID.class), row.get("resolved_by", UUID.class));
    }
  }

  private Mono<Page<NeedsPersonView>> named(Actor actor, Page<Parked> page) {
    var people =
        page.items().stream()
            .flatMap(row -> Stream.of(nobody(row.owner()), nobody(row.resolvedBy())))
            .distinct()
            .toList();
    return names
        .of(people)
        .flatMap(
            known ->
                titles(page.items())
                    .map(
                        titles ->
                            new Page<>(
                                page.items().stream()
                                    .map(row -> worded(actor, row, known, titles))
                                    .toList(),
                                page.next())));
  }

  private static UUID nobody(@Nullable UUID person) {
    return person == null ? Actor.NOBODY : person;
  }

  /** One statement for each course on the page. */
  private Mono<Map<UUID, SubjectNames.Named>> titles(List<Parked> rows) {
    var byCourse =
        rows.stream()
            .map(Parked::view)
            .filter(view -> view.subject() != null && subjects.containsKey(view.course()))
            .collect(
                Collectors.groupingBy(
                    NeedsPersonView::course,
                    Collectors.mapping(
                        view -> nobody(view.subject()), Collectors.toUnmodifiableSet())));
    return Flux.fromIterable(byCourse.entrySet())
        .concatMap(
            entry -> {
              var door = subjects.get(entry.getKey());
              return door == null ? Mono.empty() : door.named(entry.getValue());
            })
        .flatMapIterable(Map::entrySet)
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static NeedsPersonView worded(
      Actor actor, Parked row, Map<UUID, String> people, Map<UUID, SubjectNames.Named> titles) {
    var view = row.view();
    var named = titles.get(nobody(view.subject()));
    var closed = view.closed();
    return new NeedsPersonView(
        view.id(),
        view.name(),
        view.course(),
        view.subject(),
        named == null ? null : named.title(),
        named == null ? null : named.path(),
        view.fault(),
        view.stagedAt(),
        view.parkedAt(),
        view.failures(),
        view.deaths(),
        view.error(),
        people.get(nobody(row.owner())),
        actor.person().equals(row.owner()),
        closed == null
            ? null
            : new NeedsPersonView.Closed(
                closed.resolution(),
                people.get(nobody(row.resolvedBy())),
                closed.at(),
                closed.reason()));
  }
}
