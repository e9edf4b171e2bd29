package coop.ilmek.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.ilmek.workflows.Answer.Moved;
import coop.ilmek.workflows.Answer.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a table answers, on a small one. */
class CourseTest {

  enum State {
    OPEN,
    SHUT
  }

  enum Act {
    ASK,
    SHUT_IT,
    GO
  }

  enum Effect {
    TELL,
    EARLY,
    LATE
  }

  record Facts(boolean first, boolean second, Instant due) {}

  private static final class Small extends Course<State, Act, Effect, Facts> {
    Small() {
      super("small", State.OPEN);
      var first = guard("first_missing", Facts::first);
      var second = guard("second_missing", Facts::second);
      rows(
          in(State.OPEN).may(Role.BRAND, Act.SHUT_IT).needs(first).to(State.SHUT),
          in(State.OPEN)
              .may(Role.BRAND, Act.SHUT_IT)
              .or(Role.WORKSHOP)
              .needs(second)
              .to(State.SHUT)
              .then(Effect.TELL),
          in(State.OPEN).may(Role.BRAND, Act.ASK).to(State.OPEN),
          in(State.OPEN).itself(Act.GO).needs(first, second).to(State.SHUT),
          in(State.OPEN).at(Facts::due, Act.GO).needs(first).to(State.OPEN),
          in(State.OPEN).after(Duration.ofDays(9), Act.GO).to(State.SHUT),
          remindBefore(Duration.ofDays(2), Facts::due, Effect.EARLY, State.OPEN),
          remindAfter(Duration.ofDays(1), Facts::due, Effect.LATE, State.OPEN),
          ends(State.SHUT));
    }
  }

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Moment MOMENT = new Moment(NOW, NOW);
  private final Small course = new Small();

  @Test
  void theFirstRowWhoseGuardsHoldWins() {
    assertThat(course.on(State.OPEN, Act.SHUT_IT, Role.BRAND, facts(true, true), MOMENT))
        .isEqualTo(new Moved<>(State.SHUT, List.of()));
    assertThat(course.on(State.OPEN, Act.SHUT_IT, Role.BRAND, facts(false, true), MOMENT))
        .isEqualTo(new Moved<>(State.SHUT, List.of(Effect.TELL)));
  }

  @Test
  void elseTheReasonsOfTheLastRowAnswer() {
    assertThat(course.on(State.OPEN, Act.SHUT_IT, Role.BRAND, facts(false, false), MOMENT))
        .isEqualTo(new Refused<>(List.of("second_missing"), Set.of(Act.ASK)));
    assertThat(course.legal(State.OPEN, Role.BRAND, facts(false, false)))
        .isEqualTo(Map.of(Act.SHUT_IT, List.of("second_missing"), Act.ASK, List.of()));
  }

  @Test
  void aRoleHasOnlyItsOwnRows() {
    assertThat(course.legal(State.OPEN, Role.WORKSHOP)).containsExactly(Act.SHUT_IT);
    assertThat(course.legal(State.OPEN, Role.BRAND)).containsExactly(Act.SHUT_IT, Act.ASK);
    assertThat(course.on(State.OPEN, Act.SHUT_IT, Role.WORKSHOP, facts(true, false), MOMENT))
        .isEqualTo(new Refused<>(List.of("second_missing"), Set.of()));
  }

  @Test
  void whatHappensByItselfIsDoneByTheSystem() {
    assertThat(course.itselfAct(State.OPEN, facts(true, false))).isEmpty();
    assertThat(course.itselfAct(State.OPEN, facts(true, true))).contains(Act.GO);
    assertThat(course.on(State.OPEN, Act.GO, Role.SYSTEM, facts(true, true), MOMENT))
        .isEqualTo(new Moved<>(State.SHUT, List.of()));
  }

  @Test
  void nothingHappensAfterTheEnd() {
    assertThat(course.isFinal(State.SHUT)).isTrue();
    assertThat(course.isFinal(State.OPEN)).isFalse();
    assertThat(course.deadlines(State.SHUT, facts(true, true), NOW)).isEmpty();
    assertThat(course.on(State.SHUT, Act.ASK, Role.BRAND, facts(true, true), MOMENT))
        .isEqualTo(new Refused<>(List.of(), Set.of()));
  }

  @Test
  void deadlinesAndRemindersComeInTheOrderOfTime() {
    var due = NOW.plus(Duration.ofDays(5));
    assertThat(course.deadlines(State.OPEN, new Facts(true, true, due), NOW))
        .containsExactly(
            new Due.Reminder<>(due.minus(Duration.ofDays(2)), Effect.EARLY),
            new Due.Deadline<>(due, Act.GO),
            new Due.Reminder<>(due.plus(Duration.ofDays(1)), Effect.LATE));
  }

  @Test
  void aReminderFromBeforeTheStateIsLeftOut() {
    var due = NOW.plus(Duration.ofDays(1));
    assertThat(course.deadlines(State.OPEN, new Facts(true, true, due), NOW))
        .containsExactly(
            new Due.Deadline<>(due, Act.GO),
            new Due.Reminder<>(due.plus(Duration.ofDays(1)), Effect.LATE));
  }

  @Test
  void withoutADateOnlyTheStateCounts() {
    assertThat(course.deadlines(State.OPEN, facts(true, true), NOW))
        .containsExactly(new Due.Deadline<>(NOW.plus(Duration.ofDays(9)), Act.GO));
  }

  @Test
  void timeActsOnlyWhenItIsDue() {
    var facts = facts(false, false);
    var due = NOW.plus(Duration.ofDays(9));
    assertThat(course.on(State.OPEN, Act.GO, Role.TIME, facts, new Moment(due, NOW)))
        .isEqualTo(new Moved<>(State.SHUT, List.of()));
    assertThat(course.on(State.OPEN, Act.GO, Role.TIME, facts, new Moment(due, NOW.plusNanos(1))))
        .isEqualTo(new Refused<>(List.of(Course.NOT_YET), Set.of()));
  }

  @Test
  void unknownSlugsAreNamed() {
    assertThatThrownBy(() -> course.state("ajar"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("small knows no ajar");
  }

  @Test
  void onlyAnActOfARoleCanBeAnotherRolesToo() {
    assertThatThrownBy(() -> course.in(State.OPEN).itself(Act.GO).or(Role.BRAND))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wireNamesTellEffectsFromDeadlines() {
    assertThat(course.timedActs()).containsExactly(Act.GO);
    assertThat(course.wireNames())
        .containsExactly("small.tell", "small.early", "small.late", "small.at.go");
  }

  @Test
  void theDiagramShowsWhoDoesWhat() {
    assertThat(course.mermaid())
        .startsWith("stateDiagram-v2\n  [*] --> open\n")
        .contains("  open --> shut : shut it (workshop, brand)\n")
        .contains("  open --> shut : go (by itself)\n")
        .contains("  open --> shut : go (time)\n")
        .endsWith("  shut --> [*]\n");
  }

  private static Facts facts(boolean first, boolean second) {
    return new Facts(first, second, null);
  }
}
