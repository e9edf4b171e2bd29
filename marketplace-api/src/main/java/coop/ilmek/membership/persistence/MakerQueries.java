package coop.ilmek.membership.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is known of a member's own making. */
@Component
public class MakerQueries {
  private static final String KNOWN =
      """
      select w.id, w.sewing_people, w.total_people, w.registered_people,
             coalesce((select sum(m.count) from workshop.public_register_machine m
                       where m.workshop_id = w.id), 0)::int as machines,
             coalesce((select m.state = 'full' from membership.membership m
                       where m.organisation_id = w.organisation_id), false) as full_member,
             exists (select 1 from membership.application a
                     join membership.vouch v on v.application_id = a.id
                       and v.state = 'countersigned'
                     where a.organisation_id = w.organisation_id
                       and not exists (select 1 from membership.visit s
                                       where s.application_id = a.id
                                         and s.recorded_at is not null)) as vouched_only,
             coalesce(s.word, 'none') as word, s.until, coalesce(s.note, '') as note
      from workshop.public_register w
      left join lateral (
        select word, until, note from membership.maker_word
        where organisation_id = w.organisation_id order by said_at desc limit 1) s on true
      where w.organisation_id = $1
      """;
  private static final String SAY =
      """
      insert into membership.maker_word (id, organisation_id, word, until, note, said_by, said_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private final DatabaseClient db;

  MakerQueries(DatabaseClient db) {
    this.db = db;
  }

  /**
   * A workshop as the rules look at it.
   *
   * @param vouchedOnly admitted on somebody's word, never visited
   */
  public record Known(
      UUID workshop,
      @Nullable Integer sewing,
      @Nullable Integer total,
      @Nullable Integer registered,
      int machines,
      boolean full,
      boolean vouchedOnly,
      String word,
      @Nullable LocalDate wordUntil,
      String note) {}

  public Mono<Known> known(UUID organisation) {
    return db.sql(KNOWN)
        .bind("$1", organisation)
        .map(
            (row, meta) ->
                new Known(
                    Rows.id(row, "id"),
                    row.get("sewing_people", Integer.class),
                    row.get("total_people", Integer.class),
                    row.get("registered_people", Integer.class),
                    Rows.required(row, "machines", Integer.class),
                    Rows.required(row, "full_member", Boolean.class),
                    Rows.required(row, "vouched_only", Boolean.class),
                    Rows.text(row, "word"),
                    row.get("until", LocalDate.class),
                    Rows.text(row, "note")))
        .one();
  }

  public Mono<Void> say(
      UUID organisation,
      String word,
      @Nullable LocalDate until,
      String note,
      UUID person,
      Instant now) {
    return db.sql(SAY)
        .bind("$1", Ids.next())
        .bind("$2", organisation)
        .bind("$3", word)
        .bind("$4", until == null ? Parameters.in(LocalDate.class) : until)
        .bind("$5", note)
        .bind("$6", person)
        .bind("$7", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }
}
