package coop.ilmek.workflows;

import static coop.ilmek.workflows.MemberStanding.Act.*;
import static coop.ilmek.workflows.MemberStanding.Effect.*;
import static coop.ilmek.workflows.MemberStanding.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.WORKSHOP;

import coop.ilmek.workflows.MemberStanding.Facts;
import org.junit.jupiter.api.Test;

class MemberStandingTest {

  private static final Facts BUSY = new Facts(false, false);
  private static final Facts FREE = new Facts(true, false);
  private static final Facts WAS_FULL = new Facts(true, true);

  @Test
  void aMemberIsPromotedSuspendedAndComesBackToWhereItWas() {
    story(BUSY)
        .does(CENTRE, PROMOTE, FULL, TELL_MEMBER, STANDING_CHANGED)
        .does(CENTRE, SUSPEND, SUSPENDED, TELL_MEMBER, STANDING_CHANGED)
        .when(WAS_FULL)
        .does(CENTRE, REINSTATE, FULL, TELL_MEMBER, STANDING_CHANGED);
    story(BUSY)
        .does(CENTRE, SUSPEND, SUSPENDED, TELL_MEMBER, STANDING_CHANGED)
        .does(CENTRE, REINSTATE, PROBATION, TELL_MEMBER, STANDING_CHANGED);
  }

  @Test
  void aMemberLeavesOnlyWhenItsWorkIsDone() {
    story(BUSY)
        .refuses(WORKSHOP, LEAVE, "open_work")
        .refuses(BRAND, LEAVE, "open_work")
        .when(FREE)
        .does(WORKSHOP, LEAVE, LEFT, TELL_MEMBER, STANDING_CHANGED)
        .ends();
    story(FREE).does(BRAND, LEAVE, LEFT, TELL_MEMBER, STANDING_CHANGED).ends();
  }

  @Test
  void onlyTheCentreEndsAMembership() {
    story(BUSY)
        .refuses(WORKSHOP, TERMINATE)
        .does(CENTRE, TERMINATE, TERMINATED, TELL_MEMBER, STANDING_CHANGED)
        .ends();
  }

  private static Story<MemberStanding.State, MemberStanding.Act, MemberStanding.Effect, Facts>
      story(Facts facts) {
    return new Story<>(MemberStanding.COURSE, facts);
  }
}
