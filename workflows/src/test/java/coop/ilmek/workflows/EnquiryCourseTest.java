package coop.ilmek.workflows;

import static coop.ilmek.workflows.EnquiryCourse.Act.AWARD;
import static coop.ilmek.workflows.EnquiryCourse.Act.AWARD_NOBODY;
import static coop.ilmek.workflows.EnquiryCourse.Act.CANCEL;
import static coop.ilmek.workflows.EnquiryCourse.Act.CLOSE;
import static coop.ilmek.workflows.EnquiryCourse.Act.FIRST_QUOTE;
import static coop.ilmek.workflows.EnquiryCourse.Act.PUBLISH;
import static coop.ilmek.workflows.EnquiryCourse.COURSE;
import static coop.ilmek.workflows.EnquiryCourse.Effect.ASK_BRAND_TO_DECIDE;
import static coop.ilmek.workflows.EnquiryCourse.Effect.NOTIFY_INVITED;
import static coop.ilmek.workflows.EnquiryCourse.Effect.OPEN_ORDER;
import static coop.ilmek.workflows.EnquiryCourse.Effect.TELL_BRAND;
import static coop.ilmek.workflows.EnquiryCourse.Effect.THANK_LOSERS;
import static coop.ilmek.workflows.EnquiryCourse.State.AWARDED;
import static coop.ilmek.workflows.EnquiryCourse.State.CLOSED;
import static coop.ilmek.workflows.EnquiryCourse.State.DRAFT;
import static coop.ilmek.workflows.EnquiryCourse.State.EXPIRED;
import static coop.ilmek.workflows.EnquiryCourse.State.PUBLISHED;
import static coop.ilmek.workflows.EnquiryCourse.State.QUOTING;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.TIME;
import static coop.ilmek.workflows.Role.WORKSHOP;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.workflows.Answer.Moved;
import coop.ilmek.workflows.Answer.Refused;
import coop.ilmek.workflows.EnquiryCourse.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnquiryCourseTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant WINDOW_ENDS = MONDAY.plus(10, DAYS);
  private static final Instant DECIDE_BY = MONDAY.plus(24, DAYS);

  @Test
  void aBrandPublishesTakesQuotesAndAwards() {
    assertThat(COURSE.on(DRAFT, PUBLISH, BRAND, facts(true, 5, 0, false), monday()))
        .isEqualTo(new Moved<>(PUBLISHED, List.of(NOTIFY_INVITED)));
    assertThat(COURSE.itselfAct(PUBLISHED, facts(true, 5, 0, false))).isEmpty();
    assertThat(COURSE.itselfAct(PUBLISHED, facts(true, 5, 1, false))).contains(FIRST_QUOTE);
    assertThat(COURSE.on(PUBLISHED, FIRST_QUOTE, SYSTEM, facts(true, 5, 1, false), monday()))
        .isEqualTo(new Moved<>(QUOTING, List.of()));
    assertThat(COURSE.on(QUOTING, CLOSE, BRAND, facts(true, 5, 3, false), monday()))
        .isEqualTo(new Moved<>(CLOSED, List.of()));
    assertThat(COURSE.on(CLOSED, AWARD, BRAND, facts(true, 5, 3, true), monday()))
        .isEqualTo(new Moved<>(AWARDED, List.of(THANK_LOSERS, OPEN_ORDER)));
  }

  @Test
  void anEmptyDraftIsRefusedWithEverythingThatIsMissing() {
    assertThat(COURSE.on(DRAFT, PUBLISH, BRAND, facts(false, 0, 0, false), monday()))
        .isEqualTo(new Refused<>(List.of("not_ready", "nobody_invited"), Set.of(CANCEL)));
  }

  @Test
  void theButtonsSayBeforehandWhyTheyAreGrey() {
    assertThat(COURSE.legal(CLOSED, BRAND, facts(true, 5, 3, false)))
        .isEqualTo(Map.of(AWARD, List.of("winner_not_valid"), AWARD_NOBODY, List.of()));
    assertThat(COURSE.legal(CLOSED, WORKSHOP, facts(true, 5, 3, true))).isEmpty();
  }

  @Test
  void aWorkshopMayNotAward() {
    assertThat(COURSE.on(CLOSED, AWARD, WORKSHOP, facts(true, 5, 3, true), monday()))
        .isEqualTo(new Refused<>(List.of(), Set.of()));
  }

  @Test
  void theWindowClosesWhenItEndsAndNotBefore() {
    var quoted = facts(true, 5, 1, false);
    assertThat(COURSE.on(QUOTING, CLOSE, TIME, quoted, at(WINDOW_ENDS.minusSeconds(1))))
        .isEqualTo(new Refused<>(List.of(Course.NOT_YET), Set.of()));
    assertThat(COURSE.on(QUOTING, CLOSE, TIME, quoted, at(WINDOW_ENDS)))
        .isEqualTo(new Moved<>(CLOSED, List.of(TELL_BRAND)));
    assertThat(COURSE.on(QUOTING, CLOSE, TIME, facts(true, 5, 0, false), at(WINDOW_ENDS)))
        .as("every quote was withdrawn meanwhile")
        .isEqualTo(new Moved<>(EXPIRED, List.of(TELL_BRAND)));
  }

  @Test
  void aClosedEnquiryRemindsTheBrandAndEndsByItself() {
    assertThat(COURSE.deadlines(CLOSED, facts(true, 5, 1, false), MONDAY))
        .containsExactly(
            new Due.Reminder<>(MONDAY.plus(3, DAYS), ASK_BRAND_TO_DECIDE),
            new Due.Deadline<>(DECIDE_BY, AWARD_NOBODY));
  }

  @Test
  void withoutADateThereIsNoDeadline() {
    var facts = new Facts(true, 5, 1, false, null, null);
    assertThat(COURSE.deadlines(QUOTING, facts, MONDAY)).isEmpty();
    assertThat(COURSE.on(QUOTING, CLOSE, TIME, facts, at(WINDOW_ENDS))).isInstanceOf(Refused.class);
  }

  private static Facts facts(boolean ready, int invited, int quotes, boolean winnerValid) {
    return new Facts(ready, invited, quotes, winnerValid, WINDOW_ENDS, DECIDE_BY);
  }

  private static Moment monday() {
    return at(MONDAY);
  }

  private static Moment at(Instant now) {
    return new Moment(now, MONDAY);
  }
}
