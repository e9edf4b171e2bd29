package coop.ilmek.workshop;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.workshop.persistence.FactStore;
import coop.ilmek.workshop.persistence.WorkshopStore;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Facts one by one: for whom they are open, who verified them and how, numbers of others. */
@Service
public class Facts {
  private final WorkshopStore workshops;
  private final FactStore store;
  private final Profiles profiles;
  private final Audit audit;
  private final Clock clock;

  Facts(WorkshopStore workshops, FactStore store, Profiles profiles, Audit audit, Clock clock) {
    this.workshops = workshops;
    this.store = store;
    this.profiles = profiles;
    this.audit = audit;
    this.clock = clock;
  }

  /** The owner says for whom a fact is open. */
  @Transactional
  public Mono<WorkshopView> open(Actor actor, UUID organisation, String fact, String audience) {
    Fact chosen = Fact.ofSlug(fact).orElseThrow(() -> Problem.invalid("/fact", "unknown"));
    Audience open =
        chosen.choice(audience).orElseThrow(() -> Problem.invalid("/audience", "not_for_fact"));
    return own(actor, organisation)
        .flatMap(
            id ->
                store
                    .open(id, chosen, open)
                    .then(
                        audit.record(
                            actor,
                            "workshop.open_fact",
                            id,
                            Map.of("fact", chosen.slug(), "audience", open.slug()))))
        .then(Mono.defer(() -> profiles.ofOrganisation(actor, organisation)));
  }

  /**
   * Somebody of the centre found a fact to be so, or otherwise.
   *
   * @param fact slug of a fact somebody said
   * @param method visit, paper, register or call
   * @param holds false where she found otherwise; the note says what
   */
  @Transactional
  public Mono<WorkshopView> judge(
      Actor actor, UUID organisation, String fact, String method, boolean holds, String note) {
    if (!mayLook(actor)) {
      return Mono.error(Problem.notFound());
    }
    if (!holds && note.isBlank()) {
      return Mono.error(Problem.invalid("/note", "required"));
    }
    return workshops
        .lockOfOrganisation(organisation)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            id ->
                store
                    .judge(id, fact, method, holds, note.strip(), actor.person(), clock.instant())
                    .filter(judged -> judged)
                    .switchIfEmpty(Mono.error(() -> Problem.invalid("/fact", "unknown")))
                    .then(
                        audit.record(
                            actor,
                            holds ? "workshop.verify_fact" : "workshop.doubt_fact",
                            id,
                            Map.of("fact", fact, "method", method))))
        .then(Mono.defer(() -> profiles.ofOrganisation(actor, organisation)));
  }

  private static boolean mayLook(Actor actor) {
    return actor.isCoordinator()
        || actor.is(Actor.Kind.CENTRE) && actor.role() == Actor.PersonRole.INSPECTOR;
  }

  /** A number somebody else gave the workshop; none takes it away. */
  @Transactional
  public Mono<WorkshopView> identify(
      Actor actor, UUID organisation, String kind, @Nullable String typed) {
    Identifier identifier =
        Identifier.ofSlug(kind).orElseThrow(() -> Problem.invalid("/kind", "unknown"));
    String value =
        typed == null || typed.isBlank()
            ? null
            : identifier
                .parse(typed)
                .orElseThrow(() -> Problem.invalid("/value", identifier.slug()));
    String saidAs = actor.is(Actor.Kind.CENTRE) ? "centre" : "owner";
    Mono<UUID> workshop =
        actor.isCoordinator()
            ? workshops
                .lockOfOrganisation(organisation)
                .switchIfEmpty(Mono.error(Problem::notFound))
            : own(actor, organisation);
    return workshop
        .flatMap(
            id ->
                store
                    .identify(id, identifier, value, saidAs, actor.person(), clock.instant())
                    .onErrorMap(
                        DuplicateKeyException.class, taken -> Problem.refused("identifier_taken"))
                    .then(
                        audit.record(
                            actor, "workshop.identify", id, Map.of("kind", identifier.slug()))))
        .then(Mono.defer(() -> profiles.ofOrganisation(actor, organisation)));
  }

  private Mono<UUID> own(Actor actor, UUID organisation) {
    return actor.belongsTo(organisation) && actor.mayBind()
        ? workshops.lockOfOrganisation(organisation).switchIfEmpty(Mono.error(Problem::notFound))
        : Mono.error(Problem.notFound());
  }
}
