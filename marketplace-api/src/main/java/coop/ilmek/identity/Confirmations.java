package coop.ilmek.identity;

import coop.ilmek.identity.persistence.PersonStore;
import coop.ilmek.identity.persistence.Secrets;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * One-time codes by which somebody who is not signed in stands behind one thing, at another
 * person's device. Such a code opens no session and fits no other thing.
 */
@Service
public class Confirmations {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Duration RESEND_AFTER = Duration.ofSeconds(30);

  private final PersonStore people;
  private final CodeSender sender;
  private final TransactionalOperator own;
  private final Clock clock;

  Confirmations(
      PersonStore people, CodeSender sender, ReactiveTransactionManager transactions, Clock clock) {
    this.people = people;
    this.sender = sender;
    this.own =
        TransactionalOperator.create(
            transactions,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    this.clock = clock;
  }

  /**
   * Sends a code to the address.
   *
   * @param thing what is confirmed by it, e.g. {@code membership.application/<id>}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> request(String thing, Address address, String language) {
    Instant now = clock.instant();
    String code = Secrets.code();
    byte[] salt = Secrets.bytes(16);
    return people
        .codeSentAt(key(thing, address))
        .filter(sent -> sent.plus(RESEND_AFTER).isAfter(now))
        .flatMap(sent -> Mono.<Void>error(Problem.of(ProblemType.TOO_MANY_REQUESTS)))
        .switchIfEmpty(
            Mono.defer(
                () ->
                    people
                        .putCode(
                            key(thing, address),
                            Secrets.salted(salt, code),
                            salt,
                            now,
                            now.plus(LIFE))
                        .then(sender.send(address, code, language, CodeSender.Purpose.IN_PERSON))));
  }

  /** Uses the code up, or fails with the problem that it is wrong. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> confirm(String thing, Address address, String code) {
    String key = key(thing, address);
    // The counted try must survive the refusal: it commits on its own.
    return own.transactional(people.tryCode(key, clock.instant()))
        .filter(stored -> MessageDigest.isEqual(stored.hash(), Secrets.salted(stored.salt(), code)))
        .flatMap(stored -> people.useCode(key, stored.hash()))
        .filter(used -> used)
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.CODE_WRONG)))
        .then();
  }

  private static String key(String thing, Address address) {
    return thing + " " + address.value();
  }
}
