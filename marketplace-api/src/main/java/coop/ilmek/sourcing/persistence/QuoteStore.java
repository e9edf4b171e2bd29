package coop.ilmek.sourcing.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.sourcing.QuoteTerms;
import coop.ilmek.sourcing.domain.Outcome;
import coop.ilmek.sourcing.domain.WeekPlan;
import coop.ilmek.sourcing.persistence.InvitationStore.Asked;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes quotes, their weeks, and how they ended. */
@Component
public class QuoteStore {
  private static final String INSERT =
      """
      insert into sourcing.quote
        (id, enquiry_id, invitation_id, workshop_id, workshop_organisation_id, state, state_since,
         created_at, currency)
      select $1, $2, $3, $4, $5, 'draft', $6, $6, e.currency
      from sourcing.enquiry e where e.id = $2
      on conflict do nothing
      """;

  private static final String SAVE =
      """
      update sourcing.quote set version = version + 1, price_minor = $3, pieces = $4,
        valid_until = $5, weeks = $6, note = $7
      where id = $1 and version = $2 and state = 'draft'
      """;

  private static final String CLEAR_PLAN = "delete from sourcing.quote_week where quote_id = $1";
  private static final String ADD_PLAN =
      """
      insert into sourcing.quote_week (quote_id, week, process, machine_class, minutes)
      select $1, w, p, nullif(m, ''), n
      from unnest($2::date[], $3::text[], $4::text[], $5::int[]) as row (w, p, m, n)
      """;

  private static final String SUBMITTED =
      "update sourcing.quote set submitted_at = $2 where id = $1 and state = 'draft'";

  private static final String OUTCOME =
      """
      insert into sourcing.quote_outcome (quote_id, reason, next_step, detail, at)
      values ($1, $2, $3, $4::jsonb, $5)
      on conflict (quote_id) do nothing
      """;

  private static final String AWARD =
      """
      insert into sourcing.award (quote_id, enquiry_id, reason, note, awarded_at, awarded_by)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String PLAN =
      """
      select week, process, machine_class, minutes from sourcing.quote_week
      where quote_id = $1 order by week, process
      """;

  private static final String STANDING =
      """
      select q.id, q.enquiry_id, q.invitation_id, q.workshop_id, q.workshop_organisation_id,
        q.state, q.version, q.price_minor, q.pieces, q.valid_until, e.brand_organisation_id,
        e.po_number, e.style, e.state as enquiry_state, o.admitted
      from sourcing.quote q
      join sourcing.enquiry e on e.id = q.enquiry_id
      join identity.public_organisation o on o.id = q.workshop_organisation_id
      """;
  private static final String BY_ID = STANDING + " where q.id = $1";
  private static final String LIVE_OF_INVITATION =
      STANDING
          + " where q.invitation_id = $1 and q.state in ('draft', 'submitted', 'accepted')"
          + " order by q.id desc limit 1";
  private static final String OF_ENQUIRY =
      STANDING + " where q.enquiry_id = $1 and q.state = $2 order by q.id";

  private final DatabaseClient db;
  private final Clock clock;
  private final JsonMapper json;

  QuoteStore(DatabaseClient db, Clock clock, JsonMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** A quote, as far as an act needs it. */
  public record Standing(
      UUID id,
      UUID enquiry,
      UUID invitation,
      UUID workshop,
      UUID workshopOrganisation,
      String state,
      long version,
      @Nullable Long priceMinor,
      @Nullable Integer pieces,
      @Nullable Instant validUntil,
      UUID brand,
      String poNumber,
      String style,
      String enquiryState,
      boolean workshopAdmitted) {}

  public Mono<Standing> standing(UUID id) {
    return db.sql(BY_ID).bind("$1", id).map((row, meta) -> standing(row)).one();
  }

  /** The quote that a workshop is writing or has given; at most one. */
  public Mono<Standing> live(UUID invitation) {
    return db.sql(LIVE_OF_INVITATION)
        .bind("$1", invitation)
        .map((row, meta) -> standing(row))
        .one();
  }

  public Mono<List<Standing>> ofEnquiry(UUID enquiry, String state) {
    return db.sql(OF_ENQUIRY)
        .bind("$1", enquiry)
        .bind("$2", state)
        .map((row, meta) -> standing(row))
        .all()
        .collectList();
  }

  private static Standing standing(Readable row) {
    return new Standing(
        Rows.id(row, "id"),
        Rows.id(row, "enquiry_id"),
        Rows.id(row, "invitation_id"),
        Rows.id(row, "workshop_id"),
        Rows.id(row, "workshop_organisation_id"),
        Rows.text(row, "state"),
        Rows.required(row, "version", Long.class),
        row.get("price_minor", Long.class),
        row.get("pieces", Integer.class),
        Rows.optionalInstant(row, "valid_until"),
        Rows.id(row, "brand_organisation_id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        Rows.text(row, "enquiry_state"),
        Rows.required(row, "admitted", Boolean.class));
  }

  /** Empty when a live one stands already. */
  public Mono<UUID> insert(Asked asked) {
    UUID id = Ids.next();
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", asked.enquiry())
        .bind("$3", asked.id())
        .bind("$4", asked.workshop())
        .bind("$5", asked.workshopOrganisation())
        .bind("$6", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .filter(n -> n == 1)
        .map(n -> id);
  }

  /** False when it is no draft any more, or was saved in the meantime. */
  public Mono<Boolean> save(
      UUID id,
      long version,
      QuoteTerms terms,
      @Nullable Instant validUntil,
      List<LocalDate> weeks,
      WeekPlan plan) {
    return db.sql(SAVE)
        .bind("$1", id)
        .bind("$2", version)
        .bind("$3", or(terms.priceMinor(), Long.class))
        .bind("$4", or(terms.pieces(), Integer.class))
        .bind("$5", or(validUntil == null ? null : at(validUntil), OffsetDateTime.class))
        .bind("$6", weeks.toArray(LocalDate[]::new))
        .bind("$7", terms.note())
        .fetch()
        .rowsUpdated()
        .flatMap(n -> n == 1 ? plan(id, plan).thenReturn(true) : Mono.just(false));
  }

  /** Replaces the weeks of a draft. */
  public Mono<Void> plan(UUID id, WeekPlan plan) {
    var lines = plan.lines();
    var clear = db.sql(CLEAR_PLAN).bind("$1", id).fetch().rowsUpdated().then();
    if (lines.isEmpty()) {
      return clear;
    }
    return clear.then(
        db.sql(ADD_PLAN)
            .bind("$1", id)
            .bind("$2", lines.stream().map(l -> l.week()).toArray(LocalDate[]::new))
            .bind("$3", lines.stream().map(l -> l.process()).toArray(String[]::new))
            .bind(
                "$4",
                lines.stream()
                    .map(l -> l.machineClass() == null ? "" : l.machineClass())
                    .toArray(String[]::new))
            .bind("$5", lines.stream().map(l -> l.minutes()).toArray(Integer[]::new))
            .fetch()
            .rowsUpdated()
            .then());
  }

  public Mono<List<WeekPlan.Line>> plan(UUID id) {
    return db.sql(PLAN)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new WeekPlan.Line(
                    Rows.required(row, "week", LocalDate.class),
                    Rows.text(row, "process"),
                    row.get("machine_class", String.class),
                    Rows.required(row, "minutes", Integer.class)))
        .all()
        .collectList();
  }

  public Mono<Void> submitted(UUID id) {
    return db.sql(SUBMITTED)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> outcome(UUID quote, Outcome outcome) {
    return db.sql(OUTCOME)
        .bind("$1", quote)
        .bind("$2", outcome.reason())
        .bind("$3", outcome.nextStep())
        .bind("$4", json.writeValueAsString(outcome.detail()))
        .bind("$5", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  public Mono<Void> award(UUID quote, UUID enquiry, UUID person, String reason, String note) {
    return db.sql(AWARD)
        .bind("$1", quote)
        .bind("$2", enquiry)
        .bind("$3", reason)
        .bind("$4", note)
        .bind("$5", at(clock.instant()))
        .bind("$6", person)
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static <T> Object or(@Nullable T value, Class<T> type) {
    return value == null ? Parameters.in(type) : value;
  }
}
