package coop.ilmek.sourcing.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import coop.ilmek.sourcing.EnquiryRowView;
import coop.ilmek.sourcing.EnquiryTerms;
import coop.ilmek.sourcing.EnquiryView;
import coop.ilmek.sourcing.EnquiryView.AwardedView;
import coop.ilmek.sourcing.EnquiryView.InvitedView;
import coop.ilmek.sourcing.EnquiryView.ReadinessView;
import coop.ilmek.sourcing.domain.Readiness;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.Role;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads enquiries for the brand that owns them, and their facts for the course. */
@Component
public class EnquiryQueries {
  private static final String ANY =
      "select "
          + TermsRows.COLUMNS
          + """
          , e.id, e.po_number, e.kind, e.repeats, e.state, e.state_since, e.version,
            e.published_at, e.decide_by,
            (select count(*) from sourcing.invitation i where i.enquiry_id = e.id) as invited,
            (select count(*) from sourcing.quote q
             where q.enquiry_id = e.id and q.state = 'submitted') as quotes,
            (select count(*) from sourcing.quote q
             where q.enquiry_id = e.id and q.state = 'submitted' and q.valid_until > $2) as valid,
            (select count(*) from sourcing.quote q where q.enquiry_id = e.id
               and q.state in ('submitted', 'accepted', 'rejected', 'expired')
               and q.submitted_at is not null) as given,
            a.quote_id as award_quote, a.reason as award_reason, a.note as award_note, a.awarded_at,
            aq.price_minor as award_price, aq.pieces as award_pieces, aw.id as award_workshop_id,
            aw.name as award_workshop
          from sourcing.enquiry e
          left join sourcing.award a on a.enquiry_id = e.id
          left join sourcing.quote aq on aq.id = a.quote_id
          left join workshop.public_workshop aw on aw.id = aq.workshop_id
          where e.id = $1
          """;

  /** To its brand alone. */
  private static final String OWN = ANY + " and e.brand_organisation_id = $3";

  private static final String INVITED =
      """
      select i.id, i.workshop_id, w.code, w.name, w.district, i.decline_reason,
        case when i.state in ('sent', 'seen') and e.state not in ('published', 'quoting')
          then 'lapsed' else i.state end as state
      from sourcing.invitation i
      join sourcing.enquiry e on e.id = i.enquiry_id
      join workshop.public_workshop w on w.id = i.workshop_id
      where i.enquiry_id = $1
      order by w.name, i.id
      limit 1000
      """;

  private static final String LIST =
      """
      select e.id, e.po_number, e.style, e.season, e.supplier_number, e.garment, e.picture_blob,
        e.kind, e.state, e.state_since, e.pieces, e.price_idea_minor, e.currency, e.due_week,
        e.window_ends,
        (select count(*) from sourcing.invitation i where i.enquiry_id = e.id) as invited,
        (select count(*) from sourcing.quote q where q.enquiry_id = e.id
           and q.state in ('submitted', 'accepted', 'rejected', 'expired')
           and q.submitted_at is not null) as quotes,
        (select w.name from sourcing.award a
         join sourcing.quote q on q.id = a.quote_id
         join workshop.public_workshop w on w.id = q.workshop_id
         where a.enquiry_id = e.id) as awarded_to
      from sourcing.enquiry e
      where e.brand_organisation_id = $1
        and (cardinality($2::text[]) = 0 or e.state = any($2))
        and ($3 = '' or position(
          lower(translate($3, 'İIıŞşĞğÜüÖöÇç', 'iiissgguuoocc')) in e.search) > 0)
        and ($4::uuid is null or e.id < $4)
      order by e.id desc
      limit $5
      """;

  private final DatabaseClient db;
  private final TermsRows terms;
  private final Clock clock;

  EnquiryQueries(DatabaseClient db, TermsRows terms, Clock clock) {
    this.db = db;
    this.terms = terms;
    this.clock = clock;
  }

  /** The enquiry with everything its brand sees; empty when it belongs to another one. */
  public Mono<EnquiryView> view(UUID id, UUID brand) {
    return db.sql(OWN)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", brand)
        .map((row, meta) -> view(row))
        .one()
        .flatMap(view -> invited(id).map(invited -> with(view, invited)));
  }

  /** The facts of the course, read after the row is locked. */
  public Mono<EnquiryCourse.Facts> facts(UUID id) {
    return db.sql(ANY)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .map((row, meta) -> facts(row, terms.read(row)))
        .one();
  }

  private EnquiryCourse.Facts facts(Readable row, EnquiryTerms terms) {
    int invited = Rows.required(row, "invited", Long.class).intValue();
    return new EnquiryCourse.Facts(
        Readiness.of(terms, clock.instant()).ready(),
        // Published to all members, it needs nobody by name.
        terms.visibility().equals("members") ? Math.max(1, invited) : invited,
        Rows.required(row, "quotes", Long.class).intValue(),
        Rows.required(row, "valid", Long.class) > 0,
        terms.windowEnds(),
        Rows.optionalInstant(row, "decide_by"));
  }

  private EnquiryView view(Readable row) {
    EnquiryTerms read = terms.read(row);
    String state = Rows.text(row, "state");
    var course = EnquiryCourse.COURSE;
    var readiness = Readiness.of(read, clock.instant());
    return new EnquiryView(
        Rows.id(row, "id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "kind"),
        row.get("repeats", UUID.class),
        state,
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        LegalAct.of(course, course.state(state), Role.BRAND, facts(row, read)),
        read,
        Rows.required(row, "pieces", Integer.class),
        new ReadinessView(readiness.missing(), readiness.advised()),
        List.of(),
        Rows.required(row, "given", Long.class).intValue(),
        Rows.optionalInstant(row, "published_at"),
        Rows.optionalInstant(row, "decide_by"),
        awarded(row, read.currency()));
  }

  private static @Nullable AwardedView awarded(Readable row, String currency) {
    UUID quote = row.get("award_quote", UUID.class);
    return quote == null
        ? null
        : new AwardedView(
            quote,
            Rows.id(row, "award_workshop_id"),
            Rows.text(row, "award_workshop"),
            Money.of(Rows.required(row, "award_price", Long.class), currency),
            Rows.required(row, "award_pieces", Integer.class),
            Rows.text(row, "award_reason"),
            Rows.text(row, "award_note"),
            Rows.instant(row, "awarded_at"));
  }

  private static EnquiryView with(EnquiryView view, List<InvitedView> invited) {
    return new EnquiryView(
        view.id(),
        view.poNumber(),
        view.kind(),
        view.repeats(),
        view.state(),
        view.stateSince(),
        view.version(),
        view.acts(),
        view.terms(),
        view.pieces(),
        view.readiness(),
        invited,
        view.quotes(),
        view.publishedAt(),
        view.decideBy(),
        view.award());
  }

  private Mono<List<InvitedView>> invited(UUID enquiry) {
    return db.sql(INVITED)
        .bind("$1", enquiry)
        .map(
            (row, meta) ->
                new InvitedView(
                    Rows.id(row, "id"),
                    Rows.id(row, "workshop_id"),
                    Rows.text(row, "code"),
                    Rows.text(row, "name"),
                    row.get("district", String.class),
                    Rows.text(row, "state"),
                    row.get("decline_reason", String.class)))
        .all()
        .collectList();
  }

  /** The brand's enquiries, newest first. */
  public Mono<Page<EnquiryRowView>> list(
      UUID brand, List<String> states, String words, @Nullable UUID before, int size) {
    return db.sql(LIST)
        .bind("$1", brand)
        .bind("$2", states.toArray(String[]::new))
        .bind("$3", words)
        .bind("$4", before == null ? Parameters.in(UUID.class) : before)
        .bind("$5", size + 1)
        .map((row, meta) -> listed(row))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.id().toString()));
  }

  private static EnquiryRowView listed(Readable row) {
    Long idea = row.get("price_idea_minor", Long.class);
    LocalDate due = row.get("due_week", LocalDate.class);
    Instant ends = Rows.optionalInstant(row, "window_ends");
    return new EnquiryRowView(
        Rows.id(row, "id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        Rows.text(row, "season"),
        Rows.text(row, "supplier_number"),
        row.get("garment", String.class),
        row.get("picture_blob", UUID.class),
        Rows.text(row, "kind"),
        Rows.text(row, "state"),
        Rows.instant(row, "state_since"),
        Rows.required(row, "pieces", Integer.class),
        idea == null ? null : Money.of(idea, Rows.text(row, "currency")),
        due == null ? null : IsoWeek.of(due),
        ends,
        Rows.required(row, "invited", Long.class).intValue(),
        Rows.required(row, "quotes", Long.class).intValue(),
        row.get("awarded_to", String.class));
  }
}
