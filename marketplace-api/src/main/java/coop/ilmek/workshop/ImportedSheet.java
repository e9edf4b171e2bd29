package coop.ilmek.workshop;

import coop.ilmek.shared.Problem;
import coop.ilmek.shared.sheet.Sheet;
import coop.ilmek.shared.sheet.SheetLine;
import coop.ilmek.workshop.domain.ColumnGuess;
import coop.ilmek.workshop.domain.LineReader;
import coop.ilmek.workshop.domain.ListField;
import coop.ilmek.workshop.persistence.ImportRows.Judged;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A sheet looked at as a list of workshops. */
final class ImportedSheet {
  private static final int SAMPLES = 3;

  /** Values a guess looks at. */
  private static final int LOOKED_AT = 60;

  private static final int SHOWN = 60;

  private final Sheet sheet;

  ImportedSheet(Sheet sheet) {
    this.sheet = sheet;
  }

  String name() {
    return shortened(sheet.name(), 100);
  }

  List<String> sheets() {
    return sheet.sheets().stream().map(name -> shortened(name, 100)).toList();
  }

  int headingLine() {
    return sheet.headingLine();
  }

  int rows() {
    return sheet.lines().size();
  }

  List<String> headingKeys() {
    return sheet.headings().stream().map(ColumnGuess::key).toList();
  }

  @Nullable String template() {
    return ColumnGuess.template(guessed());
  }

  /** The columns with what they most likely mean. */
  List<ImportColumn> columns(Map<String, String> kept) {
    var guesses = ColumnGuess.of(guessed(), kept);
    return IntStream.range(0, guesses.size())
        .mapToObj(
            i -> {
              var guess = guesses.get(i);
              ListField field = guess.field();
              var values = values(i).toList();
              return new ImportColumn(
                  i,
                  shortened(sheet.headings().get(i), 200),
                  samples(values),
                  values.size(),
                  field == null ? null : field.slug(),
                  guess.confidence(),
                  guess.from());
            })
        .toList();
  }

  private List<ColumnGuess.Column> guessed() {
    return IntStream.range(0, sheet.headings().size())
        .mapToObj(
            i ->
                new ColumnGuess.Column(
                    sheet.headings().get(i), values(i).limit(LOOKED_AT).toList()))
        .toList();
  }

  private Stream<String> values(int column) {
    return sheet.lines().stream()
        .map(line -> line.cells().get(column))
        .filter(cell -> !cell.isEmpty());
  }

  private static List<String> samples(List<String> values) {
    var different = new LinkedHashSet<String>();
    for (String value : values) {
      different.add(shortened(value, SHOWN));
      if (different.size() == SAMPLES) {
        break;
      }
    }
    return List.copyOf(different);
  }

  private static String shortened(String text, int length) {
    return text.length() > length ? text.substring(0, length - 1) + "…" : text;
  }

  /** Every line as understood by what the columns mean. */
  Stream<Judged> judged(List<ImportColumn> columns) {
    var reader = reader(columns);
    Function<SheetLine, Judged> judge =
        reader.isComplete()
            ? line -> judged(reader, line.line(), line.cells())
            : line -> new Judged(line.line(), line.cells(), null, null);
    return sheet.lines().stream().map(judge);
  }

  static Judged judged(LineReader reader, int line, List<String> cells) {
    var understood = reader.read(cells);
    return new Judged(line, cells, understood.said(), understood.bad());
  }

  static LineReader reader(List<ImportColumn> columns) {
    var fields = new ArrayList<@Nullable ListField>();
    for (ImportColumn column : columns) {
      String field = column.field();
      fields.add(field == null ? null : ListField.ofSlug(field).orElse(null));
    }
    return new LineReader(fields);
  }

  static int codeColumn(List<ImportColumn> columns) {
    return columns.stream()
        .filter(column -> ListField.CODE.slug().equals(column.field()))
        .map(ImportColumn::index)
        .findFirst()
        .orElse(-1);
  }

  /** The columns with what somebody says they mean. */
  static List<ImportColumn> chosen(List<ImportColumn> columns, List<@Nullable String> fields) {
    if (fields.size() != columns.size()) {
      throw Problem.invalid(
          "/fields", "size", Map.of("min", columns.size(), "max", columns.size()));
    }
    var wrong = new ArrayList<Problem.FieldError>();
    var taken = new LinkedHashSet<String>();
    var chosen = new ArrayList<ImportColumn>();
    for (int i = 0; i < fields.size(); i++) {
      String field = fields.get(i);
      if (field != null && ListField.ofSlug(field).isEmpty()) {
        wrong.add(Problem.FieldError.of("/fields/" + i, "unknown"));
      } else if (field != null && !taken.add(field)) {
        wrong.add(Problem.FieldError.of("/fields/" + i, "column_twice"));
      }
      ImportColumn column = columns.get(i);
      boolean same = field == null ? column.field() == null : field.equals(column.field());
      chosen.add(same ? column : column.chosen(field));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    return chosen;
  }

  /** Hands the elements over in batches, one after the other. */
  static <T> Mono<Void> inBatches(
      Stream<T> elements, int size, Function<List<T>, Mono<Void>> work) {
    return next(elements.iterator(), size, work);
  }

  private static <T> Mono<Void> next(
      Iterator<T> elements, int size, Function<List<T>, Mono<Void>> work) {
    var batch = new ArrayList<T>(size);
    while (batch.size() < size && elements.hasNext()) {
      batch.add(elements.next());
    }
    return batch.isEmpty()
        ? Mono.empty()
        : work.apply(batch).then(Mono.defer(() -> next(elements, size, work)));
  }
}
