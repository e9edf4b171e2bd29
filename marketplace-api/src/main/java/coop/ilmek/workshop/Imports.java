package coop.ilmek.workshop;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.blob.Blobs.StoredFile;
import coop.ilmek.shared.sheet.SheetReader;
import coop.ilmek.shared.sheet.SheetUnreadable;
import coop.ilmek.workshop.ImportsUnderWay.Meter;
import coop.ilmek.workshop.domain.ColumnGuess;
import coop.ilmek.workshop.domain.ListField;
import coop.ilmek.workshop.persistence.ImportMatching;
import coop.ilmek.workshop.persistence.ImportQueries;
import coop.ilmek.workshop.persistence.ImportQueries.Locked;
import coop.ilmek.workshop.persistence.ImportRows;
import coop.ilmek.workshop.persistence.ImportStore;
import coop.ilmek.workshop.persistence.ProspectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Lists of workshops that the centre brings in: the columns are guessed, every line is looked at,
 * and nothing is added before a coordinator says so.
 */
@Service
public class Imports {
  private final Blobs blobs;
  private final SheetReader sheets;
  private final ImportStore store;
  private final ImportRows rows;
  private final ImportMatching matching;
  private final ImportQueries queries;
  private final ProspectStore prospects;
  private final ImportsUnderWay underWay;
  private final Audit audit;
  private final Clock clock;

  Imports(
      Blobs blobs,
      SheetReader sheets,
      ImportStore store,
      ImportRows rows,
      ImportMatching matching,
      ImportQueries queries,
      ProspectStore prospects,
      ImportsUnderWay underWay,
      Audit audit,
      Clock clock) {
    this.blobs = blobs;
    this.sheets = sheets;
    this.store = store;
    this.rows = rows;
    this.matching = matching;
    this.queries = queries;
    this.prospects = prospects;
    this.underWay = underWay;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a column may mean, with its heading in the reader's language. */
  public record FieldView(String field, String heading) {}

  /** All meanings, in the order of our own lists. */
  public List<FieldView> fields(Actor actor) {
    return Arrays.stream(ListField.values())
        .map(field -> new FieldView(field.slug(), field.heading(actor.language())))
        .toList();
  }

  /**
   * Reads an uploaded file: finds the columns, guesses what they mean and looks at every line. A
   * file that cannot be read leaves an import that failed, with the reason.
   *
   * @param sheet name of the sheet; none for the first in which something stands
   */
  @Transactional
  public Mono<ImportView> begin(Actor actor, UUID fileId, @Nullable String sheet) {
    UUID centre = centre(actor);
    UUID id = Ids.next();
    return underWay.during(
        fileId,
        centre,
        meter ->
            blobs
                .file(actor, "/fileId", fileId)
                .flatMap(
                    file ->
                        store
                            .insert(id, actor, fileId, file.view().name(), now())
                            .then(read(id, centre, file, sheet, meter)))
                .then(audit.record(actor, "workshop.import", id))
                .then(Mono.defer(() -> view(centre, id))));
  }

  private Mono<Void> read(
      UUID id, UUID centre, StoredFile file, @Nullable String sheet, Meter meter) {
    return sheets
        .read(file.path(), file.view().mediaType(), sheet, ColumnGuess::isHeading)
        .map(ImportedSheet::new)
        .flatMap(read -> keep(id, centre, read, meter))
        .onErrorResume(
            SheetUnreadable.class,
            unreadable -> store.failed(id, unreadable.code(), unreadable.params(), now()));
  }

  private Mono<Void> keep(UUID id, UUID centre, ImportedSheet read, Meter meter) {
    return queries
        .kept(centre, read.headingKeys())
        .map(read::columns)
        .flatMap(
            columns ->
                store
                    .parsed(
                        id,
                        read.name(),
                        read.sheets(),
                        read.headingLine(),
                        columns,
                        read.template(),
                        read.rows(),
                        now())
                    .then(insert(id, read, columns, meter))
                    .then(found(id, columns, meter)));
  }

  private Mono<Void> insert(UUID id, ImportedSheet read, List<ImportColumn> columns, Meter meter) {
    meter.step("lines", read.rows());
    return ImportedSheet.inBatches(
        read.judged(columns),
        ImportRows.BATCH,
        batch -> rows.insert(id, batch).doOnSuccess(done -> meter.advance(batch.size())));
  }

  /** Compares the lines once it is known which column is the name. */
  private Mono<Void> found(UUID id, List<ImportColumn> columns, Meter meter) {
    boolean complete = ImportedSheet.reader(columns).isComplete();
    Mono<Void> compared = complete ? compared(id, columns, meter).then() : Mono.empty();
    return compared.then(store.mapped(id, columns, complete, now()));
  }

  private Mono<Long> compared(UUID id, List<ImportColumn> columns, Meter meter) {
    return Mono.<Void>fromRunnable(() -> meter.step("comparing", 0))
        .then(queries.alone())
        .then(matching.find(id, ImportedSheet.codeColumn(columns)));
  }

  /** Says what the columns mean, one field or none for each; every line is looked at again. */
  @Transactional
  public Mono<ImportView> map(Actor actor, UUID id, long version, List<@Nullable String> fields) {
    UUID centre = centre(actor);
    return underWay.during(
        id,
        centre,
        meter ->
            open(id, centre, version)
                .then(Mono.defer(() -> view(centre, id)))
                .flatMap(
                    before -> {
                      var columns = ImportedSheet.chosen(before.columns(), fields);
                      meter.step("lines", before.summary().rows());
                      return judge(id, columns, meter)
                          .then(found(id, columns, meter))
                          .then(store.keep(centre, columns, now()))
                          .then(audit.record(actor, "workshop.import_map", id));
                    })
                .then(Mono.defer(() -> view(centre, id))));
  }

  private Mono<Void> judge(UUID id, List<ImportColumn> columns, Meter meter) {
    var reader = ImportedSheet.reader(columns);
    return reader.isComplete()
        ? rows.each(
            id,
            batch ->
                rows.judge(
                        id,
                        batch.stream()
                            .map(row -> ImportedSheet.judged(reader, row.line(), row.cells()))
                            .toList())
                    .doOnSuccess(done -> meter.advance(batch.size())))
        : rows.forget(id);
  }

  /** Compares the lines again with the workshops as they are now. */
  @Transactional
  public Mono<ImportView> check(Actor actor, UUID id, long version) {
    UUID centre = centre(actor);
    return underWay.during(
        id,
        centre,
        meter ->
            validated(id, centre, version)
                .then(Mono.defer(() -> view(centre, id)))
                .flatMap(before -> compared(id, before.columns(), meter))
                .then(Mono.defer(() -> store.touched(id)))
                .then(Mono.defer(() -> view(centre, id))));
  }

  /** Decides what is done with look-alikes. */
  @Transactional
  public Mono<ImportView> decide(Actor actor, UUID id, ImportDecision decision) {
    UUID centre = centre(actor);
    return validated(id, centre, decision.version())
        .then(Mono.defer(() -> rows.decide(id, decision.lines(), decision.add())))
        .filter(decided -> decided == decision.lines().size())
        .switchIfEmpty(Mono.error(() -> Problem.invalid("/lines", "unknown")))
        .then(Mono.defer(() -> store.touched(id)))
        .then(audit.record(actor, "workshop.import_decide", id))
        .then(Mono.defer(() -> view(centre, id)));
  }

  /**
   * Adds the workshops as prospects, all that are to be added or none.
   *
   * @param leaveOut the coordinator has seen that lines with wrong cells and undecided look-alikes
   *     stay out; without it they stop everything
   */
  @Transactional
  public Mono<ImportView> apply(Actor actor, UUID id, long version, boolean leaveOut) {
    UUID centre = centre(actor);
    return underWay.during(
        id,
        centre,
        meter ->
            validated(id, centre, version)
                .then(Mono.defer(() -> view(centre, id)))
                .flatMap(
                    before ->
                        compared(id, before.columns(), meter)
                            .flatMap(
                                changed ->
                                    changed == 0
                                        ? add(actor, before, leaveOut, meter)
                                        : Mono.<Void>error(Problem.refused("import_changed"))))
                .then(Mono.defer(() -> view(centre, id))));
  }

  private Mono<Void> add(Actor actor, ImportView checked, boolean leaveOut, Meter meter) {
    var summary = checked.summary();
    if (summary.leftOut() > 0 && !leaveOut) {
      return Mono.error(
          Problem.refused(
              List.of("rows_left_out"),
              Map.of("errors", summary.errors(), "open", summary.alikeOpen())));
    }
    UUID id = checked.id();
    Instant now = now();
    meter.step("adding", summary.toAdd());
    return rows.eachToAdd(
            id,
            batch ->
                prospects
                    .add(id, batch, actor.person(), now)
                    .doOnSuccess(done -> meter.advance(batch.size())))
        .then(store.applied(id, summary.leftOut() == 0, summary.toAdd(), actor.person(), now))
        .then(store.keep(actor.organisationOrThrow(), checked.columns(), now))
        .then(audit.record(actor, "workshop.import_apply", id, Map.of("added", summary.toAdd())));
  }

  /** The lists that were brought in, the newest first. */
  @Transactional(readOnly = true)
  public Mono<Page<ImportLine>> list(Actor actor, @Nullable String cursor, int size) {
    return queries.list(ofCentre(actor), cursor, size);
  }

  /**
   * How far the work on a list has come.
   *
   * @param of the list, or the file it is read from
   */
  public ImportProgress progress(Actor actor, UUID of) {
    return underWay.of(of, ofCentre(actor));
  }

  @Transactional(readOnly = true)
  public Mono<ImportView> read(Actor actor, UUID id) {
    return view(ofCentre(actor), id);
  }

  /** Lines of a list, of one outcome or all. */
  @Transactional(readOnly = true)
  public Mono<Page<ImportRowView>> rows(
      Actor actor, UUID id, @Nullable String outcome, @Nullable String cursor, int size) {
    UUID centre = ofCentre(actor);
    return view(centre, id).flatMap(found -> queries.rows(found, centre, outcome, cursor, size));
  }

  private Mono<ImportView> view(UUID centre, UUID id) {
    return queries.read(id, centre).switchIfEmpty(Mono.error(Problem::notFound));
  }

  private Mono<Void> open(UUID id, UUID centre, long version) {
    return locked(id, centre, version, List.of("parsed", "validated"));
  }

  private Mono<Void> validated(UUID id, UUID centre, long version) {
    return locked(id, centre, version, List.of("validated"));
  }

  private Mono<Void> locked(UUID id, UUID centre, long version, List<String> states) {
    return queries
        .lock(id, centre)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(locked -> refusal(locked, version, states));
  }

  private static Mono<Void> refusal(Locked locked, long version, List<String> states) {
    if (!states.contains(locked.state())) {
      return Mono.error(
          Problem.refused(
              List.of("import_not_open"), Map.of("state", Objects.toString(locked.state()))));
    }
    return locked.version() == version ? Mono.empty() : Mono.error(Problem.stale());
  }

  /** Coordinators import. */
  private static UUID centre(Actor actor) {
    if (!actor.isCoordinator()) {
      throw Problem.notFound();
    }
    return actor.organisationOrThrow();
  }

  private static UUID ofCentre(Actor actor) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      throw Problem.notFound();
    }
    return actor.organisationOrThrow();
  }

  private Instant now() {
    return clock.instant();
  }
}
