package coop.ilmek.workflows;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The page of a course under docs/courses: its diagram and its rows in plain words. */
final class CourseDocument<S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> {

  private static final Labels LABELS = Labels.of("en");

  private final Course<S, A, E, F> course;
  private final AnyFacts<F> facts;

  private CourseDocument(Course<S, A, E, F> course) throws NoSuchMethodException {
    this.course = course;
    this.facts = new AnyFacts<>(course);
  }

  static String of(Course<?, ?, ?, ?> course) throws NoSuchMethodException {
    return new CourseDocument<>(course).text();
  }

  private String text() {
    var title = course.name().replace('_', ' ');
    var page = new StringBuilder();
    page.append("# ").append(title.substring(0, 1).toUpperCase(Locale.ROOT));
    page.append(title.substring(1)).append("\n\n");
    page.append("Written by `CoursesTest` from `")
        .append(course.getClass().getSimpleName())
        .append("`; write it anew with `-Dcourses.write`.\n\n");
    page.append("```mermaid\n").append(course.mermaid()).append("```\n\n");
    page.append("| In | Who or when | Does | Refused while | Goes to | What follows |\n");
    page.append("|---|---|---|---|---|---|\n");
    course.table().forEach(row -> page.append(line(row)));
    return page.toString();
  }

  private String line(Row<S, A, E, F> row) {
    var states = states(row.in());
    return switch (row) {
      case Row.Move<S, A, E, F> move ->
          cells(
              states,
              who(move.trigger()),
              LABELS.act(course, move.trigger().act()),
              move.guards().stream().map(this::sentence).collect(joining("<br>")),
              states(List.of(move.to())),
              move.effects().stream().map(this::effect).collect(joining("<br>")));
      case Row.Reminder<S, A, E, F> reminder ->
          cells(states, when(reminder.when()), "", "", "", effect(reminder.effect()));
      case Row.Endless<S, A, E, F> endless ->
          cells(states, "nobody, no deadline", "", "", "", endless.why());
      case Row.End<S, A, E, F> _ -> cells(states, "the end", "", "", "", "");
    };
  }

  private String states(List<S> states) {
    return states.stream().map(state -> LABELS.state(course, state)).collect(joining("<br>"));
  }

  private String who(Row.Trigger<A, F> trigger) {
    return switch (trigger) {
      case Row.May<A, F>(var roles, var _) ->
          roles.stream().sorted().map(Slugs::of).collect(joining(", "));
      case Row.Timed<A, F>(var when, var _) -> when(when);
      case Row.Itself<A, F> _ -> "by itself";
    };
  }

  private String when(When<F> when) {
    return switch (when) {
      case When.After<F>(var delay) -> "after " + days(delay);
      case When.OnDate<F>(var date, var shift) -> {
        var name = "`" + facts.nameOf(date) + "`";
        yield shift.isZero()
            ? "at " + name
            : days(shift.abs()) + (shift.isNegative() ? " before " : " after ") + name;
      }
    };
  }

  private static String days(Duration duration) {
    var days = duration.toDays();
    if (!Duration.ofDays(days).equals(duration)) {
      throw new IllegalStateException("not whole days: " + duration);
    }
    return days == 1 ? "1 day" : days + " days";
  }

  private String sentence(Guard<F> guard) {
    return LABELS.byCourse().get(course.name()).get("reason").get(guard.reason());
  }

  private String effect(E effect) {
    return LABELS.effect(course, effect);
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
