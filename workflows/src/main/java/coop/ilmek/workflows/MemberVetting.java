package coop.ilmek.workflows;

import static coop.ilmek.workflows.MemberVetting.Act.*;
import static coop.ilmek.workflows.MemberVetting.Effect.*;
import static coop.ilmek.workflows.MemberVetting.State.*;
import static coop.ilmek.workflows.Role.APPLICANT;
import static coop.ilmek.workflows.Role.CENTRE;
import static java.time.Duration.ofDays;

/**
 * An application for membership, from the first answer to admission, refusal or withdrawal. What
 * other courses build on (standing, profile) begins with {@link Effect#ADMIT_MEMBER}.
 */
public final class MemberVetting
    extends Course<
        MemberVetting.State, MemberVetting.Act, MemberVetting.Effect, MemberVetting.Facts> {

  public static final MemberVetting COURSE = new MemberVetting();

  public enum State {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    VISIT_SCHEDULED,
    VISITED,
    APPROVED,
    REJECTED,
    APPEALED,
    WITHDRAWN
  }

  public enum Act {
    SUBMIT,
    WITHDRAW,
    TAKE_UP,
    REQUEST_CHANGES,
    PLAN_VISIT,
    RECORD_VISIT,
    APPROVE,
    REJECT,
    APPEAL,
    LAPSE
  }

  public enum Effect {
    TELL_CENTRE,
    TELL_APPLICANT,
    REMIND_APPLICANT,
    REMIND_CENTRE,
    ADMIT_MEMBER,
    /** Papers of somebody refused or gone leave the desk, and come back with the applicant. */
    SORT_PAPERS
  }

  /**
   * What the guards may look at.
   *
   * @param complete every required answer and document is there
   * @param ownerConfirmed the owner stands behind the answers: filled in by the owner, or by the
   *     centre and then confirmed by the owner
   * @param visitNeeded a workshop is visited before it is admitted, a brand is not
   * @param visitRecorded the form of the visit is filled in and signed
   * @param papersConfirmed every required document was looked at and found in order
   * @param appealOpen the thirty days for an appeal are not over
   */
  public record Facts(
      boolean complete,
      boolean ownerConfirmed,
      boolean visitNeeded,
      boolean visitRecorded,
      boolean papersConfirmed,
      boolean appealOpen) {}

  private MemberVetting() {
    super("member_vetting", DRAFT);
    var complete = guard("application_incomplete", Facts::complete);
    var confirmed = guard("owner_not_confirmed", Facts::ownerConfirmed);
    var recorded = guard("visit_not_recorded", Facts::visitRecorded);
    var papers = guard("papers_not_confirmed", Facts::papersConfirmed);
    var visited = guard("visit_missing", f -> !f.visitNeeded() || f.visitRecorded());
    var inTime = guard("appeal_window_over", Facts::appealOpen);
    rows(
        in(DRAFT, CHANGES_REQUESTED)
            .may(APPLICANT, SUBMIT)
            .needs(complete, confirmed)
            .to(SUBMITTED)
            .then(TELL_CENTRE, SORT_PAPERS),
        in(DRAFT).may(APPLICANT, WITHDRAW).to(WITHDRAWN).then(SORT_PAPERS),
        remind(ofDays(14), REMIND_APPLICANT, DRAFT),
        in(DRAFT).after(ofDays(180), LAPSE).to(WITHDRAWN).then(TELL_APPLICANT, SORT_PAPERS),
        in(SUBMITTED, APPEALED).may(CENTRE, TAKE_UP).to(IN_REVIEW).then(TELL_APPLICANT),
        remind(ofDays(5), REMIND_CENTRE, SUBMITTED, APPEALED, IN_REVIEW, VISITED),
        in(IN_REVIEW, VISITED)
            .may(CENTRE, REQUEST_CHANGES)
            .to(CHANGES_REQUESTED)
            .then(TELL_APPLICANT),
        remind(ofDays(7), REMIND_APPLICANT, CHANGES_REQUESTED),
        in(CHANGES_REQUESTED)
            .after(ofDays(90), LAPSE)
            .to(WITHDRAWN)
            .then(TELL_APPLICANT, SORT_PAPERS),
        in(IN_REVIEW, VISIT_SCHEDULED)
            .may(CENTRE, PLAN_VISIT)
            .to(VISIT_SCHEDULED)
            .then(TELL_APPLICANT),
        in(VISIT_SCHEDULED).may(CENTRE, RECORD_VISIT).needs(recorded).to(VISITED),
        in(IN_REVIEW, VISITED)
            .may(CENTRE, APPROVE)
            .needs(papers, visited)
            .to(APPROVED)
            .then(ADMIT_MEMBER, TELL_APPLICANT),
        in(IN_REVIEW, VISIT_SCHEDULED, VISITED)
            .may(CENTRE, REJECT)
            .to(REJECTED)
            .then(TELL_APPLICANT, SORT_PAPERS),
        in(REJECTED)
            .may(APPLICANT, APPEAL)
            .needs(inTime)
            .to(APPEALED)
            .then(TELL_CENTRE, SORT_PAPERS),
        endless("A refusal stands when nobody appeals", REJECTED),
        in(SUBMITTED, IN_REVIEW, CHANGES_REQUESTED, VISIT_SCHEDULED, VISITED, APPEALED)
            .may(APPLICANT, WITHDRAW)
            .to(WITHDRAWN)
            .then(TELL_CENTRE, SORT_PAPERS),
        ends(APPROVED, WITHDRAWN));
  }
}
