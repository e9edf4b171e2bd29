package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.Address;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People and their one-time codes. */
@Component
public class PersonStore {
  /** A try is counted before the code is looked at, so that parallel guesses count too. */
  private static final String TRY_CODE =
      """
      update identity.sign_in_code set tries = tries + 1
      where address = $1 and expires_at > $2 and tries < 5
      returning code_hash, salt
      """;

  private static final String PUT_CODE =
      """
      insert into identity.sign_in_code (address, code_hash, salt, sent_at, expires_at, tries)
      values ($1, $2, $3, $4, $5, 0)
      on conflict (address) do update set code_hash = excluded.code_hash, salt = excluded.salt,
        sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0
      """;
  private static final String USE_CODE =
      "delete from identity.sign_in_code where address = $1 and code_hash = $2";
  private static final String SENT_AT =
      "select sent_at from identity.sign_in_code where address = $1";
  private static final String BY_PHONE =
      """
      insert into identity.person (id, phone, language, created_at) values ($1, $2, $3, $4)
      on conflict (phone) do update set phone = excluded.phone
      returning id
      """;
  private static final String BY_EMAIL =
      """
      insert into identity.person (id, email, language, created_at) values ($1, $2, $3, $4)
      on conflict (email) do update set email = excluded.email
      returning id
      """;
  private static final String PROFILE =
      "update identity.person set name = $2, language = $3, version = version + 1 where id = $1";

  private static final String NAMED =
      """
      update identity.person set name = $2, language = $3, version = version + 1
      where id = $1 and name = ''
      """;

  private final DatabaseClient db;

  PersonStore(DatabaseClient db) {
    this.db = db;
  }

  /** What is stored of a code. */
  public record StoredCode(byte[] hash, byte[] salt) {}

  public Mono<Void> putCode(
      String address, byte[] hash, byte[] salt, Instant now, Instant expires) {
    return db.sql(PUT_CODE)
        .bind("$1", address)
        .bind("$2", hash)
        .bind("$3", salt)
        .bind("$4", at(now))
        .bind("$5", at(expires))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Instant> codeSentAt(String address) {
    return db.sql(SENT_AT)
        .bind("$1", address)
        .map((row, meta) -> Rows.instant(row, "sent_at"))
        .one();
  }

  /** Counts a try; empty when there is no live code or the tries are used up. */
  public Mono<StoredCode> tryCode(String address, Instant now) {
    return db.sql(TRY_CODE)
        .bind("$1", address)
        .bind("$2", at(now))
        .map(
            (row, meta) ->
                new StoredCode(
                    Rows.required(row, "code_hash", byte[].class),
                    Rows.required(row, "salt", byte[].class)))
        .one();
  }

  /** A code is used once: true for the one who takes it. */
  public Mono<Boolean> useCode(String address, byte[] hash) {
    return db.sql(USE_CODE)
        .bind("$1", address)
        .bind("$2", hash)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** The person of this address; a new one when nobody has it. */
  public Mono<UUID> ofAddress(Address address, String language, Instant now) {
    String sql = address.channel() == Address.Channel.SMS ? BY_PHONE : BY_EMAIL;
    return db.sql(sql)
        .bind("$1", Ids.next())
        .bind("$2", address.value())
        .bind("$3", language)
        .bind("$4", at(now))
        .map((row, meta) -> Rows.id(row, "id"))
        .one();
  }

  public Mono<Void> profile(UUID person, String name, String language) {
    return db.sql(PROFILE)
        .bind("$1", person)
        .bind("$2", name)
        .bind("$3", language)
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Gives a name to who has none yet. */
  public Mono<Void> named(UUID person, String name, String language) {
    return db.sql(NAMED)
        .bind("$1", person)
        .bind("$2", name)
        .bind("$3", language)
        .fetch()
        .rowsUpdated()
        .then();
  }
}
