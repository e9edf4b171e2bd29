package coop.ilmek.membership.domain;

import coop.ilmek.workflows.MemberVetting.Act;
import coop.ilmek.workflows.MemberVetting.State;
import coop.ilmek.workflows.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * Who is waited for, and for what.
 *
 * @param waitsFor centre, applicant or nobody
 * @param act slug of the act that usually comes next
 */
public record NextStep(String waitsFor, @Nullable String act) {
  public static NextStep of(State state, boolean workshop) {
    return switch (state) {
      case DRAFT, CHANGES_REQUESTED -> new NextStep("applicant", Slugs.of(Act.SUBMIT));
      case SUBMITTED, APPEALED -> new NextStep("centre", Slugs.of(Act.TAKE_UP));
      case IN_REVIEW -> new NextStep("centre", Slugs.of(workshop ? Act.PLAN_VISIT : Act.APPROVE));
      case VISIT_SCHEDULED -> new NextStep("centre", Slugs.of(Act.RECORD_VISIT));
      case VISITED -> new NextStep("centre", Slugs.of(Act.APPROVE));
      case APPROVED, REJECTED, WITHDRAWN -> new NextStep("nobody", null);
    };
  }
}
