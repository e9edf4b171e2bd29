package coop.ilmek.sourcing.persistence;

import static coop.ilmek.shared.database.Rows.at;
import static coop.ilmek.sourcing.persistence.QuoteSubject.is;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import coop.ilmek.sourcing.ComparisonView;
import coop.ilmek.sourcing.ComparisonView.Column;
import coop.ilmek.sourcing.domain.Distance;
import coop.ilmek.sourcing.domain.Outcome;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the quotes of an enquiry against each other. */
@Component
public class ComparisonQueries {
  /** Where the goods go: the middle of the members in the district that the address names. */
  private record Place(String district, double lat, double lng) {}

  private record Head(ComparisonView view, @Nullable Place place) {}

  /** Per quote: its weeks, and how its workshop stands with the certificates asked. */
  private static final String MEASURED =
      """
      cross join lateral (
        select min(x.week) as first_week, max(x.week) as last_week,
          coalesce(sum(x.minutes), 0)::bigint as minutes
        from sourcing.quote_week x where x.quote_id = q.id) p
      cross join lateral (
        select coalesce(array_agg(t.type order by t.type) filter (where not t.valid), '{}')
            as missing,
          coalesce(array_agg(t.type order by t.type) filter (where not t.valid and t.pending), '{}')
            as pending,
          case when bool_and(t.valid) then min(t.through) end as through
        from (
          select a.type,
            coalesce(bool_or(d.confirmed and d.valid_from <= $2
              and (d.valid_to is null or d.valid_to >= p.last_week + 6)), false) as valid,
            coalesce(bool_or(not d.confirmed
              and (d.valid_to is null or d.valid_to >= p.last_week + 6)), false) as pending,
            max(d.valid_to) filter (where d.confirmed) as through
          from unnest(e.certificates) as a (type)
          left join documents.public_document d
            on d.organisation_id = q.workshop_organisation_id and d.type = a.type
          group by a.type) t) c
      """;

  private static final String COLUMNS =
      """
      select q.id, q.state, q.workshop_id, w.code, w.name, w.district, w.sewing_people,
        q.price_minor, q.currency, q.pieces, q.valid_until, q.valid_until > $3 as valid, q.note,
        q.submitted_at, w.lat, w.lng, coalesce(r.finished, 0) as finished, r.on_time, e.due_week, p.first_week, p.last_week, p.minutes, c.missing, c.pending,
        c.through
      from sourcing.quote q
      join sourcing.enquiry e on e.id = q.enquiry_id
      join workshop.public_workshop w on w.id = q.workshop_id
      left join trust.public_maker r on r.organisation_id = q.workshop_organisation_id
      """
          + MEASURED
          + """
      where q.enquiry_id = $1 and e.brand_organisation_id = $4 and q.submitted_at is not null
        and q.state in ('submitted', 'accepted', 'rejected', 'expired')
      order by q.price_minor, q.id
      limit 1000
      """;

  private static final String HEAD =
      """
      select e.po_number, e.state, e.version, e.pieces, e.due_week, d.district, d.lat, d.lng
      from sourcing.enquiry e
      left join lateral (
        select w.district, avg(w.lat)::float8 as lat, avg(w.lng)::float8 as lng
        from workshop.public_workshop w
        where w.district <> '' and w.lat is not null and w.lng is not null
          and position(lower(translate(w.district, 'İIıŞşĞğÜüÖöÇç', 'iiissgguuoocc'))
            in lower(translate(e.delivery_address, 'İIıŞşĞğÜüÖöÇç', 'iiissgguuoocc'))) > 0
        group by w.district
        order by length(w.district) desc, w.district
        limit 1) d on true
      where e.id = $1 and e.brand_organisation_id = $2
      """;

  private static final String LOSERS =
      """
      select q.id, q.workshop_organisation_id, q.price_minor, q.pieces, q.valid_until, c.missing,
        not exists (
          select 1 from sourcing.quote_week x
          left join capacity.public_free f
            on f.workshop_id = q.workshop_id and f.week = x.week and f.process = x.process
          where x.quote_id = q.id and coalesce(f.free_minutes, 0) < x.minutes) as minutes_free
      from sourcing.quote q
      join sourcing.enquiry e on e.id = q.enquiry_id
      """
          + MEASURED
          + """
      where q.enquiry_id = $1 and q.state = 'submitted'
      order by q.id
      """;

  private static final String WINNER =
      """
      select q.price_minor, q.pieces, a.reason from sourcing.award a
      join sourcing.quote q on q.id = a.quote_id where a.enquiry_id = $1
      """;

  private final DatabaseClient db;
  private final Clock clock;

  ComparisonQueries(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  public Mono<ComparisonView> view(UUID enquiry, UUID brand) {
    return db.sql(HEAD)
        .bind("$1", enquiry)
        .bind("$2", brand)
        .map((row, meta) -> head(enquiry, row))
        .one()
        .flatMap(
            head ->
                columns(enquiry, brand, head.place()).map(columns -> with(head.view(), columns)));
  }

  private static Head head(UUID enquiry, Readable row) {
    LocalDate due = row.get("due_week", LocalDate.class);
    String district = row.get("district", String.class);
    return new Head(
        new ComparisonView(
            enquiry,
            Rows.text(row, "po_number"),
            Rows.text(row, "state"),
            Rows.required(row, "version", Long.class),
            Rows.required(row, "pieces", Integer.class),
            due == null ? null : IsoWeek.of(due),
            district,
            List.of()),
        district == null
            ? null
            : new Place(
                district,
                Rows.required(row, "lat", Double.class),
                Rows.required(row, "lng", Double.class)));
  }

  private static ComparisonView with(ComparisonView head, List<Column> columns) {
    return new ComparisonView(
        head.enquiryId(),
        head.poNumber(),
        head.state(),
        head.version(),
        head.pieces(),
        head.dueWeek(),
        head.distanceFrom(),
        columns);
  }

  private Mono<List<Column>> columns(UUID enquiry, UUID brand, @Nullable Place from) {
    Instant now = clock.instant();
    return db.sql(COLUMNS)
        .bind("$1", enquiry)
        .bind("$2", IsoWeek.day(now))
        .bind("$3", at(now))
        .bind("$4", brand)
        .map((row, meta) -> column(row, from))
        .all()
        .collectList();
  }

  private static @Nullable Integer km(Readable row, @Nullable Place from) {
    Double lat = row.get("lat", Double.class);
    Double lng = row.get("lng", Double.class);
    return from == null || lat == null || lng == null
        ? null
        : Distance.km(from.lat(), from.lng(), lat, lng);
  }

  private static Column column(Readable row, @Nullable Place from) {
    var price = Money.of(Rows.required(row, "price_minor", Long.class), Rows.text(row, "currency"));
    int pieces = Rows.required(row, "pieces", Integer.class);
    LocalDate last = row.get("last_week", LocalDate.class);
    LocalDate due = Rows.required(row, "due_week", LocalDate.class);
    return new Column(
        Rows.id(row, "id"),
        Rows.text(row, "state"),
        Rows.id(row, "workshop_id"),
        Rows.text(row, "code"),
        Rows.text(row, "name"),
        row.get("district", String.class),
        row.get("sewing_people", Integer.class),
        km(row, from),
        Rows.required(row, "finished", Integer.class),
        row.get("on_time", Integer.class),
        price,
        price.times(pieces),
        pieces,
        week(row.get("first_week", LocalDate.class)),
        week(last),
        Rows.required(row, "minutes", Long.class),
        last != null && !last.isAfter(due),
        IsoWeek.day(Rows.instant(row, "valid_until").minusSeconds(1)),
        is(row.get("valid", Boolean.class)),
        row.get("through", LocalDate.class),
        TermsRows.texts(row, "missing"),
        TermsRows.texts(row, "pending"),
        Rows.text(row, "note"),
        Rows.instant(row, "submitted_at"));
  }

  private static @Nullable String week(@Nullable LocalDate monday) {
    return monday == null ? null : IsoWeek.of(monday);
  }

  /** A standing quote with what decides why it was not taken. */
  public record Standing(UUID quote, Outcome.Loser loser) {}

  public Mono<List<Standing>> losers(UUID enquiry) {
    return db.sql(LOSERS)
        .bind("$1", enquiry)
        .bind("$2", IsoWeek.day(clock.instant()))
        .map(
            (row, meta) ->
                new Standing(
                    Rows.id(row, "id"),
                    new Outcome.Loser(
                        Rows.required(row, "price_minor", Long.class),
                        Rows.required(row, "pieces", Integer.class),
                        Rows.optionalInstant(row, "valid_until"),
                        Set.copyOf(TermsRows.texts(row, "missing")),
                        is(row.get("minutes_free", Boolean.class)))))
        .all()
        .collectList();
  }

  /** The quote that was awarded; empty when nobody was. */
  public Mono<Outcome.Winner> winner(UUID enquiry) {
    return db.sql(WINNER)
        .bind("$1", enquiry)
        .map(
            (row, meta) ->
                new Outcome.Winner(
                    Rows.required(row, "price_minor", Long.class),
                    Rows.required(row, "pieces", Integer.class),
                    Rows.text(row, "reason")))
        .one();
  }
}
