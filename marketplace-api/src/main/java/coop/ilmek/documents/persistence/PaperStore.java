package coop.ilmek.documents.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.documents.Claim;
import coop.ilmek.documents.domain.Term;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.blob.BlobView;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes papers, their revisions and what was decided. */
@Component
public class PaperStore {
  private static final String INSERT =
      """
      insert into documents.paper (id, organisation_id, type, label, created_at, created_by)
      values ($1, $2, $3, $4, $5, $6)
      """;

  /** Takes the paper's row for this transaction, if it is still as the actor saw it. */
  private static final String TAKE =
      """
      update documents.paper set version = version + 1
      where id = $1 and version = $2
      returning id
      """;

  private static final String REVISION =
      """
      insert into documents.revision (id, paper_id, number, issuer, document_number, issued_on,
        expires_on, expires_estimated, state, state_since, sent_at, sent_by)
      select $1, $2, coalesce(max(r.number), 0) + 1, $3, $4, $5, $6, $7, 'in_review', $8, $8, $9
      from documents.revision r where r.paper_id = $2
      """;

  private static final String PAGES =
      """
      insert into documents.revision_page (revision_id, position, blob_id, name, media_type, sha256)
      select $1, page.position, page.blob, page.name, page.type, page.sha256
      from unnest($2::int[], $3::uuid[], $4::text[], $5::text[], $6::text[])
        as page(position, blob, name, type, sha256)
      """;

  /** Written before the move that follows; one that has come to its end keeps its decision. */
  private static final String DECIDED =
      """
      update documents.revision set decided_at = $2, decided_by = $3, reason = $4
      where id = $1 and state not in ('sent_back', 'withdrawn')
      """;

  private static final String SET_ASIDE =
      """
      insert into documents.set_aside (organisation_id, since) values ($1, $2)
      on conflict do nothing
      """;

  private static final String TAKE_UP =
      "delete from documents.set_aside where organisation_id = $1";

  private final DatabaseClient db;
  private final Clock clock;

  PaperStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Mono<UUID> insert(Actor actor, UUID organisation, String type, String label) {
    UUID id = Ids.next();
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", type)
        .bind("$4", label)
        .bind("$5", at(clock.instant()))
        .bind("$6", actor.person())
        .fetch()
        .rowsUpdated()
        .thenReturn(id);
  }

  /** Guards against lost updates; a paper that somebody changed meanwhile is stale. */
  public Mono<Void> take(UUID paper, long version) {
    return db.sql(TAKE)
        .bind("$1", paper)
        .bind("$2", version)
        .map((row, meta) -> Rows.id(row, "id"))
        .one()
        .switchIfEmpty(Mono.error(Problem::stale))
        .then();
  }

  /** Gives the id of the revision, which waits for a decision. */
  public Mono<UUID> revise(Actor actor, UUID paper, Claim claim, Term term, List<BlobView> pages) {
    UUID id = Ids.next();
    LocalDate last = term.last();
    var revision =
        db.sql(REVISION)
            .bind("$1", id)
            .bind("$2", paper)
            .bind("$3", claim.issuer())
            .bind("$4", claim.documentNumber())
            .bind("$5", term.first())
            .bind("$6", last == null ? Parameters.in(LocalDate.class) : last)
            .bind("$7", term.estimated())
            .bind("$8", at(clock.instant()))
            .bind("$9", actor.person())
            .fetch()
            .rowsUpdated();
    var ofPages =
        db.sql(PAGES)
            .bind("$1", id)
            .bind("$2", IntStream.range(0, pages.size()).boxed().toArray(Integer[]::new))
            .bind("$3", pages.stream().map(BlobView::id).toArray(UUID[]::new))
            .bind("$4", pages.stream().map(BlobView::name).toArray(String[]::new))
            .bind("$5", pages.stream().map(BlobView::mediaType).toArray(String[]::new))
            .bind("$6", pages.stream().map(BlobView::sha256).toArray(String[]::new))
            .fetch()
            .rowsUpdated();
    return revision.then(ofPages).thenReturn(id);
  }

  /** Whether the papers of the organisation wait in the queue or lie aside. */
  public Mono<Void> setAside(UUID organisation, boolean aside) {
    var sql =
        aside
            ? db.sql(SET_ASIDE).bind("$1", organisation).bind("$2", at(clock.instant()))
            : db.sql(TAKE_UP).bind("$1", organisation);
    return sql.fetch().rowsUpdated().then();
  }

  /** Who looked at a revision, when, and what she found wrong. */
  public Mono<Void> decided(Actor actor, UUID revision, @Nullable String reason) {
    return db.sql(DECIDED)
        .bind("$1", revision)
        .bind("$2", at(clock.instant()))
        .bind("$3", actor.person())
        .bind("$4", reason == null ? Parameters.in(String.class) : reason)
        .fetch()
        .rowsUpdated()
        .then();
  }
}
