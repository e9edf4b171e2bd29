package coop.ilmek.shared.flow;

import coop.ilmek.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How a fact that no course moves reaches the modules above that keep a copy of it. Whoever writes
 * the fact says so in the same transaction; one pointer row is staged for each follower, which
 * reads the facts anew. Nothing is sent along, so it does not matter how often or in which order it
 * is said.
 */
@Component
public class Changes {
  private final Staging staging;
  private final Clock clock;
  private volatile Map<String, List<String>> followers = Map.of();

  Changes(Staging staging, Clock clock) {
    this.staging = staging;
    this.clock = clock;
  }

  /** Handlers register after the writers are made; the engine hands their names over. */
  void follow(Map<String, List<String>> followers) {
    this.followers = followers;
  }

  /**
   * Says that facts of a subject changed, as part of the caller's transaction.
   *
   * @param what wire name of the facts, a constant of the module that owns them
   */
  public Mono<Void> of(String what, UUID subject) {
    return Mono.defer(
        () -> {
          Instant now = clock.instant();
          // A row of its own each time: one that is being worked on may have read the old facts.
          String instance = subject + "/" + Ids.next();
          return staging.stage(
              followers.getOrDefault(what, List.of()).stream()
                  .map(name -> Staging.Staged.now(name, instance, subject, now))
                  .toList());
        });
  }
}
