package coop.ilmek.documents.persistence;

import coop.ilmek.documents.EndingPaperView;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the papers of members that end. */
@Component
public class EndingQueries {
  /** Of each paper the newest confirmed revision counts; of two alike the one that lasts longer. */
  private static final String ENDING =
      """
      select p.id, p.organisation_id, o.name as organisation, p.type, p.label, c.expires_on,
        (select max(n.sent_at) from documents.revision n
         where n.paper_id = p.id and n.state = 'in_review') as renewal_sent_at
      from documents.paper p
      join identity.public_organisation o on o.id = p.organisation_id
      join lateral (
        select r.expires_on from documents.revision r
        where r.paper_id = p.id and r.state in ('confirmed', 'expiring', 'expired', 'replaced')
        order by r.number desc limit 1) c on true
      where o.admitted and c.expires_on between $1 and $2
        and ($3::date is null or (c.expires_on, p.id) > ($3, $4))
        and not exists (
          select 1 from documents.public_document d
          where d.organisation_id = p.organisation_id and d.type = p.type and d.paper_id <> p.id
            and p.label = '' and d.confirmed and d.valid_to > c.expires_on)
      order by c.expires_on, p.id
      limit $5
      """;

  private final DatabaseClient db;

  EndingQueries(DatabaseClient db) {
    this.db = db;
  }

  private record Place(LocalDate day, UUID id) {
    static Place parse(String cursor) {
      String[] parts = cursor.split("_", 2);
      try {
        return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
      } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw Problem.invalid("/cursor", "invalid");
      }
    }
  }

  public Mono<Page<EndingPaperView>> between(
      LocalDate first, LocalDate last, int size, @Nullable String cursor) {
    Place place = cursor == null || cursor.isEmpty() ? null : Place.parse(cursor);
    return db.sql(ENDING)
        .bind("$1", first)
        .bind("$2", last)
        .bind("$3", place == null ? Parameters.in(LocalDate.class) : place.day())
        .bind("$4", place == null ? Parameters.in(UUID.class) : place.id())
        .bind("$5", size + 1)
        .map(
            (row, meta) ->
                new EndingPaperView(
                    Rows.id(row, "id"),
                    Rows.id(row, "organisation_id"),
                    Rows.text(row, "organisation"),
                    Rows.text(row, "type"),
                    Rows.text(row, "label"),
                    Rows.required(row, "expires_on", LocalDate.class),
                    Rows.optionalInstant(row, "renewal_sent_at")))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.expiresOn() + "_" + row.paperId()));
  }
}
