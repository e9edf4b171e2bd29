package coop.ilmek.identity.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.NumberChangeView;
import coop.ilmek.identity.NumberChangeView.PersonFoundView;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Numbers of people, and changes of lost ones. */
@Component
public class NumberStore {
  private static final String FIND =
      """
      select p.id, p.name, p.phone,
        array(select o.name from identity.affiliation a
              join identity.organisation o on o.id = a.organisation_id
              where a.person_id = p.id and a.ended_at is null order by o.name) as organisations
      from identity.person p
      where p.disabled_at is null and (p.phone = $2
        or p.name ilike $1
        or exists (select 1 from identity.affiliation a
                   join identity.organisation o on o.id = a.organisation_id
                   where a.person_id = p.id and a.ended_at is null and o.name ilike $1))
      order by p.name, p.id limit 20
      """;
  private static final String PERSON =
      """
      select phone, language from identity.person
      where id = $1 and disabled_at is null for no key update
      """;
  private static final String ASK =
      """
      insert into identity.number_change
        (id, person_id, old_phone, new_phone, seen, state, asked_by, asked_at)
      values ($1, $2, $3, $4, $5, 'asked', $6, $7)
      on conflict (person_id) where state = 'asked' do nothing
      """;
  private static final String OPEN =
      """
      select c.person_id, c.old_phone, c.new_phone, c.asked_by, p.language
      from identity.number_change c
      join identity.person p on p.id = c.person_id
      where c.id = $1 and c.state = 'asked' for no key update
      """;
  private static final String DECIDE =
      """
      update identity.number_change set state = $2, decided_by = $3, decided_at = $4 where id = $1
      """;

  /** Somebody real: she belongs, or belonged, to an organisation. */
  private static final String HELD =
      """
      select exists (select 1 from identity.affiliation a where a.person_id = p.id) as held
      from identity.person p where p.phone = $1 and p.id <> $2
      """;

  /** An account that only came to be by trying the new number. */
  private static final String LET_GO =
      """
      with emptied as (
        update identity.person set phone = null, disabled_at = $3, version = version + 1
        where phone = $1 and id <> $2
        returning id)
      delete from identity.session s using emptied e where s.person_id = e.id
      """;

  private static final String CHANGE =
      "update identity.person set phone = $2, version = version + 1 where id = $1";
  private static final String LIST =
      """
      select c.id, p.name as person, c.old_phone, c.new_phone, c.seen, c.state, c.asked_at,
        c.decided_at, a.name as asked_by, d.name as decided_by, c.asked_by = $1 as mine,
        array(select o.name from identity.affiliation f
              join identity.organisation o on o.id = f.organisation_id
              where f.person_id = p.id and f.ended_at is null order by o.name) as organisations
      from identity.number_change c
      join identity.person p on p.id = c.person_id
      join identity.person a on a.id = c.asked_by
      left join identity.person d on d.id = c.decided_by
      order by c.state = 'asked' desc, c.asked_at desc limit 100
      """;

  private final DatabaseClient db;

  NumberStore(DatabaseClient db) {
    this.db = db;
  }

  /** A person's number as it is. */
  public record Holder(@Nullable String phone, String language) {}

  /** A change that waits for its decision. */
  public record Change(
      UUID person, String oldPhone, String newPhone, UUID askedBy, String language) {}

  /**
   * @param like a pattern over names
   * @param phone a whole number, or something that is none
   */
  public Mono<List<PersonFoundView>> find(String like, String phone) {
    return db.sql(FIND)
        .bind("$1", like)
        .bind("$2", phone)
        .map(
            (row, meta) ->
                new PersonFoundView(
                    Rows.id(row, "id"),
                    Rows.text(row, "name"),
                    masked(row.get("phone", String.class)),
                    organisations(row)))
        .all()
        .collectList();
  }

  private static List<String> organisations(Readable row) {
    return List.of(Rows.required(row, "organisations", String[].class));
  }

  private static @Nullable String masked(@Nullable String phone) {
    return phone == null ? null : new Address(Address.Channel.SMS, phone).masked();
  }

  /** Locks her row. */
  public Mono<Holder> holder(UUID person) {
    return db.sql(PERSON)
        .bind("$1", person)
        .map((row, meta) -> new Holder(row.get("phone", String.class), Rows.text(row, "language")))
        .one();
  }

  /** False when one is open for her already. */
  public Mono<Boolean> ask(
      UUID id, UUID person, String from, String to, String seen, UUID by, Instant now) {
    return db.sql(ASK)
        .bind("$1", id)
        .bind("$2", person)
        .bind("$3", from)
        .bind("$4", to)
        .bind("$5", seen)
        .bind("$6", by)
        .bind("$7", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  /** Locks the change; empty when it is decided or unknown. */
  public Mono<Change> open(UUID id) {
    return db.sql(OPEN)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new Change(
                    Rows.id(row, "person_id"),
                    Rows.text(row, "old_phone"),
                    Rows.text(row, "new_phone"),
                    Rows.id(row, "asked_by"),
                    Rows.text(row, "language")))
        .one();
  }

  public Mono<Void> decide(UUID id, String state, UUID by, Instant now) {
    return db.sql(DECIDE)
        .bind("$1", id)
        .bind("$2", state)
        .bind("$3", by)
        .bind("$4", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** Whether somebody else of an organisation has this number. */
  public Mono<Boolean> held(String phone, UUID person) {
    return db.sql(HELD)
        .bind("$1", phone)
        .bind("$2", person)
        .map((row, meta) -> Rows.required(row, "held", Boolean.class))
        .one()
        .defaultIfEmpty(false);
  }

  public Mono<Void> change(UUID person, String phone, Instant now) {
    return db.sql(LET_GO)
        .bind("$1", phone)
        .bind("$2", person)
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then(db.sql(CHANGE).bind("$1", person).bind("$2", phone).fetch().rowsUpdated())
        .then();
  }

  /** The open ones first. */
  public Mono<List<NumberChangeView>> list(UUID reader) {
    return db.sql(LIST).bind("$1", reader).map((row, meta) -> view(row)).all().collectList();
  }

  private static NumberChangeView view(Readable row) {
    return new NumberChangeView(
        Rows.id(row, "id"),
        Rows.text(row, "person"),
        organisations(row),
        new Address(Address.Channel.SMS, Rows.text(row, "old_phone")).masked(),
        Rows.text(row, "new_phone"),
        Rows.text(row, "seen"),
        Rows.text(row, "state"),
        Rows.text(row, "asked_by"),
        Rows.instant(row, "asked_at"),
        row.get("decided_by", String.class),
        Rows.optionalInstant(row, "decided_at"),
        Rows.required(row, "mine", Boolean.class));
  }
}
