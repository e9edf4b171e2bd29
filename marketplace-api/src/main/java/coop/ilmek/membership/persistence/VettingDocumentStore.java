package coop.ilmek.membership.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.membership.VettingDocumentView;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The list of vetting documents. */
@Component
public class VettingDocumentStore {
  private static final String LIST =
      """
      select id, kind, type, required, note from membership.vetting_document
      where dropped_at is null
      order by kind desc, not required, type
      """;

  /** A paper that is on the list already is changed: the old line is dropped, the new one added. */
  private static final String DROP_SAME =
      """
      update membership.vetting_document set dropped_by = $3, dropped_at = $4
      where kind = $1 and type = $2 and dropped_at is null
      """;

  private static final String ADD =
      """
      insert into membership.vetting_document (id, kind, type, required, note, added_by, added_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String DROP =
      """
      update membership.vetting_document set dropped_by = $2, dropped_at = $3
      where id = $1 and dropped_at is null
      """;

  private final DatabaseClient db;

  VettingDocumentStore(DatabaseClient db) {
    this.db = db;
  }

  public Mono<List<VettingDocumentView>> list() {
    return db.sql(LIST)
        .map(
            (row, meta) ->
                new VettingDocumentView(
                    Rows.id(row, "id"),
                    Rows.text(row, "kind"),
                    Rows.text(row, "type"),
                    Rows.required(row, "required", Boolean.class),
                    Rows.text(row, "note")))
        .all()
        .collectList();
  }

  public Mono<UUID> add(
      String kind, String type, boolean required, String note, UUID person, Instant now) {
    UUID id = Ids.next();
    return db.sql(DROP_SAME)
        .bind("$1", kind)
        .bind("$2", type)
        .bind("$3", person)
        .bind("$4", at(now))
        .fetch()
        .rowsUpdated()
        .then(
            db.sql(ADD)
                .bind("$1", id)
                .bind("$2", kind)
                .bind("$3", type)
                .bind("$4", required)
                .bind("$5", note)
                .bind("$6", person)
                .bind("$7", at(now))
                .fetch()
                .rowsUpdated())
        .thenReturn(id);
  }

  public Mono<Boolean> drop(UUID id, UUID person, Instant now) {
    return db.sql(DROP)
        .bind("$1", id)
        .bind("$2", person)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }
}
