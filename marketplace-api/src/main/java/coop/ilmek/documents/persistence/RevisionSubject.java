package coop.ilmek.documents.persistence;

import coop.ilmek.documents.domain.Clocks;
import coop.ilmek.documents.domain.Term;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.DocumentRenewal;
import coop.ilmek.workflows.DocumentRenewal.Act;
import coop.ilmek.workflows.DocumentRenewal.Effect;
import coop.ilmek.workflows.DocumentRenewal.Facts;
import coop.ilmek.workflows.DocumentRenewal.State;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A revision as the subject of its course. Whoever moves it, time included, holds its paper. */
@Component
public class RevisionSubject extends Subject<State, Act, Effect, Facts> {
  private static final String FACTS =
      "select issued_on, expires_on, expires_estimated from documents.revision where id = $1";

  private static final String LOCK_PAPER =
      """
      select p.id from documents.paper p
      where p.id = (select r.paper_id from documents.revision r where r.id = $1)
      for no key update
      """;

  private final DatabaseClient db;

  RevisionSubject(DatabaseClient db) {
    super(DocumentRenewal.COURSE, "documents.revision");
    this.db = db;
  }

  @Override
  protected Mono<Facts> facts(UUID id) {
    return db.sql(FACTS)
        .bind("$1", id)
        .map(
            (row, meta) ->
                Clocks.of(
                    new Term(
                        Rows.required(row, "issued_on", LocalDate.class),
                        Rows.optional(row, "expires_on", LocalDate.class),
                        Rows.required(row, "expires_estimated", Boolean.class))))
        .one();
  }

  @Override
  protected Mono<Void> lockFirst(UUID id) {
    return db.sql(LOCK_PAPER).bind("$1", id).map((row, meta) -> Rows.id(row, "id")).one().then();
  }
}
