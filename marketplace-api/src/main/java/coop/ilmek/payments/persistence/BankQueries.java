package coop.ilmek.payments.persistence;

import coop.ilmek.payments.BankLineView;
import coop.ilmek.payments.BankStatementView;
import coop.ilmek.payments.domain.Candidates;
import coop.ilmek.payments.domain.Iban;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads bank lines with what they matched and what they may be. */
@Component
public class BankQueries {
  private static final int CANDIDATES = 1000;

  /** A member reads her own; the centre those of members who let it. */
  private static final String LINES =
      """
      select l.id, l.organisation_id, o.name, l.state, l.version, l.booked_on, l.amount_minor,
        l.matched_minor, l.currency, l.payer, l.text, l.ignored_reason, l.ignored_note
      from payments.bank_line l
      join identity.public_organisation o on o.id = l.organisation_id
      where (l.organisation_id = $1 or ($1 is null and exists (
          select from payments.centre_consent c
          where c.organisation_id = l.organisation_id and c.withdrawn_at is null)))
      """;

  private static final String ONE = LINES + "and l.id = $2";
  private static final String LIST =
      LINES
          + """
          and l.state = any($2) and ($3::uuid is null or l.organisation_id = $3)
            and ($4::date is null or (l.booked_on, l.id) < ($4, $5))
          order by l.booked_on desc, l.id desc
          limit $6
          """;

  private static final String MATCHES =
      """
      select m.line_id, m.payout_id, m.amount_minor, p.currency, s.po_number, b.name,
        p.state in ('pending', 'processing', 'failed') as undoable
      from payments.bank_match m
      join payments.payout p on p.id = m.payout_id
      join production.public_slice s on s.id = p.slice_id
      join identity.public_organisation b on b.id = p.brand_organisation_id
      where m.line_id = any($1) and m.undone_at is null
      order by m.at
      """;

  private static final String OPEN =
      """
      select p.workshop_organisation_id, p.id, s.po_number, b.name, p.reference, p.sent_reference,
        p.currency, p.amount_minor - p.received_minor as open_minor, p.due_on
      from payments.payout p
      join production.public_slice s on s.id = p.slice_id
      join identity.public_organisation b on b.id = p.brand_organisation_id
      where p.workshop_organisation_id = any($1) and p.state in ('pending', 'processing', 'failed')
      order by p.due_on limit $2
      """;

  private static final String STATEMENTS =
      """
      select id, file_name, format, account_iban, imported_at, by_centre, lines, new_lines,
        known_lines, left_out_lines, matched_lines
      from payments.bank_statement
      where organisation_id = $1 and ($2::uuid is null or id = $2)
      order by imported_at desc limit 50
      """;

  private static final String CONSENTS =
      """
      select exists (select from payments.centre_consent
        where organisation_id = $1 and withdrawn_at is null) as given
      """;

  private final DatabaseClient db;

  BankQueries(DatabaseClient db) {
    this.db = db;
  }

  /**
   * What a list is narrowed to.
   *
   * @param organisation the reader's own; none for the centre
   * @param of one member among those who let the centre
   */
  public record Filter(
      @Nullable UUID organisation,
      @Nullable UUID of,
      List<String> states,
      @Nullable LocalDate beforeDay,
      @Nullable UUID beforeId,
      int size) {}

  public Mono<List<BankLineView>> list(Filter filter) {
    return db.sql(LIST)
        .bind("$1", id(filter.organisation()))
        .bind("$2", filter.states().toArray(String[]::new))
        .bind("$3", id(filter.of()))
        .bind(
            "$4", filter.beforeDay() == null ? Parameters.in(LocalDate.class) : filter.beforeDay())
        .bind("$5", id(filter.beforeId()))
        .bind("$6", filter.size() + 1)
        .map((row, meta) -> line(row))
        .all()
        .collectList()
        .flatMap(this::whole);
  }

  public Mono<BankLineView> one(@Nullable UUID organisation, UUID line) {
    return db.sql(ONE)
        .bind("$1", id(organisation))
        .bind("$2", line)
        .map((row, meta) -> line(row))
        .one()
        .flatMap(view -> whole(List.of(view)))
        .map(List::getFirst);
  }

  public Mono<List<BankStatementView>> statements(UUID organisation, @Nullable UUID one) {
    return db.sql(STATEMENTS)
        .bind("$1", organisation)
        .bind("$2", id(one))
        .map((row, meta) -> statement(row))
        .all()
        .collectList();
  }

  /** Whether the member lets the centre import and match. */
  public Mono<Boolean> letsTheCentre(UUID organisation) {
    return db.sql(CONSENTS)
        .bind("$1", organisation)
        .map((row, meta) -> Rows.required(row, "given", Boolean.class))
        .one();
  }

  private Mono<List<BankLineView>> whole(List<BankLineView> lines) {
    if (lines.isEmpty()) {
      return Mono.just(lines);
    }
    UUID[] ids = lines.stream().map(BankLineView::id).toArray(UUID[]::new);
    UUID[] members =
        lines.stream().map(BankLineView::organisationId).distinct().toArray(UUID[]::new);
    return matches(ids)
        .zipWith(open(members))
        .map(
            both ->
                lines.stream()
                    .map(
                        line ->
                            with(
                                line,
                                both.getT1().getOrDefault(line.id(), List.of()),
                                both.getT2().getOrDefault(line.organisationId(), List.of())))
                    .toList());
  }

  private Mono<Map<UUID, List<BankLineView.Match>>> matches(UUID[] lines) {
    return db.sql(MATCHES)
        .bind("$1", lines)
        .map(
            (row, meta) ->
                Map.entry(
                    Rows.id(row, "line_id"),
                    new BankLineView.Match(
                        Rows.id(row, "payout_id"),
                        Rows.text(row, "po_number"),
                        Rows.text(row, "name"),
                        money(row, "amount_minor"),
                        Rows.required(row, "undoable", Boolean.class))))
        .all()
        .collect(grouped());
  }

  private Mono<Map<UUID, List<Candidates.Open>>> open(UUID[] members) {
    return db.sql(OPEN)
        .bind("$1", members)
        .bind("$2", CANDIDATES)
        .map(
            (row, meta) ->
                Map.entry(
                    Rows.id(row, "workshop_organisation_id"),
                    new Candidates.Open(
                        Rows.id(row, "id"),
                        Rows.text(row, "po_number"),
                        Rows.text(row, "name"),
                        Rows.text(row, "reference"),
                        row.get("sent_reference", String.class),
                        money(row, "open_minor"),
                        Rows.required(row, "due_on", LocalDate.class))))
        .all()
        .collect(grouped());
  }

  private static <T> Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> grouped() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  private static BankLineView with(
      BankLineView line, List<BankLineView.Match> matches, List<Candidates.Open> open) {
    boolean asks = line.state().equals("open") || line.state().equals("part_matched");
    List<BankLineView.Candidate> candidates =
        !asks
            ? List.of()
            : Candidates.of(line.rest(), line.payer(), line.text(), open).stream()
                .map(BankQueries::candidate)
                .toList();
    return new BankLineView(
        line.id(),
        line.organisationId(),
        line.organisationName(),
        line.state(),
        line.version(),
        line.bookedOn(),
        line.amount(),
        line.rest(),
        line.payer(),
        line.text(),
        line.ignoredReason(),
        line.ignoredNote(),
        matches,
        candidates);
  }

  private static BankLineView.Candidate candidate(Candidates.Proposal proposal) {
    var open = proposal.transfer();
    return new BankLineView.Candidate(
        open.payout(),
        open.poNumber(),
        open.brandName(),
        open.reference(),
        open.open(),
        open.dueOn(),
        proposal.fit(),
        proposal.hints());
  }

  private static BankLineView line(Readable row) {
    Money amount = money(row, "amount_minor");
    long matched = Rows.required(row, "matched_minor", Long.class);
    return new BankLineView(
        Rows.id(row, "id"),
        Rows.id(row, "organisation_id"),
        Rows.text(row, "name"),
        Rows.text(row, "state"),
        Rows.required(row, "version", Long.class),
        Rows.required(row, "booked_on", LocalDate.class),
        amount,
        amount.minus(Money.of(matched, amount.currency())),
        Rows.text(row, "payer"),
        Rows.text(row, "text"),
        row.get("ignored_reason", String.class),
        row.get("ignored_note", String.class),
        List.of(),
        List.of());
  }

  private static BankStatementView statement(Readable row) {
    return new BankStatementView(
        Rows.id(row, "id"),
        Rows.text(row, "file_name"),
        Rows.text(row, "format"),
        new Iban(Rows.text(row, "account_iban")).masked(),
        Rows.instant(row, "imported_at"),
        Rows.required(row, "by_centre", Boolean.class),
        Rows.required(row, "lines", Integer.class),
        Rows.required(row, "new_lines", Integer.class),
        Rows.required(row, "known_lines", Integer.class),
        Rows.required(row, "left_out_lines", Integer.class),
        Rows.required(row, "matched_lines", Integer.class));
  }

  private static Money money(Readable row, String column) {
    return Money.of(Rows.required(row, column, Long.class), Rows.text(row, "currency"));
  }

  private static Object id(@Nullable UUID id) {
    return id == null ? Parameters.in(UUID.class) : id;
  }
}
