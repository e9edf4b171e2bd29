package coop.ilmek.identity;

import coop.ilmek.identity.persistence.PersonStore;
import coop.ilmek.identity.persistence.Secrets;
import coop.ilmek.identity.persistence.StepUpStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Asks a person once more who she is before an act that could lose money. A code goes to her own
 * phone; exchanged within five minutes it grants one act of that purpose within the next five. The
 * purpose is the asking module's slug, e.g. {@code payments.iban}.
 */
@Service
public class StepUp {
  private static final Duration CODE_LIFE = Duration.ofMinutes(5);
  private static final Duration GRANT_LIFE = Duration.ofMinutes(5);
  private static final Duration RESEND_AFTER = Duration.ofSeconds(30);

  private final StepUpStore store;
  private final CodeSender sender;
  private final Attempts attempts;
  private final Audit audit;
  private final TransactionalOperator transaction;
  private final Clock clock;

  StepUp(
      StepUpStore store,
      CodeSender sender,
      Attempts attempts,
      Audit audit,
      TransactionalOperator transaction,
      Clock clock) {
    this.store = store;
    this.sender = sender;
    this.attempts = attempts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Sends a code to the person's phone, or to her mailbox when she has no phone with us. */
  public Mono<Void> requestCode(Actor actor, String purpose) {
    Instant now = clock.instant();
    String code = Secrets.code();
    byte[] salt = Secrets.bytes(16);
    var stored = new PersonStore.StoredCode(Secrets.salted(salt, code), salt);
    return attempts
        .count(Attempts.Limit.CODES_FOR_ACTS, actor.person().toString())
        .then(
            transaction.transactional(
                store.put(
                    actor.person(),
                    purpose,
                    stored,
                    now,
                    now.plus(CODE_LIFE),
                    now.minus(RESEND_AFTER))))
        .filter(sent -> sent)
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.TOO_MANY_REQUESTS)))
        .then(store.address(actor.person()))
        .flatMap(address -> sender.send(address, code, actor.language(), CodeSender.Purpose.ACT));
  }

  /** Exchanges the code for the permission to act once. */
  public Mono<Void> exchange(Actor actor, String purpose, String code) {
    Instant now = clock.instant();
    // The counted try must survive the refusal: it commits on its own.
    return transaction
        .transactional(store.tryCode(actor.person(), purpose, now))
        .filter(stored -> MessageDigest.isEqual(stored.hash(), Secrets.salted(stored.salt(), code)))
        .flatMap(
            stored ->
                transaction.transactional(
                    store
                        .grant(actor.person(), purpose, stored.hash(), now, now.plus(GRANT_LIFE))
                        .filter(granted -> granted)
                        .flatMap(
                            granted ->
                                audit
                                    .record(
                                        actor,
                                        "identity.step_up",
                                        actor.person(),
                                        Map.of("purpose", purpose))
                                    .thenReturn(granted))))
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.CODE_WRONG)))
        .then();
  }

  /** Uses the permission up in the act's own transaction; refused without one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Mono<Void> require(Actor actor, String purpose) {
    return store
        .use(actor.person(), purpose, clock.instant())
        .filter(used -> used)
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.STEP_UP)))
        .then();
  }
}
