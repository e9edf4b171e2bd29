package coop.ilmek.identity;

import coop.ilmek.identity.persistence.ApiKeyStore;
import coop.ilmek.identity.persistence.Secrets;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Keys with which a program of an organisation acts in the place of the person who made the key,
 * with her role, as long as she belongs to the organisation.
 */
@Service
public class ApiKeys {
  /** Tells a leaked key from other secrets, for people and for scanners. */
  private static final String PREFIX = "ilmek_";

  private static final Duration USE_IS_NOTED_EVERY = Duration.ofHours(1);

  private final ApiKeyStore keys;
  private final Audit audit;
  private final Clock clock;

  ApiKeys(ApiKeyStore keys, Audit audit, Clock clock) {
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a key; it is shown in this answer and never again. */
  @Transactional
  public Mono<ApiKeyView.Made> make(Actor actor, String name) {
    requireKeeper(actor);
    UUID id = Ids.next();
    String key = PREFIX + Secrets.token();
    return keys.insert(
            id, actor.organisationOrThrow(), actor.person(), name.strip(), key, clock.instant())
        .filter(made -> made)
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.DUPLICATE)))
        .then(audit.record(actor, "identity.make_api_key", id))
        .thenReturn(new ApiKeyView.Made(id, name.strip(), key));
  }

  /** The live keys of the actor's organisation. */
  public Mono<List<ApiKeyView>> list(Actor actor) {
    requireKeeper(actor);
    return keys.list(actor.organisationOrThrow());
  }

  /** From now on the key opens nothing. */
  @Transactional
  public Mono<Void> revoke(Actor actor, UUID id) {
    requireKeeper(actor);
    return keys.revoke(id, actor.organisationOrThrow(), clock.instant())
        .filter(revoked -> revoked)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(audit.record(actor, "identity.revoke_api_key", id));
  }

  /** The actor behind a key; empty when it opens nothing. */
  public Mono<Actor> actorOf(String key) {
    Instant now = clock.instant();
    return keys.find(key)
        .flatMap(
            live ->
                live.usedAt().plus(USE_IS_NOTED_EVERY).isBefore(now)
                    ? keys.used(live.id(), now).thenReturn(live.actor())
                    : Mono.just(live.actor()));
  }

  private static void requireKeeper(Actor actor) {
    switch (actor.role()) {
      case OWNER, BUYER, COORDINATOR -> {}
      default -> throw Problem.forbidden();
    }
  }
}
