package coop.ilmek.sourcing.domain;

import coop.ilmek.shared.Folded;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.sheet.Sheet;
import coop.ilmek.shared.sheet.SheetLine;
import coop.ilmek.shared.sheet.SheetTable;
import coop.ilmek.sourcing.EnquiryTerms.Matrix;
import coop.ilmek.sourcing.MatrixImportView.CellError;
import coop.ilmek.sourcing.MatrixImportView.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pieces by colour and size as a spreadsheet: a line for each colour, a column for each size, and
 * back again.
 *
 * @param matrix as the spreadsheet says it
 * @param errors cells that cannot be taken
 */
public record MatrixSheet(Matrix matrix, List<CellError> errors) {
  private static final Set<String> COLOURS =
      Set.of("renk", "renkler", "colour", "color", "colours");
  private static final Set<String> SUMS = Set.of("toplam", "geneltoplam", "total", "sum");
  private static final int MOST_PIECES = 10_000_000;
  private static final int MOST_SIZES = 40;
  private static final int MOST_COLOURS = 60;
  private static final int LONGEST_SIZE = 20;
  private static final int LONGEST_COLOUR = 60;

  /** Whether a text is the heading over the colours. */
  public static boolean isHeading(String text) {
    return COLOURS.contains(Folded.letters(text));
  }

  /** The matrix as it leaves. */
  public static SheetTable table(Matrix matrix, String name, String language) {
    var headings = new ArrayList<String>();
    headings.add(language.equals("en") ? "Colour" : "Renk");
    headings.addAll(matrix.sizes());
    var rows = new ArrayList<List<@Nullable Object>>();
    for (int row = 0; row < matrix.colours().size(); row++) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(matrix.colours().get(row));
      cells.addAll(matrix.pieces().get(row));
      rows.add(cells);
    }
    return new SheetTable(name, headings, rows);
  }

  /**
   * The matrix as it comes back; sums at the edges are passed over.
   *
   * @param before names that are known keep their spelling
   */
  public static MatrixSheet of(Sheet sheet, Matrix before) {
    var reader = new Reader(sheet, before);
    return new MatrixSheet(reader.matrix(), reader.errors);
  }

  /** What is otherwise than it was, cell by cell. */
  public List<Change> changes(Matrix before) {
    var was = cells(before);
    var is = cells(matrix);
    var changes = new ArrayList<Change>();
    is.forEach(
        (cell, pieces) -> {
          if (!Objects.equals(was.get(cell), pieces)) {
            changes.add(new Change(cell.colour(), cell.size(), was.get(cell), pieces));
          }
        });
    was.forEach(
        (cell, pieces) -> {
          if (!is.containsKey(cell)) {
            changes.add(new Change(cell.colour(), cell.size(), pieces, null));
          }
        });
    return changes;
  }

  /** How many cells say what stood there. */
  public int same(Matrix before) {
    var was = cells(before);
    return (int)
        cells(matrix).entrySet().stream()
            .filter(cell -> cell.getValue().equals(was.get(cell.getKey())))
            .count();
  }

  private record Cell(String colour, String size) {}

  private static Map<Cell, Integer> cells(Matrix matrix) {
    var cells = new LinkedHashMap<Cell, Integer>();
    for (int row = 0; row < matrix.colours().size(); row++) {
      for (int column = 0; column < matrix.sizes().size(); column++) {
        Integer pieces = matrix.pieces().get(row).get(column);
        if (pieces != null && pieces > 0) {
          cells.put(new Cell(matrix.colours().get(row), matrix.sizes().get(column)), pieces);
        }
      }
    }
    return cells;
  }

  private static final class Reader {
    private final Sheet sheet;
    private final Matrix before;
    private final int colourColumn;
    private final List<CellError> errors = new ArrayList<>();

    Reader(Sheet sheet, Matrix before) {
      this.sheet = sheet;
      this.before = before;
      this.colourColumn = colourColumn();
    }

    private int colourColumn() {
      for (int column = 0; column < sheet.headings().size(); column++) {
        if (isHeading(sheet.headings().get(column))) {
          return column;
        }
      }
      throw Problem.invalid("/fileId", "column_missing", Map.of("column", "Renk / Colour"));
    }

    Matrix matrix() {
      var places = new LinkedHashMap<Integer, String>();
      for (int column = colourColumn + 1; column < sheet.headings().size(); column++) {
        String size = known(before.sizes(), sheet.headings().get(column));
        if (!size.isEmpty() && !SUMS.contains(Folded.letters(size))) {
          places.put(column, size);
        }
      }
      limits(List.copyOf(places.values()), MOST_SIZES, LONGEST_SIZE);
      var colours = new ArrayList<String>();
      var pieces = new ArrayList<List<@Nullable Integer>>();
      for (SheetLine line : sheet.lines()) {
        String colour = known(before.colours(), line.cells().get(colourColumn));
        if (!colour.isEmpty() && !SUMS.contains(Folded.letters(colour))) {
          colours.add(colour);
          pieces.add(places.entrySet().stream().map(at -> pieces(line, at)).toList());
        }
      }
      limits(colours, MOST_COLOURS, LONGEST_COLOUR);
      return new Matrix(List.copyOf(places.values()), colours, pieces);
    }

    private Optional<Integer> read(String text) {
      String plain = text.replaceAll("[\\s\\u00A0.,](?=\\d{3}(\\D|$))", "");
      return plain.matches("\\d{1,8}") && Integer.parseInt(plain) <= MOST_PIECES
          ? Optional.of(Integer.parseInt(plain))
          : Optional.empty();
    }

    private @Nullable Integer pieces(SheetLine line, Map.Entry<Integer, String> at) {
      String text = line.cells().get(at.getKey());
      if (text.isEmpty()) {
        return null;
      }
      var pieces = read(text);
      if (pieces.isEmpty()) {
        errors.add(new CellError(line.line(), at.getValue(), text, "pieces"));
      }
      // No pieces and nothing written are one: an enquiry keeps neither.
      return pieces.filter(some -> some > 0).orElse(null);
    }

    private void limits(List<String> names, int most, int longest) {
      var seen = new HashSet<String>();
      for (String name : names) {
        if (name.length() > longest) {
          errors.add(new CellError(sheet.headingLine(), name, name, "too_long"));
        } else if (!seen.add(Folded.of(name))) {
          errors.add(new CellError(sheet.headingLine(), name, name, "repeated"));
        }
      }
      if (names.size() > most) {
        errors.add(new CellError(sheet.headingLine(), "", String.valueOf(names.size()), "size"));
      }
    }

    /** A name as the enquiry has it, where only its blanks differ. */
    private static String known(List<String> names, String text) {
      return names.stream()
          .filter(name -> name.strip().replaceAll("\\s+", " ").equals(text))
          .findFirst()
          .orElse(text);
    }
  }
}
