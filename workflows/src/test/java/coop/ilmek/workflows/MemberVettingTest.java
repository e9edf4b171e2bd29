package coop.ilmek.workflows;

import static coop.ilmek.workflows.MemberVetting.Act.*;
import static coop.ilmek.workflows.MemberVetting.Effect.*;
import static coop.ilmek.workflows.MemberVetting.State.*;
import static coop.ilmek.workflows.Role.APPLICANT;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.TIME;
import static coop.ilmek.workflows.Story.day;

import coop.ilmek.workflows.MemberVetting.Facts;
import org.junit.jupiter.api.Test;

class MemberVettingTest {

  private static final Facts EMPTY = new Facts(false, true, true, false, false, false);
  private static final Facts COMPLETE = new Facts(true, true, true, false, false, false);
  private static final Facts VISITED_AND_PROVEN = new Facts(true, true, true, true, true, false);

  @Test
  void aWorkshopIsVisitedAndAdmitted() {
    story(EMPTY)
        .refuses(APPLICANT, SUBMIT, "application_incomplete")
        .when(COMPLETE)
        .does(APPLICANT, SUBMIT, SUBMITTED, TELL_CENTRE, SORT_PAPERS)
        .does(CENTRE, TAKE_UP, IN_REVIEW, TELL_APPLICANT)
        .refuses(CENTRE, APPROVE, "papers_not_confirmed", "visit_missing")
        .does(CENTRE, PLAN_VISIT, VISIT_SCHEDULED, TELL_APPLICANT)
        .does(CENTRE, PLAN_VISIT, VISIT_SCHEDULED, TELL_APPLICANT)
        .refuses(CENTRE, RECORD_VISIT, "visit_not_recorded")
        .when(VISITED_AND_PROVEN)
        .does(CENTRE, RECORD_VISIT, VISITED)
        .does(CENTRE, APPROVE, APPROVED, ADMIT_MEMBER, TELL_APPLICANT)
        .ends();
  }

  @Test
  void aBrandNeedsNoVisit() {
    story(new Facts(true, true, false, false, true, false))
        .does(APPLICANT, SUBMIT, SUBMITTED, TELL_CENTRE, SORT_PAPERS)
        .does(CENTRE, TAKE_UP, IN_REVIEW, TELL_APPLICANT)
        .does(CENTRE, APPROVE, APPROVED, ADMIT_MEMBER, TELL_APPLICANT)
        .ends();
  }

  @Test
  void whatTheCentreFilledInTheOwnerConfirms() {
    story(new Facts(true, false, true, false, false, false))
        .refuses(APPLICANT, SUBMIT, "owner_not_confirmed")
        .when(COMPLETE)
        .does(APPLICANT, SUBMIT, SUBMITTED, TELL_CENTRE, SORT_PAPERS);
  }

  @Test
  void changesAreAskedForRemindedAndLapse() {
    story(COMPLETE)
        .does(APPLICANT, SUBMIT, SUBMITTED, TELL_CENTRE, SORT_PAPERS)
        .awaits(new Due.Reminder<>(day(5), REMIND_CENTRE))
        .does(CENTRE, TAKE_UP, IN_REVIEW, TELL_APPLICANT)
        .does(CENTRE, REQUEST_CHANGES, CHANGES_REQUESTED, TELL_APPLICANT)
        .awaits(new Due.Reminder<>(day(7), REMIND_APPLICANT), new Due.Deadline<>(day(90), LAPSE))
        .onDay(89)
        .refuses(TIME, LAPSE, Course.NOT_YET)
        .onDay(90)
        .does(TIME, LAPSE, WITHDRAWN, TELL_APPLICANT, SORT_PAPERS)
        .ends();
  }

  @Test
  void aForgottenDraftLapses() {
    story(EMPTY)
        .awaits(new Due.Reminder<>(day(14), REMIND_APPLICANT), new Due.Deadline<>(day(180), LAPSE))
        .onDay(180)
        .does(TIME, LAPSE, WITHDRAWN, TELL_APPLICANT, SORT_PAPERS)
        .ends();
  }

  @Test
  void aRefusalMayBeAppealedInTimeAndIsLookedAtAgain() {
    story(COMPLETE)
        .does(APPLICANT, SUBMIT, SUBMITTED, TELL_CENTRE, SORT_PAPERS)
        .does(CENTRE, TAKE_UP, IN_REVIEW, TELL_APPLICANT)
        .does(CENTRE, REJECT, REJECTED, TELL_APPLICANT, SORT_PAPERS)
        .refuses(APPLICANT, APPEAL, "appeal_window_over")
        .offers(CENTRE)
        .when(new Facts(true, true, true, true, true, true))
        .does(APPLICANT, APPEAL, APPEALED, TELL_CENTRE, SORT_PAPERS)
        .does(CENTRE, TAKE_UP, IN_REVIEW, TELL_APPLICANT)
        .does(CENTRE, APPROVE, APPROVED, ADMIT_MEMBER, TELL_APPLICANT)
        .ends();
  }

  @Test
  void anApplicantMayWithdrawUntilTheDecision() {
    story(COMPLETE).does(APPLICANT, WITHDRAW, WITHDRAWN, SORT_PAPERS).ends();
    story(COMPLETE)
        .does(APPLICANT, SUBMIT, SUBMITTED, TELL_CENTRE, SORT_PAPERS)
        .does(APPLICANT, WITHDRAW, WITHDRAWN, TELL_CENTRE, SORT_PAPERS)
        .ends();
  }

  private static Story<MemberVetting.State, MemberVetting.Act, MemberVetting.Effect, Facts> story(
      Facts facts) {
    return new Story<>(MemberVetting.COURSE, facts);
  }
}
