package coop.ilmek.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.workflows.Answer.Moved;
import coop.ilmek.workflows.Answer.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every course at random, with any facts, and looks whether its answers agree. */
class WalkTest {

  private static final int WALKS = 200;
  private static final int STEPS = 60;

  /** Far above what a walk needs; a walk that runs into it is caught in a circle. */
  private static final int LIMIT = 20_000;

  static List<Course<?, ?, ?, ?>> courses() {
    return Courses.ALL;
  }

  @ParameterizedTest
  @MethodSource("courses")
  void everyWalkComesToItsEnd(Course<?, ?, ?, ?> course) throws Exception {
    for (int seed = 0; seed < WALKS; seed++) {
      new Walk<>(course, seed).toTheEnd();
    }
  }

  @ParameterizedTest
  @MethodSource("courses")
  void theAnswersAgreeAllTheWay(Course<?, ?, ?, ?> course) throws Exception {
    for (int seed = 0; seed < WALKS; seed++) {
      new Walk<>(course, seed).checked();
    }
  }

  private static final class Walk<S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> {

    private final Course<S, A, E, F> course;
    private final AnyFacts<F> any;
    private final SplittableRandom random;
    private S state;
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private Instant since = now;

    Walk(Course<S, A, E, F> course, int seed) throws NoSuchMethodException {
      this.course = course;
      this.any = new AnyFacts<>(course);
      this.random = new SplittableRandom(seed);
      this.state = course.initial();
    }

    void toTheEnd() {
      var endless =
          course.table().stream()
              .filter(row -> row instanceof Row.Endless)
              .flatMap(row -> row.in().stream())
              .toList();
      int steps = 0;
      while (!course.isFinal(state)) {
        var facts = any.random(random, now);
        step(facts);
        assertThat(steps++).as("steps of %s, now %s", course.name(), state).isLessThan(LIMIT);
        if (endless.contains(state) && steps > STEPS) {
          return;
        }
      }
      for (var role : Role.values()) {
        assertThat(course.legal(state, role)).isEmpty();
      }
    }

    void checked() {
      for (int step = 0; step < STEPS && !course.isFinal(state); step++) {
        var facts = any.random(random, now);
        buttonsAgreeWithAnswers(facts);
        timeIsNeverRefused(facts);
        whatFollowsByItselfComesToRest(facts);
        step(facts);
      }
    }

    private void buttonsAgreeWithAnswers(F facts) {
      for (var role : Role.values()) {
        var buttons = course.legal(state, role, facts);
        assertThat(buttons.keySet()).isEqualTo(course.legal(state, role));
        for (var act : course.acts()) {
          if (role != Role.TIME) {
            var answer = course.on(state, act, role, facts, moment());
            if (buttons.containsKey(act) && buttons.get(act).isEmpty()) {
              assertThat(answer).isInstanceOf(Moved.class);
            } else {
              var possible = new ArrayList<>(buttons.keySet());
              possible.removeIf(button -> !buttons.get(button).isEmpty());
              assertThat(answer)
                  .isInstanceOfSatisfying(
                      Refused.class,
                      refused -> {
                        assertThat(refused.reasons())
                            .isEqualTo(buttons.getOrDefault(act, List.of()));
                        assertThat(List.copyOf(refused.legal())).isEqualTo(possible);
                      });
            }
          }
        }
      }
    }

    private void timeIsNeverRefused(F facts) {
      var before = since.minusSeconds(1);
      for (var due : course.deadlines(state, facts, since)) {
        switch (due) {
          case Due.Deadline<A, E>(var at, var act) -> {
            assertThat(course.on(state, act, Role.TIME, facts, new Moment(at, since)))
                .isInstanceOf(Moved.class);
            assertThat(course.on(state, act, Role.TIME, facts, new Moment(at.minusNanos(1), since)))
                .isEqualTo(new Refused<>(List.of(Course.NOT_YET), Set.of()));
          }
          case Due.Reminder<A, E>(var at, var _) -> assertThat(at).isAfter(before);
        }
      }
    }

    private void whatFollowsByItselfComesToRest(F facts) {
      var at = state;
      for (int moves = 0; course.itselfAct(at, facts).isPresent(); moves++) {
        assertThat(moves).as("moves by itself from %s", state).isLessThan(course.states().size());
        var act = course.itselfAct(at, facts).get();
        at = moved(course.on(at, act, Role.SYSTEM, facts, moment())).to();
      }
    }

    /** Somebody does something, or time passes until something is due. */
    private void step(F facts) {
      now = now.plus(Duration.ofHours(random.nextInt(48)));
      if (random.nextInt(4) == 0) {
        course.deadlines(state, facts, since).stream()
            .<Due.Deadline<A, E>>mapMulti(
                (due, sink) -> {
                  if (due instanceof Due.Deadline<A, E> deadline) {
                    sink.accept(deadline);
                  }
                })
            .findFirst()
            .ifPresent(
                due -> {
                  now = due.at().isAfter(now) ? due.at() : now;
                  go(course.on(state, due.act(), Role.TIME, facts, moment()));
                });
        return;
      }
      var role = Role.values()[random.nextInt(Role.values().length)];
      var acts = List.copyOf(course.legal(state, role));
      if (role != Role.TIME && !acts.isEmpty()) {
        go(course.on(state, acts.get(random.nextInt(acts.size())), role, facts, moment()));
      }
    }

    private void go(Answer<S, A, E> answer) {
      if (answer instanceof Moved<S, A, E>(var to, var _) && to != state) {
        state = to;
        since = now;
      }
    }

    private Moved<S, A, E> moved(Answer<S, A, E> answer) {
      return switch (answer) {
        case Moved<S, A, E> moved -> moved;
        case Refused<S, A, E> refused -> throw new AssertionError(refused);
      };
    }

    private Moment moment() {
      return new Moment(now, since);
    }
  }
}
