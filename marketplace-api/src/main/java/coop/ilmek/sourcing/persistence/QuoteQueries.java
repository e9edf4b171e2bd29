package coop.ilmek.sourcing.persistence;

import static coop.ilmek.shared.database.Rows.at;
import static coop.ilmek.sourcing.persistence.QuoteSubject.is;

import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import coop.ilmek.sourcing.LostQuoteView;
import coop.ilmek.sourcing.OutcomeView;
import coop.ilmek.sourcing.QuoteView.PlanLine;
import coop.ilmek.sourcing.domain.WeekPlan;
import coop.ilmek.workflows.QuoteCourse;
import coop.ilmek.workflows.Role;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads quotes for the workshop that gives them, and what a quote is measured against. */
@Component
public class QuoteQueries {
  private static final String ONE =
      """
      select q.id, q.invitation_id, q.enquiry_id, q.workshop_id, q.workshop_organisation_id, q.state,
        q.state_since, q.version, q.price_minor, q.currency, q.pieces, q.valid_until, q.weeks,
        q.note, q.submitted_at, e.brand_organisation_id, e.material_mode, e.payment_plan,
        e.deposit_percent, e.silence_days, e.due_week, e.certificates,
        e.window_ends, e.state in ('published', 'quoting') and e.window_ends > $3 as window_open,
        ow.reason, ow.next_step, ow.detail::text as detail, ow.at as outcome_at, o.admitted,
        (select json_agg(json_build_object('week', to_char(w.week, 'IYYY-"W"IW'),
           'process', w.process, 'machineClass', w.machine_class, 'minutes', w.minutes)
           order by w.week, w.process)
         from sourcing.quote_week w where w.quote_id = q.id)::text as plan
      from sourcing.quote q
      join sourcing.enquiry e on e.id = q.enquiry_id
      join identity.public_organisation o on o.id = q.workshop_organisation_id
      left join sourcing.quote_outcome ow on ow.quote_id = q.id
      where q.id = $1 and q.workshop_organisation_id = $2
      """;

  private static final String STANDARDS =
      """
      select process, machine_class, smv from sourcing.enquiry_process
      where enquiry_id = $1
      order by array_position(
        array['cutting', 'sewing', 'printing', 'embroidery', 'washing', 'finishing_packing'],
        process)
      """;

  private static final String FREE =
      """
      select 'people' as kind, week, process as what, free_minutes from capacity.public_free
      where workshop_id = $1 and week = any($2)
      union all
      select 'machines', week, machine_class, free_minutes from capacity.public_machine_free
      where workshop_id = $1 and week = any($2)
      """;

  private static final String LOST =
      """
      select q.id, q.invitation_id, q.price_minor, q.currency, q.pieces, e.po_number, e.style,
        e.garment, b.name as brand, ow.reason, ow.next_step, ow.detail::text as detail,
        ow.at as outcome_at
      from sourcing.quote_outcome ow
      join sourcing.quote q on q.id = ow.quote_id
      join sourcing.enquiry e on e.id = q.enquiry_id
      join identity.public_organisation b on b.id = e.brand_organisation_id
      where q.workshop_organisation_id = $1 and q.state in ('rejected', 'expired')
        and ($2::uuid is null or q.id < $2)
      order by q.id desc
      limit $3
      """;

  private static final TypeReference<List<PlanLine>> PLAN = new TypeReference<>() {};
  private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

  private final DatabaseClient db;
  private final Clock clock;
  private final JsonMapper json;

  QuoteQueries(DatabaseClient db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** A quote with what its page and its policy need. */
  public record Loaded(
      UUID id,
      UUID invitation,
      UUID enquiry,
      UUID workshop,
      UUID organisation,
      UUID brand,
      String state,
      Instant stateSince,
      long version,
      List<LegalAct> acts,
      @Nullable Money price,
      @Nullable Integer pieces,
      @Nullable Instant validUntil,
      List<LocalDate> weeks,
      List<PlanLine> plan,
      String note,
      @Nullable Instant submittedAt,
      @Nullable OutcomeView outcome,
      List<String> certificates,
      LocalDate dueWeek,
      String materialMode,
      String paymentPlan,
      int depositPercent,
      int silenceDays,
      boolean admitted) {}

  /** Empty when the quote is another workshop's. */
  public Mono<Loaded> one(UUID id, UUID organisation) {
    return db.sql(ONE)
        .bind("$1", id)
        .bind("$2", organisation)
        .bind("$3", at(clock.instant()))
        .map((row, meta) -> loaded(row))
        .one();
  }

  private Loaded loaded(Readable row) {
    String state = Rows.text(row, "state");
    Long price = row.get("price_minor", Long.class);
    Integer pieces = row.get("pieces", Integer.class);
    Instant until = Rows.optionalInstant(row, "valid_until");
    String planned = row.get("plan", String.class);
    List<PlanLine> plan = planned == null ? List.of() : json.readValue(planned, PLAN);
    LocalDate[] weeks = Rows.required(row, "weeks", LocalDate[].class);
    boolean admitted = Rows.required(row, "admitted", Boolean.class);
    var facts =
        new QuoteCourse.Facts(
            admitted,
            is(row.get("window_open", Boolean.class)),
            price != null
                && pieces != null
                && until != null
                && until.isAfter(clock.instant())
                && weeks.length > 0,
            true,
            Rows.optionalInstant(row, "window_ends"),
            until);
    return new Loaded(
        Rows.id(row, "id"),
        Rows.id(row, "invitation_id"),
        Rows.id(row, "enquiry_id"),
        Rows.id(row, "workshop_id"),
        Rows.id(row, "workshop_organisation_id"),
        Rows.id(row, "brand_organisation_id"),
        state,
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        LegalAct.of(QuoteCourse.COURSE, QuoteCourse.COURSE.state(state), Role.WORKSHOP, facts),
        price == null ? null : Money.of(price, Rows.text(row, "currency")),
        pieces,
        until,
        Arrays.asList(weeks),
        plan,
        Rows.text(row, "note"),
        Rows.optionalInstant(row, "submitted_at"),
        row.get("reason", String.class) == null ? null : outcome(row),
        TermsRows.texts(row, "certificates"),
        Rows.required(row, "due_week", LocalDate.class),
        Rows.text(row, "material_mode"),
        Rows.text(row, "payment_plan"),
        Rows.required(row, "deposit_percent", Integer.class),
        Rows.required(row, "silence_days", Integer.class),
        admitted);
  }

  private OutcomeView outcome(Readable row) {
    return new OutcomeView(
        Rows.text(row, "reason"),
        Rows.text(row, "next_step"),
        json.readValue(Rows.text(row, "detail"), DETAIL),
        Rows.instant(row, "outcome_at"));
  }

  /** The jobs that went elsewhere, latest first. */
  public Mono<Page<LostQuoteView>> lost(UUID organisation, @Nullable UUID before, int size) {
    return db.sql(LOST)
        .bind("$1", organisation)
        .bind("$2", before == null ? Parameters.in(UUID.class) : before)
        .bind("$3", size + 1)
        .map(
            (row, meta) ->
                new LostQuoteView(
                    Rows.id(row, "id"),
                    Rows.id(row, "invitation_id"),
                    Rows.text(row, "brand"),
                    Rows.text(row, "po_number"),
                    Rows.text(row, "style"),
                    row.get("garment", String.class),
                    Rows.required(row, "pieces", Integer.class),
                    Money.of(
                        Rows.required(row, "price_minor", Long.class), Rows.text(row, "currency")),
                    outcome(row)))
        .all()
        .collectList()
        .map(rows -> Page.of(rows, size, row -> row.quoteId().toString()));
  }

  /** How these pieces would lie in these weeks of the workshop. */
  public Mono<WeekPlan> plan(
      UUID enquiry, UUID workshop, @Nullable Integer pieces, List<LocalDate> weeks) {
    if (pieces == null || weeks.isEmpty()) {
      return Mono.just(new WeekPlan(List.of(), Map.of()));
    }
    return standards(enquiry)
        .zipWith(
            free(workshop, weeks),
            (standards, free) ->
                WeekPlan.of(pieces, standards, weeks, of("people", free), of("machines", free)));
  }

  private static List<WeekPlan.Free> of(String kind, List<Part> parts) {
    return parts.stream().filter(part -> part.kind().equals(kind)).map(Part::free).toList();
  }

  private Mono<List<WeekPlan.Standard>> standards(UUID enquiry) {
    return db.sql(STANDARDS)
        .bind("$1", enquiry)
        .map(
            (row, meta) ->
                new WeekPlan.Standard(
                    Rows.text(row, "process"),
                    row.get("machine_class", String.class),
                    Rows.required(row, "smv", BigDecimal.class)))
        .all()
        .collectList();
  }

  private record Part(String kind, WeekPlan.Free free) {}

  private Mono<List<Part>> free(UUID workshop, List<LocalDate> weeks) {
    return db.sql(FREE)
        .bind("$1", workshop)
        .bind("$2", weeks.toArray(LocalDate[]::new))
        .map(
            (row, meta) ->
                new Part(
                    Rows.text(row, "kind"),
                    new WeekPlan.Free(
                        Rows.required(row, "week", LocalDate.class),
                        Rows.text(row, "what"),
                        Rows.required(row, "free_minutes", Integer.class))))
        .all()
        .collectList();
  }
}
