package coop.ilmek.identity;

import reactor.core.publisher.Mono;

/** Carries a one-time code to its address; notifications does it. */
public interface CodeSender {
  /**
   * @param code six digits; never stored or logged in clear where a real channel is set
   */
  Mono<Void> send(Address address, String code, String language);
}
