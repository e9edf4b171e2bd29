package coop.ilmek.shared.blob;

import coop.ilmek.shared.Actor;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Is told of every file somebody reads, before she gets a byte of it; an error keeps it shut. */
public interface BlobWatch {
  Mono<Void> viewed(Actor actor, UUID blob);
}
