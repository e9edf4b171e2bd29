package coop.ilmek.documents.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.documents.PageView;
import coop.ilmek.documents.RevisionView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads papers: one statement for a paper, a folder of an organisation, or a page of the queue. */
@Component
public class PaperQueries {
  private static final String CONFIRMED_ON =
      """
      select distinct d.type from documents.public_document d
      where d.organisation_id = $1 and d.type = any($2) and d.confirmed
        and d.valid_from <= $3 and (d.valid_to is null or d.valid_to >= $3)
      """;

  private static final String SELECT =
      """
      select p.id, p.organisation_id, o.name as organisation, o.kind, p.type, p.label, p.version,
        r.id as revision_id, r.number, r.issuer, r.document_number, r.issued_on, r.expires_on,
        r.expires_estimated, r.state, r.sent_at, r.decided_at, r.reason, d.name as decided_by,
        g.blob_id, g.name as page_name, g.media_type, g.sha256
      from documents.paper p
      join identity.public_organisation o on o.id = p.organisation_id
      join documents.revision r on r.paper_id = p.id
      left join identity.public_person d on d.id = r.decided_by
      left join documents.revision_page g on g.revision_id = r.id
      """;

  private static final String IN_ORDER = "order by p.id, r.number, g.position";

  private static final String OWN =
      SELECT + "where p.id = $1 and p.organisation_id = $2\n" + IN_ORDER;
  private static final String ANY = SELECT + "where p.id = $1\n" + IN_ORDER;
  private static final String FOLDER = SELECT + "where p.organisation_id = $1\n" + IN_ORDER;

  private static final String QUEUE =
      SELECT
          + """
          where p.id in (
            select q.paper_id from documents.revision q
            join documents.paper w on w.id = q.paper_id
            where q.state = 'in_review' and (q.sent_at, q.id) > ($1, $2)
              and ($3::text is null or w.type = $3)
              and ($4::uuid is null or w.organisation_id = $4)
              and not exists (
                select 1 from documents.set_aside a
                where a.organisation_id = w.organisation_id)
            order by q.sent_at, q.id limit $5)
          """
          + IN_ORDER;

  private final DatabaseClient db;

  PaperQueries(DatabaseClient db) {
    this.db = db;
  }

  /** The types of which a confirmed paper counts on the day. */
  public Mono<Set<String>> confirmedOn(UUID organisation, Set<String> types, LocalDate day) {
    return db.sql(CONFIRMED_ON)
        .bind("$1", organisation)
        .bind("$2", types.toArray(String[]::new))
        .bind("$3", day)
        .map((row, meta) -> Rows.text(row, "type"))
        .all()
        .collectList()
        .map(HashSet::new);
  }

  /** A paper the actor may see: her organisation's, or any for the centre. */
  public Mono<PaperRow> one(Actor actor, UUID id) {
    UUID organisation = actor.organisation();
    if (actor.is(Actor.Kind.CENTRE)) {
      return papers(db.sql(ANY).bind("$1", id)).flatMap(found -> Mono.justOrEmpty(first(found)));
    }
    return organisation == null
        ? Mono.empty()
        : papers(db.sql(OWN).bind("$1", id).bind("$2", organisation))
            .flatMap(found -> Mono.justOrEmpty(first(found)));
  }

  public Mono<List<PaperRow>> folder(UUID organisation) {
    return papers(db.sql(FOLDER).bind("$1", organisation));
  }

  /** The oldest papers that wait, after a place in the queue; in no order yet. */
  public Mono<List<PaperRow>> queue(
      Instant after, UUID afterId, @Nullable String type, @Nullable UUID organisation, int limit) {
    return papers(
        db.sql(QUEUE)
            .bind("$1", at(after))
            .bind("$2", afterId)
            .bind("$3", type == null ? Parameters.in(String.class) : type)
            .bind("$4", organisation == null ? Parameters.in(UUID.class) : organisation)
            .bind("$5", limit));
  }

  private static @Nullable PaperRow first(List<PaperRow> found) {
    return found.isEmpty() ? null : found.getFirst();
  }

  private static Mono<List<PaperRow>> papers(DatabaseClient.GenericExecuteSpec sql) {
    return sql.map((row, meta) -> Line.of(row)).all().collectList().map(PaperQueries::gather);
  }

  /** One row of the join: a paper, one of its revisions, one of that revision's pages. */
  private record Line(PaperRow paper, PaperRow.Numbered revision, @Nullable PageView page) {
    static Line of(Readable row) {
      var paper =
          new PaperRow(
              Rows.id(row, "id"),
              Rows.id(row, "organisation_id"),
              Rows.text(row, "organisation"),
              Rows.text(row, "kind"),
              Rows.text(row, "type"),
              Rows.text(row, "label"),
              Rows.required(row, "version", Long.class),
              new ArrayList<>());
      var revision =
          new RevisionView(
              Rows.required(row, "number", Integer.class),
              Rows.text(row, "state"),
              Rows.text(row, "issuer"),
              Rows.text(row, "document_number"),
              Rows.required(row, "issued_on", LocalDate.class),
              Rows.optional(row, "expires_on", LocalDate.class),
              Rows.required(row, "expires_estimated", Boolean.class),
              Rows.instant(row, "sent_at"),
              Rows.optionalInstant(row, "decided_at"),
              Rows.optional(row, "decided_by", String.class),
              Rows.optional(row, "reason", String.class),
              new ArrayList<>());
      UUID blob = Rows.optional(row, "blob_id", UUID.class);
      var page =
          blob == null
              ? null
              : new PageView(
                  blob,
                  Rows.text(row, "page_name"),
                  Rows.text(row, "media_type"),
                  Rows.optional(row, "sha256", String.class));
      return new Line(paper, new PaperRow.Numbered(Rows.id(row, "revision_id"), revision), page);
    }
  }

  private static List<PaperRow> gather(List<Line> lines) {
    var papers = new LinkedHashMap<UUID, PaperRow>();
    var revisions = new LinkedHashMap<UUID, PaperRow.Numbered>();
    for (Line line : lines) {
      var paper = papers.computeIfAbsent(line.paper().id(), id -> line.paper());
      var revision =
          revisions.computeIfAbsent(
              line.revision().id(),
              id -> {
                paper.revisions().add(line.revision());
                return line.revision();
              });
      var page = line.page();
      if (page != null) {
        revision.view().pages().add(page);
      }
    }
    return List.copyOf(papers.values());
  }
}
