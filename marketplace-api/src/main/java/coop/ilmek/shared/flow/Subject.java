package coop.ilmek.shared.flow;

import coop.ilmek.workflows.Course;
import coop.ilmek.workflows.Role;
import coop.ilmek.workflows.Slugs;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * A noun whose life is a course: which table holds its state, and how its facts are loaded. The
 * table has the columns {@code id, state, state_since, version}. One bean per course.
 */
public abstract class Subject<S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> {
  private final Course<S, A, E, F> course;
  final String table;
  final String lockSql;
  final String shareSql;
  final String moveSql;

  /**
   * @param table with its schema, e.g. {@code sourcing.enquiry}; a constant
   */
  protected Subject(Course<S, A, E, F> course, String table) {
    this.course = course;
    this.table = table;
    // "no key update" lets foreign keys of children be checked while the row is being moved.
    this.lockSql =
        "select state, state_since, version from " + table + " where id = $1 for no key update";
    this.shareSql = "select state, state_since, version from " + table + " where id = $1 for share";
    this.moveSql =
        "update "
            + table
            + " set state = $2, state_since = $3, version = version + 1"
            + " where id = $1 and version = $4";
  }

  /** What the guards look at: plain values, one query, read after the row is locked. */
  protected abstract Mono<F> facts(UUID id);

  /** Before the row is locked, whoever acts, time included: a child locks its parent here. */
  protected Mono<Void> lockFirst(UUID id) {
    return Mono.empty();
  }

  /**
   * Writes that belong to every move of this kind, whoever makes it, time included; they stand
   * before the deadlines of the new state are read from the facts.
   */
  protected Mono<Void> moved(UUID id, A act, Moved<S> moved) {
    return Mono.empty();
  }

  /** When the move is stored whole: what follows by itself, here or in the parent. */
  protected Mono<Void> settle(UUID id) {
    return Mono.empty();
  }

  public final Course<S, A, E, F> course() {
    return course;
  }

  final S state(String slug) {
    return course.state(slug);
  }

  final String slug(Enum<?> constant) {
    return Slugs.of(constant);
  }

  static final Role TIME = Role.TIME;
}
