package coop.ilmek.production.persistence;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.trust.FinishedWork;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What came of a slice, for the record of its workshop. */
@Component
class FinishedSlices implements FinishedWork {
  private static final String FINISHED =
      """
      select s.workshop_organisation_id, o.brand_organisation_id, m.planned, max(d.delivered_on)
        as delivered_on, sum(a.pieces)::int as pieces
      from production.slice s
      join production.production_order o on o.id = s.order_id
      join production.milestone m on m.slice_id = s.id and m.type = 'delivery'
      join production.acceptance a on a.slice_id = s.id
      join production.delivery d on d.id = a.delivery_id
      where s.id = $1
      group by 1, 2, 3
      """;

  private final DatabaseClient db;

  FinishedSlices(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<Finished> of(UUID slice) {
    return db.sql(FINISHED)
        .bind("$1", slice)
        .map(
            (row, meta) ->
                new Finished(
                    Rows.id(row, "workshop_organisation_id"),
                    Rows.id(row, "brand_organisation_id"),
                    Rows.required(row, "planned", LocalDate.class),
                    Rows.required(row, "delivered_on", LocalDate.class),
                    Rows.required(row, "pieces", Integer.class)))
        .one();
  }
}
