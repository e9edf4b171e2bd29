package coop.ilmek.sourcing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** May this quote be awarded now? The minutes are guarded by capacity, which holds them. */
public final class AwardPolicy {
  private AwardPolicy() {}

  /**
   * What the decision looks at.
   *
   * @param state slug of the quote's state
   * @param missing certificates asked of which no confirmed one lasts through the last week of work
   * @param broker the workshop cannot make what it sells
   * @param overLimit with what it has in hand it would have more than a member on probation may
   */
  public record Case(
      String state,
      boolean workshopAdmitted,
      @Nullable Instant validUntil,
      Set<String> missing,
      boolean broker,
      boolean overLimit,
      Instant now) {}

  /**
   * The decision.
   *
   * @param reasons slugs of what stands against it; empty = award
   */
  public record Verdict(List<String> reasons, Map<String, Object> details) {
    public boolean allows() {
      return reasons.isEmpty();
    }
  }

  public static Verdict decide(Case facts) {
    var reasons = new ArrayList<String>();
    if (!facts.state().equals("submitted")) {
      reasons.add("quote_not_open");
    }
    Instant until = facts.validUntil();
    if (until == null || !until.isAfter(facts.now())) {
      reasons.add("quote_expired");
    }
    if (!facts.workshopAdmitted()) {
      reasons.add("workshop_not_admitted");
    }
    if (!facts.missing().isEmpty()) {
      reasons.add("certificate_missing");
    }
    if (facts.broker()) {
      reasons.add("workshop_is_broker");
    }
    if (facts.overLimit()) {
      reasons.add("workshop_over_limit");
    }
    return new Verdict(
        List.copyOf(reasons),
        facts.missing().isEmpty()
            ? Map.of()
            : Map.of("certificates", List.copyOf(new TreeSet<>(facts.missing()))));
  }
}
