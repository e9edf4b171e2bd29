package coop.ilmek.production.persistence;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.OrderCourse;
import coop.ilmek.workflows.OrderCourse.Act;
import coop.ilmek.workflows.OrderCourse.Effect;
import coop.ilmek.workflows.OrderCourse.Facts;
import coop.ilmek.workflows.OrderCourse.State;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The order as a course: its facts are counts over its slices. */
@Component
public class OrderSubject extends Subject<State, Act, Effect, Facts> {
  /** Of order {@code o}: counts over the slices that are still meant to be made. */
  static final String COUNTS =
      """
      (select count(*)::int as slices,
         (count(*) filter (where s.state not in ('offered', 'accepted')))::int as started,
         (count(*) filter (where d.pieces is not null))::int as delivering,
         (count(*) filter (where s.state = 'accepted_by_buyer' or (s.state = 'delivered'
            and d.standing * 100 >= s.pieces::bigint * (100 - o.tolerance_under))))::int
           as delivered,
         (count(*) filter (where s.state = 'accepted_by_buyer'))::int as accepted,
         (count(*) filter (where s.settled_at is not null))::int as settled
       from production.slice s
       left join lateral (
         select sum(l.pieces) as pieces,
           coalesce(sum(l.pieces) filter (where d.status <> 'changes_requested'), 0) as standing
         from production.delivery d
         join production.delivery_line l on l.delivery_id = d.id
         where d.slice_id = s.id) d on true
       where s.order_id = o.id and s.state not in ('refused', 'reassigned', 'cancelled'))
      """;

  private static final String FACTS =
      "select n.* from production.production_order o cross join lateral "
          + COUNTS
          + " n where o.id = $1";

  private final DatabaseClient db;

  OrderSubject(DatabaseClient db) {
    super(OrderCourse.COURSE, "production.production_order");
    this.db = db;
  }

  @Override
  protected Mono<Facts> facts(UUID id) {
    return db.sql(FACTS).bind("$1", id).map((row, meta) -> facts(row)).one();
  }

  static Facts facts(Readable row) {
    return new Facts(
        count(row, "slices"),
        count(row, "started"),
        count(row, "delivering"),
        count(row, "delivered"),
        count(row, "accepted"),
        count(row, "settled"));
  }

  private static int count(Readable row, String column) {
    return Rows.required(row, column, Integer.class);
  }
}
