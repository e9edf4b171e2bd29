package coop.ilmek.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.workflows.Answer.Moved;
import coop.ilmek.workflows.Answer.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells what happens to one subject, sentence by sentence. */
final class Story<S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> {

  static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

  private final Course<S, A, E, F> course;
  private F facts;
  private S state;
  private Instant now = BEGIN;
  private Instant since = BEGIN;

  Story(Course<S, A, E, F> course, F facts) {
    this.course = course;
    this.facts = facts;
    this.state = course.initial();
  }

  /** So many days after the story began. */
  static Instant day(int days) {
    return BEGIN.plus(Duration.ofDays(days));
  }

  Story<S, A, E, F> when(F changed) {
    facts = changed;
    return this;
  }

  Story<S, A, E, F> onDay(int days) {
    now = day(days);
    return this;
  }

  /** The role does it, and nothing but these effects follow. */
  @SafeVarargs
  final Story<S, A, E, F> does(Role role, A act, S to, E... effects) {
    assertThat(course.on(state, act, role, facts, new Moment(now, since)))
        .as("%s: %s by %s", state, act, role)
        .isEqualTo(new Moved<>(to, List.of(effects)));
    if (to != state) {
      since = now;
    }
    state = to;
    return this;
  }

  Story<S, A, E, F> refuses(Role role, A act, String... reasons) {
    assertThat(course.on(state, act, role, facts, new Moment(now, since)))
        .as("%s: %s by %s", state, act, role)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reasons()).isEqualTo(List.of(reasons)));
    return this;
  }

  /** It follows from the facts by itself. */
  @SafeVarargs
  final Story<S, A, E, F> follows(A act, S to, E... effects) {
    assertThat(course.itselfAct(state, facts)).as("by itself from %s", state).contains(act);
    return does(Role.SYSTEM, act, to, effects);
  }

  Story<S, A, E, F> nothingFollows() {
    assertThat(course.itselfAct(state, facts)).as("by itself from %s", state).isEmpty();
    return this;
  }

  /** What time will do from here, soonest first. */
  @SafeVarargs
  final Story<S, A, E, F> awaits(Due<A, E>... due) {
    assertThat(course.deadlines(state, facts, since)).isEqualTo(List.of(due));
    return this;
  }

  @SafeVarargs
  final Story<S, A, E, F> offers(Role role, A... acts) {
    assertThat(course.legal(state, role)).containsExactlyInAnyOrder(acts);
    return this;
  }

  void ends() {
    assertThat(course.isFinal(state)).as("%s is final", state).isTrue();
  }
}
