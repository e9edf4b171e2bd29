package coop.ilmek.sourcing.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
   * @param broker its machines and registered people cannot carry what it sells
   * @param limit people minutes a job may have at its step of the probation; none without a limit
   * @param minutes of this job
   */
  public record Case(
      boolean admitted,
      Set<String> missing,
      Set<String> pending,
      Map<String, Integer> shortfall,
      boolean afterDue,
      boolean broker,
      @Nullable Long limit,
      long minutes) {
    boolean tooLarge() {
      return limit != null && minutes > limit;
    }
  }

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
    if (facts.broker()) {
      reasons.add("broker");
    }
    if (facts.tooLarge()) {
      reasons.add("over_probation_limit");
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
    var details = new HashMap<String, Object>();
    details.put(
        "certificates", List.copyOf(absent.isEmpty() ? new TreeSet<>(facts.missing()) : absent));
    details.put("shortfall", facts.shortfall());
    if (facts.tooLarge()) {
      details.put("limit", facts.limit());
      details.put("minutes", facts.minutes());
    }
    return new Verdict(List.copyOf(reasons), List.copyOf(warnings), details);
  }
}
