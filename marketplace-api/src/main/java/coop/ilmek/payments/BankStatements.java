package coop.ilmek.payments;

import coop.ilmek.payments.BankStatementView.Columns;
import coop.ilmek.payments.BankStatementView.Preview;
import coop.ilmek.payments.domain.Camt053;
import coop.ilmek.payments.domain.ColumnMapping;
import coop.ilmek.payments.domain.CsvStatement;
import coop.ilmek.payments.domain.StatementFile;
import coop.ilmek.payments.domain.StatementLine;
import coop.ilmek.payments.domain.StatementUnreadable;
import coop.ilmek.payments.persistence.BankQueries;
import coop.ilmek.payments.persistence.BankStore;
import coop.ilmek.payments.persistence.PayeeAccountStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.Problem.FieldError;
import coop.ilmek.shared.audit.Audit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bank statements of members' accounts. Money that came in is kept and matched by the reference the
 * brand wrote; a line that stood in an earlier file changes nothing. What a member paid herself is
 * not kept.
 */
@Service
public class BankStatements {
  private static final String CURRENCY = "TRY";

  private final BankStore store;
  private final BankQueries queries;
  private final PayeeAccountStore accounts;
  private final MemberBooks books;
  private final Matching matching;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  BankStatements(
      BankStore store,
      BankQueries queries,
      PayeeAccountStore accounts,
      MemberBooks books,
      Matching matching,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.accounts = accounts;
    this.books = books;
    this.matching = matching;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A file as it was sent.
   *
   * @param member whose account it is of; none for the actor's own organisation
   * @param content base64
   * @param mapping of a CSV's columns; none for camt.053
   */
  public record File(
      @Nullable UUID member, String name, String content, @Nullable Columns mapping) {}

  /** A look before anything is imported: headings, first rows, and how the columns are read. */
  @Transactional(readOnly = true)
  public Mono<Preview> preview(Actor actor, File file) {
    byte[] content = bytes(file);
    return books
        .toRead(actor, file.member())
        .flatMap(
            member -> {
              if (Camt053.looksLike(content)) {
                reading(() -> Camt053.read(content));
                return Mono.just(
                    new Preview("camt053", List.of(), List.of(), null, false, List.of()));
              }
              CsvStatement csv = reading(() -> CsvStatement.open(content));
              return store
                  .mapping(member, csv.headingKey())
                  .map(kept -> preview(csv, json.readValue(kept, ColumnMapping.class), true))
                  .defaultIfEmpty(preview(csv, ColumnMapping.guess(csv.headings()), false));
            });
  }

  private static Preview preview(CsvStatement csv, ColumnMapping mapping, boolean kept) {
    return new Preview(
        "csv", csv.headings(), csv.preview(), columns(mapping), kept, mapping.missing());
  }

  /** Imports a statement: everything or, with a cell that cannot be read, nothing. */
  @Transactional
  public Mono<BankStatementView> bring(Actor actor, File file) {
    byte[] content = bytes(file);
    return books
        .toChange(actor, file.member())
        .flatMap(
            member ->
                accounts
                    .ibans(member)
                    .filter(known -> !known.isEmpty())
                    .switchIfEmpty(Mono.error(() -> Problem.refused("iban_missing")))
                    .flatMap(
                        known ->
                            Camt053.looksLike(content)
                                ? camt(actor, member, file, content, known)
                                : csv(actor, member, file, content)));
  }

  private Mono<BankStatementView> camt(
      Actor actor, UUID member, File file, byte[] content, List<String> known) {
    StatementFile read = reading(() -> Camt053.read(content));
    String iban = read.iban();
    if (iban == null || !known.contains(iban)) {
      return Mono.error(Problem.invalid("/content", "other_account"));
    }
    return keep(actor, incoming(actor, member, iban, "camt053", file, content), read);
  }

  private Mono<BankStatementView> csv(Actor actor, UUID member, File file, byte[] content) {
    CsvStatement csv = reading(() -> CsvStatement.open(content));
    Columns given = file.mapping();
    if (given == null) {
      return Mono.error(Problem.invalid("/mapping", "required"));
    }
    ColumnMapping mapping = mapping(given);
    var wrong = new ArrayList<FieldError>();
    for (String missing : mapping.missing()) {
      wrong.add(FieldError.of("/mapping/" + missing, "required"));
    }
    if (!wrong.isEmpty()) {
      return Mono.error(Problem.invalid(wrong));
    }
    var read = csv.read(mapping, CURRENCY);
    for (var bad : read.bad()) {
      wrong.add(
          new FieldError(
              "/rows/" + bad.line() + "/" + bad.column(),
              bad.reason(),
              Map.of("line", bad.line(), "value", bad.value())));
    }
    if (!wrong.isEmpty()) {
      return Mono.error(Problem.invalid(wrong));
    }
    return store
        .keepMapping(member, csv.headingKey(), json.writeValueAsString(mapping), clock.instant())
        .then(accounts.current(member, clock.instant()))
        .flatMap(
            account ->
                keep(
                    actor,
                    incoming(actor, member, account.iban(), "csv", file, content),
                    read.file()));
  }

  private static BankStore.Incoming incoming(
      Actor actor, UUID member, String iban, String format, File file, byte[] content) {
    return new BankStore.Incoming(
        member, iban, format, file.name(), sha256(content), actor.is(Actor.Kind.CENTRE));
  }

  private Mono<BankStatementView> keep(
      Actor actor, BankStore.Incoming file, StatementFile statement) {
    List<StatementLine> kept =
        statement.lines().stream().filter(l -> l.cameIn() || l.wasTakenBack()).toList();
    int leftOut = statement.leftOut() + statement.lines().size() - kept.size();
    return store
        .insertStatement(file, actor, clock.instant())
        .flatMap(
            id ->
                store
                    .insertLines(file, id, kept)
                    .flatMap(
                        fresh ->
                            matched(actor, fresh)
                                .flatMap(
                                    matched ->
                                        store.count(
                                            id,
                                            kept.size() + leftOut,
                                            fresh.size(),
                                            kept.size() - fresh.size(),
                                            leftOut,
                                            matched)))
                    .then(audit.record(actor, "payments.import_statement", id))
                    .then(Mono.defer(() -> queries.statements(file.organisation(), id)))
                    .map(List::getFirst));
  }

  /** One after the other: each may lock its transfer. */
  private Mono<Integer> matched(Actor actor, List<UUID> fresh) {
    return Flux.fromIterable(fresh)
        .concatMap(line -> matching.byReference(actor, line))
        .filter(matched -> matched)
        .count()
        .map(Math::toIntExact);
  }

  /** The statements that were imported, the latest first. */
  @Transactional(readOnly = true)
  public Mono<List<BankStatementView>> list(Actor actor, @Nullable UUID member) {
    return books.toRead(actor, member).flatMap(of -> queries.statements(of, null));
  }

  private interface Reading<T> {
    T read();
  }

  private static <T> T reading(Reading<T> work) {
    try {
      return work.read();
    } catch (StatementUnreadable e) {
      throw Problem.invalid("/content", e.code(), e.params());
    }
  }

  private static byte[] bytes(File file) {
    try {
      return Base64.getDecoder().decode(file.content());
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/content", "base64");
    }
  }

  private static ColumnMapping mapping(Columns c) {
    return new ColumnMapping(
        c.date(),
        c.amount(),
        c.credit(),
        c.debit(),
        c.text(),
        c.payer(),
        c.payerIban(),
        c.reference(),
        c.currency());
  }

  private static Columns columns(ColumnMapping m) {
    return new Columns(
        m.date(),
        m.amount(),
        m.credit(),
        m.debit(),
        m.text(),
        m.payer(),
        m.payerIban(),
        m.reference(),
        m.currency());
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
