package coop.ilmek.production.domain;

import coop.ilmek.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whether what a workshop wants to deliver fits what was ordered. */
public final class DeliveryPolicy {
  private DeliveryPolicy() {}

  /** A cell of the order and what was delivered of it and not sent back. */
  public record Ordered(String colour, String size, int pieces, int delivered) {}

  /**
   * What is wrong with the lines, each with its place; empty when all fits. Every cell may be
   * exceeded by the tolerance and not by a piece more.
   */
  public static List<FieldError> check(
      List<Breakdown.Cell> lines, List<Ordered> ordered, Tolerance tolerance) {
    var errors = new ArrayList<FieldError>();
    var cells = new HashMap<List<String>, Ordered>();
    ordered.forEach(o -> cells.put(List.of(o.colour(), o.size()), o));
    var seen = new HashSet<List<String>>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var key = List.of(line.colour(), line.size());
      var cell = cells.get(key);
      if (cell == null) {
        errors.add(FieldError.of("/lines/" + i, "not_ordered"));
      } else if (!seen.add(key)) {
        errors.add(FieldError.of("/lines/" + i, "twice"));
      } else {
        int most = Math.max(0, tolerance.most(cell.pieces()) - cell.delivered());
        if (line.pieces() > most) {
          errors.add(
              new FieldError("/lines/" + i + "/pieces", "over_tolerance", Map.of("max", most)));
        }
      }
    }
    return List.copyOf(errors);
  }
}
