package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.payments.domain.StatementLine;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Bank statements, their lines, and what the lines paid for. */
@Component
public class BankStore {
  private static final String INSERT_STATEMENT =
      """
      insert into payments.bank_statement
        (id, organisation_id, account_iban, format, file_name, sha256, imported_at, imported_by,
         by_centre, lines, new_lines, known_lines, left_out_lines, matched_lines)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, 0)
      """;
  private static final String COUNT =
      """
      update payments.bank_statement
      set lines = $2, new_lines = $3, known_lines = $4, left_out_lines = $5, matched_lines = $6
      where id = $1
      """;

  /** A line that stood in an earlier file stays as it is. */
  private static final String INSERT_LINES =
      """
      insert into payments.bank_line
        (id, organisation_id, statement_id, account_iban, bank_reference, booked_on, amount_minor,
         currency, payer, payer_iban, text, state)
      select i, $2, $3, $4, r, d, m, c, p, b, t, case when m > 0 then 'open' else 'returned' end
      from unnest($1::uuid[], $5::text[], $6::date[], $7::bigint[], $8::text[], $9::text[],
        $10::text[], $11::text[]) as row (i, r, d, m, c, p, b, t)
      on conflict (organisation_id, account_iban, bank_reference) do nothing
      returning id
      """;

  private static final String READ =
      """
      select id, organisation_id, state, version, booked_on, amount_minor, matched_minor, currency,
        text
      from payments.bank_line where id = $1
      """;
  private static final String LOCK = READ + " for update";

  private static final String MATCH =
      """
      insert into payments.bank_match (id, line_id, payout_id, amount_minor, at, by_person)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String UNMATCH =
      """
      update payments.bank_match set undone_at = $3, undone_by = $4
      where line_id = $1 and payout_id = $2 and undone_at is null
      returning id, amount_minor
      """;

  private static final String SET_MATCHED =
      """
      update payments.bank_line
      set matched_minor = $2, matched_how = $3, version = version + 1,
        state = case when $2 = amount_minor then 'matched' when $2 = 0 then 'open'
          else 'part_matched' end
      where id = $1
      """;
  private static final String IGNORE =
      """
      update payments.bank_line
      set state = 'ignored', ignored_reason = $2, ignored_note = $3, version = version + 1
      where id = $1
      """;
  private static final String REOPEN =
      """
      update payments.bank_line
      set ignored_reason = null, ignored_note = null, version = version + 1,
        state = case when amount_minor < 0 then 'returned' when matched_minor > 0
          then 'part_matched' else 'open' end
      where id = $1
      """;
  private static final String PROVED =
      """
      select coalesce(sum(amount_minor), 0)::bigint as proved
      from payments.bank_match where payout_id = $1 and undone_at is null
      """;
  private static final String LAST_BRAND =
      """
      select p.brand_organisation_id from payments.bank_match m
      join payments.payout p on p.id = m.payout_id
      where m.line_id = $1 and m.undone_at is null order by m.at desc limit 1
      """;

  private static final String KEEP_MAPPING =
      """
      insert into payments.column_mapping (organisation_id, headings, mapping, used_at)
      values ($1, $2, $3::jsonb, $4)
      on conflict (organisation_id, headings)
        do update set mapping = excluded.mapping, used_at = excluded.used_at
      """;
  private static final String MAPPING =
      """
      select mapping::text as mapping from payments.column_mapping
      where organisation_id = $1 and headings = $2
      """;

  private final DatabaseClient db;

  BankStore(DatabaseClient db) {
    this.db = db;
  }

  /** A line as stored. */
  public record Line(
      UUID id,
      UUID organisation,
      String state,
      long version,
      LocalDate bookedOn,
      Money amount,
      Money rest,
      String text) {

    public boolean takesMatches() {
      return state.equals("open") || state.equals("part_matched");
    }
  }

  /** A file that is being imported. */
  public record Incoming(
      UUID organisation,
      String iban,
      String format,
      String fileName,
      byte[] sha256,
      boolean byCentre) {}

  public Mono<UUID> insertStatement(Incoming file, Actor actor, Instant now) {
    UUID id = Ids.next();
    return db.sql(INSERT_STATEMENT)
        .bind("$1", id)
        .bind("$2", file.organisation())
        .bind("$3", file.iban())
        .bind("$4", file.format())
        .bind("$5", file.fileName())
        .bind("$6", file.sha256())
        .bind("$7", at(now))
        .bind("$8", actor.person())
        .bind("$9", file.byCentre())
        .fetch()
        .rowsUpdated()
        .thenReturn(id);
  }

  public Mono<Void> count(UUID statement, int lines, int fresh, int known, int left, int matched) {
    return db.sql(COUNT)
        .bind("$1", statement)
        .bind("$2", lines)
        .bind("$3", fresh)
        .bind("$4", known)
        .bind("$5", left)
        .bind("$6", matched)
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** The ids of the lines that were new, in one statement whatever their number. */
  public Mono<List<UUID>> insertLines(Incoming file, UUID statement, List<StatementLine> lines) {
    int n = lines.size();
    var ids = new UUID[n];
    var references = new String[n];
    var days = new LocalDate[n];
    var amounts = new Long[n];
    var currencies = new String[n];
    var payers = new String[n];
    var ibans = new String[n];
    var texts = new String[n];
    for (int i = 0; i < n; i++) {
      StatementLine line = lines.get(i);
      ids[i] = Ids.next();
      references[i] = line.reference();
      days[i] = line.bookedOn();
      amounts[i] = line.amount().minor();
      currencies[i] = line.amount().currency();
      payers[i] = line.payer();
      ibans[i] = line.payerIban();
      texts[i] = line.text();
    }
    return db.sql(INSERT_LINES)
        .bind("$1", ids)
        .bind("$2", file.organisation())
        .bind("$3", statement)
        .bind("$4", file.iban())
        .bind("$5", references)
        .bind("$6", days)
        .bind("$7", amounts)
        .bind("$8", currencies)
        .bind("$9", payers)
        .bind("$10", ibans)
        .bind("$11", texts)
        .map((row, meta) -> Rows.id(row, "id"))
        .all()
        .collectList();
  }

  public Mono<Line> line(UUID id) {
    return read(READ, id);
  }

  /** Two matches of one line come one after the other. */
  public Mono<Line> lock(UUID id) {
    return read(LOCK, id);
  }

  private Mono<Line> read(String sql, UUID id) {
    return db.sql(sql)
        .bind("$1", id)
        .map((row, meta) -> line(row))
        .one()
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** The id of the match, under which it is booked. */
  public Mono<UUID> match(UUID line, UUID payout, Money amount, Actor actor, Instant now) {
    UUID id = Ids.next();
    return db.sql(MATCH)
        .bind("$1", id)
        .bind("$2", line)
        .bind("$3", payout)
        .bind("$4", amount.minor())
        .bind("$5", at(now))
        .bind("$6", actor.person())
        .fetch()
        .rowsUpdated()
        .thenReturn(id);
  }

  /** A match that was undone. */
  public record Undone(UUID match, long minor) {}

  /** Empty when there is none. */
  public Mono<Undone> unmatch(UUID line, UUID payout, Actor actor, Instant now) {
    return db.sql(UNMATCH)
        .bind("$1", line)
        .bind("$2", payout)
        .bind("$3", at(now))
        .bind("$4", actor.person())
        .map(
            (row, meta) ->
                new Undone(Rows.id(row, "id"), Rows.required(row, "amount_minor", Long.class)))
        .one();
  }

  public Mono<Void> setMatched(UUID line, long minor, String how) {
    return db.sql(SET_MATCHED)
        .bind("$1", line)
        .bind("$2", minor)
        .bind("$3", how)
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> ignore(UUID line, String reason, @Nullable String note) {
    return db.sql(IGNORE)
        .bind("$1", line)
        .bind("$2", reason)
        .bind("$3", note == null ? Parameters.in(String.class) : note)
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> reopen(UUID line) {
    return db.sql(REOPEN).bind("$1", line).fetch().rowsUpdated().then();
  }

  /** What lines prove of a transfer. */
  public Mono<Long> proved(UUID payout) {
    return db.sql(PROVED)
        .bind("$1", payout)
        .map((row, meta) -> Rows.required(row, "proved", Long.class))
        .one();
  }

  /** Whose money the line is, by what of it was matched last. */
  public Mono<UUID> brandOf(UUID line) {
    return db.sql(LAST_BRAND)
        .bind("$1", line)
        .map((row, meta) -> Rows.id(row, "brand_organisation_id"))
        .one();
  }

  public Mono<Void> keepMapping(UUID organisation, String headings, String mapping, Instant now) {
    return db.sql(KEEP_MAPPING)
        .bind("$1", organisation)
        .bind("$2", headings)
        .bind("$3", mapping)
        .bind("$4", at(now))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<String> mapping(UUID organisation, String headings) {
    return db.sql(MAPPING)
        .bind("$1", organisation)
        .bind("$2", headings)
        .map((row, meta) -> Rows.text(row, "mapping"))
        .one();
  }

  private static Line line(Readable row) {
    String currency = Rows.text(row, "currency");
    long amount = Rows.required(row, "amount_minor", Long.class);
    return new Line(
        Rows.id(row, "id"),
        Rows.id(row, "organisation_id"),
        Rows.text(row, "state"),
        Rows.required(row, "version", Long.class),
        Rows.required(row, "booked_on", LocalDate.class),
        Money.of(amount, currency),
        Money.of(amount - Rows.required(row, "matched_minor", Long.class), currency),
        Rows.text(row, "text"));
  }
}
