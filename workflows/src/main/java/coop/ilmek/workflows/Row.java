package coop.ilmek.workflows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One line of a course's table. */
public sealed interface Row<S, A, E, F> {

  /** The states the line speaks about. */
  List<S> in();

  /** An act, what it needs, where it leads and what follows. */
  record Move<S, A, E, F>(
      List<S> in, Trigger<A, F> trigger, List<Guard<F>> guards, S to, List<E> effects)
      implements Row<S, A, E, F> {

    /** Effects to be carried out after the move; they may run in any order and at once. */
    @SafeVarargs
    public final Move<S, A, E, F> then(E... effects) {
      return new Move<>(in, trigger, guards, to, List.of(effects));
    }

    A act() {
      return trigger.act();
    }

    List<String> unmet(F facts) {
      return guards.stream().filter(guard -> !guard.holds(facts)).map(Guard::reason).toList();
    }
  }

  /** An effect that time brings without a move, so that it restarts no clock. */
  record Reminder<S, A, E, F>(List<S> in, When<F> when, E effect) implements Row<S, A, E, F> {}

  /** States in which a subject may stay without an owner or a deadline, and why. */
  record Endless<S, A, E, F>(List<S> in, String why) implements Row<S, A, E, F> {}

  /** States in which a subject has come to its end. */
  record End<S, A, E, F>(List<S> in) implements Row<S, A, E, F> {}

  /** What sets a move off. */
  sealed interface Trigger<A, F> {

    A act();

    Set<Role> roles();
  }

  /** A role may do the act. */
  record May<A, F>(Set<Role> roles, A act) implements Trigger<A, F> {}

  /** Time does the act. */
  record Timed<A, F>(When<F> when, A act) implements Trigger<A, F> {
    @Override
    public Set<Role> roles() {
      return Set.of(Role.TIME);
    }
  }

  /** The act follows from the facts as soon as the guards hold. */
  record Itself<A, F>(A act) implements Trigger<A, F> {
    @Override
    public Set<Role> roles() {
      return Set.of(Role.SYSTEM);
    }
  }

  /** A line that so far names only its states. */
  record In<S, A, E, F>(List<S> states) {

    public Way<S, A, E, F> may(Role role, A act) {
      return way(new May<>(Set.of(role), act));
    }

    /** Time does the act on a date among the facts; without a date it never does. */
    public Way<S, A, E, F> at(When.Date<F> date, A act) {
      return way(new Timed<>(new When.OnDate<>(date, Duration.ZERO), act));
    }

    /** Time does the act so long after the state was entered. */
    public Way<S, A, E, F> after(Duration wait, A act) {
      return way(new Timed<>(new When.After<>(wait), act));
    }

    public Way<S, A, E, F> itself(A act) {
      return way(new Itself<>(act));
    }

    private Way<S, A, E, F> way(Trigger<A, F> trigger) {
      return new Way<>(states, trigger, List.of());
    }
  }

  /** A line without its destination yet. */
  record Way<S, A, E, F>(List<S> in, Trigger<A, F> trigger, List<Guard<F>> guards) {

    /** Another role that may do the same act. */
    public Way<S, A, E, F> or(Role role) {
      if (!(trigger instanceof May<A, F>(var roles, var act))) {
        throw new IllegalArgumentException("Only an act of a role can be another role's, too");
      }
      var more = EnumSet.copyOf(roles);
      more.add(role);
      return new Way<>(in, new May<>(more, act), guards);
    }

    @SafeVarargs
    public final Way<S, A, E, F> needs(Guard<F>... more) {
      var all = new ArrayList<>(guards);
      all.addAll(List.of(more));
      return new Way<>(in, trigger, List.copyOf(all));
    }

    public Row.Move<S, A, E, F> to(S state) {
      return new Row.Move<S, A, E, F>(in, trigger, guards, state, List.of());
    }
  }
}
