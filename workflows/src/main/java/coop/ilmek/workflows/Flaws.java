package coop.ilmek.workflows;

import coop.ilmek.workflows.Row.Itself;
import coop.ilmek.workflows.Row.Move;
import coop.ilmek.workflows.Row.Reminder;
import coop.ilmek.workflows.Row.Timed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with a table, found without running it. */
final class Flaws<S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> {

  private final Course<S, A, E, F> course;
  private final List<Move<S, A, E, F>> moves;
  private final List<String> found = new ArrayList<>();

  Flaws(Course<S, A, E, F> course) {
    this.course = course;
    this.moves = course.moves().toList();
  }

  List<String> all() {
    if (moves.isEmpty()) {
      return List.of("The table has no moves");
    }
    names();
    unused();
    rows();
    for (var state : course.states()) {
      ways(state);
      order(state);
      clocks(state);
      pointers(state);
    }
    rounds();
    return List.copyOf(found);
  }

  private void names() {
    var slug = Predicate.not((String name) -> name.matches("[a-z][a-z0-9_]*"));
    Stream.concat(Stream.of(course.name()), course.reasons().stream())
        .filter(slug)
        .forEach(name -> flaw("%s is no slug".formatted(name)));
    var seen = new HashSet<String>();
    for (var reason : course.reasons()) {
      if (!seen.add(reason)) {
        flaw("Two guards give the reason %s".formatted(reason));
      }
    }
  }

  private void unused() {
    var acts = EnumSet.copyOf(course.acts());
    moves.forEach(move -> acts.remove(move.act()));
    acts.forEach(act -> flaw("No row uses the act %s".formatted(Slugs.of(act))));
    var effects = new HashSet<>(course.effects());
    course.usedEffects().forEach(effects::remove);
    effects.stream()
        .sorted()
        .forEach(effect -> flaw("No row uses the effect %s".formatted(Slugs.of(effect))));
    var guards = new ArrayList<>(course.guards());
    moves.forEach(move -> guards.removeAll(move.guards()));
    guards.forEach(guard -> flaw("No row needs %s".formatted(guard.reason())));
  }

  private void rows() {
    for (var row : course.table()) {
      if (row.in().isEmpty()) {
        flaw("A row names no state");
      }
    }
    for (var move : moves) {
      if (move.trigger() instanceof Itself<A, F> && move.guards().isEmpty()) {
        flaw("%s happens by itself at once: it needs a guard".formatted(Slugs.of(move.act())));
      }
      if (move.trigger() instanceof Row.May<A, F>(var roles, var act)
          && roles.contains(Role.TIME)) {
        flaw("%s: time has deadlines, it may nothing".formatted(Slugs.of(act)));
      }
    }
  }

  private void ways(S state) {
    var slug = Slugs.of(state);
    if (!reachable(course.initial(), move -> true).contains(state)) {
      flaw("%s is never reached".formatted(slug));
    }
    if (course.isFinal(state)) {
      course.table().stream()
          .filter(row -> !(row instanceof Row.End) && row.in().contains(state))
          .forEach(row -> flaw("%s is final, yet a row speaks about it".formatted(slug)));
      return;
    }
    var endless = statesOf(Row.Endless.class);
    var out = course.moves(state).filter(move -> move.to() != state).toList();
    if (!endless.contains(state)) {
      if (out.isEmpty()) {
        flaw("%s has no way out".formatted(slug));
      } else if (out.stream().noneMatch(Flaws::isCaredFor)) {
        flaw("%s has neither an owner nor a deadline".formatted(slug));
      }
    }
    if (reachable(state, move -> true).stream()
        .noneMatch(reached -> course.isFinal(reached) || endless.contains(reached))) {
      flaw("From %s no end can be reached".formatted(slug));
    }
  }

  private static boolean isCaredFor(Move<?, ?, ?, ?> move) {
    return move.trigger() instanceof Timed
        || move.trigger().roles().stream().anyMatch(Role::isPerson);
  }

  /**
   * The rows of one state, act and role are tried in order, so the last one must catch the rest.
   */
  private void order(S state) {
    for (var role : Role.values()) {
      for (var act : course.legal(state, role)) {
        var tried =
            course
                .moves(state)
                .filter(m -> m.act() == act && m.trigger().roles().contains(role))
                .toList();
        for (var row : tried.subList(0, tried.size() - 1)) {
          if (row.guards().isEmpty()) {
            flaw(
                "%s: a row of %s stands behind one that always holds"
                    .formatted(Slugs.of(state), Slugs.of(act)));
          }
        }
        if (role == Role.TIME && !tried.getLast().guards().isEmpty()) {
          flaw("%s: time may be refused to %s".formatted(Slugs.of(state), Slugs.of(act)));
        }
      }
    }
  }

  private void clocks(S state) {
    for (var act : course.legal(state, Role.TIME)) {
      var waits = new HashSet<When<F>>();
      var dates = 0;
      for (var move : course.moves(state).filter(m -> m.act() == act).toList()) {
        if (move.trigger() instanceof Timed<A, F>(var when, var _)) {
          switch (when) {
            case When.After<F> after -> waits.add(after);
            case When.OnDate<F> _ -> dates = 1;
          }
        }
      }
      if (waits.size() + dates > 1) {
        flaw("%s: %s has two clocks".formatted(Slugs.of(state), Slugs.of(act)));
      }
    }
  }

  /** A waiting effect is known by its name and the version of its subject, so it waits once. */
  private void pointers(S state) {
    var reminded = new HashSet<E>();
    for (var row : course.table()) {
      if (row instanceof Reminder<S, A, E, F>(var in, var _, var effect)
          && in.contains(state)
          && !reminded.add(effect)) {
        flaw("%s: %s waits twice".formatted(Slugs.of(state), Slugs.of(effect)));
      }
    }
    for (var move : moves) {
      if (move.to() == state) {
        var waiting = new HashSet<>(reminded);
        for (var effect : move.effects()) {
          if (!waiting.add(effect)) {
            flaw(
                "%s leads to %s, where %s waits twice"
                    .formatted(Slugs.of(move.act()), Slugs.of(state), Slugs.of(effect)));
          }
        }
      }
    }
  }

  /** A round of deadlines would turn for ever. */
  private void rounds() {
    Predicate<Move<S, A, E, F>> byTime = m -> m.trigger() instanceof Timed<A, F>;
    for (var state : course.states()) {
      var next = moves.stream().filter(byTime).filter(m -> m.in().contains(state));
      if (next.anyMatch(m -> reachable(m.to(), byTime).contains(state))) {
        flaw("%s comes back to itself by time alone".formatted(Slugs.of(state)));
      }
    }
  }

  private Set<S> statesOf(Class<?> kind) {
    return course.table().stream()
        .filter(kind::isInstance)
        .flatMap(row -> row.in().stream())
        .collect(Collectors.toSet());
  }

  private Set<S> reachable(S from, Predicate<Move<S, A, E, F>> by) {
    var reached = EnumSet.of(from);
    var grew = true;
    while (grew) {
      grew = false;
      for (var move : moves) {
        if (by.test(move) && move.in().stream().anyMatch(reached::contains)) {
          grew |= reached.add(move.to());
        }
      }
    }
    return reached;
  }

  private void flaw(String text) {
    found.add(text);
  }
}
