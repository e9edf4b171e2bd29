package coop.ilmek.identity;

import reactor.core.publisher.Mono;

/** Carries a one-time code to its address; notifications does it. */
public interface CodeSender {
  /** What a code is for, as its message says. */
  enum Purpose {
    SIGN_IN,
    /** An act of the person herself. */
    ACT,
    /** Told to the coordinator at her table, who writes it in. */
    IN_PERSON
  }

  /**
   * @param code six digits; never stored or logged in clear where a real channel is set
   */
  Mono<Void> send(Address address, String code, String language, Purpose purpose);

  /** Whether codes can be sent that way at all. */
  boolean reaches(Address.Channel channel);
}
