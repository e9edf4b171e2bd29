package coop.ilmek.workflows;

import static coop.ilmek.workflows.MemberStanding.Act.*;
import static coop.ilmek.workflows.MemberStanding.Effect.*;
import static coop.ilmek.workflows.MemberStanding.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.WORKSHOP;

/** How a member stands in the cluster: on probation, full, suspended or gone. */
public final class MemberStanding
    extends Course<
        MemberStanding.State, MemberStanding.Act, MemberStanding.Effect, MemberStanding.Facts> {

  public static final MemberStanding COURSE = new MemberStanding();

  public enum State {
    PROBATION,
    FULL,
    SUSPENDED,
    TERMINATED,
    LEFT
  }

  public enum Act {
    PROMOTE,
    SUSPEND,
    REINSTATE,
    TERMINATE,
    LEAVE
  }

  public enum Effect {
    TELL_MEMBER,
    STANDING_CHANGED
  }

  /**
   * What the guards may look at.
   *
   * @param noOpenWork no open enquiry, quote, order or payment of the member is left
   * @param wasFull the member was a full one before the suspension
   */
  public record Facts(boolean noOpenWork, boolean wasFull) {}

  private MemberStanding() {
    super("member_standing", PROBATION);
    var free = guard("open_work", Facts::noOpenWork);
    var wasFull = guard("was_on_probation", Facts::wasFull);
    rows(
        in(PROBATION).may(CENTRE, PROMOTE).to(FULL).then(TELL_MEMBER, STANDING_CHANGED),
        in(PROBATION, FULL).may(CENTRE, SUSPEND).to(SUSPENDED).then(TELL_MEMBER, STANDING_CHANGED),
        in(SUSPENDED)
            .may(CENTRE, REINSTATE)
            .needs(wasFull)
            .to(FULL)
            .then(TELL_MEMBER, STANDING_CHANGED),
        in(SUSPENDED).may(CENTRE, REINSTATE).to(PROBATION).then(TELL_MEMBER, STANDING_CHANGED),
        in(PROBATION, FULL, SUSPENDED)
            .may(CENTRE, TERMINATE)
            .to(TERMINATED)
            .then(TELL_MEMBER, STANDING_CHANGED),
        in(PROBATION, FULL, SUSPENDED)
            .may(WORKSHOP, LEAVE)
            .or(BRAND)
            .needs(free)
            .to(LEFT)
            .then(TELL_MEMBER, STANDING_CHANGED),
        ends(TERMINATED, LEFT));
  }
}
