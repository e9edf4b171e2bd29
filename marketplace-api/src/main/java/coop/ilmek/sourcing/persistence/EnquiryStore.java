package coop.ilmek.sourcing.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.sourcing.EnquiryTerms;
import coop.ilmek.sourcing.domain.TermsCheck;
import io.r2dbc.spi.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes enquiries and what belongs to them. */
@Component
public class EnquiryStore {
  /** How long a brand may think after the window before the enquiry ends without an award. */
  private static final int DECISION_DAYS = 14;

  private static final String INSERT =
      """
      insert into sourcing.enquiry
        (id, brand_organisation_id, state, state_since, created_at, created_by, kind, po_number)
      values ($1, $2, 'draft', $3, $3, $4, $5, $6)
      """;

  private static final String INSERT_COPY =
      """
      insert into sourcing.enquiry
        (id, brand_organisation_id, state, state_since, created_at, created_by, kind, po_number,
         repeats, style, season, supplier_number, garment, description, picture_blob, sizes, colours,
         pieces, tolerance_under, tolerance_over, material_mode, incoterm, delivery_address,
         currency, price_idea_minor, packing, labelling, tests, certificates, aql_level,
         aql_critical, aql_major, aql_minor, silence_days, payment_plan, deposit_percent)
      select $1, e.brand_organisation_id, 'draft', $3, $3, $4, 'repeat', $5,
        e.id, e.style, e.season, e.supplier_number, e.garment, e.description, e.picture_blob,
        e.sizes, e.colours, e.pieces, e.tolerance_under, e.tolerance_over, e.material_mode,
        e.incoterm, e.delivery_address, e.currency,
        coalesce((select q.price_minor from sourcing.award a
          join sourcing.quote q on q.id = a.quote_id where a.enquiry_id = e.id), e.price_idea_minor),
        e.packing, e.labelling, e.tests, e.certificates, e.aql_level, e.aql_critical, e.aql_major,
        e.aql_minor, e.silence_days, e.payment_plan, e.deposit_percent
      from sourcing.enquiry e where e.id = $2
      """;
  private static final String COPY_CELLS =
      """
      insert into sourcing.enquiry_cell (enquiry_id, colour, size, pieces)
      select $1, colour, size, pieces from sourcing.enquiry_cell where enquiry_id = $2
      """;
  private static final String COPY_PROCESSES =
      """
      insert into sourcing.enquiry_process (enquiry_id, process, smv, machine_class, estimated)
      select $1, process, smv, machine_class, estimated from sourcing.enquiry_process
      where enquiry_id = $2
      """;
  private static final String COPY_FILES =
      """
      insert into sourcing.enquiry_file (enquiry_id, blob_id, name, position)
      select $1, blob_id, name, position from sourcing.enquiry_file where enquiry_id = $2
      """;

  private static final String SAVE =
      """
      update sourcing.enquiry set version = version + 1, style = $3, season = $4,
        supplier_number = $5, garment = $6, description = $7, picture_blob = $8, sizes = $9,
        colours = $10, pieces = $11, tolerance_under = $12, tolerance_over = $13,
        material_mode = $14, incoterm = $15, delivery_address = $16, currency = $17,
        price_idea_minor = $18, packing = $19, labelling = $20, tests = $21, certificates = $22,
        aql_level = $23, aql_critical = $24, aql_major = $25, aql_minor = $26, due_week = $27,
        window_ends = $28, silence_days = $29, payment_plan = $30, deposit_percent = $31,
        visibility = $32, po_number = $33
      where id = $1 and version = $2 and state = 'draft'
      """;

  private static final String CLEAR_CELLS =
      "delete from sourcing.enquiry_cell where enquiry_id = $1";
  private static final String ADD_CELLS =
      """
      insert into sourcing.enquiry_cell (enquiry_id, colour, size, pieces)
      select $1, c, s, p from unnest($2::text[], $3::text[], $4::int[]) as row (c, s, p)
      """;
  private static final String CLEAR_PROCESSES =
      "delete from sourcing.enquiry_process where enquiry_id = $1";
  private static final String ADD_PROCESSES =
      """
      insert into sourcing.enquiry_process (enquiry_id, process, smv, machine_class, estimated)
      select $1, p, s, nullif(m, ''), e
      from unnest($2::text[], $3::numeric[], $4::text[], $5::bool[]) as row (p, s, m, e)
      """;
  private static final String CLEAR_FILES =
      "delete from sourcing.enquiry_file where enquiry_id = $1";
  private static final String ADD_FILES =
      """
      insert into sourcing.enquiry_file (enquiry_id, blob_id, name, position)
      select $1, b, n, row_number() over ()
      from unnest($2::uuid[], $3::text[]) with ordinality as row (b, n, o) order by o
      """;

  private static final String PUBLISHED =
      """
      update sourcing.enquiry
      set published_at = $2, decide_by = window_ends + make_interval(days => $3)
      where id = $1 and state = 'draft'
      """;

  private static final String CLOSE_REASON =
      "update sourcing.enquiry set close_reason = $2 where id = $1";

  private static final String HEAD =
      """
      select brand_organisation_id, state, version, visibility, window_ends
      from sourcing.enquiry where id = $1
      """;

  private static final String CERTIFICATES =
      "select certificates from sourcing.enquiry where id = $1";

  private final DatabaseClient db;
  private final Clock clock;

  EnquiryStore(DatabaseClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Of an enquiry, what decides before it is read whole. */
  public record Head(
      UUID brand, String state, long version, String visibility, @Nullable Instant windowEnds) {
    public boolean is(String expected) {
      return state.equals(expected);
    }

    public boolean takesQuotes(Instant now) {
      Instant ends = windowEnds;
      return (is("published") || is("quoting")) && ends != null && now.isBefore(ends);
    }
  }

  public Mono<Head> head(UUID id) {
    return db.sql(HEAD)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new Head(
                    Rows.id(row, "brand_organisation_id"),
                    Rows.text(row, "state"),
                    Rows.required(row, "version", Long.class),
                    Rows.text(row, "visibility"),
                    Rows.optionalInstant(row, "window_ends")))
        .one();
  }

  /** Types of certificates asked. */
  public Mono<List<String>> certificates(UUID id) {
    return db.sql(CERTIFICATES)
        .bind("$1", id)
        .map((row, meta) -> TermsRows.texts(row, "certificates"))
        .one();
  }

  /** A new draft under the brand's own PO number, which is taken once per brand. */
  public Mono<UUID> insert(UUID brand, UUID person, String kind, String poNumber) {
    UUID id = Ids.next();
    return db.sql(INSERT)
        .bind("$1", id)
        .bind("$2", brand)
        .bind("$3", at(clock.instant()))
        .bind("$4", person)
        .bind("$5", kind)
        .bind("$6", poNumber)
        .fetch()
        .rowsUpdated()
        .thenReturn(id)
        .onErrorMap(DuplicateKeyException.class, EnquiryStore::taken);
  }

  /** A draft with the terms of an earlier enquiry, without its dates; its award's price as idea. */
  public Mono<UUID> copy(UUID source, UUID person, String poNumber) {
    UUID id = Ids.next();
    return db.sql(INSERT_COPY)
        .bind("$1", id)
        .bind("$2", source)
        .bind("$3", at(clock.instant()))
        .bind("$4", person)
        .bind("$5", poNumber)
        .fetch()
        .rowsUpdated()
        .onErrorMap(DuplicateKeyException.class, EnquiryStore::taken)
        .then(two(COPY_CELLS, id, source))
        .then(two(COPY_PROCESSES, id, source))
        .then(two(COPY_FILES, id, source))
        .thenReturn(id);
  }

  private static Problem taken(Throwable duplicate) {
    return Problem.invalid("/poNumber", "taken");
  }

  private Mono<Void> two(String sql, UUID id, UUID source) {
    return db.sql(sql).bind("$1", id).bind("$2", source).fetch().rowsUpdated().then();
  }

  /** False when the draft is none any more, or somebody saved it in the meantime. */
  public Mono<Boolean> save(UUID id, long version, String poNumber, EnquiryTerms terms) {
    var aql = terms.aql();
    String week = terms.dueWeek();
    Instant ends = terms.windowEnds();
    return db.sql(SAVE)
        .bind("$1", id)
        .bind("$2", version)
        .bind("$3", terms.style())
        .bind("$4", terms.season())
        .bind("$5", terms.supplierNumber())
        .bind("$6", or(terms.garment(), String.class))
        .bind("$7", terms.description())
        .bind("$8", or(terms.picture(), UUID.class))
        .bind("$9", stripped(terms.matrix().sizes()))
        .bind("$10", stripped(terms.matrix().colours()))
        .bind("$11", TermsCheck.pieces(terms.matrix()))
        .bind("$12", or(terms.toleranceUnder(), Integer.class))
        .bind("$13", or(terms.toleranceOver(), Integer.class))
        .bind("$14", or(terms.materialMode(), String.class))
        .bind("$15", or(terms.incoterm(), String.class))
        .bind("$16", terms.deliveryAddress())
        .bind("$17", terms.currency())
        .bind("$18", or(terms.priceIdeaMinor(), Long.class))
        .bind("$19", terms.packing())
        .bind("$20", terms.labelling())
        .bind("$21", terms.tests())
        .bind("$22", terms.certificates().toArray(String[]::new))
        .bind("$23", or(aql.level(), String.class))
        .bind("$24", or(aql.critical(), BigDecimal.class))
        .bind("$25", or(aql.major(), BigDecimal.class))
        .bind("$26", or(aql.minor(), BigDecimal.class))
        .bind("$27", or(week == null ? null : IsoWeek.monday(week), LocalDate.class))
        .bind("$28", or(ends == null ? null : at(ends), OffsetDateTime.class))
        .bind("$29", terms.silenceDays())
        .bind("$30", terms.paymentPlan())
        .bind("$31", terms.depositPercent())
        .bind("$32", terms.visibility())
        .bind("$33", poNumber)
        .fetch()
        .rowsUpdated()
        .onErrorMap(DuplicateKeyException.class, EnquiryStore::taken)
        .flatMap(n -> n == 1 ? children(id, terms).thenReturn(true) : Mono.just(false));
  }

  private Mono<Void> children(UUID id, EnquiryTerms terms) {
    return run(CLEAR_CELLS, id)
        .then(Mono.defer(() -> cells(id, terms.matrix())))
        .then(run(CLEAR_PROCESSES, id))
        .then(Mono.defer(() -> processes(id, terms.processes())))
        .then(run(CLEAR_FILES, id))
        .then(Mono.defer(() -> files(id, terms.files())));
  }

  private Mono<Void> cells(UUID id, EnquiryTerms.Matrix matrix) {
    var colours = new ArrayList<String>();
    var sizes = new ArrayList<String>();
    var pieces = new ArrayList<Integer>();
    for (int row = 0; row < matrix.colours().size(); row++) {
      for (int column = 0; column < matrix.sizes().size(); column++) {
        Integer count = matrix.pieces().get(row).get(column);
        if (count != null && count > 0) {
          colours.add(matrix.colours().get(row).strip());
          sizes.add(matrix.sizes().get(column).strip());
          pieces.add(count);
        }
      }
    }
    return pieces.isEmpty()
        ? Mono.empty()
        : db.sql(ADD_CELLS)
            .bind("$1", id)
            .bind("$2", colours.toArray(String[]::new))
            .bind("$3", sizes.toArray(String[]::new))
            .bind("$4", pieces.toArray(Integer[]::new))
            .fetch()
            .rowsUpdated()
            .then();
  }

  private Mono<Void> processes(UUID id, List<EnquiryTerms.ProcessTime> times) {
    return times.isEmpty()
        ? Mono.empty()
        : db.sql(ADD_PROCESSES)
            .bind("$1", id)
            .bind("$2", times.stream().map(t -> t.process()).toArray(String[]::new))
            .bind("$3", times.stream().map(t -> t.smv()).toArray(BigDecimal[]::new))
            .bind(
                "$4",
                times.stream()
                    .map(t -> t.machineClass() == null ? "" : t.machineClass())
                    .toArray(String[]::new))
            .bind("$5", times.stream().map(t -> t.estimated()).toArray(Boolean[]::new))
            .fetch()
            .rowsUpdated()
            .then();
  }

  private Mono<Void> files(UUID id, List<EnquiryTerms.TechPackFile> files) {
    return files.isEmpty()
        ? Mono.empty()
        : db.sql(ADD_FILES)
            .bind("$1", id)
            .bind("$2", files.stream().map(f -> f.blobId()).toArray(UUID[]::new))
            .bind("$3", files.stream().map(f -> f.name()).toArray(String[]::new))
            .fetch()
            .rowsUpdated()
            .then();
  }

  /** From now on it was shown to others; the clock of the decision is set. */
  public Mono<Void> published(UUID id) {
    return db.sql(PUBLISHED)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .bind("$3", DECISION_DAYS)
        .fetch()
        .rowsUpdated()
        .then();
  }

  /** In the brand's words, why it was cancelled or given to nobody. */
  public Mono<Void> closeReason(UUID id, String reason) {
    return db.sql(CLOSE_REASON).bind("$1", id).bind("$2", reason).fetch().rowsUpdated().then();
  }

  private Mono<Void> run(String sql, UUID id) {
    return db.sql(sql).bind("$1", id).fetch().rowsUpdated().then();
  }

  private static String[] stripped(List<String> texts) {
    return texts.stream().map(String::strip).toArray(String[]::new);
  }

  private static <T> Object or(@Nullable T value, Class<T> type) {
    return value == null ? Parameters.in(type) : value;
  }
}
