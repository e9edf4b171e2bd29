package coop.ilmek.identity;

import coop.ilmek.identity.SignIn.Begun;
import coop.ilmek.identity.SignIn.Visitor;
import coop.ilmek.identity.persistence.AccountStore;
import coop.ilmek.identity.persistence.FoundingStore;
import coop.ilmek.identity.persistence.PersonStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The first coordinator of an empty cluster, made by the link that the server printed once. */
@Service
public class Founding {
  private final FoundingStore store;
  private final PersonStore people;
  private final AccountStore accounts;
  private final Organisations organisations;
  private final PasswordHashes hashes;
  private final CodeSender sender;
  private final SignIn signIn;
  private final Audit audit;
  private final TransactionalOperator transaction;
  private final Clock clock;

  Founding(
      FoundingStore store,
      PersonStore people,
      AccountStore accounts,
      Organisations organisations,
      PasswordHashes hashes,
      CodeSender sender,
      SignIn signIn,
      Audit audit,
      TransactionalOperator transaction,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.accounts = accounts;
    this.organisations = organisations;
    this.hashes = hashes;
    this.sender = sender;
    this.signIn = signIn;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Who founds.
   *
   * @param address how she signs in from now on
   * @param password needed where no code can be sent to the address
   */
  public record Founder(String centre, String name, String address, @Nullable String password) {}

  /** Whether the link still opens something. */
  public Mono<Void> check(String token) {
    return store
        .valid(token, clock.instant())
        .filter(valid -> valid)
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.LINK_OVER)))
        .then();
  }

  /** Uses the link up: the centre, its first coordinator, and her session. */
  public Mono<Begun> found(String token, Founder founder, Visitor visitor) {
    Address address = Address.parse(founder.address());
    String password = founder.password();
    if (password == null && !sender.reaches(address.channel())) {
      return Mono.error(Problem.invalid("/password", "no_channel"));
    }
    if (password != null && Account.tooSimple(password)) {
      return Mono.error(Problem.invalid("/password", "too_simple"));
    }
    Mono<String> hash = password == null ? Mono.just("") : hashes.hash(password);
    return hash.flatMap(
        hashed ->
            transaction.transactional(
                store
                    .take(token, clock.instant())
                    .filter(taken -> taken)
                    .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.LINK_OVER)))
                    .then(begin(founder, address, hashed, visitor))));
  }

  private Mono<Begun> begin(Founder founder, Address address, String hash, Visitor visitor) {
    return Mono.defer(() -> people.ofAddress(address, visitor.language(), clock.instant()))
        .flatMap(
            person -> {
              var actor =
                  new Actor(
                      person,
                      null,
                      Actor.Kind.NONE,
                      Actor.PersonRole.NONE,
                      false,
                      visitor.language());
              return people
                  .named(person, founder.name().strip(), visitor.language())
                  .then(hash.isEmpty() ? Mono.<Void>empty() : accounts.putPassword(person, hash))
                  .then(organisations.found(actor, Actor.Kind.CENTRE, founder.centre().strip()))
                  .then(audit.record(actor, "identity.first_coordinator", person))
                  .then(signIn.begin(person, visitor));
            });
  }
}
