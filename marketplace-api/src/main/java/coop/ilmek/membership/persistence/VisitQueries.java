package coop.ilmek.membership.persistence;

import coop.ilmek.membership.PlannedVisitView;
import coop.ilmek.shared.database.Rows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the visits that are ahead. */
@Component
public class VisitQueries {
  /** A week has a few dozen visits; more than this nobody walks. */
  private static final int MOST = 200;

  /** Day by day; within a day by the agreed hour, then street by street, as one walks. */
  private static final String AHEAD =
      """
      select a.id, o.name as organisation_name, v.planned_on, v.planned_time, p.name as visitor,
             a.district, a.answers #>> '{address,neighbourhood}' as neighbourhood,
             a.answers #>> '{address,street}' as street,
             a.answers #>> '{address,buildingNo}' as building_no
      from membership.visit v
      join membership.application a on a.id = v.application_id
      join identity.public_organisation o on o.id = a.organisation_id
      left join identity.public_person p on p.id = v.visitor
      where v.cancelled_at is null and v.recorded_at is null and v.planned_on <= $1
      order by v.planned_on, v.planned_time nulls last, a.district, neighbourhood, street,
               building_no, a.id
      limit $2
      """;

  private final DatabaseClient db;

  VisitQueries(DatabaseClient db) {
    this.db = db;
  }

  /** What is planned up to the day, also what should have been recorded before today. */
  public Mono<List<PlannedVisitView>> ahead(LocalDate until) {
    return db.sql(AHEAD)
        .bind("$1", until)
        .bind("$2", MOST)
        .map(
            (row, meta) ->
                new PlannedVisitView(
                    Rows.id(row, "id"),
                    Rows.text(row, "organisation_name"),
                    Rows.required(row, "planned_on", LocalDate.class),
                    row.get("planned_time", String.class),
                    row.get("visitor", String.class),
                    row.get("district", String.class),
                    row.get("neighbourhood", String.class),
                    row.get("street", String.class),
                    row.get("building_no", String.class)))
        .all()
        .collectList();
  }
}
