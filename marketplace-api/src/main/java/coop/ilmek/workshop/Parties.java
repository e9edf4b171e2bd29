package coop.ilmek.workshop;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who works with whom: known in the modules above, asked before a fact for parties is shown. */
public interface Parties {
  /** Whether a brand gave this workshop work, or asked it for a quote it gave. */
  Mono<Boolean> are(UUID brandOrganisation, UUID workshop);
}
