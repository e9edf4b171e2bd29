package coop.ilmek.shared.flow;

import coop.ilmek.workflows.Course;
import coop.ilmek.workflows.Slugs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which handler performs which effect. An effect has exactly one, in the module that does it. */
public final class Effects {
  /** One of the two kinds. */
  sealed interface Handler {}

  record Inside(InsideEffect effect) implements Handler {}

  record Outside<Q, R>(OutsideEffect<Q, R> effect) implements Handler {}

  private final Map<String, Handler> byName = new LinkedHashMap<>();
  private final Map<String, List<String>> followers = new LinkedHashMap<>();

  /** The consequence of a course, inside our database. */
  public <E extends Enum<E>> Effects inside(
      Course<?, ?, E, ?> course, E constant, InsideEffect effect) {
    return inside(wireName(course, constant), effect);
  }

  /** Work that belongs to no course, inside our database. */
  public Effects inside(String name, InsideEffect effect) {
    return put(name, new Inside(effect));
  }

  public <E extends Enum<E>, Q, R> Effects outside(
      Course<?, ?, E, ?> course, E constant, OutsideEffect<Q, R> effect) {
    return outside(wireName(course, constant), effect);
  }

  public <Q, R> Effects outside(String name, OutsideEffect<Q, R> effect) {
    return put(name, new Outside<>(effect));
  }

  /**
   * Follows facts that no course moves, see {@link Changes}.
   *
   * @param what wire name of the facts
   * @param by who follows them; the row's wire name is both
   */
  public Effects following(String what, String by, InsideEffect effect) {
    String name = what + "." + by;
    followers.computeIfAbsent(what, any -> new ArrayList<>()).add(name);
    return inside(name, effect);
  }

  Map<String, List<String>> followers() {
    return followers;
  }

  static String wireName(Course<?, ?, ?, ?> course, Enum<?> effect) {
    return course.name() + "." + Slugs.of(effect);
  }

  /** The wire name of a timed act. */
  static String deadlineName(Course<?, ?, ?, ?> course, Enum<?> act) {
    return course.name() + ".at." + Slugs.of(act);
  }

  Set<String> names() {
    return byName.keySet();
  }

  @Nullable Handler handler(String name) {
    return byName.get(name);
  }

  private Effects put(String name, Handler handler) {
    if (byName.putIfAbsent(name, handler) != null) {
      throw new IllegalStateException("effect " + name + " has two handlers");
    }
    return this;
  }
}
