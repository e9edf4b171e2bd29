package coop.ilmek.notifications.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.Address;
import coop.ilmek.notifications.MailboxView;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The delivery log. */
@Component
public class DeliveryStore {
  private static final String INSERT =
      """
      insert into notifications.delivery (id, channel, address, subject, text, created_at)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String LATEST =
      """
      select created_at, channel, address, subject, text from notifications.delivery
      order by created_at desc limit 100
      """;

  private final DatabaseClient db;
  private final Clock clock;

  DeliveryStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Mono<Void> insert(Address address, String subject, String text) {
    return db.sql(INSERT)
        .bind("$1", Ids.next())
        .bind("$2", address.channel().name().toLowerCase(Locale.ROOT))
        .bind("$3", address.value())
        .bind("$4", subject)
        .bind("$5", text)
        .bind("$6", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<List<MailboxView>> latest() {
    return db.sql(LATEST)
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
