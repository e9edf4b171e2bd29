package coop.ilmek.documents.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.documents.IssuerCheckView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps and reads what was found at issuers. */
@Component
public class IssuerCheckStore {
  private static final String INSERT =
      """
      insert into documents.issuer_check
        (id, revision_id, register, result, note, checked_at, checked_by)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String OF_PAPER =
      """
      select r.number, c.register, c.result, c.note, c.checked_at, p.name as checked_by
      from documents.issuer_check c
      join documents.revision r on r.id = c.revision_id
      left join identity.public_person p on p.id = c.checked_by
      where r.paper_id = $1
      order by c.id desc
      """;

  private final DatabaseClient db;
  private final Clock clock;

  IssuerCheckStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Mono<Void> insert(
      Actor actor, UUID revision, String register, String result, String note) {
    return db.sql(INSERT)
        .bind("$1", Ids.next())
        .bind("$2", revision)
        .bind("$3", register)
        .bind("$4", result)
        .bind("$5", note)
        .bind("$6", at(clock.instant()))
        .bind("$7", actor.person())
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<List<IssuerCheckView>> of(UUID paper) {
    return db.sql(OF_PAPER)
        .bind("$1", paper)
        .map(
            (row, meta) -> {
              String by = Rows.optional(row, "checked_by", String.class);
              return new IssuerCheckView(
                  Rows.required(row, "number", Integer.class),
                  Rows.text(row, "register"),
                  Rows.text(row, "result"),
                  Rows.text(row, "note"),
                  Rows.instant(row, "checked_at"),
                  by == null ? "" : by);
            })
        .all()
        .collectList();
  }
}
