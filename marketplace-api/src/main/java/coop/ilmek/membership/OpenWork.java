package coop.ilmek.membership;

import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Modules above say whether a member still has something under way with them: an enquiry, a quote,
 * an order, a payment. Who has, cannot leave.
 */
public interface OpenWork {
  Mono<Boolean> hasOpenWork(UUID organisation);
}
