package coop.ilmek.identity.persistence;

import coop.ilmek.identity.AccountView;
import coop.ilmek.identity.Address;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How a person signs in. */
@Component
public class AccountStore {
  private static final String VIEW =
      """
      select phone, email, password_hash is not null as password
      from identity.person where id = $1
      """;
  private static final String PASSWORD =
      """
      select id, password_hash from identity.person
      where (phone = $1 or email = $1) and disabled_at is null and password_hash is not null
      """;
  private static final String PUT_PASSWORD =
      "update identity.person set password_hash = $2, version = version + 1 where id = $1";

  private final DatabaseClient db;

  AccountStore(DatabaseClient db) {
    this.db = db;
  }

  /** The stored hash of a person's password. */
  public record Password(UUID person, @Nullable String hash) {
    /** For an address that nobody has, or that opens by code only. */
    public static final Password NONE = new Password(Actor.NOBODY, null);
  }

  public Mono<AccountView> view(UUID person) {
    return db.sql(VIEW)
        .bind("$1", person)
        .map(
            (row, meta) ->
                new AccountView(
                    row.get("phone", String.class),
                    row.get("email", String.class),
                    Rows.required(row, "password", Boolean.class)))
        .one();
  }

  public Mono<Password> passwordOf(Address address) {
    return db.sql(PASSWORD)
        .bind("$1", address.value())
        .map((row, meta) -> new Password(Rows.id(row, "id"), Rows.text(row, "password_hash")))
        .one();
  }

  public Mono<Void> putPassword(UUID person, @Nullable String hash) {
    return db.sql(PUT_PASSWORD)
        .bind("$1", person)
        .bind("$2", hash == null ? Parameters.in(String.class) : hash)
        .fetch()
        .rowsUpdated()
        .then();
  }
}
