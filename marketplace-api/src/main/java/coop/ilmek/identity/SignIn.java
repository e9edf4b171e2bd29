package coop.ilmek.identity;

import coop.ilmek.identity.Attempts.Limit;
import coop.ilmek.identity.persistence.PersonStore;
import coop.ilmek.identity.persistence.Secrets;
import coop.ilmek.identity.persistence.SessionStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Signing in and out. A one-time code is six digits, lives five minutes, allows five tries and is
 * used once; an address nobody has becomes a new person.
 */
@Service
public class SignIn {
  private static final Duration CODE_LIFE = Duration.ofMinutes(5);
  private static final Duration RESEND_AFTER = Duration.ofSeconds(30);

  private final PersonStore people;
  private final SessionStore sessions;
  private final CodeSender sender;
  private final Attempts attempts;
  private final Audit audit;
  private final TransactionalOperator transaction;
  private final Clock clock;
  private final Duration idle;

  SignIn(
      PersonStore people,
      SessionStore sessions,
      CodeSender sender,
      Attempts attempts,
      Audit audit,
      TransactionalOperator transaction,
      Clock clock,
      @Value("${ilmek.session.idle}") Duration idle) {
    this.people = people;
    this.sessions = sessions;
    this.sender = sender;
    this.attempts = attempts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.idle = idle;
  }

  /** Sends a code. Answers alike whether or not the address is known. */
  public Mono<Void> requestCode(String typed, Visitor visitor) {
    return Mono.fromSupplier(() -> Address.parse(typed))
        .flatMap(
            address -> {
              String code = Secrets.code();
              return attempts
                  .count(Limit.CODES_FROM_CLIENT, visitor.client())
                  .then(transaction.transactional(store(address, code)))
                  .then(
                      Mono.defer(
                          () ->
                              sender.send(
                                  address, code, visitor.language(), CodeSender.Purpose.SIGN_IN)));
            });
  }

  private Mono<Void> store(Address address, String code) {
    Instant now = clock.instant();
    byte[] salt = Secrets.bytes(16);
    return people
        .codeSentAt(address.value())
        .filter(sent -> sent.plus(RESEND_AFTER).isAfter(now))
        .flatMap(sent -> Mono.<Void>error(Problem.of(ProblemType.TOO_MANY_REQUESTS)))
        .switchIfEmpty(
            Mono.defer(
                () ->
                    attempts
                        .count(Limit.CODES_TO_ADDRESS, address.value())
                        .then(
                            people.putCode(
                                address.value(),
                                Secrets.salted(salt, code),
                                salt,
                                now,
                                now.plus(CODE_LIFE)))));
  }

  /**
   * Who stands at the door.
   *
   * @param client from where on the internet
   * @param language tr or en
   * @param agent what the browser calls itself
   */
  public record Visitor(String client, String language, @Nullable String agent) {}

  /** A begun session: its token goes into the cookie and nowhere else. */
  public record Begun(String token, UUID person) {}

  /** Exchanges a code for a session. */
  public Mono<Begun> withCode(String typed, String code, Visitor visitor) {
    Instant now = clock.instant();
    return attempts
        .count(Limit.TRIES_FROM_CLIENT, visitor.client())
        .then(Mono.fromSupplier(() -> Address.parse(typed)))
        .flatMap(
            address ->
                // The counted try must survive the refusal: it commits on its own.
                transaction
                    .transactional(people.tryCode(address.value(), now))
                    .filter(stored -> matches(stored, code))
                    .flatMap(
                        stored ->
                            transaction.transactional(
                                people
                                    .useCode(address.value(), stored.hash())
                                    .filter(used -> used)
                                    .flatMap(
                                        used -> people.ofAddress(address, visitor.language(), now))
                                    .flatMap(person -> begin(person, visitor))))
                    .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.CODE_WRONG))));
  }

  private static boolean matches(PersonStore.StoredCode stored, String code) {
    return MessageDigest.isEqual(stored.hash(), Secrets.salted(stored.salt(), code));
  }

  /** In the caller's transaction. */
  Mono<Begun> begin(UUID person, Visitor visitor) {
    Instant now = clock.instant();
    var actor = new Actor(person, null, Actor.Kind.NONE, Actor.PersonRole.NONE, false, "tr");
    return sessions
        .begin(person, now, now.plus(idle), visitor.agent())
        .flatMap(
            token ->
                audit
                    .record(actor, "identity.sign_in", person)
                    .thenReturn(new Begun(token, person)));
  }

  /** The actor behind a session token; keeps the session alive, at most one write an hour. */
  public Mono<Actor> actorOf(String token) {
    Instant now = clock.instant();
    return sessions
        .find(token, now)
        .flatMap(
            live ->
                live.seenAt().plus(Duration.ofHours(1)).isBefore(now)
                    ? sessions.seen(live.id(), now, now.plus(idle)).thenReturn(live.actor())
                    : Mono.just(live.actor()));
  }

  public Mono<SessionView> view(Actor actor) {
    return sessions.view(actor.person(), actor.organisation());
  }

  public Mono<SessionView> view(UUID person) {
    return sessions
        .view(person, null)
        .flatMap(
            view ->
                view.organisations().isEmpty()
                    ? Mono.just(view)
                    : sessions.view(person, view.organisations().getFirst().id()));
  }

  @Transactional
  public Mono<Void> end(Actor actor, String token) {
    return sessions.end(token).then(audit.record(actor, "identity.sign_out", actor.person()));
  }

  @Transactional
  public Mono<Void> endEverywhere(Actor actor) {
    return sessions
        .endAll(actor.person())
        .then(audit.record(actor, "identity.sign_out_everywhere", actor.person()));
  }

  /** From now on this session acts for another organisation of the person. */
  @Transactional
  public Mono<SessionView> actFor(Actor actor, String token, UUID organisation) {
    return sessions
        .actFor(token, organisation)
        .filter(changed -> changed)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(audit.record(actor, "identity.act_for", organisation))
        .then(sessions.view(actor.person(), organisation));
  }

  @Transactional
  public Mono<SessionView> profile(Actor actor, String name, String language) {
    return people
        .profile(actor.person(), name, language)
        .then(audit.record(actor, "identity.profile", actor.person()))
        .then(sessions.view(actor.person(), actor.organisation()));
  }
}
