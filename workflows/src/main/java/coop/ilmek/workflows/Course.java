package coop.ilmek.workflows;

import coop.ilmek.workflows.Row.Move;
import coop.ilmek.workflows.Row.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The life of one noun as a table: who may do what in which state, what it needs, where it leads
 * and what follows, and what time does by itself.
 *
 * <p>Rows are tried from top to bottom; the first whose guards hold wins, else the reasons of the
 * last one answer. A deadline belongs to a state: entering stages it, leaving ends it.
 *
 * @param <S> states
 * @param <A> acts
 * @param <E> effects: consequences that carry no data and are performed elsewhere
 * @param <F> facts: one record of plain values that the guards may look at
 */
public abstract class Course<S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> {

  /** The reason given to a deadline that is asked before its time. */
  public static final String NOT_YET = "not_yet";

  private final String name;
  private final S initial;
  private final List<Guard<F>> guards = new ArrayList<>();
  private List<Row<S, A, E, F>> table = List.of();

  /**
   * @param name slug of the course, part of its wire names and addresses
   * @param initial the state in which a subject is born
   */
  protected Course(String name, S initial) {
    this.name = name;
    this.initial = initial;
  }

  // --- writing the table ---

  @SafeVarargs
  protected final Row.In<S, A, E, F> in(S... states) {
    return new Row.In<>(List.of(states));
  }

  /** Reminds so long after one of the states was entered. */
  @SafeVarargs
  protected final Row<S, A, E, F> remind(Duration after, E effect, S... states) {
    return new Row.Reminder<>(List.of(states), new When.After<>(after), effect);
  }

  /** Reminds on a date among the facts. */
  @SafeVarargs
  protected final Row<S, A, E, F> remindOn(When.Date<F> date, E effect, S... states) {
    return remind(date, Duration.ZERO, effect, states);
  }

  /** Reminds so long before a date among the facts. */
  @SafeVarargs
  protected final Row<S, A, E, F> remindBefore(
      Duration lead, When.Date<F> date, E effect, S... states) {
    return remind(date, lead.negated(), effect, states);
  }

  /** Reminds so long after a date among the facts. */
  @SafeVarargs
  protected final Row<S, A, E, F> remindAfter(
      Duration delay, When.Date<F> date, E effect, S... states) {
    return remind(date, delay, effect, states);
  }

  @SafeVarargs
  private Row<S, A, E, F> remind(When.Date<F> date, Duration shift, E effect, S... states) {
    return new Row.Reminder<>(List.of(states), new When.OnDate<>(date, shift), effect);
  }

  /** The final states. They are said aloud, so that a forgotten way out is found. */
  @SafeVarargs
  protected final Row<S, A, E, F> ends(S... states) {
    return new Row.End<>(List.of(states));
  }

  /** A subject may stay in these states although nobody and no deadline cares for it, and why. */
  @SafeVarargs
  protected final Row<S, A, E, F> endless(String why, S... states) {
    return new Row.Endless<>(List.of(states), why);
  }

  /**
   * A condition for the rows.
   *
   * @param reason slug of what is missing when it does not hold
   */
  protected final Guard<F> guard(String reason, Predicate<F> condition) {
    var guard = new Guard<>(reason, condition);
    guards.add(guard);
    return guard;
  }

  /** The table, once, at the end of the constructor. */
  @SafeVarargs
  protected final void rows(Row<S, A, E, F>... rows) {
    table = List.of(rows);
  }

  // --- asking ---

  /** What the act leads to. Time's acts move only when they are due. */
  public final Answer<S, A, E> on(S state, A act, Role role, F facts, Moment moment) {
    var candidates = moves(state).filter(move -> is(move, act, role)).toList();
    var reasons = List.<String>of();
    if (role == Role.TIME && !candidates.isEmpty()) {
      var due = earliest(candidates, facts, moment.since());
      if (due == null || moment.now().isBefore(due)) {
        return new Answer.Refused<S, A, E>(List.of(NOT_YET), Set.of());
      }
    }
    for (var move : candidates) {
      reasons = move.unmet(facts);
      if (reasons.isEmpty()) {
        return new Answer.Moved<>(move.to(), move.effects());
      }
    }
    return new Answer.Refused<>(reasons, possible(state, role, facts));
  }

  /** The acts of a role in a state, whatever the facts. */
  public final Set<A> legal(S state, Role role) {
    var acts = new LinkedHashSet<A>();
    moves(state)
        .filter(move -> move.trigger().roles().contains(role))
        .forEach(m -> acts.add(m.act()));
    return Collections.unmodifiableSet(acts);
  }

  /** The acts of a role in a state, each with why it is not possible now; empty when it is. */
  public final Map<A, List<String>> legal(S state, Role role, F facts) {
    var acts = new LinkedHashMap<A, List<String>>();
    for (var act : legal(state, role)) {
      var reasons = List.<String>of();
      for (var move : moves(state).filter(move -> is(move, act, role)).toList()) {
        reasons = move.unmet(facts);
        if (reasons.isEmpty()) {
          break;
        }
      }
      acts.put(act, reasons);
    }
    return Collections.unmodifiableMap(acts);
  }

  /** The act that follows from the facts by itself, done in the role SYSTEM. */
  public final Optional<A> itselfAct(S state, F facts) {
    return moves(state)
        .filter(move -> move.trigger() instanceof Row.Itself<A, F> && move.unmet(facts).isEmpty())
        .map(Move::act)
        .findFirst();
  }

  /**
   * What time will do in the state, soonest first. The rows of one act share its earliest clock. A
   * reminder whose moment passed before the state was entered is left out, for nobody is reminded
   * of what could not be done before. After a move into the same state {@code since} stays, so the
   * caller leaves out reminders that already lie behind it.
   *
   * @param since when the state was entered
   */
  public final List<Due<A, E>> deadlines(S state, F facts, Instant since) {
    var due = new ArrayList<Due<A, E>>();
    for (var act : legal(state, Role.TIME)) {
      var at = earliest(moves(state).filter(m -> is(m, act, Role.TIME)).toList(), facts, since);
      if (at != null) {
        due.add(new Due.Deadline<>(at, act));
      }
    }
    for (var row : table) {
      if (row instanceof Row.Reminder<S, A, E, F>(var in, var when, var effect)
          && in.contains(state)) {
        var at = when.at(facts, since);
        if (at != null && !at.isBefore(since)) {
          due.add(new Due.Reminder<>(at, effect));
        }
      }
    }
    due.sort(Comparator.comparing(Due::at));
    return List.copyOf(due);
  }

  private @Nullable Instant earliest(List<Move<S, A, E, F>> timed, F facts, Instant since) {
    Instant earliest = null;
    for (var move : timed) {
      if (move.trigger() instanceof Timed<A, F>(var when, var _)) {
        var at = when.at(facts, since);
        if (at != null && (earliest == null || at.isBefore(earliest))) {
          earliest = at;
        }
      }
    }
    return earliest;
  }

  private Set<A> possible(S state, Role role, F facts) {
    var acts = new LinkedHashSet<A>();
    legal(state, role, facts)
        .forEach(
            (act, reasons) -> {
              if (reasons.isEmpty()) {
                acts.add(act);
              }
            });
    return Collections.unmodifiableSet(acts);
  }

  private static <A extends Enum<A>, F> boolean is(Move<?, A, ?, F> move, A act, Role role) {
    return move.act() == act && move.trigger().roles().contains(role);
  }

  // --- describing ---

  /** The slug of the course. */
  public final String name() {
    return name;
  }

  public final S initial() {
    return initial;
  }

  public final Set<S> states() {
    return EnumSet.allOf(initial.getDeclaringClass());
  }

  /** Every act of the course, also one that no row uses. */
  public final Set<A> acts() {
    return moves()
        .findFirst()
        .map(move -> EnumSet.allOf(move.act().getDeclaringClass()))
        .orElseThrow(() -> new IllegalStateException(name + " has no moves"));
  }

  /** Every effect of the course, also one that no row uses. */
  public final Set<E> effects() {
    return usedEffects()
        .findFirst()
        .<Set<E>>map(effect -> EnumSet.allOf(effect.getDeclaringClass()))
        .orElse(Set.of());
  }

  /** The slugs of everything that may be missing for an act. */
  public final List<String> reasons() {
    return guards.stream().map(Guard::reason).toList();
  }

  /** Whether the subject has come to its end there. */
  public final boolean isFinal(S state) {
    return table.stream().anyMatch(row -> row instanceof Row.End && row.in().contains(state));
  }

  /** The acts that time does by itself. */
  public final Set<A> timedActs() {
    var acts = new LinkedHashSet<A>();
    states().forEach(state -> acts.addAll(legal(state, Role.TIME)));
    return Collections.unmodifiableSet(acts);
  }

  /** The rows as they were written. */
  public final List<Row<S, A, E, F>> table() {
    return table;
  }

  /**
   * The state with this slug.
   *
   * @throws IllegalArgumentException if the course has no such state
   */
  public final S state(String slug) {
    return named(slug, states());
  }

  /**
   * The act with this slug.
   *
   * @throws IllegalArgumentException if the course has no such act
   */
  public final A act(String slug) {
    return named(slug, acts());
  }

  /**
   * The effect with this slug.
   *
   * @throws IllegalArgumentException if the course has no such effect
   */
  public final E effect(String slug) {
    return named(slug, effects());
  }

  /** Under which name an effect waits to be carried out, for releases to come. */
  public final String wireName(E effect) {
    return name + "." + Slugs.of(effect);
  }

  /** Under which name an act of time waits for its instant, for releases to come. */
  public final String wireNameOfDeadline(A act) {
    return name + ".at." + Slugs.of(act);
  }

  /** The wire names of all effects and all acts of time. */
  public final List<String> wireNames() {
    return Stream.concat(
            effects().stream().map(this::wireName),
            timedActs().stream().map(this::wireNameOfDeadline))
        .toList();
  }

  /** What is wrong with the table; empty when it holds together. */
  public final List<String> flaws() {
    return new Flaws<>(this).all();
  }

  /** The table as a Mermaid state diagram. */
  public final String mermaid() {
    return Mermaid.of(this);
  }

  final List<Guard<F>> guards() {
    return guards;
  }

  final Stream<Move<S, A, E, F>> moves() {
    return table.stream()
        .<Move<S, A, E, F>>mapMulti(
            (row, sink) -> {
              if (row instanceof Move<S, A, E, F> move) {
                sink.accept(move);
              }
            });
  }

  final Stream<Move<S, A, E, F>> moves(S state) {
    return moves().filter(move -> move.in().contains(state));
  }

  final Stream<E> usedEffects() {
    return table.stream()
        .mapMulti(
            (row, sink) -> {
              switch (row) {
                case Move<S, A, E, F> move -> move.effects().forEach(sink);
                case Row.Reminder<S, A, E, F> reminder -> sink.accept(reminder.effect());
                case Row.Endless<S, A, E, F> _, Row.End<S, A, E, F> _ -> {}
              }
            });
  }

  private <T extends Enum<T>> T named(String slug, Set<T> constants) {
    for (var constant : constants) {
      if (Slugs.of(constant).equals(slug)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name + " knows no " + slug);
  }
}
