package coop.ilmek.membership;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.Confirmations;
import coop.ilmek.identity.Organisations;
import coop.ilmek.identity.People;
import coop.ilmek.identity.SignIn;
import coop.ilmek.membership.domain.Said;
import coop.ilmek.membership.persistence.ApplicationStore;
import coop.ilmek.membership.persistence.VettingQueries;
import coop.ilmek.membership.persistence.VettingQueries.Application;
import coop.ilmek.membership.persistence.VettingSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.MemberVetting.Act;
import coop.ilmek.workflows.MemberVetting.State;
import coop.ilmek.workflows.Role;
import coop.ilmek.workshop.Workshops;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What an applicant does, herself or with a coordinator at her table. */
@Service
public class Applications {
  private final VettingSubject subject;
  private final ApplicationStore store;
  private final VettingQueries queries;
  private final ApplicationViews views;
  private final Moves moves;
  private final Organisations organisations;
  private final SignIn signIn;
  private final People people;
  private final Confirmations confirmations;
  private final Workshops workshops;
  private final Audit audit;
  private final Clock clock;

  Applications(
      VettingSubject subject,
      ApplicationStore store,
      VettingQueries queries,
      ApplicationViews views,
      Moves moves,
      Organisations organisations,
      SignIn signIn,
      People people,
      Confirmations confirmations,
      Workshops workshops,
      Audit audit,
      Clock clock) {
    this.subject = subject;
    this.store = store;
    this.queries = queries;
    this.views = views;
    this.moves = moves;
    this.organisations = organisations;
    this.signIn = signIn;
    this.people = people;
    this.confirmations = confirmations;
    this.workshops = workshops;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An act with a reason in the actor's words.
   *
   * @param version of the application as the actor saw it
   */
  public record Because(long version, String note) {}

  /** Begins an application: founds the organisation, and for a workshop its record. */
  @Transactional
  public Mono<ApplicationView> begin(Actor actor, Actor.Kind kind, String name) {
    if (actor.organisation() != null) {
      return again(actor, kind);
    }
    return organisations
        .found(actor, kind, name)
        .map(organisation -> founder(actor, kind, organisation))
        .flatMap(
            founder ->
                workshopOf(founder, name)
                    .then(
                        Mono.defer(
                            () -> open(founder, founder.organisationOrThrow(), kind, name, null)))
                    .flatMap(id -> views.view(founder, id)));
  }

  /** The actor as she is from her next request on. */
  private static Actor founder(Actor actor, Actor.Kind kind, UUID organisation) {
    var role = kind == Actor.Kind.WORKSHOP ? Actor.PersonRole.OWNER : Actor.PersonRole.BUYER;
    return new Actor(actor.person(), organisation, kind, role, false, actor.language());
  }

  private Mono<Void> workshopOf(Actor founder, String name) {
    return founder.is(Actor.Kind.WORKSHOP)
        ? workshops.begin(founder, founder.organisationOrThrow(), name).then()
        : Mono.empty();
  }

  private Mono<UUID> open(
      Actor actor, UUID organisation, Actor.Kind kind, String name, @Nullable String owner) {
    UUID id = Ids.next();
    boolean workshop = kind == Actor.Kind.WORKSHOP;
    String slug = workshop ? "workshop" : "brand";
    return store
        .insert(id, organisation, slug, actor.person(), owner, now())
        .then(store.save(id, Answers.named(workshop, name), false, now()))
        .then(moves.opened(actor, Role.APPLICANT, subject, id, null))
        .thenReturn(id);
  }

  /**
   * Begins an application at the owner's table: the coordinator writes, and nothing counts until
   * the owner confirms by a code sent to her own number or address.
   */
  @Transactional
  public Mono<ApplicationView> assist(Actor actor, Actor.Kind kind, String name, String typed) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    String address = Address.parse(typed).value();
    return organisations
        .foundFor(actor, kind, name)
        .flatMap(
            organisation ->
                (kind == Actor.Kind.WORKSHOP
                        ? workshops.begin(actor, organisation, name).then()
                        : Mono.<Void>empty())
                    .then(Mono.defer(() -> open(actor, organisation, kind, name, address))))
        .flatMap(id -> views.view(actor, id));
  }

  /** Sends the owner of an assisted application her code. */
  @Transactional
  public Mono<ApplicationView> askOwner(Actor actor, UUID id) {
    return assisted(actor, id)
        .flatMap(
            application ->
                confirmations
                    .request(thing(id), owner(application), "tr")
                    .then(audit.record(actor, "membership.ask_owner", id)))
        .then(Mono.defer(() -> views.view(actor, id)));
  }

  /** The owner said her code: from now on the answers are hers, and so is the organisation. */
  @Transactional
  public Mono<ApplicationView> confirmOwner(Actor actor, UUID id, String code) {
    return assisted(actor, id)
        .flatMap(
            application ->
                confirmations
                    .confirm(thing(id), owner(application), code)
                    .then(Mono.defer(() -> hers(actor, application)))
                    .then(store.confirmed(id, now()))
                    .then(audit.record(actor, "membership.confirm_owner", id)))
        .then(Mono.defer(() -> views.view(actor, id)));
  }

  private Mono<Void> hers(Actor actor, Application application) {
    var contact = application.answers().contact();
    String name = contact == null || contact.name() == null ? "" : contact.name().strip();
    var role = application.isWorkshop() ? Actor.PersonRole.OWNER : Actor.PersonRole.BUYER;
    return people
        .register(actor, owner(application), name, "tr")
        .flatMap(person -> organisations.join(application.organisationId(), person, role));
  }

  private Mono<Application> assisted(Actor actor, UUID id) {
    return queries
        .read(id)
        .filter(application -> application.assisted() && actor.isCoordinator())
        .switchIfEmpty(Mono.error(Problem::notFound))
        .filter(application -> open(application.state()))
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.ILLEGAL_ACT)));
  }

  private static Address owner(Application application) {
    return Address.parse(String.valueOf(application.ownerAddress()));
  }

  private static String thing(UUID id) {
    return "membership.application/" + id;
  }

  /** After a refusal or a withdrawal the same organisation may apply again. */
  private Mono<ApplicationView> again(Actor actor, Actor.Kind kind) {
    if (!actor.is(kind) || actor.admitted() || !actor.mayBind()) {
      return Mono.error(Problem.of(ProblemType.DUPLICATE));
    }
    UUID organisation = actor.organisationOrThrow();
    return queries
        .current(organisation)
        .flatMap(queries::read)
        .filter(last -> last.state() == State.REJECTED || last.state() == State.WITHDRAWN)
        .switchIfEmpty(Mono.error(() -> Problem.of(ProblemType.DUPLICATE)))
        .flatMap(
            last ->
                open(actor, organisation, kind, last.organisationName(), null)
                    .flatMap(id -> store.save(id, last.answers(), false, now()).thenReturn(id)))
        .flatMap(id -> views.view(actor, id));
  }

  /** The application of the actor's organisation. */
  @Transactional(readOnly = true)
  public Mono<ApplicationView> current(Actor actor) {
    UUID organisation = actor.organisation();
    return organisation == null
        ? Mono.error(Problem.notFound())
        : queries
            .current(organisation)
            .switchIfEmpty(Mono.error(Problem::notFound))
            .flatMap(id -> views.view(actor, id));
  }

  @Transactional(readOnly = true)
  public Mono<ApplicationView> read(Actor actor, UUID id) {
    return views.view(actor, id);
  }

  /** Keeps the steps that are sent; the others stay. */
  @Transactional
  public Mono<ApplicationView> save(Actor actor, UUID id, Answers answers) {
    return writable(actor, id)
        .flatMap(
            application ->
                store
                    .save(id, answers, actor.is(Actor.Kind.CENTRE), now())
                    .filter(saved -> saved)
                    .switchIfEmpty(Mono.error(() -> notOpen(application)))
                    .then(audit.record(actor, "membership.save_answers", id)))
        .then(Mono.defer(() -> views.view(actor, id)));
  }

  private static Problem notOpen(Application application) {
    return Problem.refused(
        List.of("not_open_for_writing"), Map.of("state", application.state().name()));
  }

  /** Sends the application to the centre. What is missing is named field by field. */
  @Transactional
  public Mono<ApplicationView> submit(Actor actor, UUID id, long version) {
    return writable(actor, id)
        .flatMap(
            application ->
                open(application.state()) && !application.missing().isEmpty()
                    ? Mono.<Application>error(Problem.invalid(application.missing()))
                    : Mono.just(application))
        .flatMap(
            application ->
                moves
                    .of(subject, id)
                    .by(actor, Role.APPLICANT)
                    .expecting(version)
                    .then(moved -> sent(actor, id))
                    .act(Act.SUBMIT))
        .then(Mono.defer(() -> views.view(actor, id)));
  }

  /** Read again under the lock: what was typed last is what is sent. */
  private Mono<Void> sent(Actor actor, UUID id) {
    return queries
        .read(id)
        .flatMap(application -> describe(actor, application).then(store.submitted(id, now())));
  }

  private Mono<Void> describe(Actor actor, Application application) {
    UUID organisation = application.organisationId();
    var answers = application.answers();
    var contact = answers.contact();
    String person = contact == null || contact.name() == null ? "" : contact.name();
    String saidAs = application.assisted() ? "centre" : "owner";
    var brand = answers.brand();
    Mono<Void> facts;
    if (application.isWorkshop()) {
      var profile = Said.profile(answers);
      facts =
          organisations
              .rename(organisation, profile.name())
              .then(workshops.describe(actor, organisation, profile))
              .then(
                  store.baseline(
                      organisation, Said.baseline(answers), saidAs, actor.person(), now()));
    } else {
      facts =
          brand == null
              ? Mono.empty()
              : organisations
                  .rename(organisation, String.valueOf(brand.legalName()))
                  .then(store.brand(organisation, brand));
    }
    return application.assisted()
        ? facts
        : facts.then(signIn.profile(actor, person, actor.language()).then());
  }

  @Transactional
  public Mono<ApplicationView> withdraw(Actor actor, UUID id, Because because) {
    return writable(actor, id)
        .flatMap(
            application ->
                moves
                    .of(subject, id)
                    .by(actor, Role.APPLICANT)
                    .expecting(because.version())
                    .with(because)
                    .then(moved -> store.cancel(id, now()))
                    .act(Act.WITHDRAW))
        .then(Mono.defer(() -> views.view(actor, id)));
  }

  /** Asks the centre to look at a refusal again. */
  @Transactional
  public Mono<ApplicationView> appeal(Actor actor, UUID id, Because because) {
    return writable(actor, id)
        .flatMap(
            application ->
                moves
                    .of(subject, id)
                    .by(actor, Role.APPLICANT)
                    .expecting(because.version())
                    .with(because)
                    .act(Act.APPEAL))
        .then(Mono.defer(() -> views.view(actor, id)));
  }

  /** Her own organisation's, or an assisted one at the coordinator's table. */
  private Mono<Application> writable(Actor actor, UUID id) {
    return queries
        .read(id)
        .filter(
            application ->
                actor.belongsTo(application.organisationId()) && actor.mayBind()
                    || application.assisted() && actor.isCoordinator())
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  private static boolean open(State state) {
    return state == State.DRAFT || state == State.CHANGES_REQUESTED;
  }

  private Instant now() {
    return clock.instant();
  }
}
