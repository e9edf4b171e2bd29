package coop.ilmek.identity;

import coop.ilmek.identity.SignIn.Begun;
import coop.ilmek.identity.SignIn.Visitor;
import coop.ilmek.identity.domain.Roles;
import coop.ilmek.identity.persistence.PersonStore;
import coop.ilmek.identity.persistence.Secrets;
import coop.ilmek.identity.persistence.SessionStore;
import coop.ilmek.identity.persistence.TeamStore;
import coop.ilmek.identity.persistence.TeamStore.Offer;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Actor.PersonRole;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Names;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Inviting people into the actor's organisation and accepting it. The link reaches an address; who
 * opens it has shown that the address is hers, so that accepting opens her account at once.
 */
@Service
public class Joining {
  private static final Duration LIFE = Duration.ofDays(7);

  private final TeamStore store;
  private final PersonStore people;
  private final SessionStore sessions;
  private final Organisations organisations;
  private final SignIn signIn;
  private final Letters letters;
  private final Names names;
  private final Notices notices;
  private final Audit audit;
  private final TransactionalOperator transaction;
  private final Clock clock;

  Joining(
      TeamStore store,
      PersonStore people,
      SessionStore sessions,
      Organisations organisations,
      SignIn signIn,
      Letters letters,
      Names names,
      Notices notices,
      Audit audit,
      TransactionalOperator transaction,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.sessions = sessions;
    this.organisations = organisations;
    this.signIn = signIn;
    this.letters = letters;
    this.names = names;
    this.notices = notices;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Sends a link that can be used once within seven days. Inviting the same address again makes the
   * link before it worthless.
   *
   * @param language of the letter
   */
  @Transactional
  public Mono<UUID> invite(Actor actor, String typed, PersonRole role, String language) {
    if (Roles.givenBy(actor.role()).isEmpty()) {
      return Mono.error(Problem.forbidden());
    }
    if (!Roles.over(actor.role(), role)) {
      return Mono.error(Problem.invalid("/role", "role"));
    }
    UUID organisation = actor.organisationOrThrow();
    Address address = Address.parse(typed);
    String token = Secrets.token();
    Instant now = clock.instant();
    return store
        .hasAddress(organisation, address)
        .flatMap(
            has ->
                has
                    ? Mono.<UUID>error(Problem.refused("already_in"))
                    : store.invite(
                        Ids.next(),
                        organisation,
                        address,
                        role,
                        token,
                        actor.person(),
                        now,
                        now.plus(LIFE)))
        .flatMap(
            id ->
                write(actor, organisation, address, role, token, language)
                    .then(
                        audit.record(actor, "identity.invite", id, Map.of("role", Team.slug(role))))
                    .thenReturn(id));
  }

  private Mono<Void> write(
      Actor actor,
      UUID organisation,
      Address address,
      PersonRole role,
      String token,
      String language) {
    return names
        .of(List.of(actor.person(), organisation))
        .flatMap(
            known ->
                letters.post(
                    address,
                    language,
                    "invitation",
                    Map.of(
                        "inviter", known.getOrDefault(actor.person(), "İlmek"),
                        "organisation", known.getOrDefault(organisation, ""),
                        "role", Team.slug(role)),
                    new Letters.Link("/join#", token)));
  }

  @Transactional
  public Mono<Void> withdraw(Actor actor, UUID id) {
    if (Roles.givenBy(actor.role()).isEmpty()) {
      return Mono.error(Problem.forbidden());
    }
    return store
        .withdraw(actor.organisationOrThrow(), id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            role ->
                Roles.over(actor.role(), role)
                    ? audit.record(actor, "identity.withdraw_invitation", id)
                    : Mono.error(Problem.refused("role_above")));
  }

  /** What the link is about, for who holds it. */
  public Mono<JoiningView> preview(String token) {
    return store
        .offer(token, clock.instant())
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.LINK_OVER)))
        .map(
            offer ->
                new JoiningView(
                    offer.name(),
                    offer.kind(),
                    Team.slug(offer.role()),
                    offer.by(),
                    offer.address().masked()));
  }

  /** Uses the link up, makes the person if nobody has the address, and signs her in. */
  public Mono<Begun> accept(String token, String name, Visitor visitor) {
    Instant now = clock.instant();
    return transaction.transactional(
        take(token)
            .flatMap(
                offer ->
                    people
                        .ofAddress(offer.address(), visitor.language(), now)
                        .flatMap(
                            person ->
                                people
                                    .named(person, name.strip(), visitor.language())
                                    .then(join(offer, person, name.strip()))
                                    .then(signIn.begin(person, visitor)))
                        .flatMap(
                            begun ->
                                sessions
                                    .actFor(begun.token(), offer.organisation())
                                    .thenReturn(begun))));
  }

  /** Who is signed in joins as whom she is. */
  @Transactional
  public Mono<SessionView> acceptAs(Actor actor, String token, String session) {
    return take(token)
        .flatMap(
            offer ->
                names
                    .of(List.of(actor.person()))
                    .flatMap(
                        known ->
                            join(
                                offer,
                                actor.person(),
                                known.getOrDefault(actor.person(), offer.address().masked())))
                    .then(sessions.actFor(session, offer.organisation()))
                    .then(sessions.view(actor.person(), offer.organisation())));
  }

  private Mono<Offer> take(String token) {
    return store
        .take(token, clock.instant())
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.LINK_OVER)));
  }

  /** Who belongs to it already keeps the role she has. */
  private Mono<Void> join(Offer offer, UUID person, String name) {
    var joined =
        new Actor(person, offer.organisation(), Actor.Kind.NONE, PersonRole.NONE, false, "tr");
    return store
        .lock(offer.organisation())
        .then(store.people(offer.organisation()))
        .flatMap(
            present ->
                present.stream().anyMatch(one -> one.id().equals(person))
                    ? Mono.<Void>empty()
                    : organisations
                        .join(offer.organisation(), person, offer.role())
                        .then(audit.record(joined, "identity.join", offer.organisation()))
                        .then(tellInviter(offer, person, name)));
  }

  private Mono<Void> tellInviter(Offer offer, UUID person, String name) {
    return notices.tell(
        new Notice(
            "person_joined/" + offer.organisation() + "/" + person + "/" + clock.millis(),
            offer.organisation(),
            offer.invitedBy(),
            "person_joined",
            Map.of("name", name, "role", Team.slug(offer.role())),
            "/" + offer.kind() + "/people"));
  }
}
