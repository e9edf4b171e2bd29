package coop.ilmek.sourcing.persistence;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import coop.ilmek.sourcing.EnquiryTerms;
import coop.ilmek.sourcing.InvitationRowView;
import coop.ilmek.sourcing.InvitationView.CertificateView;
import coop.ilmek.sourcing.PayerView;
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

/** Reads the jobs a workshop was asked about: its own invitations, nothing of the others. */
@Component
public class InvitationQueries {
  /** Sent and seen invitations lapse when the enquiry takes no more quotes. */
  private static final String STATE =
      """
      case when i.state in ('sent', 'seen') and e.state not in ('published', 'quoting')
        then 'lapsed' else i.state end as shown_state
      """;

  private static final String ONE =
      "select "
          + TermsRows.COLUMNS
          + ", "
          + STATE
          + """
          , i.id, i.enquiry_id, i.workshop_id, i.workshop_organisation_id, i.decline_reason,
            e.brand_organisation_id, e.po_number, e.kind, e.state as enquiry_state,
            b.name as brand, coalesce(t.payments, 0) as payments, t.usual_days,
            (select q.id from sourcing.quote q where q.invitation_id = i.id
             order by q.id desc limit 1) as quote_id
          from sourcing.invitation i
          join sourcing.enquiry e on e.id = i.enquiry_id
          join identity.public_organisation b on b.id = e.brand_organisation_id
          left join trust.public_payer t on t.organisation_id = e.brand_organisation_id
          where i.id = $1 and i.workshop_organisation_id = $2 and i.state <> 'picked'
          """;

  private static final String LIST =
      "select "
          + STATE
          + """
          , i.id, e.po_number, e.style, e.garment, e.picture_blob, e.pieces, e.price_idea_minor,
            e.currency, e.due_week, e.window_ends, b.name as brand,
            coalesce(t.payments, 0) as payments, t.usual_days, q.id as quote_id,
            q.state as quote_state, q.price_minor
          from sourcing.invitation i
          join sourcing.enquiry e on e.id = i.enquiry_id
          join identity.public_organisation b on b.id = e.brand_organisation_id
          left join trust.public_payer t on t.organisation_id = e.brand_organisation_id
          left join lateral (
            select id, state, price_minor from sourcing.quote
            where invitation_id = i.id order by id desc limit 1) q on true
          where i.workshop_organisation_id = $1 and i.state <> 'picked'
            and case $2
              when 'waiting' then i.state in ('sent', 'seen') and e.state in ('published', 'quoting')
              when 'answered' then i.state = 'quoted' and e.state in ('quoting', 'closed')
              when 'over' then i.state = 'declined'
                or e.state not in ('published', 'quoting', 'closed')
                or (i.state <> 'quoted' and e.state = 'closed')
              else true end
            and ($3::uuid is null or i.id < $3)
          order by i.id desc
          limit $4
          """;

  private static final String BRAND =
      """
      select b.name, coalesce(t.payments, 0) as payments, t.usual_days
      from identity.public_organisation b
      left join trust.public_payer t on t.organisation_id = b.id
      where b.id = $1
      """;

  private static final String CERTIFICATES =
      """
      select c.type,
        coalesce(bool_or(d.confirmed and d.valid_from <= $3
          and (d.valid_to is null or d.valid_to >= $4)), false) as valid,
        coalesce(bool_or(not d.confirmed and (d.valid_to is null or d.valid_to >= $4)), false)
          as pending,
        coalesce(bool_or(d.confirmed), false) as some
      from unnest($2::text[]) with ordinality as c (type, nth)
      left join documents.public_document d on d.organisation_id = $1 and d.type = c.type
      group by c.type, c.nth
      order by c.nth
      """;

  private final DatabaseClient db;
  private final TermsRows terms;

  InvitationQueries(DatabaseClient db, TermsRows terms) {
    this.db = db;
    this.terms = terms;
  }

  /** Everything about one invitation that stands in its rows. */
  public record Invitation(
      UUID id,
      UUID enquiry,
      UUID workshop,
      UUID workshopOrganisation,
      UUID brand,
      String brandName,
      String state,
      String enquiryState,
      String poNumber,
      String kind,
      EnquiryTerms terms,
      int pieces,
      Instant windowEnds,
      LocalDate dueWeek,
      PayerView payer,
      @Nullable String declineReason,
      @Nullable UUID quote) {
    public boolean open(Instant now) {
      return (enquiryState.equals("published") || enquiryState.equals("quoting"))
          && now.isBefore(windowEnds);
    }
  }

  public Mono<Invitation> one(UUID id, UUID organisation) {
    return db.sql(ONE)
        .bind("$1", id)
        .bind("$2", organisation)
        .map((row, meta) -> invitation(row))
        .one();
  }

  private Invitation invitation(Readable row) {
    return new Invitation(
        Rows.id(row, "id"),
        Rows.id(row, "enquiry_id"),
        Rows.id(row, "workshop_id"),
        Rows.id(row, "workshop_organisation_id"),
        Rows.id(row, "brand_organisation_id"),
        Rows.text(row, "brand"),
        Rows.text(row, "shown_state"),
        Rows.text(row, "enquiry_state"),
        Rows.text(row, "po_number"),
        Rows.text(row, "kind"),
        terms.read(row),
        Rows.required(row, "pieces", Integer.class),
        Rows.instant(row, "window_ends"),
        Rows.required(row, "due_week", LocalDate.class),
        payer(row),
        row.get("decline_reason", String.class),
        row.get("quote_id", UUID.class));
  }

  /** A brand as those it asks see it. */
  public record Brand(String name, PayerView payer) {}

  public Mono<Brand> brand(UUID id) {
    return db.sql(BRAND)
        .bind("$1", id)
        .map((row, meta) -> new Brand(Rows.text(row, "name"), payer(row)))
        .one();
  }

  private static PayerView payer(Readable row) {
    return new PayerView(
        Rows.required(row, "payments", Integer.class), row.get("usual_days", Integer.class));
  }

  /**
   * The invitations of a workshop, latest first.
   *
   * @param part {@code waiting}, {@code answered}, {@code over} or {@code all}
   */
  public Mono<Page<InvitationRowView>> list(
      UUID organisation, String part, @Nullable UUID before, int size) {
    return db.sql(LIST)
        .bind("$1", organisation)
        .bind("$2", part)
        .bind("$3", before == null ? Parameters.in(UUID.class) : before)
        .bind("$4", size + 1)
        .map((row, meta) -> listed(row))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.id().toString()));
  }

  private static InvitationRowView listed(Readable row) {
    String currency = Rows.text(row, "currency");
    return new InvitationRowView(
        Rows.id(row, "id"),
        Rows.text(row, "shown_state"),
        Rows.text(row, "brand"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        row.get("garment", String.class),
        row.get("picture_blob", UUID.class),
        Rows.required(row, "pieces", Integer.class),
        money(row.get("price_idea_minor", Long.class), currency),
        IsoWeek.of(Rows.required(row, "due_week", LocalDate.class)),
        Rows.instant(row, "window_ends"),
        payer(row),
        row.get("quote_id", UUID.class),
        row.get("quote_state", String.class),
        money(row.get("price_minor", Long.class), currency));
  }

  private static @Nullable Money money(@Nullable Long minor, String currency) {
    return minor == null ? null : Money.of(minor, currency);
  }

  /**
   * How an organisation stands with the certificates asked.
   *
   * @param today from when on a paper must count
   * @param through until when it must
   */
  public Mono<List<CertificateView>> certificates(
      UUID organisation, List<String> types, LocalDate today, LocalDate through) {
    if (types.isEmpty()) {
      return Mono.just(List.of());
    }
    return db.sql(CERTIFICATES)
        .bind("$1", organisation)
        .bind("$2", types.toArray(String[]::new))
        .bind("$3", today)
        .bind("$4", through)
        .map((row, meta) -> new CertificateView(Rows.text(row, "type"), state(row)))
        .all()
        .collectList();
  }

  private static String state(Readable row) {
    if (Rows.required(row, "valid", Boolean.class)) {
      return "valid";
    }
    if (Rows.required(row, "pending", Boolean.class)) {
      return "pending";
    }
    return Rows.required(row, "some", Boolean.class) ? "ends_early" : "missing";
  }
}
