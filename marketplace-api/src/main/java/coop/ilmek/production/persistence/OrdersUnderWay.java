package coop.ilmek.production.persistence;

import coop.ilmek.membership.OpenWork;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A member with an order that is not over, or not paid, cannot leave. */
@Component
class OrdersUnderWay implements OpenWork {
  private static final String OPEN =
      """
      select exists (
        select 1 from production.production_order o
        where o.brand_organisation_id = $1 and o.state not in ('completed', 'cancelled')
      ) or exists (
        select 1 from production.slice s
        join production.production_order o on o.id = s.order_id
        where (s.workshop_organisation_id = $1 or o.brand_organisation_id = $1)
          and (s.state not in ('refused', 'accepted_by_buyer', 'reassigned', 'cancelled')
            or s.settled_at is null
              and exists (select 1 from production.acceptance a where a.slice_id = s.id)))
      """;

  private final DatabaseClient db;

  OrdersUnderWay(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Boolean> hasOpenWork(UUID organisation) {
    return db.sql(OPEN)
        .bind("$1", organisation)
        .map((row, meta) -> Boolean.TRUE.equals(row.get(0, Boolean.class)))
        .one();
  }
}
