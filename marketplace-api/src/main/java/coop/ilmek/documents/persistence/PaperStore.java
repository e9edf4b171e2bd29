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
        expires_on, expires_estimated, status, sent_at, sent_by)
      select $1, $2, coalesce(max(r.number), 0) + 1, $3, $4, $5, $6, $7, 'in_review', $8, $9
      from documents.revision r where r.paper_id = $2
      """;

  private static final String PAGES =
      """
      insert into documents.revision_page (revision_id, position, blob_id, name, media_type)
      select $1, page.position, page.blob, page.name, page.type
      from unnest($2::int[], $3::uuid[], $4::text[], $5::text[]) as page(position, blob, name, type)
      """;

  /** A claim that was not looked at yet makes room for the next one. */
  private static final String WITHDRAW =
      """
      update documents.revision set status = 'withdrawn'
      where paper_id = $1 and status = 'in_review'
      """;

  private static final String DECIDE =
      """
      update documents.revision set status = $4, decided_at = $5, decided_by = $6, reason = $7
      where paper_id = $1 and number = $2 and status = any($3)
      """;

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

  public Mono<Void> revise(Actor actor, UUID paper, Claim claim, Term term, List<BlobView> pages) {
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
            .fetch()
            .rowsUpdated();
    return revision.then(ofPages).then();
  }

  /** True when a claim was waiting. */
  public Mono<Boolean> withdraw(UUID paper) {
    return db.sql(WITHDRAW).bind("$1", paper).fetch().rowsUpdated().map(n -> n > 0);
  }

  /** True when the revision was in one of these states. */
  public Mono<Boolean> decide(
      Actor actor, UUID paper, int number, List<String> from, String to, @Nullable String reason) {
    return db.sql(DECIDE)
        .bind("$1", paper)
        .bind("$2", number)
        .bind("$3", from.toArray(String[]::new))
        .bind("$4", to)
        .bind("$5", at(clock.instant()))
        .bind("$6", actor.person())
        .bind("$7", reason == null ? Parameters.in(String.class) : reason)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }
}
