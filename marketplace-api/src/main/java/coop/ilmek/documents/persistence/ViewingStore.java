package coop.ilmek.documents.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.documents.ViewingView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps and reads the looks at workers' papers. */
@Component
public class ViewingStore {
  private static final String INSERT =
      """
      insert into documents.viewing (id, paper_id, viewer, organisation_id, at, what)
      select seen.id, seen.paper, $3, $4, $5, $6
      from unnest($1::uuid[], $2::uuid[]) as seen(id, paper)
      """;

  /** Nothing happens for a file that is no page of a worker's paper. */
  private static final String INSERT_PAGE =
      """
      insert into documents.viewing (id, paper_id, viewer, organisation_id, at, what)
      select $1, p.id, $3, $4, $5, 'page'
      from documents.revision_page g
      join documents.revision r on r.id = g.revision_id
      join documents.paper p on p.id = r.paper_id
      where g.blob_id = $2 and p.type = any($6)
      limit 1
      """;

  private static final String OF_PAPER =
      """
      select v.id, v.at, v.what, p.name as who, o.name as organisation
      from documents.viewing v
      left join identity.public_person p on p.id = v.viewer
      left join identity.public_organisation o on o.id = v.organisation_id
      where v.paper_id = $1 and ($2::uuid is null or v.id < $2)
      order by v.id desc
      limit $3
      """;

  private final DatabaseClient db;
  private final Clock clock;

  ViewingStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Mono<Void> insert(Actor actor, List<UUID> papers, String what) {
    return db.sql(INSERT)
        .bind("$1", papers.stream().map(paper -> Ids.next()).toArray(UUID[]::new))
        .bind("$2", papers.toArray(UUID[]::new))
        .bind("$3", actor.person())
        .bind("$4", organisation(actor))
        .bind("$5", at(clock.instant()))
        .bind("$6", what)
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> insertPage(Actor actor, UUID blob, List<String> types) {
    return db.sql(INSERT_PAGE)
        .bind("$1", Ids.next())
        .bind("$2", blob)
        .bind("$3", actor.person())
        .bind("$4", organisation(actor))
        .bind("$5", at(clock.instant()))
        .bind("$6", types.toArray(String[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private record Listed(UUID id, ViewingView view) {}

  public Mono<Page<ViewingView>> of(UUID paper, int size, @Nullable String cursor) {
    return db.sql(OF_PAPER)
        .bind("$1", paper)
        .bind("$2", cursor == null ? Parameters.in(UUID.class) : place(cursor))
        .bind("$3", size + 1)
        .map(
            (row, meta) -> {
              String who = Rows.optional(row, "who", String.class);
              String organisation = Rows.optional(row, "organisation", String.class);
              return new Listed(
                  Rows.id(row, "id"),
                  new ViewingView(
                      Rows.instant(row, "at"),
                      who == null ? "" : who,
                      organisation == null ? "" : organisation,
                      Rows.text(row, "what")));
            })
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.id().toString()))
        .map(page -> new Page<>(page.items().stream().map(Listed::view).toList(), page.next()));
  }

  private static UUID place(String cursor) {
    try {
      return UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/cursor", "invalid");
    }
  }

  private static Object organisation(Actor actor) {
    UUID organisation = actor.organisation();
    return organisation == null ? Parameters.in(UUID.class) : organisation;
  }
}
