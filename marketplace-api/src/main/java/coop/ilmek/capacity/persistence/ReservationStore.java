package coop.ilmek.capacity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.capacity.WeekMinutes;
import coop.ilmek.capacity.domain.Demand;
import coop.ilmek.capacity.domain.Demand.Key;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes reservations. The number of statements does not depend on the number of weeks. */
@Component
public class ReservationStore {
  private static final String LOCK_PEOPLE =
      """
      select w.week, w.process, w.net_minutes - w.reserved_minutes as free
      from capacity.week_capacity w
      join unnest($2::date[], $3::text[]) as asked(week, process)
        on asked.week = w.week and asked.process = w.process
      where w.workshop_id = $1
      order by w.week, w.process
      for no key update of w
      """;

  /** A class without a stated ceiling gets its row, so that what it carries is counted. */
  private static final String MAKE_MACHINES =
      """
      insert into capacity.machine_week (workshop_id, week, machine_class)
      select $1, asked.week, asked.class
      from unnest($2::date[], $3::text[]) as asked(week, class)
      order by asked.week, asked.class
      on conflict do nothing
      """;

  private static final String LOCK_MACHINES =
      """
      select m.week, m.machine_class, m.net_minutes - m.reserved_minutes as free
      from capacity.machine_week m
      join unnest($2::date[], $3::text[]) as asked(week, class)
        on asked.week = m.week and asked.class = m.machine_class
      where m.workshop_id = $1
      order by m.week, m.machine_class
      for no key update of m
      """;

  private static final String TAKE_PEOPLE =
      """
      update capacity.week_capacity w set reserved_minutes = w.reserved_minutes + asked.minutes
      from unnest($2::date[], $3::text[], $4::int[]) as asked(week, process, minutes)
      where w.workshop_id = $1 and w.week = asked.week and w.process = asked.process
      """;

  private static final String TAKE_MACHINES =
      """
      update capacity.machine_week m set reserved_minutes = m.reserved_minutes + asked.minutes
      from unnest($2::date[], $3::text[], $4::int[]) as asked(week, class, minutes)
      where m.workshop_id = $1 and m.week = asked.week and m.machine_class = asked.class
      """;

  private static final String INSERT =
      """
      insert into capacity.reservation
        (id, workshop_id, subject, week, process, machine_class, minutes, state, held_at)
      select asked.id, $1, $2, asked.week, asked.process, asked.class, asked.minutes, 'held', $8
      from unnest($3::uuid[], $4::date[], $5::text[], $6::text[], $7::int[])
        as asked(id, week, process, class, minutes)
      """;

  private static final String LOCK_HELD =
      """
      select w.workshop_id
      from capacity.week_capacity w
      where (w.workshop_id, w.week, w.process) in (
        select r.workshop_id, r.week, r.process from capacity.reservation r
        where r.subject = $1 and r.state = 'held')
      order by w.workshop_id, w.week, w.process
      for no key update of w
      """;

  private static final String LOCK_HELD_MACHINES =
      """
      select m.week
      from capacity.machine_week m
      where (m.workshop_id, m.week, m.machine_class) in (
        select r.workshop_id, r.week, r.machine_class from capacity.reservation r
        where r.subject = $1 and r.state = 'held')
      order by m.workshop_id, m.week, m.machine_class
      for no key update of m
      """;

  /** Weeks through $2 were worked; later ones give their minutes back. */
  private static final String END =
      """
      with ended as (
        update capacity.reservation r
        set state = case when r.week <= $2 then 'consumed' else 'released' end, ended_at = $3
        where r.subject = $1 and r.state = 'held'
        returning r.workshop_id, r.week, r.process, r.machine_class, r.minutes, r.state
      ), people as (
        select workshop_id, week, process, sum(minutes) as minutes from ended
        where state = 'released' group by 1, 2, 3
      ), machines as (
        select workshop_id, week, machine_class, sum(minutes) as minutes from ended
        where state = 'released' and machine_class is not null group by 1, 2, 3
      ), freed as (
        update capacity.machine_week m set reserved_minutes = m.reserved_minutes - x.minutes
        from machines x
        where m.workshop_id = x.workshop_id and m.week = x.week
          and m.machine_class = x.machine_class
        returning 1
      )
      update capacity.week_capacity w set reserved_minutes = w.reserved_minutes - x.minutes
      from people x
      where w.workshop_id = x.workshop_id and w.week = x.week and w.process = x.process
      """;

  private final DatabaseClient db;
  private final ListingStore listing;

  ReservationStore(DatabaseClient db, ListingStore listing) {
    this.db = db;
    this.listing = listing;
  }

  /** Free minutes of the asked weeks; their rows are locked until the transaction ends. */
  public Mono<Map<Key, Integer>> lockPeople(UUID workshop, Map<Key, Integer> asked) {
    return db.sql(LOCK_PEOPLE)
        .bind("$1", workshop)
        .bind("$2", weeks(asked))
        .bind("$3", names(asked))
        .map(
            (row, meta) ->
                Map.entry(
                    new Key(Rows.required(row, "week", LocalDate.class), Rows.text(row, "process")),
                    Rows.required(row, "free", Integer.class)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** As {@link #lockPeople}, of machine classes; null where no ceiling was stated. */
  public Mono<Map<Key, @Nullable Integer>> lockMachines(UUID workshop, Map<Key, Integer> asked) {
    if (asked.isEmpty()) {
      return Mono.just(Map.of());
    }
    return asked(MAKE_MACHINES, workshop, asked)
        .fetch()
        .rowsUpdated()
        .thenMany(
            asked(LOCK_MACHINES, workshop, asked)
                .map(
                    (row, meta) ->
                        new Machine(
                            new Key(
                                Rows.required(row, "week", LocalDate.class),
                                Rows.text(row, "machine_class")),
                            row.get("free", Integer.class)))
                .all())
        .collectList()
        .map(
            machines -> {
              var free = new HashMap<Key, @Nullable Integer>();
              machines.forEach(machine -> free.put(machine.key(), machine.free()));
              return free;
            });
  }

  private record Machine(Key key, @Nullable Integer free) {}

  public Mono<Void> hold(
      UUID workshop, UUID subject, List<WeekMinutes> lines, Demand demand, Instant now) {
    var insert =
        db.sql(INSERT)
            .bind("$1", workshop)
            .bind("$2", subject)
            .bind("$3", lines.stream().map(line -> Ids.next()).toArray(UUID[]::new))
            .bind("$4", lines.stream().map(WeekMinutes::week).toArray(LocalDate[]::new))
            .bind("$5", lines.stream().map(WeekMinutes::process).toArray(String[]::new))
            .bind("$6", lines.stream().map(WeekMinutes::machineClass).toArray(String[]::new))
            .bind("$7", lines.stream().map(WeekMinutes::minutes).toArray(Integer[]::new))
            .bind("$8", at(now))
            .fetch()
            .rowsUpdated();
    var people = take(TAKE_PEOPLE, workshop, demand.people());
    var machines =
        demand.machines().isEmpty()
            ? Mono.<Void>empty()
            : take(TAKE_MACHINES, workshop, demand.machines());
    return people.then(machines).then(insert).then(listing.figures(Set.of(workshop)));
  }

  private Mono<Void> take(String sql, UUID workshop, Map<Key, Integer> asked) {
    return asked(sql, workshop, asked)
        .bind("$4", asked.values().toArray(Integer[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> end(UUID subject, LocalDate usedThrough, Instant now) {
    var end =
        db.sql(LOCK_HELD_MACHINES)
            .bind("$1", subject)
            .fetch()
            .all()
            .then(
                db.sql(END)
                    .bind("$1", subject)
                    .bind("$2", usedThrough)
                    .bind("$3", at(now))
                    .fetch()
                    .rowsUpdated());
    return db.sql(LOCK_HELD)
        .bind("$1", subject)
        .map((row, meta) -> Rows.id(row, "workshop_id"))
        .all()
        .collect(Collectors.toCollection(TreeSet::new))
        .flatMap(workshops -> end.then(listing.figures(workshops)));
  }

  private DatabaseClient.GenericExecuteSpec asked(
      String sql, UUID workshop, Map<Key, Integer> asked) {
    return db.sql(sql).bind("$1", workshop).bind("$2", weeks(asked)).bind("$3", names(asked));
  }

  private static LocalDate[] weeks(Map<Key, Integer> asked) {
    return asked.keySet().stream().map(Key::week).toArray(LocalDate[]::new);
  }

  private static String[] names(Map<Key, Integer> asked) {
    return asked.keySet().stream().map(Key::of).toArray(String[]::new);
  }
}
