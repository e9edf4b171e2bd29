package coop.ilmek.notifications.persistence;

import coop.ilmek.shared.database.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people want on which channel. */
@Component
public class PreferenceStore {
  private static final String CONTACT =
      """
      select phone is not null as sms, email is not null as email
      from identity.public_contact where person_id = $1
      """;
  private static final String OF =
      "select kind, channel, wanted from notifications.preference where person_id = $1";
  private static final String PUT =
      """
      insert into notifications.preference (person_id, kind, channel, wanted)
      select $1, k, c, w from unnest($2::text[], $3::text[], $4::bool[]) as row (k, c, w)
      on conflict (person_id, kind, channel) do update set wanted = excluded.wanted
      """;

  private final DatabaseClient db;

  PreferenceStore(DatabaseClient db) {
    this.db = db;
  }

  /** By which channels a person can be reached. */
  public record Contact(boolean email, boolean sms) {}

  /** One choice. */
  public record Choice(String kind, String channel, boolean wanted) {}

  public Mono<Contact> contact(UUID person) {
    return db.sql(CONTACT)
        .bind("$1", person)
        .map(
            (row, meta) ->
                new Contact(
                    Rows.required(row, "email", Boolean.class),
                    Rows.required(row, "sms", Boolean.class)))
        .one();
  }

  public Mono<List<Choice>> of(UUID person) {
    return db.sql(OF)
        .bind("$1", person)
        .map(
            (row, meta) ->
                new Choice(
                    Rows.text(row, "kind"),
                    Rows.text(row, "channel"),
                    Rows.required(row, "wanted", Boolean.class)))
        .all()
        .collectList();
  }

  public Mono<Void> put(UUID person, List<Choice> choices) {
    return db.sql(PUT)
        .bind("$1", person)
        .bind("$2", choices.stream().map(Choice::kind).toArray(String[]::new))
        .bind("$3", choices.stream().map(Choice::channel).toArray(String[]::new))
        .bind("$4", choices.stream().map(Choice::wanted).toArray(Boolean[]::new))
        .fetch()
        .rowsUpdated()
        .then();
  }
}
