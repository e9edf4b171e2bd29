package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.Address;
import coop.ilmek.shared.database.Rows;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Codes asked for before an act, and the grants they were exchanged for. */
@Component
public class StepUpStore {
  private static final String ADDRESS =
      "select phone, email from identity.person where id = $1 and disabled_at is null";

  /** Nothing is written while the last code is unused and younger than the wait. */
  private static final String PUT =
      """
      insert into identity.step_up as s
        (person_id, purpose, code_hash, salt, sent_at, expires_at, tries, granted_until)
      values ($1, $2, $3, $4, $5, $6, 0, null)
      on conflict (person_id, purpose) do update set code_hash = excluded.code_hash,
        salt = excluded.salt, sent_at = excluded.sent_at, expires_at = excluded.expires_at,
        tries = 0, granted_until = null
      where s.sent_at <= $7 or s.expires_at <= excluded.sent_at
      """;

  /** A try is counted before the code is looked at, so that parallel guesses count too. */
  private static final String TRY =
      """
      update identity.step_up set tries = tries + 1
      where person_id = $1 and purpose = $2 and expires_at > $3 and tries < 5
      returning code_hash, salt
      """;

  /** The code is used up by the exchange. */
  private static final String GRANT =
      """
      update identity.step_up set granted_until = $4, expires_at = $3
      where person_id = $1 and purpose = $2 and code_hash = $5 and expires_at > $3
      """;

  private static final String USE =
      """
      update identity.step_up set granted_until = null
      where person_id = $1 and purpose = $2 and granted_until > $3
      """;

  private final DatabaseClient db;

  StepUpStore(DatabaseClient db) {
    this.db = db;
  }

  /** Where the person is reached: the phone before the mailbox. */
  public Mono<Address> address(UUID person) {
    return db.sql(ADDRESS)
        .bind("$1", person)
        .map(
            (row, meta) -> {
              String phone = row.get("phone", String.class);
              return phone != null
                  ? new Address(Address.Channel.SMS, phone)
                  : new Address(Address.Channel.EMAIL, Rows.text(row, "email"));
            })
        .one();
  }

  /** False when a code was sent after {@code waited}. */
  public Mono<Boolean> put(
      UUID person,
      String purpose,
      PersonStore.StoredCode code,
      Instant now,
      Instant expires,
      Instant waited) {
    return db.sql(PUT)
        .bind("$1", person)
        .bind("$2", purpose)
        .bind("$3", code.hash())
        .bind("$4", code.salt())
        .bind("$5", at(now))
        .bind("$6", at(expires))
        .bind("$7", at(waited))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** Counts a try; empty when there is no live code or the tries are used up. */
  public Mono<PersonStore.StoredCode> tryCode(UUID person, String purpose, Instant now) {
    return db.sql(TRY)
        .bind("$1", person)
        .bind("$2", purpose)
        .bind("$3", at(now))
        .map(
            (row, meta) ->
                new PersonStore.StoredCode(
                    Rows.required(row, "code_hash", byte[].class),
                    Rows.required(row, "salt", byte[].class)))
        .one();
  }

  public Mono<Boolean> grant(UUID person, String purpose, byte[] hash, Instant now, Instant until) {
    return db.sql(GRANT)
        .bind("$1", person)
        .bind("$2", purpose)
        .bind("$3", at(now))
        .bind("$4", at(until))
        .bind("$5", hash)
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** True for the act that uses the grant. */
  public Mono<Boolean> use(UUID person, String purpose, Instant now) {
    return db.sql(USE)
        .bind("$1", person)
        .bind("$2", purpose)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }
}
