package coop.ilmek.production.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.production.domain.Breakdown.Cell;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes deliveries and what the brand says to them. */
@Component
public class DeliveryStore {
  private static final String INSERT =
      """
      insert into production.delivery
        (id, slice_id, number, note_number, delivered_on, reported_at, reported_by, note,
         photo_blob, silence_ends, status)
      select $1, $2, coalesce(max(d.number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, 'waiting'
      from production.delivery d where d.slice_id = $2
      """;
  private static final String INSERT_LINES =
      """
      insert into production.delivery_line (delivery_id, colour, size, pieces)
      select $1, c, s, p from unnest($2::text[], $3::text[], $4::int[]) as row (c, s, p)
      """;
  private static final String NOTE_KNOWN =
      """
      select exists (select 1 from production.delivery where slice_id = $1 and note_number = $2)
        as known
      """;
  private static final String ANSWER =
      """
      update production.delivery set status = $3, answered_at = $4, answered_by = $5, reason = $6
      where id = $1 and slice_id = $2 and status = 'waiting'
      """;
  private static final String EXISTS =
      """
      select exists (select 1 from production.delivery where id = $1 and slice_id = $2) as known
      """;

  private final DatabaseClient db;

  DeliveryStore(DatabaseClient db) {
    this.db = db;
  }

  /** A delivery as the workshop reports it. */
  public record Reported(
      UUID id,
      UUID slice,
      String noteNumber,
      LocalDate deliveredOn,
      Instant at,
      UUID by,
      String note,
      @Nullable UUID photo,
      Instant silenceEnds,
      List<Cell> lines) {}

  public Mono<Void> insert(Reported delivery) {
    UUID photo = delivery.photo();
    return db.sql(INSERT)
        .bind("$1", delivery.id())
        .bind("$2", delivery.slice())
        .bind("$3", delivery.noteNumber())
        .bind("$4", delivery.deliveredOn())
        .bind("$5", at(delivery.at()))
        .bind("$6", delivery.by())
        .bind("$7", delivery.note())
        .bind("$8", photo == null ? Parameters.in(UUID.class) : photo)
        .bind("$9", at(delivery.silenceEnds()))
        .fetch()
        .rowsUpdated()
        .then(
            db.sql(INSERT_LINES)
                .bind("$1", delivery.id())
                .bind("$2", delivery.lines().stream().map(Cell::colour).toArray(String[]::new))
                .bind("$3", delivery.lines().stream().map(Cell::size).toArray(String[]::new))
                .bind("$4", delivery.lines().stream().map(Cell::pieces).toArray(Integer[]::new))
                .fetch()
                .rowsUpdated())
        .then();
  }

  public Mono<Boolean> knowsNote(UUID slice, String noteNumber) {
    return known(NOTE_KNOWN, slice, noteNumber);
  }

  public Mono<Boolean> exists(UUID delivery, UUID slice) {
    return known(EXISTS, delivery, slice);
  }

  private Mono<Boolean> known(String sql, Object first, Object second) {
    return db.sql(sql)
        .bind("$1", first)
        .bind("$2", second)
        .map((row, meta) -> Boolean.TRUE.equals(row.get("known", Boolean.class)))
        .one();
  }

  /** False when the delivery was answered before. */
  public Mono<Boolean> answer(
      UUID delivery, UUID slice, String status, @Nullable String reason, UUID by, Instant now) {
    return db.sql(ANSWER)
        .bind("$1", delivery)
        .bind("$2", slice)
        .bind("$3", status)
        .bind("$4", at(now))
        .bind("$5", by)
        .bind("$6", reason == null ? Parameters.in(String.class) : reason)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }
}
