package coop.ilmek.workflows;

import static coop.ilmek.workflows.EnquiryCourse.Act.*;
import static coop.ilmek.workflows.EnquiryCourse.Effect.*;
import static coop.ilmek.workflows.EnquiryCourse.State.*;
import static coop.ilmek.workflows.Role.BRAND;
import static java.time.Duration.ofDays;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An enquiry, from a brand's draft to an order or a polite no. */
public final class EnquiryCourse
    extends Course<
        EnquiryCourse.State, EnquiryCourse.Act, EnquiryCourse.Effect, EnquiryCourse.Facts> {

  public static final EnquiryCourse COURSE = new EnquiryCourse();

  public enum State {
    DRAFT,
    PUBLISHED,
    QUOTING,
    CLOSED,
    AWARDED,
    NOT_AWARDED,
    CANCELLED,
    EXPIRED
  }

  public enum Act {
    PUBLISH,
    CANCEL,
    FIRST_QUOTE,
    CLOSE,
    AWARD,
    AWARD_NOBODY
  }

  public enum Effect {
    NOTIFY_INVITED,
    TELL_BRAND,
    SAY_CANCELLED,
    ASK_BRAND_TO_DECIDE,
    THANK_LOSERS,
    OPEN_ORDER
  }

  /**
   * What the guards may look at; one query loads it.
   *
   * @param ready the readiness check passes: tech pack, matrix, dates and terms are there
   * @param invited workshops invited
   * @param quotes quotes submitted and not withdrawn
   * @param winnerValid the chosen quotes may be awarded; without a choice false
   * @param windowEnds until when quotes are taken
   * @param decideBy when an undecided enquiry ends without an award
   */
  public record Facts(
      boolean ready,
      int invited,
      int quotes,
      boolean winnerValid,
      @Nullable Instant windowEnds,
      @Nullable Instant decideBy) {}

  private EnquiryCourse() {
    super("enquiry", DRAFT);
    var ready = guard("not_ready", Facts::ready);
    var invited = guard("nobody_invited", f -> f.invited() > 0);
    var quoted = guard("no_quotes", f -> f.quotes() > 0);
    var winner = guard("winner_not_valid", Facts::winnerValid);
    rows(
        in(DRAFT).may(BRAND, PUBLISH).needs(ready, invited).to(PUBLISHED).then(NOTIFY_INVITED),
        in(DRAFT).may(BRAND, CANCEL).to(CANCELLED),
        in(PUBLISHED).itself(FIRST_QUOTE).needs(quoted).to(QUOTING),
        in(PUBLISHED).at(Facts::windowEnds, CLOSE).to(EXPIRED).then(TELL_BRAND),
        in(PUBLISHED, QUOTING).may(BRAND, CANCEL).to(CANCELLED).then(SAY_CANCELLED),
        in(QUOTING).may(BRAND, CLOSE).needs(quoted).to(CLOSED),
        in(QUOTING).at(Facts::windowEnds, CLOSE).needs(quoted).to(CLOSED).then(TELL_BRAND),
        in(QUOTING).at(Facts::windowEnds, CLOSE).to(EXPIRED).then(TELL_BRAND),
        remind(ofDays(3), ASK_BRAND_TO_DECIDE, CLOSED),
        in(QUOTING, CLOSED)
            .may(BRAND, AWARD)
            .needs(winner)
            .to(AWARDED)
            .then(THANK_LOSERS, OPEN_ORDER),
        in(CLOSED).may(BRAND, AWARD_NOBODY).to(NOT_AWARDED).then(THANK_LOSERS),
        in(CLOSED).at(Facts::decideBy, AWARD_NOBODY).to(NOT_AWARDED).then(THANK_LOSERS, TELL_BRAND),
        ends(AWARDED, NOT_AWARDED, CANCELLED, EXPIRED));
  }
}
