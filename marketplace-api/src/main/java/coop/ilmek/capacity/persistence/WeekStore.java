package coop.ilmek.capacity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.capacity.EstimateView;
import coop.ilmek.capacity.WeekQuestion;
import coop.ilmek.capacity.domain.Closing;
import coop.ilmek.capacity.domain.WeekPlan;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes what a workshop says of its weeks. */
@Component
public class WeekStore {
  /** One edit of a workshop's weeks at a time; reservations do not wait for it. */
  private static final String TAKE =
      "select pg_advisory_xact_lock(hashtextextended('capacity ' || $1::text, 0))";

  private static final String ANSWER =
      """
      insert into capacity.answer (id, workshop_id, process, people, starts_at, ends_at,
        break_minutes, days, garment, pieces, standard_minutes, attended_minutes, efficiency,
        week_minutes, at, by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """;

  private static final String SELECT =
      """
      select w.week, w.process, w.stated_minutes, w.working_days, w.closed_days, w.net_minutes,
        w.reserved_minutes, w.corrected
      from capacity.week_capacity w
      """;

  private static final String LOCK_PROCESS =
      SELECT
          + """
          where w.workshop_id = $1 and w.process = $2 and w.week between $3 and $4
          order by w.week
          for no key update
          """;

  private static final String LOCK_WEEKS =
      SELECT
          + """
          where w.workshop_id = $1 and w.week between $2 and $3
          order by w.week, w.process
          for no key update
          """;

  private static final String PUT =
      """
      insert into capacity.week_capacity (workshop_id, week, process, stated_minutes, working_days,
        closed_days, net_minutes, corrected, published_at)
      select $1, p.week, p.process, p.stated, p.days, p.closed, p.net, p.corrected, $9
      from unnest($2::date[], $3::text[], $4::int[], $5::int[], $6::int[], $7::int[], $8::bool[])
        as p(week, process, stated, days, closed, net, corrected)
      order by p.week, p.process
      on conflict (workshop_id, week, process) do update set
        stated_minutes = excluded.stated_minutes, working_days = excluded.working_days,
        closed_days = excluded.closed_days, net_minutes = excluded.net_minutes,
        corrected = excluded.corrected, published_at = excluded.published_at
      """;

  private static final String CLOSINGS =
      """
      select c.first_day, c.last_day from capacity.closure c
      where c.workshop_id = $1 and c.cancelled_at is null
        and c.first_day <= $3 and c.last_day >= $2
      """;

  private static final String CLOSE =
      """
      insert into capacity.closure (id, workshop_id, first_day, last_day, reason, note, at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String REOPEN =
      """
      update capacity.closure set cancelled_at = $3
      where id = $1 and workshop_id = $2 and cancelled_at is null
      returning first_day, last_day
      """;

  private static final String PUT_MACHINES =
      """
      insert into capacity.machine_week (workshop_id, week, machine_class, net_minutes)
      select $1, week, $2, $3 from unnest($4::date[]) as week
      order by week
      on conflict (workshop_id, week, machine_class) do update set
        net_minutes = excluded.net_minutes
      where excluded.net_minutes is null
        or excluded.net_minutes >= capacity.machine_week.reserved_minutes
      """;

  private final DatabaseClient db;
  private final ListingStore listing;
  private final Clock clock;

  WeekStore(DatabaseClient db, ListingStore listing, Clock clock) {
    this.db = db;
    this.listing = listing;
    this.clock = clock;
  }

  public Mono<Void> take(UUID workshop) {
    return db.sql(TAKE).bind("$1", workshop.toString()).fetch().all().then();
  }

  public Mono<Void> answer(
      Actor actor, UUID workshop, WeekQuestion question, EstimateView estimate) {
    Integer pieces = question.pieces();
    return db.sql(ANSWER)
        .bind("$1", Ids.next())
        .bind("$2", workshop)
        .bind("$3", question.process())
        .bind("$4", question.people())
        .bind("$5", question.startsAt())
        .bind("$6", question.endsAt())
        .bind("$7", question.breakMinutes())
        .bind("$8", question.days())
        .bind("$9", question.garment())
        .bind("$10", pieces == null ? Parameters.in(Integer.class) : pieces)
        .bind("$11", estimate.standardMinutes())
        .bind("$12", estimate.attendedMinutes())
        .bind("$13", estimate.efficiency())
        .bind("$14", estimate.weekMinutes())
        .bind("$15", at(clock.instant()))
        .bind("$16", actor.person())
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Published weeks of a process, locked in the order in which reservations lock them. */
  public Mono<List<WeekPlan>> lock(UUID workshop, String process, LocalDate first, LocalDate last) {
    return plans(
        db.sql(LOCK_PROCESS)
            .bind("$1", workshop)
            .bind("$2", process)
            .bind("$3", first)
            .bind("$4", last));
  }

  /** Published weeks of all processes, locked. */
  public Mono<List<WeekPlan>> lock(UUID workshop, LocalDate first, LocalDate last) {
    return plans(db.sql(LOCK_WEEKS).bind("$1", workshop).bind("$2", first).bind("$3", last));
  }

  private static Mono<List<WeekPlan>> plans(DatabaseClient.GenericExecuteSpec sql) {
    return sql.map((row, meta) -> plan(row)).all().collectList();
  }

  private static WeekPlan plan(Readable row) {
    return new WeekPlan(
        Rows.required(row, "week", LocalDate.class),
        Rows.text(row, "process"),
        Rows.required(row, "stated_minutes", Integer.class),
        Rows.required(row, "working_days", Integer.class),
        Rows.required(row, "closed_days", Integer.class),
        Rows.required(row, "net_minutes", Integer.class),
        Rows.required(row, "reserved_minutes", Integer.class),
        Rows.required(row, "corrected", Boolean.class));
  }

  public Mono<Void> put(UUID workshop, List<WeekPlan> plans) {
    return plans.isEmpty()
        ? Mono.empty()
        : db.sql(PUT)
            .bind("$1", workshop)
            .bind("$2", plans.stream().map(WeekPlan::week).toArray(LocalDate[]::new))
            .bind("$3", plans.stream().map(WeekPlan::process).toArray(String[]::new))
            .bind("$4", numbers(plans, WeekPlan::stated))
            .bind("$5", numbers(plans, WeekPlan::days))
            .bind("$6", numbers(plans, WeekPlan::closed))
            .bind("$7", numbers(plans, WeekPlan::net))
            .bind("$8", plans.stream().map(WeekPlan::corrected).toArray(Boolean[]::new))
            .bind("$9", at(clock.instant()))
            .fetch()
            .rowsUpdated()
            .then(listing.figures(Set.of(workshop)));
  }

  private static Integer[] numbers(List<WeekPlan> plans, Function<WeekPlan, Integer> of) {
    return plans.stream().map(of).toArray(Integer[]::new);
  }

  /** Closures that touch these days. */
  public Mono<List<Closing>> closings(UUID workshop, LocalDate first, LocalDate last) {
    return db.sql(CLOSINGS)
        .bind("$1", workshop)
        .bind("$2", first)
        .bind("$3", last)
        .map((row, meta) -> closing(row))
        .all()
        .collectList();
  }

  private static Closing closing(Readable row) {
    return new Closing(
        Rows.required(row, "first_day", LocalDate.class),
        Rows.required(row, "last_day", LocalDate.class));
  }

  public Mono<UUID> close(UUID workshop, Closing days, String reason, String note) {
    UUID id = Ids.next();
    return db.sql(CLOSE)
        .bind("$1", id)
        .bind("$2", workshop)
        .bind("$3", days.first())
        .bind("$4", days.last())
        .bind("$5", reason)
        .bind("$6", note)
        .bind("$7", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .thenReturn(id);
  }

  /** The days that are open again; empty when there is no such closure. */
  public Mono<Closing> reopen(UUID workshop, UUID closure) {
    return db.sql(REOPEN)
        .bind("$1", closure)
        .bind("$2", workshop)
        .bind("$3", at(clock.instant()))
        .map((row, meta) -> closing(row))
        .one();
  }

  /** How many of the weeks took the ceiling; one that would be below its promises did not. */
  public Mono<Long> putMachines(
      UUID workshop, String machineClass, @Nullable Integer minutes, List<LocalDate> weeks) {
    return db.sql(PUT_MACHINES)
        .bind("$1", workshop)
        .bind("$2", machineClass)
        .bind("$3", minutes == null ? Parameters.in(Integer.class) : minutes)
        .bind("$4", weeks.toArray(LocalDate[]::new))
        .fetch()
        .rowsUpdated();
  }
}
