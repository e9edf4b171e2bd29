package coop.ilmek.workflows;

import java.util.Comparator;
import java.util.stream.Collectors;

/** Draws a course. */
final class Mermaid {

  private Mermaid() {}

  static <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> String of(
      Course<S, A, E, F> course) {
    var lines = new StringBuilder("stateDiagram-v2\n");
    line(lines, "[*] --> " + Slugs.of(course.initial()));
    course
        .moves()
        .forEach(
            move -> {
              for (var from : move.in()) {
                line(lines, Slugs.of(from) + " --> " + Slugs.of(move.to()) + " : " + label(move));
              }
            });
    for (var state : course.states()) {
      if (course.isFinal(state)) {
        line(lines, Slugs.of(state) + " --> [*]");
      }
    }
    return lines.toString();
  }

  private static String label(Row.Move<?, ? extends Enum<?>, ?, ?> move) {
    var who =
        move.trigger() instanceof Row.Itself<?, ?>
            ? "by itself"
            : move.trigger().roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Slugs::of)
                .collect(Collectors.joining(", "));
    return Slugs.of(move.act()).replace('_', ' ') + " (" + who + ")";
  }

  private static void line(StringBuilder lines, String text) {
    lines.append("  ").append(text).append('\n');
  }
}
