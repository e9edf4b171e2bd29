package coop.ilmek.payments.domain;

import coop.ilmek.shared.IsoWeek;
import java.time.LocalDate;
import java.util.Locale;

/** When accepted pieces are to be paid. */
public enum PaymentPlan {
  /** The pieces accepted in a week are paid together, within seven days of its Sunday. */
  WEEKLY,
  /** Everything is paid together, within seven days of the acceptance of the last piece. */
  ON_ACCEPTANCE;

  /** Agreed at the award, stated in every enquiry. */
  private static final int TERM_DAYS = 7;

  /** The last day on which pieces accepted that day are paid in time. */
  public LocalDate dueOn(LocalDate accepted) {
    return switch (this) {
      case WEEKLY -> IsoWeek.sunday(IsoWeek.monday(accepted)).plusDays(TERM_DAYS);
      case ON_ACCEPTANCE -> accepted.plusDays(TERM_DAYS);
    };
  }

  /** A deposit is paid before the work begins: within seven days of the agreement. */
  public static LocalDate depositDueOn(LocalDate agreed) {
    return agreed.plusDays(TERM_DAYS);
  }

  public static PaymentPlan of(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }
}
