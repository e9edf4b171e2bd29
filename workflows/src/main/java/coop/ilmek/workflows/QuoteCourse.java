package coop.ilmek.workflows;

import static coop.ilmek.workflows.QuoteCourse.Act.*;
import static coop.ilmek.workflows.QuoteCourse.Effect.*;
import static coop.ilmek.workflows.QuoteCourse.State.*;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.WORKSHOP;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workshop's quote for an enquiry. What the enquiry decides reaches it as an act of the system.
 */
public final class QuoteCourse
    extends Course<QuoteCourse.State, QuoteCourse.Act, QuoteCourse.Effect, QuoteCourse.Facts> {

  public static final QuoteCourse COURSE = new QuoteCourse();

  public enum State {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    EXPIRED
  }

  public enum Act {
    SUBMIT,
    WITHDRAW,
    ACCEPT,
    REJECT,
    EXPIRE,
    LAPSE
  }

  public enum Effect {
    TELL_BRAND_QUOTED,
    TELL_BRAND_WITHDRAWN,
    TELL_WORKSHOP_ACCEPTED,
    TELL_WORKSHOP_REJECTED,
    TELL_WORKSHOP_EXPIRED
  }

  /**
   * What the guards may look at.
   *
   * @param mayQuote the workshop was invited or meets the enquiry's terms, and its standing allows
   *     it to quote
   * @param windowOpen the enquiry still takes quotes
   * @param complete price, quantity, dates and validity are stated
   * @param aboveFloor the price per minute covers the legal labour cost, or a reason is stated
   * @param windowEnds when the enquiry stops taking quotes
   * @param validUntil until when the workshop stands by its price
   */
  public record Facts(
      boolean mayQuote,
      boolean windowOpen,
      boolean complete,
      boolean aboveFloor,
      @Nullable Instant windowEnds,
      @Nullable Instant validUntil) {}

  private QuoteCourse() {
    super("quote", DRAFT);
    var eligible = guard("may_not_quote", Facts::mayQuote);
    var open = guard("window_closed", Facts::windowOpen);
    var complete = guard("quote_incomplete", Facts::complete);
    var floor = guard("below_labour_floor", Facts::aboveFloor);
    rows(
        in(DRAFT)
            .may(WORKSHOP, SUBMIT)
            .needs(eligible, open, complete, floor)
            .to(SUBMITTED)
            .then(TELL_BRAND_QUOTED),
        in(DRAFT).may(WORKSHOP, WITHDRAW).to(WITHDRAWN),
        in(DRAFT).at(Facts::windowEnds, LAPSE).to(EXPIRED),
        in(DRAFT).may(SYSTEM, LAPSE).to(EXPIRED),
        in(SUBMITTED).may(WORKSHOP, WITHDRAW).to(WITHDRAWN).then(TELL_BRAND_WITHDRAWN),
        in(SUBMITTED).may(SYSTEM, ACCEPT).to(ACCEPTED).then(TELL_WORKSHOP_ACCEPTED),
        in(SUBMITTED).may(SYSTEM, REJECT).to(REJECTED).then(TELL_WORKSHOP_REJECTED),
        in(SUBMITTED).at(Facts::validUntil, EXPIRE).to(EXPIRED).then(TELL_WORKSHOP_EXPIRED),
        ends(ACCEPTED, REJECTED, WITHDRAWN, EXPIRED));
  }
}
