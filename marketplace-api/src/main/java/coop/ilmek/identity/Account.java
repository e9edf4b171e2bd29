package coop.ilmek.identity;

import coop.ilmek.identity.Attempts.Limit;
import coop.ilmek.identity.SignIn.Begun;
import coop.ilmek.identity.SignIn.Visitor;
import coop.ilmek.identity.persistence.AccountStore;
import coop.ilmek.identity.persistence.SessionStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A person's own account: her password, if she wants one, and her signed-in devices. */
@Service
public class Account {
  /** Purpose of the fresh code before the password changes. */
  static final String CHANGE_PASSWORD = "identity.password";

  private final AccountStore store;
  private final SessionStore sessions;
  private final PasswordHashes hashes;
  private final SignIn signIn;
  private final StepUp stepUp;
  private final Attempts attempts;
  private final Notices notices;
  private final Audit audit;
  private final TransactionalOperator transaction;
  private final Clock clock;

  Account(
      AccountStore store,
      SessionStore sessions,
      PasswordHashes hashes,
      SignIn signIn,
      StepUp stepUp,
      Attempts attempts,
      Notices notices,
      Audit audit,
      TransactionalOperator transaction,
      Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.hashes = hashes;
    this.signIn = signIn;
    this.stepUp = stepUp;
    this.attempts = attempts;
    this.notices = notices;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  public Mono<AccountView> view(Actor actor) {
    return store.view(actor.person());
  }

  /**
   * Signs in by password. Answers alike, and as slowly, for an address nobody has, one without a
   * password, and a wrong password.
   */
  public Mono<Begun> withPassword(String typed, String password, Visitor visitor) {
    return attempts
        .count(Limit.TRIES_FROM_CLIENT, visitor.client())
        .then(Mono.fromSupplier(() -> Address.parse(typed)))
        .flatMap(
            address ->
                attempts
                    .count(Limit.TRIES_FOR_ADDRESS, address.value())
                    .then(store.passwordOf(address))
                    .defaultIfEmpty(AccountStore.Password.NONE))
        .flatMap(
            stored ->
                hashes
                    .matches(password, stored.hash())
                    .filter(right -> right)
                    .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.PASSWORD_WRONG)))
                    .flatMap(
                        right ->
                            transaction.transactional(signIn.begin(stored.person(), visitor))));
  }

  /** Sets or changes the password, after a fresh code; every other device is signed out. */
  public Mono<Void> setPassword(Actor actor, String password, String token) {
    if (tooSimple(password)) {
      return Mono.error(Problem.invalid("/password", "too_simple"));
    }
    return hashes
        .hash(password)
        .flatMap(
            hash ->
                transaction.transactional(
                    stepUp
                        .require(actor, CHANGE_PASSWORD)
                        .then(store.putPassword(actor.person(), hash))
                        .then(sessions.endOthers(actor.person(), token))
                        .then(audit.record(actor, "identity.set_password", actor.person()))
                        .then(tell(actor))));
  }

  /** From now on only codes open the account. */
  public Mono<Void> removePassword(Actor actor) {
    return transaction.transactional(
        stepUp
            .require(actor, CHANGE_PASSWORD)
            .then(store.putPassword(actor.person(), null))
            .then(audit.record(actor, "identity.remove_password", actor.person())));
  }

  private Mono<Void> tell(Actor actor) {
    return notices.tell(
        new Notice(
            "password_changed/" + Ids.next(),
            null,
            actor.person(),
            "password_changed",
            Map.of(),
            "/account"));
  }

  /** Long is strong; what is left to refuse is one sign or a row of figures. */
  static boolean tooSimple(String password) {
    return password.chars().distinct().count() < 5
        || "01234567890123456789".contains(password)
        || "98765432109876543210".contains(password);
  }

  public Mono<List<DeviceView>> devices(Actor actor, String token) {
    return sessions.devices(actor.person(), token, clock.instant());
  }

  /** Signs one device out. */
  public Mono<Void> endDevice(Actor actor, UUID device) {
    return transaction.transactional(
        sessions
            .endOne(actor.person(), device)
            .filter(ended -> ended)
            .switchIfEmpty(Mono.error(Problem::notFound))
            .then(audit.record(actor, "identity.end_device", device)));
  }
}
