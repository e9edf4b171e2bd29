package coop.ilmek.notifications.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notices and what leaves the portal because of them. */
@Component
public class NoticeStore {
  /**
   * One row for each reader, and one delivery for each channel she wants; a key tells a person
   * once. Without a choice of hers mail goes to whoever has an address, SMS to whoever has nothing
   * else, and to everybody when it is urgent.
   */
  private static final String TELL =
      """
      with told as (
        insert into notifications.notice
          (id, key, person_id, organisation_id, template, params, link, at)
        select uuidv7(), $1, r.person_id, r.organisation_id, $4, $5::jsonb, $6, $7
        from (
          select a.person_id, a.organisation_id from identity.public_affiliation a
          where a.organisation_id = $2 and ($3::uuid is null or a.person_id = $3)
          union all
          select $3, null where $2::uuid is null) r
        on conflict do nothing
        returning id, person_id),
      goes as (
        insert into notifications.delivery
          (id, notice_id, person_id, channel, address, subject, text, created_at, kept)
        select uuidv7(), t.id, t.person_id, c.channel, c.address,
          case p.language when 'en' then $9 else $8 end,
          case p.language when 'en' then c.en else c.tr end,
          $7, c.way = 'kept'
        from told t
        join identity.public_contact p on p.person_id = t.person_id
        cross join lateral (values
          ('email', p.email, $12::text, $10::text, $11::text, true),
          ('sms', p.phone, $15::text, $13::text, $14::text, p.email is null or $16::bool)
        ) as c (channel, address, way, tr, en, usual)
        left join notifications.preference w
          on w.person_id = t.person_id and w.kind = $17 and w.channel = c.channel
        where c.address is not null and c.way <> 'none'
          and ($17 = 'account' or coalesce(w.wanted, c.usual))
        returning id, kept)
      select id from goes where not kept
      """;

  private static final String PAGE =
      """
      select id, template, params::text as params, link, at, read_at
      from notifications.notice
      where person_id = $1 and (organisation_id is null or organisation_id = $2)
        and ($3::uuid is null or id < $3)
      order by id desc limit $4
      """;
  private static final String UNREAD =
      """
      select count(*) as n from (
        select 1 from notifications.notice
        where person_id = $1 and (organisation_id is null or organisation_id = $2)
          and read_at is null
        limit 100) as newest
      """;
  private static final String READ =
      """
      update notifications.notice set read_at = coalesce(read_at, $4)
      where person_id = $1 and (organisation_id is null or organisation_id = $2) and id = $3
      """;
  private static final String READ_ALL =
      """
      update notifications.notice set read_at = $3
      where person_id = $1 and (organisation_id is null or organisation_id = $2)
        and read_at is null
      """;

  private final DatabaseClient db;

  NoticeStore(DatabaseClient db) {
    this.db = db;
  }

  /** How a notice reads on both channels in both languages, and what becomes of it there. */
  public record Outgoing(
      String kind,
      boolean urgent,
      String subjectTr,
      String subjectEn,
      String mailTr,
      String mailEn,
      String mailWay,
      String smsTr,
      String smsEn,
      String smsWay) {}

  /** Writes the notice for every reader and gives the deliveries that have to be sent. */
  public Mono<List<UUID>> tell(Notice notice, String params, Outgoing out, Instant now) {
    String link = notice.link();
    return db.sql(TELL)
        .bind("$1", notice.key())
        .bind("$2", nullable(notice.organisation()))
        .bind("$3", nullable(notice.person()))
        .bind("$4", notice.template())
        .bind("$5", params)
        .bind("$6", link == null ? Parameters.in(String.class) : link)
        .bind("$7", at(now))
        .bind("$8", out.subjectTr())
        .bind("$9", out.subjectEn())
        .bind("$10", out.mailTr())
        .bind("$11", out.mailEn())
        .bind("$12", out.mailWay())
        .bind("$13", out.smsTr())
        .bind("$14", out.smsEn())
        .bind("$15", out.smsWay())
        .bind("$16", out.urgent())
        .bind("$17", out.kind())
        .map((row, meta) -> Rows.id(row, "id"))
        .all()
        .collectList();
  }

  /** A notice as stored. */
  public record Line(
      UUID id,
      String template,
      String params,
      @Nullable String link,
      Instant at,
      @Nullable Instant readAt) {}

  /** The newest first, of the person in the organisation she acts for and of herself. */
  public Mono<List<Line>> page(Actor actor, @Nullable UUID before, int limit) {
    return db.sql(PAGE)
        .bind("$1", actor.person())
        .bind("$2", nullable(actor.organisation()))
        .bind("$3", nullable(before))
        .bind("$4", limit)
        .map((row, meta) -> line(row))
        .all()
        .collectList();
  }

  private static Line line(Readable row) {
    return new Line(
        Rows.id(row, "id"),
        Rows.text(row, "template"),
        Rows.text(row, "params"),
        row.get("link", String.class),
        Rows.instant(row, "at"),
        Rows.optionalInstant(row, "read_at"));
  }

  /** At most 100: a screen shows "99+". */
  public Mono<Integer> unread(Actor actor) {
    return db.sql(UNREAD)
        .bind("$1", actor.person())
        .bind("$2", nullable(actor.organisation()))
        .map((row, meta) -> Rows.required(row, "n", Long.class).intValue())
        .one();
  }

  /** False when it is not hers. */
  public Mono<Boolean> read(Actor actor, UUID id, Instant now) {
    return db.sql(READ)
        .bind("$1", actor.person())
        .bind("$2", nullable(actor.organisation()))
        .bind("$3", id)
        .bind("$4", at(now))
        .fetch()
        .rowsUpdated()
        .map(n -> n == 1);
  }

  public Mono<Void> readAll(Actor actor, Instant now) {
    return db.sql(READ_ALL)
        .bind("$1", actor.person())
        .bind("$2", nullable(actor.organisation()))
        .bind("$3", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static Object nullable(@Nullable UUID value) {
    return value == null ? Parameters.in(UUID.class) : value;
  }
}
