package coop.ilmek.sourcing.domain;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem.FieldError;
import coop.ilmek.sourcing.EnquiryTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be wrong with typed terms beyond the form of single fields. */
public final class TermsCheck {
  /** The limits of ISO 2859-1 in use for garments; nought is allowed for critical defects only. */
  private static final Set<String> LIMITS = Set.of("0.65", "1", "1.5", "2.5", "4", "6.5");

  private static final int MOST_PIECES = 1_000_000;

  private TermsCheck() {}

  /** Every field that makes no sense; a missing one is not wrong. */
  public static List<FieldError> errors(EnquiryTerms terms) {
    var errors = new ArrayList<FieldError>();
    matrix(terms.matrix(), errors);
    unique(
        terms.processes().stream().map(EnquiryTerms.ProcessTime::process).toList(),
        "/terms/processes",
        errors);
    unique(terms.certificates(), "/terms/certificates", errors);
    unique(terms.files().stream().map(f -> f.blobId().toString()).toList(), "/terms/files", errors);
    limit(terms.aql().critical(), "/terms/aql/critical", true, errors);
    limit(terms.aql().major(), "/terms/aql/major", false, errors);
    limit(terms.aql().minor(), "/terms/aql/minor", false, errors);
    week(terms.dueWeek(), errors);
    return errors;
  }

  private static void matrix(EnquiryTerms.Matrix matrix, List<FieldError> errors) {
    unique(matrix.sizes(), "/terms/matrix/sizes", errors);
    unique(matrix.colours(), "/terms/matrix/colours", errors);
    if (matrix.pieces().size() != matrix.colours().size()) {
      errors.add(FieldError.of("/terms/matrix/pieces", "shape"));
      return;
    }
    for (int row = 0; row < matrix.pieces().size(); row++) {
      List<@Nullable Integer> line = matrix.pieces().get(row);
      if (line.size() != matrix.sizes().size()) {
        errors.add(FieldError.of("/terms/matrix/pieces/" + row, "shape"));
        continue;
      }
      for (int column = 0; column < line.size(); column++) {
        Integer pieces = line.get(column);
        if (pieces != null && (pieces < 0 || pieces > MOST_PIECES)) {
          errors.add(FieldError.of("/terms/matrix/pieces/" + row + "/" + column, "pieces"));
        }
      }
    }
  }

  private static void unique(List<String> values, String pointer, List<FieldError> errors) {
    var seen = new HashSet<String>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i).strip().toLowerCase(Locale.ROOT))) {
        errors.add(FieldError.of(pointer + "/" + i, "repeated"));
      }
    }
  }

  private static void limit(
      @Nullable BigDecimal limit, String pointer, boolean nought, List<FieldError> errors) {
    if (limit == null || (nought && limit.signum() == 0)) {
      return;
    }
    if (!LIMITS.contains(limit.stripTrailingZeros().toPlainString())) {
      errors.add(FieldError.of(pointer, "aql"));
    }
  }

  private static void week(@Nullable String week, List<FieldError> errors) {
    if (week != null) {
      try {
        IsoWeek.monday(week);
      } catch (IllegalArgumentException e) {
        errors.add(FieldError.of("/terms/dueWeek", "week"));
      }
    }
  }

  /** The sum of the matrix. */
  public static int pieces(EnquiryTerms.Matrix matrix) {
    int sum = 0;
    for (List<@Nullable Integer> line : matrix.pieces()) {
      for (Integer pieces : line) {
        sum += pieces == null ? 0 : pieces;
      }
    }
    return sum;
  }
}
