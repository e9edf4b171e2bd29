package coop.ilmek.sourcing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** May this workshop quote for this enquiry? */
public final class QuotePolicy {
  private QuotePolicy() {}

  /**
   * What the decision looks at.
   *
   * @param missing certificates asked of which no confirmed one lasts through the work
   * @param pending those of them for which a paper waits for the centre's confirmation
   * @param shortfall minutes per process that are not free in the weeks chosen
   * @param afterDue the last week of work lies behind the due week
   */
  public record Case(
      boolean admitted,
      Set<String> missing,
      Set<String> pending,
      Map<String, Integer> shortfall,
      boolean afterDue) {}

  /**
   * The decision.
   *
   * @param reasons slugs of what stands against it; empty = go on
   * @param warnings slugs of what the brand will see beside the quote
   * @param details what the sentences name
   */
  public record Verdict(List<String> reasons, List<String> warnings, Map<String, Object> details) {}

  public static Verdict decide(Case facts) {
    var reasons = new ArrayList<String>();
    var warnings = new ArrayList<String>();
    if (!facts.admitted()) {
      reasons.add("not_admitted");
    }
    var absent = new TreeSet<>(facts.missing());
    absent.removeAll(facts.pending());
    if (!absent.isEmpty()) {
      reasons.add("certificate_missing");
    } else if (!facts.missing().isEmpty()) {
      // The paper may be confirmed before the award, where it is checked again.
      warnings.add("certificate_pending");
    }
    if (!facts.shortfall().isEmpty()) {
      reasons.add("minutes_not_free");
    }
    if (facts.afterDue()) {
      warnings.add("after_due_week");
    }
    return new Verdict(
        List.copyOf(reasons),
        List.copyOf(warnings),
        Map.of(
            "certificates",
            List.copyOf(absent.isEmpty() ? new TreeSet<>(facts.missing()) : absent),
            "shortfall",
            facts.shortfall()));
  }
}
