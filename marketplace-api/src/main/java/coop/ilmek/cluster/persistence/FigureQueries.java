package coop.ilmek.cluster.persistence;

import coop.ilmek.cluster.ClusterFiguresView.Paid;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the cluster from what its modules show. */
@Component
public class FigureQueries {
  private static final String MEMBERS =
      """
      select count(*)::int as workshops, count(distinct (w.province, w.district))::int as districts,
        count(distinct w.province)::int as provinces, coalesce(sum(w.sewing_people), 0)::int as people,
        (select count(*) from membership.public_member m
         where m.kind = 'brand' and m.state in ('probation', 'full'))::int as brands
      from workshop.public_register w
      where w.status = 'active'
      """;

  /** Of each process its sum over all weeks (no week), and week by week. */
  private static final String FREE =
      """
      select f.process, f.week, sum(f.free_minutes)::bigint as minutes,
        count(distinct f.workshop_id) filter (where f.free_minutes > 0)::int as workshops
      from capacity.public_free f
      join workshop.public_workshop w on w.id = f.workshop_id and w.status = 'active'
      where f.week between $1 and $2
      group by grouping sets ((f.process), (f.process, f.week))
      order by f.week nulls first, minutes desc, f.process
      """;

  private static final String PAID =
      """
      select coalesce(sum(p.received_minor), 0)::bigint as minor, count(*)::int as payments,
        count(distinct p.brand_organisation_id)::int as brands,
        count(distinct p.workshop_organisation_id)::int as workshops,
        (percentile_disc(0.5) within group (order by greatest(0, p.paid_on - p.earned_on))
          filter (where p.earned_on is not null))::int as usual_days
      from payments.public_payment p
      where p.currency = 'TRY' and p.paid_on > $1
      """;

  private final DatabaseClient db;

  FigureQueries(DatabaseClient db) {
    this.db = db;
  }

  /** How many take part. */
  public record Counted(int workshops, int brands, int districts, int provinces, int people) {}

  /**
   * Free minutes of a process.
   *
   * @param week its Monday; none for all weeks together
   */
  public record Free(String process, @Nullable LocalDate week, long minutes, int workshops) {
    public String isoWeek() {
      return week == null ? "" : IsoWeek.of(week);
    }
  }

  /** Money with the number of those it came from and went to. */
  public record Moved(Paid paid, int brands, int workshops) {}

  public Mono<Counted> members() {
    return db.sql(MEMBERS)
        .map(
            (row, meta) ->
                new Counted(
                    Rows.required(row, "workshops", Integer.class),
                    Rows.required(row, "brands", Integer.class),
                    Rows.required(row, "districts", Integer.class),
                    Rows.required(row, "provinces", Integer.class),
                    Rows.required(row, "people", Integer.class)))
        .one();
  }

  public Mono<List<Free>> free(LocalDate firstWeek, LocalDate lastWeek) {
    return db.sql(FREE)
        .bind("$1", firstWeek)
        .bind("$2", lastWeek)
        .map(
            (row, meta) ->
                new Free(
                    Rows.text(row, "process"),
                    row.get("week", LocalDate.class),
                    Rows.required(row, "minutes", Long.class),
                    Rows.required(row, "workshops", Integer.class)))
        .all()
        .collectList();
  }

  public Mono<Moved> paidSince(LocalDate day) {
    return db.sql(PAID)
        .bind("$1", day)
        .map(
            (row, meta) ->
                new Moved(
                    new Paid(
                        Rows.required(row, "minor", Long.class),
                        "TRY",
                        Rows.required(row, "payments", Integer.class),
                        row.get("usual_days", Integer.class)),
                    Rows.required(row, "brands", Integer.class),
                    Rows.required(row, "workshops", Integer.class)))
        .one();
  }
}
