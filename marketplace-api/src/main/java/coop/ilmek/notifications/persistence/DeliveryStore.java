package coop.ilmek.notifications.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.Address;
import coop.ilmek.notifications.MailboxView;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The delivery log: what waits, what has left, and what the demo's mailbox keeps. */
@Component
public class DeliveryStore {
  /** Stands in a text for what is only known until it has left. */
  public static final String SECRET = "{secret}";

  private static final String INSERT =
      """
      insert into notifications.delivery
        (id, channel, address, subject, text, secret, created_at, kept, sent_at, reference)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;
  private static final String WAITING =
      """
      select id, channel, address, subject, text, secret from notifications.delivery
      where id = $1 and sent_at is null and not kept
      """;
  private static final String LEFT =
      """
      update notifications.delivery set sent_at = $2, reference = $3, secret = null where id = $1
      """;
  private static final String LATEST =
      """
      select created_at, channel, address, subject,
             replace(text, '{secret}', coalesce(secret, '')) as text
      from notifications.delivery
      where kept and ($1::text is null or address = $1)
      order by created_at desc limit 100
      """;

  private final DatabaseClient db;
  private final Clock clock;

  DeliveryStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A message to one address.
   *
   * @param secret what {@link #SECRET} stands for; none if it holds none or must not be stored
   */
  public record Delivery(
      UUID id, Address to, String subject, String text, @Nullable String secret) {
    public Delivery with(String secret) {
      return new Delivery(id, to, subject, text, secret);
    }
  }

  /** Into the mailbox of the demo. */
  public Mono<Void> keep(Delivery delivery) {
    return insert(delivery, true, null);
  }

  /** To be sent by staged work. */
  public Mono<Void> queue(Delivery delivery) {
    return insert(delivery, false, null);
  }

  /** It has left already. */
  public Mono<Void> sent(Delivery delivery, String reference) {
    return insert(delivery, false, reference);
  }

  private Mono<Void> insert(Delivery delivery, boolean kept, @Nullable String reference) {
    var now = at(clock.instant());
    String secret = delivery.secret();
    return db.sql(INSERT)
        .bind("$1", delivery.id())
        .bind("$2", delivery.to().channel().name().toLowerCase(Locale.ROOT))
        .bind("$3", delivery.to().value())
        .bind("$4", delivery.subject())
        .bind("$5", delivery.text())
        .bind("$6", secret == null ? Parameters.in(String.class) : secret)
        .bind("$7", now)
        .bind("$8", kept)
        .bind("$9", reference == null ? Parameters.in(java.time.OffsetDateTime.class) : now)
        .bind("$10", reference == null ? Parameters.in(String.class) : reference)
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Empty when it has left already. */
  public Mono<Delivery> waiting(UUID id) {
    return db.sql(WAITING)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new Delivery(
                    Rows.id(row, "id"),
                    new Address(
                        Address.Channel.valueOf(Rows.text(row, "channel").toUpperCase(Locale.ROOT)),
                        Rows.text(row, "address")),
                    Rows.text(row, "subject"),
                    Rows.text(row, "text"),
                    row.get("secret", String.class)))
        .one();
  }

  public Mono<Void> left(UUID id, String reference) {
    return db.sql(LEFT)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", reference)
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** The newest of the mailbox, of one address if it is given. */
  public Mono<List<MailboxView>> latest(@Nullable String address) {
    return db.sql(LATEST)
        .bind("$1", address == null ? Parameters.in(String.class) : address)
        .map(
            (row, meta) ->
                new MailboxView(
                    Rows.instant(row, "created_at"),
                    Rows.text(row, "channel"),
                    Rows.text(row, "address"),
                    Rows.text(row, "subject"),
                    Rows.text(row, "text")))
        .all()
        .collectList();
  }
}
