package coop.ilmek.shared.flow;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.workflows.Course;
import coop.ilmek.workflows.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Performs staged rows: effects by their handlers, deadlines by asking the course again. The last
 * statement of every handler's transaction deletes its own row under the picked version, so that
 * consequence and "done" commit together and a node thought dead can no longer commit.
 */
@Component
public class Engine {
  private static final Logger log = LoggerFactory.getLogger(Engine.class);

  /** No effect lasts longer; what does is a course of its own. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Effects effects = new Effects();
  private final Map<String, Subject<?, ?, ?, ?>> subjects = new LinkedHashMap<>();
  private final StagedRows rows;
  private final Parking parking;
  private final TransactionalOperator transaction;
  private final Moves moves;
  private final Clock clock;
  private final Set<String> housekeeping;

  Engine(
      List<Subject<?, ?, ?, ?>> subjects,
      List<EffectHandlers> handlers,
      StagedRows rows,
      Parking parking,
      TransactionalOperator transaction,
      Moves moves,
      Clock clock,
      Changes changes,
      List<Recurring> housekeeping) {
    this.housekeeping = housekeeping.stream().map(Recurring::name).collect(Collectors.toSet());
    this.rows = rows;
    this.parking = parking;
    this.transaction = transaction;
    this.moves = moves;
    this.clock = clock;
    for (var subject : subjects) {
      if (this.subjects.putIfAbsent(subject.course().name(), subject) != null) {
        throw new IllegalStateException("two subjects of course " + subject.course().name());
      }
    }
    handlers.forEach(h -> h.register(effects));
    changes.follow(effects.followers());
    requireOneHandlerForEveryEffect();
  }

  private void requireOneHandlerForEveryEffect() {
    var missing = new ArrayList<String>();
    for (var subject : subjects.values()) {
      for (var effect : subject.course().effects()) {
        String name = Effects.wireName(subject.course(), effect);
        if (effects.handler(name) == null) {
          missing.add(name);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("no handler for the effects " + missing);
    }
  }

  /** Whether this node performs rows of that name. */
  boolean knows(String name) {
    return effects.handler(name) != null
        || housekeeping.contains(name)
        || subjects.values().stream().anyMatch(subject -> hasDeadline(subject, name));
  }

  private static <A extends Enum<A>> boolean hasDeadline(Subject<?, A, ?, ?> subject, String name) {
    return subject.course().timedActs().stream()
        .anyMatch(act -> Effects.deadlineName(subject.course(), act).equals(name));
  }

  /** One scheduler task per wire name. */
  List<CustomTask<Void>> tasks() {
    var tasks = new ArrayList<CustomTask<Void>>();
    for (String name : effects.names()) {
      tasks.add(task(name, (instance, context) -> perform(name, instance, context)));
    }
    for (var subject : subjects.values()) {
      tasks.addAll(deadlines(subject));
    }
    return tasks;
  }

  private <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F>
      List<CustomTask<Void>> deadlines(Subject<S, A, E, F> subject) {
    return subject.course().timedActs().stream().map(act -> deadline(subject, act)).toList();
  }

  private interface Performer {
    void perform(TaskInstance<Void> instance, ExecutionContext context) throws Exception;
  }

  private CustomTask<Void> task(String name, Performer performer) {
    return Tasks.custom(name, Void.class)
        .onFailure((complete, operations) -> failed(complete, operations))
        .onDeadExecution((complete, operations) -> parking.died(complete.getExecution()))
        .execute(
            (instance, context) -> {
              try {
                performer.perform(instance, context);
              } catch (Exception e) {
                throw e instanceof RuntimeException r ? r : new EffectFailed(e);
              }
              // The row went in the handler's own transaction: nothing is left to complete.
              return (complete, operations) -> {};
            });
  }

  private void perform(String name, TaskInstance<Void> instance, ExecutionContext context)
      throws Exception {
    var execution = context.getExecution();
    long started = System.nanoTime();
    switch (effects.handler(name)) {
      case Effects.Inside inside ->
          inOneTransaction(
              rows.work(name, instance.getId())
                  .flatMap(work -> inside.effect().run(work).thenReturn(work))
                  .flatMap(work -> rows.finish(work, execution, started)));
      case Effects.Outside<?, ?> outside ->
          performOutside(outside, name, instance, context, started);
      case null -> throw new IllegalStateException("no handler for " + name);
    }
  }

  private <Q, R> void performOutside(
      Effects.Outside<Q, R> outside,
      String name,
      TaskInstance<Void> instance,
      ExecutionContext context,
      long started)
      throws Exception {
    Work work = rows.work(name, instance.getId()).block(LIMIT);
    if (work == null) {
      return;
    }
    Q question = transaction.transactional(outside.effect().ask(work)).block(LIMIT);
    if (question == null) {
      inOneTransaction(rows.finish(work, context.getExecution(), started));
      return;
    }
    // Here neither a transaction nor a connection is held.
    R answer = outside.effect().call(work, question);
    inOneTransaction(
        outside
            .effect()
            .took(work, answer)
            .then(Mono.defer(() -> rows.finish(work, context.getExecution(), started))));
  }

  private <S extends Enum<S>, A extends Enum<A>, E extends Enum<E>, F> CustomTask<Void> deadline(
      Subject<S, A, E, F> subject, A act) {
    Course<S, A, E, F> course = subject.course();
    String name = Effects.deadlineName(course, act);
    return task(
        name,
        (instance, context) -> {
          long started = System.nanoTime();
          UUID id = UUID.fromString(instance.getId().substring(0, 36));
          inOneTransaction(
              moves
                  .of(subject, id)
                  .by(Actor.system(), Role.TIME)
                  .act(act)
                  .then()
                  .onErrorResume(Problem.class, problem -> notDue(problem, name, id))
                  .then(
                      Mono.defer(
                          () ->
                              rows.finish(
                                  new Work(name, instance.getId(), id, null, clock.instant()),
                                  context.getExecution(),
                                  started))));
        });
  }

  /**
   * The course, asked again by fresh facts, says that time has nothing to do: the row just ends.
   */
  private static Mono<Void> notDue(Problem problem, String name, UUID id) {
    ProblemType type = problem.content().type();
    if (type == ProblemType.ILLEGAL_ACT || type == ProblemType.REFUSED) {
      log.debug("{} {}: nothing to do", name, id);
      return Mono.empty();
    }
    return Mono.error(problem);
  }

  /**
   * The only place where a thread waits for a chain: a virtual one, around one whole transaction.
   */
  private void inOneTransaction(Mono<Void> work) {
    transaction.transactional(work).block(LIMIT);
  }

  private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    var execution = complete.getExecution();
    Throwable cause = complete.getCause().orElse(null);
    if (cause instanceof EffectFailed wrapped) {
      cause = wrapped.getCause();
    }
    log.warn(
        "{} {} failed ({} before): {}",
        execution.getTaskName(),
        execution.getId(),
        execution.consecutiveFailures,
        String.valueOf(cause));
    boolean interrupted = Thread.currentThread().isInterrupted() || isInterruption(cause);
    if (!interrupted && Parking.givesUp(execution.consecutiveFailures, cause)) {
      parking.park(execution, cause);
    } else {
      operations.reschedule(
          complete, clock.instant().plus(Parking.backoff(execution.consecutiveFailures)));
    }
  }

  private static boolean isInterruption(@Nullable Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof InterruptedException) {
        return true;
      }
    }
    return false;
  }

  private static final class EffectFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    EffectFailed(Throwable cause) {
      super(cause);
    }
  }
}
