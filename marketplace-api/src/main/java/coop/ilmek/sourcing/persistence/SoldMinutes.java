package coop.ilmek.sourcing.persistence;

import coop.ilmek.membership.WorkRecord;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a workshop offers and has sold, from its weeks, and what it has finished. */
@Component
class SoldMinutes implements WorkRecord {
  private static final String COUNTED =
      """
      select coalesce((
               select max(m.minutes) from (
                 select x.week, sum(x.minutes) as minutes from (
                   select f.week, f.free_minutes as minutes from capacity.public_free f
                   where f.workshop_id = $2 and f.week >= $3
                   union all
                   select r.week, r.minutes from capacity.public_reservation r
                   where r.workshop_id = $2 and r.week >= $3 and r.state = 'held') x
                 group by x.week) m), 0)::bigint as peak,
             coalesce((
               select sum(r.minutes) from capacity.public_reservation r
               where r.workshop_id = $2 and r.state = 'held'), 0)::bigint as in_hand,
             coalesce((
               select m.finished from trust.public_maker m where m.organisation_id = $1), 0)::int
               as finished
      """;

  private final DatabaseClient db;
  private final Clock clock;

  SoldMinutes(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Mono<Counted> of(UUID organisation, UUID workshop) {
    return db.sql(COUNTED)
        .bind("$1", organisation)
        .bind("$2", workshop)
        .bind("$3", IsoWeek.monday(clock.instant()))
        .map(
            (row, meta) ->
                new Counted(
                    Rows.required(row, "peak", Long.class),
                    Rows.required(row, "in_hand", Long.class),
                    Rows.required(row, "finished", Integer.class)))
        .one();
  }
}
