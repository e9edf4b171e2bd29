package coop.ilmek.shared.flow;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.Answer;
import coop.ilmek.workflows.Course;
import coop.ilmek.workflows.Due;
import coop.ilmek.workflows.Moment;
import coop.ilmek.workflows.Role;
import coop.ilmek.workflows.Slugs;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way a subject of a course moves. Joined to the face's transaction: lock the row, only
 * then read the facts, ask the course, write state, history, deadlines and effects, and the audit
 * row. Either all of it is stored, or none.
 */
@Component
public class Moves {
  private static final String HISTORY =
      """
      insert into flow.transition
        (course, subject, version, at, actor, organisation, role, act, from_state, to_state, detail)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)
      """;

  private final DatabaseClient db;
  private final Staging staging;
  private final Audit audit;
  private final Clock clock;
  private final JsonMapper json;

  Moves(DatabaseClient db, Staging staging, Audit audit, Clock clock, JsonMapper json) {
    this.db = db;
    this.staging = staging;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** Begins the description of a move. */
  public <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> Request<S, A, E, F> of(
      Subject<S, A, E, F> subject, UUID id) {
    return new Request<>(subject, id);
  }

  /**
   * Records that a subject began, after its row was inserted in the course's initial state with
   * version 0: history, deadlines, audit.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> Mono<Void> opened(
      Actor actor, Role role, Subject<S, A, E, F> subject, UUID id, @Nullable Object command) {
    Instant now = clock.instant();
    S initial = subject.course().initial();
    return subject
        .facts(id)
        .flatMap(
            facts ->
                history(subject.course(), id, 0, now, actor, role, "open", null, initial, command)
                    .then(
                        staging.stage(deadlines(subject.course(), id, 0, initial, facts, now, now)))
                    .then(audit.record(actor, subject.course().name() + ".open", id)));
  }

  /** Locks the row of a parent before a child is touched; 404 when it does not exist. */
  public <S extends Enum<S>> Mono<S> lock(Subject<S, ?, ?, ?> subject, UUID id) {
    return read(subject, subject.lockSql, id).map(Held::state);
  }

  /** Shares the row of a parent: its state cannot change until the child's act has committed. */
  public <S extends Enum<S>> Mono<S> share(Subject<S, ?, ?, ?> subject, UUID id) {
    return read(subject, subject.shareSql, id).map(Held::state);
  }

  /**
   * Tries the {@code itself} acts of a parent after a child moved, until none applies. The parent's
   * row must be locked already.
   */
  public <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> Mono<Void> settle(
      Subject<S, A, E, F> subject, UUID id) {
    return read(subject, subject.lockSql, id)
        .flatMap(
            held ->
                subject
                    .facts(id)
                    .flatMap(
                        facts -> Mono.justOrEmpty(subject.course().itselfAct(held.state(), facts)))
                    .flatMap(act -> of(subject, id).by(Actor.system(), Role.SYSTEM).act(act)))
        .flatMap(moved -> moved.from() == moved.to() ? Mono.empty() : settle(subject, id));
  }

  private record Held<S>(S state, Instant since, long version) {}

  private <S extends Enum<S>> Mono<Held<S>> read(Subject<S, ?, ?, ?> subject, String sql, UUID id) {
    return db.sql(sql)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new Held<>(
                    subject.state(Rows.text(row, "state")),
                    Rows.instant(row, "state_since"),
                    Rows.required(row, "version", Long.class)))
        .one()
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  /** One move, described step by step; {@link #act} performs it. */
  public final class Request<S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> {
    private final Subject<S, A, E, F> subject;
    private final UUID id;
    private Actor actor = Actor.system();
    private Role role = Role.SYSTEM;
    private @Nullable Long expected;
    private @Nullable Object command;
    private Mono<Void> first = Mono.empty();
    private Function<F, Mono<F>> verdict = Mono::just;
    private Function<Moved<S>, Mono<Void>> then = moved -> Mono.empty();

    private Request(Subject<S, A, E, F> subject, UUID id) {
      this.subject = subject;
      this.id = id;
    }

    /** Who acts, in which column of the course table. */
    public Request<S, A, E, F> by(Actor actor, Role role) {
      this.actor = actor;
      this.role = role;
      return this;
    }

    /** The version the actor saw; another one is answered 409 stale. */
    public Request<S, A, E, F> expecting(@Nullable Long version) {
      this.expected = version;
      return this;
    }

    /** What was asked, kept as the detail of the history row. */
    public Request<S, A, E, F> with(Object command) {
      this.command = command;
      return this;
    }

    /** Writes that must stand before the facts are read, after the row is locked. */
    public Request<S, A, E, F> first(Mono<Void> writes) {
      this.first = writes;
      return this;
    }

    /** Lets a policy's verdict enter the facts. */
    public Request<S, A, E, F> judged(Function<F, Mono<F>> verdict) {
      this.verdict = verdict;
      return this;
    }

    /** Writes that belong to the move, once it is decided. */
    public Request<S, A, E, F> then(Function<Moved<S>, Mono<Void>> writes) {
      this.then = writes;
      return this;
    }

    /** Performs the move, or fails with the problem that says why not. */
    public Mono<Moved<S>> act(A act) {
      return Mono.defer(
          () ->
              subject
                  .lockFirst(id)
                  .then(Mono.defer(() -> read(subject, subject.lockSql, id)))
                  .flatMap(
                      held ->
                          expected == null || held.version() == expected
                              ? Mono.just(held)
                              : Mono.<Held<S>>error(Problem.stale()))
                  .flatMap(
                      held ->
                          first
                              .then(Mono.defer(() -> subject.facts(id)))
                              .flatMap(verdict)
                              .flatMap(facts -> decide(act, held, facts))));
    }

    private Mono<Moved<S>> decide(A act, Held<S> held, F facts) {
      Instant now = clock.instant();
      var answer =
          subject.course().on(held.state(), act, role, facts, new Moment(now, held.since()));
      return switch (answer) {
        case Answer.Refused<S, A, E> refused ->
            Mono.error(
                Problem.illegalAct(
                    refused.reasons(), refused.legal().stream().map(subject::slug).toList()));
        case Answer.Moved<S, A, E> moved -> store(act, held, moved, now);
      };
    }

    private Mono<Moved<S>> store(A act, Held<S> held, Answer.Moved<S, A, E> answer, Instant now) {
      Course<S, A, E, F> course = subject.course();
      long version = held.version() + 1;
      S to = answer.to();
      // A move to the same state keeps its clock.
      Instant since = to == held.state() ? held.since() : now;
      var done = new Moved<>(held.state(), to, version, now);
      return db.sql(subject.moveSql)
          .bind("$1", id)
          .bind("$2", subject.slug(to))
          .bind("$3", at(since))
          .bind("$4", held.version())
          .fetch()
          .rowsUpdated()
          .flatMap(n -> n == 1 ? Mono.just(n) : Mono.<Long>error(Problem.stale()))
          .then(
              history(
                  course,
                  id,
                  version,
                  now,
                  actor,
                  role,
                  subject.slug(act),
                  held.state(),
                  to,
                  command))
          .then(Mono.defer(() -> subject.moved(id, act, done)))
          .then(then.apply(done))
          .then(staging.endTimed(id))
          .then(Mono.defer(() -> subject.facts(id)))
          .flatMap(
              after -> {
                var rows = deadlines(course, id, version, to, after, since, now);
                for (E effect : answer.effects()) {
                  rows.add(
                      Staging.Staged.now(
                          Effects.wireName(course, effect), id + "/" + version, id, now));
                }
                return staging.stage(rows);
              })
          .then(audit.record(actor, course.name() + "." + subject.slug(act), id))
          .then(Mono.defer(() -> subject.settle(id)))
          .thenReturn(done);
    }
  }

  private static <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F>
      List<Staging.Staged> deadlines(
          Course<S, A, E, F> course,
          UUID id,
          long version,
          S state,
          F facts,
          Instant since,
          Instant now) {
    var rows = new ArrayList<Staging.Staged>();
    int n = 0;
    for (Due<A, E> due : course.deadlines(state, facts, since)) {
      String instance = id + "/" + version + "/" + n++;
      switch (due) {
        case Due.Deadline<A, E> deadline ->
            rows.add(timed(Effects.deadlineName(course, deadline.act()), instance, due.at(), id));
        case Due.Reminder<A, E> reminder -> {
          // A reminder whose time passed in this state was given already.
          if (due.at().isAfter(now)) {
            rows.add(timed(Effects.wireName(course, reminder.effect()), instance, due.at(), id));
          }
        }
      }
    }
    return rows;
  }

  private static Staging.Staged timed(String name, String instance, Instant at, UUID subject) {
    return new Staging.Staged(name, instance, at, Staging.NORMAL, subject, true);
  }

  private Mono<Void> history(
      Course<?, ?, ?, ?> course,
      UUID id,
      long version,
      Instant now,
      Actor actor,
      Role role,
      String act,
      @Nullable Enum<?> from,
      Enum<?> to,
      @Nullable Object command) {
    return db.sql(HISTORY)
        .bind("$1", course.name())
        .bind("$2", id)
        .bind("$3", version)
        .bind("$4", at(now))
        .bind("$5", actor.person())
        .bind("$6", nullable(actor.organisation()))
        .bind("$7", Slugs.of(role))
        .bind("$8", act)
        .bind("$9", from == null ? Parameters.in(String.class) : Slugs.of(from))
        .bind("$10", Slugs.of(to))
        .bind(
            "$11", command == null ? Parameters.in(String.class) : json.writeValueAsString(command))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static Object nullable(@Nullable UUID value) {
    return value == null ? Parameters.in(UUID.class) : value;
  }
}
