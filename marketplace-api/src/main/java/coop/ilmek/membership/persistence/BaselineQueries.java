package coop.ilmek.membership.persistence;

import coop.ilmek.shared.database.Rows;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the answers of the baseline; free text is not counted. */
@Component
public class BaselineQueries {
  private static final String COUNTS =
      """
      select item, value, count(*)::int as count
      from (select distinct on (organisation_id, item) item, value
            from membership.baseline
            where item <> 'last_month_product'
            order by organisation_id, item, at desc) latest
      group by item, value
      order by item, value
      """;

  private final DatabaseClient db;

  BaselineQueries(DatabaseClient db) {
    this.db = db;
  }

  /** So many gave this answer. */
  public record Count(String item, String value, int count) {}

  public Mono<List<Count>> counts() {
    return db.sql(COUNTS)
        .map(
            (row, meta) ->
                new Count(
                    Rows.text(row, "item"),
                    Rows.text(row, "value"),
                    Rows.required(row, "count", Integer.class)))
        .all()
        .collectList();
  }
}
