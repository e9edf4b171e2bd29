package coop.ilmek.cluster.persistence;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.Belongings;
import coop.ilmek.workshop.LookAlikeView.Moving;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what names a workshop in all modules, for whoever is about to merge two records. */
@Component
class BelongingQueries implements Belongings {
  private static final String COUNTED =
      """
      select c.workshop_id, c.kind, c.n from (
        select w.id as workshop_id, 'papers' as kind, count(distinct d.paper_id) as n
        from workshop.public_workshop w
        join documents.public_document d on d.organisation_id = w.organisation_id
        where w.id = any ($1) group by w.id
        union all
        select f.workshop_id, 'weeks', count(distinct f.week)
        from capacity.public_free f where f.workshop_id = any ($1) group by f.workshop_id
        union all
        select r.workshop_id, 'minutes_reserved', sum(r.minutes)
        from capacity.public_reservation r
        where r.workshop_id = any ($1) and r.state = 'held' group by r.workshop_id
        union all
        select a.workshop_id, 'awards', count(*)
        from sourcing.public_award a where a.workshop_id = any ($1) group by a.workshop_id
        union all
        select s.workshop_id, 'orders', count(*)
        from production.public_slice s where s.workshop_id = any ($1) group by s.workshop_id) c
      where c.n > 0
      order by c.workshop_id, c.kind
      """;

  private final DatabaseClient db;

  BelongingQueries(DatabaseClient db) {
    this.db = db;
  }

  @Override
  public Mono<List<Moving>> of(List<UUID> workshops) {
    return db.sql(COUNTED)
        .bind("$1", workshops.toArray(UUID[]::new))
        .map(
            (row, meta) ->
                new Moving(
                    Rows.id(row, "workshop_id"),
                    Rows.text(row, "kind"),
                    Rows.required(row, "n", Long.class)))
        .all()
        .collectList();
  }
}
