package coop.ilmek.workshop;

import coop.ilmek.identity.Address;
import coop.ilmek.identity.Letters;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Names;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.workshop.domain.LinkSecret;
import coop.ilmek.workshop.domain.Phones;
import coop.ilmek.workshop.domain.WorkshopCode;
import coop.ilmek.workshop.persistence.ProspectQueries;
import coop.ilmek.workshop.persistence.ProspectQueries.Locked;
import coop.ilmek.workshop.persistence.TakeOverStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Workshops from lists, and how their owners come to have them. */
@Service
public class Prospects {
  /** Long enough for an owner who is asked on a busy day. */
  private static final Duration INVITATION_LIFE = Duration.ofDays(30);

  /** Nobody knows yet what the owner speaks; it is not what the coordinator speaks. */
  private static final String INVITED_IN = "tr";

  private final ProspectQueries queries;
  private final TakeOverStore store;
  private final Letters letters;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  Prospects(
      ProspectQueries queries,
      TakeOverStore store,
      Letters letters,
      Names names,
      Audit audit,
      Clock clock) {
    this.queries = queries;
    this.store = store;
    this.letters = letters;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** The prospects of the centre's lists. */
  @Transactional(readOnly = true)
  public Mono<Page<ProspectLine>> list(Actor actor, ProspectFilter filter) {
    return actor.is(Actor.Kind.CENTRE)
        ? queries.page(actor.organisationOrThrow(), filter, clock.instant())
        : Mono.error(Problem.notFound());
  }

  /**
   * Sends the owner a link with which she takes the workshop over. A new invitation makes the one
   * before worthless. It goes only where the list says: who reads it there owns the workshop; to
   * others a claim with proof is open.
   *
   * @param by sms or mail; none for what the list has, a mobile number first
   */
  @Transactional
  public Mono<Void> invite(Actor actor, UUID id, @Nullable String by) {
    return free(actor, id)
        .flatMap(
            prospect -> {
              Address to = listed(prospect, by);
              String secret = LinkSecret.next();
              Instant now = clock.instant();
              return store
                  .invite(
                      Ids.next(),
                      id,
                      LinkSecret.hash(secret),
                      to.value(),
                      actor.person(),
                      now,
                      now.plus(INVITATION_LIFE))
                  .then(write(prospect, to, secret))
                  .then(audit.record(actor, "workshop.invite_owner", id));
            });
  }

  /** A mobile number reaches most; else the mail address. */
  private static Address listed(Locked prospect, @Nullable String by) {
    String phone = prospect.phone();
    String email = prospect.email();
    if (phone != null && Phones.isMobile(phone) && !"mail".equals(by)) {
      return new Address(Address.Channel.SMS, phone);
    }
    if (email != null && !"sms".equals(by)) {
      return Address.parse(email);
    }
    boolean without = phone == null || "mail".equals(by);
    throw Problem.refused(without ? "no_address_listed" : "no_mobile");
  }

  private Mono<Void> write(Locked prospect, Address to, String secret) {
    return names
        .of(List.of(prospect.centre()))
        .flatMap(
            known ->
                letters.post(
                    to,
                    INVITED_IN,
                    "prospect_invited",
                    Map.of(
                        "workshop", prospect.name(),
                        "centre", known.getOrDefault(prospect.centre(), "İlmek")),
                    new Letters.Link("/claim/" + prospect.code() + "#", secret)));
  }

  /** The workshop is not asked any further: it closed, or was listed by mistake. */
  @Transactional
  public Mono<Void> setAside(Actor actor, UUID id) {
    return free(actor, id)
        .flatMap(prospect -> store.setAside(id, clock.instant()))
        .then(audit.record(actor, "workshop.set_aside", id));
  }

  private Mono<Locked> free(Actor actor, UUID id) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    return queries
        .lock(id)
        .filter(prospect -> actor.belongsTo(prospect.centre()))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            prospect ->
                prospect.free()
                    ? Mono.just(prospect)
                    : Mono.error(Problem.refused("prospect_taken")));
  }

  /**
   * Gives a prospect to an organisation whose owner holds the link of an invitation, or whose claim
   * was confirmed. A record she began for herself is merged into it, so that there is one.
   *
   * @param owner who takes it over; she may have just founded the organisation
   * @param secret the end of the link; none for a confirmed claim
   * @return what the list knew
   */
  @Transactional
  public Mono<TakenOver> takeOver(Actor owner, String typedCode, @Nullable String secret) {
    UUID organisation = owner.organisationOrThrow();
    Instant now = clock.instant();
    return queries
        .lock(WorkshopCode.parse(typedCode))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .filter(Locked::free)
        .switchIfEmpty(Mono.error(() -> Problem.refused("prospect_taken")))
        .flatMap(
            prospect ->
                entitled(owner, prospect, secret, now)
                    .filter(entitled -> entitled)
                    .switchIfEmpty(Mono.error(() -> Problem.refused("not_entitled")))
                    .then(store.attach(prospect.id(), organisation, owner.person(), now))
                    .then(audit.record(owner, "workshop.take_over", prospect.id()))
                    .then(queries.known(prospect.id())));
  }

  private Mono<Boolean> entitled(
      Actor owner, Locked prospect, @Nullable String secret, Instant now) {
    return secret == null
        ? store.useClaim(prospect.id(), owner.person(), now)
        : store.useInvitation(prospect.id(), LinkSecret.hash(secret), owner.person(), now);
  }
}
