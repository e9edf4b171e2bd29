package coop.ilmek.shared;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Names behind ids, for texts that people read; identity implements it. */
public interface Names {
  /** Names of the people and organisations among the ids; the nameless and unknown are left out. */
  Mono<Map<UUID, String>> of(Collection<UUID> ids);
}
