package coop.ilmek.documents.persistence;

import coop.ilmek.shared.database.Rows;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what the course of a revision needs to know of its paper. */
@Component
public class RenewalQueries {
  private static final String TOLD =
      """
      select r.paper_id, p.organisation_id, o.kind, p.type, p.label, r.number, r.expires_on,
        exists (select 1 from documents.revision n
          where n.paper_id = r.paper_id and n.number > r.number and n.state = 'in_review')
          as renewing
      from documents.revision r
      join documents.paper p on p.id = r.paper_id
      join identity.public_organisation o on o.id = p.organisation_id
      where r.id = $1
      """;

  private final DatabaseClient db;

  RenewalQueries(DatabaseClient db) {
    this.db = db;
  }

  /**
   * A revision as its owner is told of it.
   *
   * @param kind what its organisation is: workshop, brand or centre
   * @param renewing the next one was handed in and waits for the centre
   */
  public record Told(
      UUID paperId,
      UUID organisationId,
      String kind,
      String type,
      String label,
      int number,
      @Nullable LocalDate expiresOn,
      boolean renewing) {}

  public Mono<Told> told(UUID revision) {
    return db.sql(TOLD)
        .bind("$1", revision)
        .map(
            (row, meta) ->
                new Told(
                    Rows.id(row, "paper_id"),
                    Rows.id(row, "organisation_id"),
                    Rows.text(row, "kind"),
                    Rows.text(row, "type"),
                    Rows.text(row, "label"),
                    Rows.required(row, "number", Integer.class),
                    Rows.optional(row, "expires_on", LocalDate.class),
                    Rows.required(row, "renewing", Boolean.class)))
        .one();
  }
}
