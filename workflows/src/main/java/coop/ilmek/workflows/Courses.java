package coop.ilmek.workflows;

import java.util.List;

/** All courses of the cluster's business. */
public final class Courses {

  public static final List<Course<?, ?, ?, ?>> ALL =
      List.of(
          MemberVetting.COURSE,
          MemberStanding.COURSE,
          DocumentRenewal.COURSE,
          EnquiryCourse.COURSE,
          QuoteCourse.COURSE,
          OrderCourse.COURSE,
          SliceCourse.COURSE,
          PaymentMilestone.COURSE,
          Payout.COURSE);

  private Courses() {}
}
