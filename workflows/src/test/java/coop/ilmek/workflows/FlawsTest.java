package coop.ilmek.workflows;

import static coop.ilmek.workflows.FlawsTest.Act.ASK;
import static coop.ilmek.workflows.FlawsTest.Act.FINISH;
import static coop.ilmek.workflows.FlawsTest.Act.START;
import static coop.ilmek.workflows.FlawsTest.Effect.REMIND;
import static coop.ilmek.workflows.FlawsTest.Effect.TELL;
import static coop.ilmek.workflows.FlawsTest.State.DONE;
import static coop.ilmek.workflows.FlawsTest.State.NEW;
import static coop.ilmek.workflows.FlawsTest.State.RUNNING;
import static coop.ilmek.workflows.Role.BRAND;
import static coop.ilmek.workflows.Role.CENTRE;
import static coop.ilmek.workflows.Role.SYSTEM;
import static coop.ilmek.workflows.Role.TIME;
import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every kind of flaw is planted into a table that is sound otherwise, and found. */
class FlawsTest {

  enum State {
    NEW,
    RUNNING,
    DONE
  }

  enum Act {
    START,
    ASK,
    FINISH
  }

  enum Effect {
    TELL,
    REMIND
  }

  record Facts(boolean ready, Instant due) {}

  private static final class Planted extends Course<State, Act, Effect, Facts> {

    private final Guard<Facts> ready = guard("not_ready", Facts::ready);

    Planted() {
      this("planted");
    }

    Planted(String name) {
      super(name, NEW);
    }

    Row<State, Act, Effect, Facts> starts() {
      return in(NEW).may(BRAND, START).needs(ready).to(RUNNING).then(TELL);
    }

    Row<State, Act, Effect, Facts> asks() {
      return in(RUNNING).may(BRAND, ASK).to(RUNNING).then(TELL);
    }

    Row<State, Act, Effect, Facts> reminds() {
      return remind(ofDays(2), REMIND, RUNNING);
    }

    Row<State, Act, Effect, Facts> finishes() {
      return in(RUNNING).after(ofDays(5), FINISH).to(DONE);
    }
  }

  private final Planted course = new Planted();

  @Test
  void theSoundTableHasNone() {
    course.rows(
        course.starts(), course.asks(), course.reminds(), course.finishes(), course.ends(DONE));
    assertThat(course.flaws()).isEmpty();
  }

  @Test
  void anEmptyTable() {
    assertThat(course.flaws()).containsExactly("The table has no moves");
  }

  @Test
  void aNameOrReasonThatIsNoSlug() {
    var wrong = new Planted("Wrong-Name");
    var loud = wrong.guard("NOT READY", Facts::ready);
    wrong.rows(
        wrong.starts(),
        wrong.asks(),
        wrong.reminds(),
        wrong.finishes(),
        wrong.in(NEW).may(CENTRE, START).needs(loud).to(RUNNING),
        wrong.ends(DONE));
    assertThat(wrong.flaws()).containsExactly("Wrong-Name is no slug", "NOT READY is no slug");
  }

  @Test
  void twoGuardsWithOneReason() {
    var again = course.guard("not_ready", f -> f.due() != null);
    withRow(course.in(NEW).may(CENTRE, START).needs(again).to(RUNNING));
    assertThat(course.flaws()).containsExactly("Two guards give the reason not_ready");
  }

  @Test
  void anUnusedAct() {
    course.rows(course.starts(), course.reminds(), course.finishes(), course.ends(DONE));
    assertThat(course.flaws()).containsExactly("No row uses the act ask");
  }

  @Test
  void anUnusedEffect() {
    course.rows(course.starts(), course.asks(), course.finishes(), course.ends(DONE));
    assertThat(course.flaws()).containsExactly("No row uses the effect remind");
  }

  @Test
  void anUnusedGuard() {
    course.guard("forgotten", Facts::ready);
    withRow(course.in(NEW).may(CENTRE, FINISH).to(DONE));
    assertThat(course.flaws()).containsExactly("No row needs forgotten");
  }

  @Test
  void aRowWithoutState() {
    withRow(course.in().may(CENTRE, FINISH).to(DONE));
    assertThat(course.flaws()).containsExactly("A row names no state");
  }

  @Test
  void anActThatHappensByItselfAtOnce() {
    withRow(course.in(RUNNING).itself(ASK).to(DONE));
    assertThat(course.flaws()).containsExactly("ask happens by itself at once: it needs a guard");
  }

  @Test
  void timeTreatedAsAPerson() {
    withRow(course.in(NEW).may(TIME, FINISH).to(DONE));
    assertThat(course.flaws()).containsExactly("finish: time has deadlines, it may nothing");
  }

  @Test
  void aStateThatIsNeverReached() {
    course.rows(
        course.in(NEW).may(BRAND, START).needs(course.ready).to(DONE).then(TELL),
        course.asks(),
        course.reminds(),
        course.finishes(),
        course.ends(DONE));
    assertThat(course.flaws()).containsExactly("running is never reached");
  }

  @Test
  void aFinalStateThatGoesOn() {
    withRow(course.in(DONE).may(CENTRE, START).to(RUNNING));
    assertThat(course.flaws()).containsExactly("done is final, yet a row speaks about it");
  }

  @Test
  void aReminderInAFinalState() {
    withRow(course.remind(ofDays(1), TELL, DONE));
    assertThat(course.flaws()).containsExactly("done is final, yet a row speaks about it");
  }

  @Test
  void aForgottenWayOut() {
    course.rows(
        course.starts(),
        course.asks(),
        course.reminds(),
        course.in(NEW).may(BRAND, FINISH).to(DONE),
        course.ends(DONE));
    assertThat(course.flaws())
        .containsExactly("running has no way out", "From running no end can be reached");
  }

  @Test
  void aDeadEndThatNobodyCalledFinal() {
    course.rows(course.starts(), course.asks(), course.reminds(), course.finishes());
    assertThat(course.flaws()).contains("done has no way out", "From done no end can be reached");
  }

  @Test
  void aStateWithoutOwnerOrDeadline() {
    course.rows(
        course.starts(),
        course.asks(),
        course.reminds(),
        course.in(RUNNING).may(SYSTEM, FINISH).to(DONE),
        course.ends(DONE));
    assertThat(course.flaws()).containsExactly("running has neither an owner nor a deadline");
  }

  @Test
  void aStateWithoutOwnerOrDeadlineMaySayWhy() {
    course.rows(
        course.starts(),
        course.asks(),
        course.reminds(),
        course.in(RUNNING).may(SYSTEM, FINISH).to(DONE),
        course.endless("somebody else cares", RUNNING),
        course.ends(DONE));
    assertThat(course.flaws()).isEmpty();
  }

  @Test
  void aCircleWithoutAnEnd() {
    course.rows(
        course.starts(),
        course.asks(),
        course.reminds(),
        course.in(RUNNING).may(BRAND, FINISH).to(NEW),
        course.ends(DONE));
    assertThat(course.flaws())
        .contains("From new no end can be reached", "From running no end can be reached");
  }

  @Test
  void aRowBehindOneThatAlwaysHolds() {
    withRow(course.in(RUNNING).may(BRAND, ASK).needs(course.ready).to(DONE));
    assertThat(course.flaws())
        .containsExactly("running: a row of ask stands behind one that always holds");
  }

  @Test
  void timeThatMayBeRefused() {
    course.rows(
        course.starts(),
        course.asks(),
        course.reminds(),
        course.in(RUNNING).at(Facts::due, FINISH).needs(course.ready).to(DONE),
        course.ends(DONE));
    assertThat(course.flaws()).containsExactly("running: time may be refused to finish");
  }

  @Test
  void anActOfTimeWithTwoClocks() {
    course.rows(
        course.starts(),
        course.asks(),
        course.reminds(),
        course.in(RUNNING).after(ofDays(3), FINISH).needs(course.ready).to(DONE),
        course.in(RUNNING).after(ofDays(5), FINISH).to(DONE),
        course.ends(DONE));
    assertThat(course.flaws()).containsExactly("running: finish has two clocks");
  }

  @Test
  void anEffectThatWaitsTwice() {
    withRow(course.remindOn(Facts::due, REMIND, RUNNING));
    assertThat(course.flaws()).containsExactly("running: remind waits twice");
  }

  @Test
  void aMoveWhoseEffectIsAlsoAReminderThere() {
    withRow(course.in(NEW).may(CENTRE, START).to(RUNNING).then(REMIND));
    assertThat(course.flaws()).containsExactly("start leads to running, where remind waits twice");
  }

  @Test
  void aRoundOfDeadlines() {
    withRow(course.in(RUNNING).after(ofDays(1), ASK).to(RUNNING));
    assertThat(course.flaws()).containsExactly("running comes back to itself by time alone");
  }

  /** The sound table and one row more. */
  private void withRow(Row<State, Act, Effect, Facts> row) {
    course.rows(
        course.starts(),
        course.asks(),
        course.reminds(),
        course.finishes(),
        row,
        course.ends(DONE));
  }
}
