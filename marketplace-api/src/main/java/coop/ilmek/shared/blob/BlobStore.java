package coop.ilmek.shared.blob;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rows of the blob store. */
@Component
class BlobStore {
  /** The second of two equal uploads gets the row of the first. */
  private static final String INSERT =
      """
      insert into flow.blob (id, owner, uploaded_by, sha256, name, media_type, bytes, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (owner, sha256, name) do update set uploaded_by = flow.blob.uploaded_by
      returning id, owner, sha256, name, media_type, bytes
      """;

  /** Own, or opened to the organisation, or to everybody of its kind. */
  private static final String READABLE =
      """
      select b.id, b.owner, b.sha256, b.name, b.media_type, b.bytes
      from flow.blob b
      where b.id = any($1) and (b.owner = $2 or b.owner = $3 or exists (
        select 1 from flow.blob_reader r
        where r.blob_id = b.id and (r.organisation_id = $2 or (r.kind = $4 and $5))))
      """;

  private static final String OPEN =
      """
      insert into flow.blob_reader (blob_id, organisation_id, kind, opened_by, at)
      select unnest($1), $2, $3, $4, $5
      on conflict do nothing
      """;

  private final DatabaseClient db;
  private final Clock clock;

  BlobStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A row with what is needed to find its bytes. */
  record Stored(BlobView view, UUID owner, byte[] sha256) {}

  Mono<BlobView> insert(Actor actor, UUID owner, byte[] sha256, BlobView blob) {
    return db.sql(INSERT)
        .bind("$1", Ids.next())
        .bind("$2", owner)
        .bind("$3", actor.person())
        .bind("$4", sha256)
        .bind("$5", blob.name())
        .bind("$6", blob.mediaType())
        .bind("$7", blob.bytes())
        .bind("$8", at(clock.instant()))
        .map((row, meta) -> stored(row).view())
        .one();
  }

  Mono<List<Stored>> readable(Actor actor, List<UUID> ids) {
    return db.sql(READABLE)
        .bind("$1", ids.toArray(UUID[]::new))
        .bind("$2", nullable(actor.organisation()))
        .bind("$3", actor.person())
        .bind("$4", actor.kind().name().toLowerCase(Locale.ROOT))
        .bind("$5", actor.admitted())
        .map((row, meta) -> stored(row))
        .all()
        .collectList();
  }

  Mono<Void> open(Actor actor, List<UUID> ids, BlobReader reader) {
    var kind = reader.kind();
    return db.sql(OPEN)
        .bind("$1", ids.toArray(UUID[]::new))
        .bind("$2", nullable(reader.organisation()))
        .bind(
            "$3", kind == null ? Parameters.in(String.class) : kind.name().toLowerCase(Locale.ROOT))
        .bind("$4", actor.person())
        .bind("$5", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static Stored stored(Readable row) {
    byte[] sha256 = Rows.required(row, "sha256", byte[].class);
    return new Stored(
        new BlobView(
            Rows.id(row, "id"),
            Rows.text(row, "name"),
            Rows.text(row, "media_type"),
            Rows.required(row, "bytes", Long.class),
            HexFormat.of().formatHex(sha256)),
        Rows.id(row, "owner"),
        sha256);
  }

  private static Object nullable(@Nullable UUID value) {
    return value == null ? Parameters.in(UUID.class) : value;
  }
}
