package coop.ilmek.production.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.production.domain.Tolerance;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.flow.Moved;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.SliceCourse;
import coop.ilmek.workflows.SliceCourse.Act;
import coop.ilmek.workflows.SliceCourse.Effect;
import coop.ilmek.workflows.SliceCourse.Facts;
import coop.ilmek.workflows.SliceCourse.State;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The slice as a course. Whoever moves it, time included, the order is locked before it, pieces are
 * taken in the same transaction, and the order's state follows.
 */
@Component
public class SliceSubject extends Subject<State, Act, Effect, Facts> {
  /**
   * Of slice {@code s} at the time {@code $2}: a delivery whose silence is over is as good as
   * accepted, whether or not it was written yet.
   */
  static final String DELIVERIES =
      """
      (select
         coalesce(sum(l.pieces) filter (where d.status = 'accepted'
           or (d.status = 'waiting' and d.silence_ends <= $2)), 0)::int as taken,
         coalesce(sum(l.pieces) filter (where d.status = 'accepted'), 0)::int as accepted_pieces,
         coalesce(sum(l.pieces) filter (where d.status <> 'changes_requested'), 0)::int
           as delivered_pieces,
         coalesce(bool_or(d.status = 'waiting' and d.silence_ends > $2), false) as open,
         coalesce(bool_or(d.status = 'waiting'), false) as waiting,
         coalesce(bool_or(d.status = 'accepted'), false) as some_accepted,
         min(d.silence_ends) filter (where d.status = 'waiting') as silence_ends
       from production.delivery d
       join production.delivery_line l on l.delivery_id = d.id
       where d.slice_id = s.id)
      """;

  private static final String FACTS =
      "select o.state as order_state, s.pieces, o.tolerance_under, o.tolerance_over,"
          + " s.closed_short_at is not null as closed_short, n.*"
          + " from production.slice s join production.production_order o on o.id = s.order_id"
          + " cross join lateral "
          + DELIVERIES
          + " n where s.id = $1";

  /** Takes what the brand accepted and what its silence accepted. */
  private static final String TAKE =
      """
      with silent as (
        update production.delivery set status = 'accepted', answered_at = $2
        where slice_id = $1 and status = 'waiting' and silence_ends <= $2
        returning id)
      insert into production.acceptance (id, slice_id, delivery_id, pieces, way, accepted_at)
      select uuidv7(), $1, d.id, sum(l.pieces), case when s.id is null then 'brand' else 'silence' end,
        $2
      from production.delivery d
      join production.delivery_line l on l.delivery_id = d.id
      left join silent s on s.id = d.id
      where d.slice_id = $1 and (s.id is not null or d.status = 'accepted')
        and not exists (select 1 from production.acceptance a where a.delivery_id = d.id)
      group by d.id, s.id
      """;

  private final DatabaseClient db;
  private final Moves moves;
  private final OrderStore orders;
  private final OrderSubject order;
  private final Clock clock;

  SliceSubject(DatabaseClient db, Moves moves, OrderStore orders, OrderSubject order, Clock clock) {
    super(SliceCourse.COURSE, "production.slice");
    this.db = db;
    this.moves = moves;
    this.orders = orders;
    this.order = order;
    this.clock = clock;
  }

  @Override
  protected Mono<Facts> facts(UUID id) {
    return db.sql(FACTS)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .map((row, meta) -> facts(row))
        .one();
  }

  static Facts facts(Readable row) {
    String order = Rows.text(row, "order_state");
    int pieces = Rows.required(row, "pieces", Integer.class);
    var tolerance =
        new Tolerance(
            Rows.required(row, "tolerance_under", Integer.class),
            Rows.required(row, "tolerance_over", Integer.class));
    boolean enough =
        Rows.required(row, "taken", Integer.class) >= tolerance.least(pieces)
            || order.equals("cancelled")
            || flag(row, "closed_short");
    return new Facts(
        order.equals("on_hold") || order.equals("cancelled"),
        true,
        enough && !flag(row, "open"),
        flag(row, "waiting"),
        flag(row, "some_accepted"),
        null,
        Rows.optionalInstant(row, "silence_ends"));
  }

  private static boolean flag(Readable row, String column) {
    return Rows.required(row, column, Boolean.class);
  }

  @Override
  protected Mono<Void> lockFirst(UUID id) {
    return orders.lockedOrderOf(id).switchIfEmpty(Mono.error(Problem::notFound)).then();
  }

  @Override
  protected Mono<Void> moved(UUID id, Act act, Moved<State> moved) {
    return act == Act.ACCEPT_DELIVERY || act == Act.ACCEPT_BY_SILENCE
        ? db.sql(TAKE).bind("$1", id).bind("$2", at(moved.at())).fetch().rowsUpdated().then()
        : Mono.empty();
  }

  @Override
  protected Mono<Void> settle(UUID id) {
    return moves
        .settle(this, id)
        .then(Mono.defer(() -> orders.lockedOrderOf(id)))
        .flatMap(parent -> moves.settle(order, parent));
  }
}
