package coop.ilmek.workshop;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.flow.Changes;
import coop.ilmek.workshop.persistence.ProspectQueries;
import coop.ilmek.workshop.persistence.WorkshopStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Workshops: what is known of them, and whether they take part. */
@Service
public class Workshops {
  /** What is known of a workshop, or whether it takes part, changed; the subject is its id. */
  public static final String CHANGED = "workshop.changed";

  private final WorkshopStore store;
  private final ProspectQueries prospects;
  private final LookAlikes lookAlikes;
  private final Changes changes;
  private final Audit audit;
  private final Clock clock;

  Workshops(
      WorkshopStore store,
      ProspectQueries prospects,
      LookAlikes lookAlikes,
      Changes changes,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.prospects = prospects;
    this.lookAlikes = lookAlikes;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a workshop takes part; membership decides it. */
  public enum Standing {
    ACTIVE,
    PAUSED,
    CLOSED
  }

  /** The workshop of an organisation; empty when it has none. */
  public Mono<UUID> ofOrganisation(UUID organisation) {
    return store.ofOrganisation(organisation);
  }

  /** Begins the record of an applicant's workshop: a prospect with a public code. */
  @Transactional
  public Mono<UUID> begin(Actor actor, UUID organisation, String name) {
    return store
        .insert(organisation, name, clock.instant())
        .flatMap(id -> audit.record(actor, "workshop.begin", id).thenReturn(id));
  }

  /**
   * Writes what the owner (or, for her, the centre) says about the organisation's workshop. A
   * workshop with the same tax number behind the same door is refused as a duplicate; one that the
   * centre's list has and nobody took over has to be taken over; what only looks alike is offered
   * to the centre.
   */
  @Transactional
  public Mono<Void> describe(Actor actor, UUID organisation, Profile profile) {
    String saidAs = actor.is(Actor.Kind.CENTRE) ? "centre" : "owner";
    return store
        .lockOfOrganisation(organisation)
        .flatMap(
            id ->
                notListed(id, profile)
                    .then(store.describe(id, profile))
                    .then(store.said(id, profile, saidAs, actor.person(), clock.instant()))
                    .then(Mono.defer(() -> lookAlikes.sought(id)))
                    .then(changes.of(CHANGED, id))
                    .then(audit.record(actor, "workshop.describe", id)));
  }

  private Mono<Void> notListed(UUID id, Profile profile) {
    String taxNumber = profile.taxNumber();
    return taxNumber == null
        ? Mono.empty()
        : prospects
            .waiting(taxNumber, id)
            .flatMap(
                code ->
                    Mono.error(Problem.refused(List.of("prospect_waits"), Map.of("code", code))));
  }

  /** Somebody of the centre saw with her own eyes what was said so far. */
  @Transactional
  public Mono<Void> verified(Actor actor, UUID organisation) {
    return store
        .lockOfOrganisation(organisation)
        .flatMap(
            id ->
                store
                    .verified(id, actor.person(), clock.instant())
                    .then(audit.record(actor, "workshop.verified", id)));
  }

  /** The organisation's workshop takes part from now on, rests, or has closed. */
  @Transactional
  public Mono<Void> stands(Actor actor, UUID organisation, Standing standing) {
    return store
        .lockOfOrganisation(organisation)
        .flatMap(
            id ->
                store
                    .status(id, standing, clock.instant())
                    .then(changes.of(CHANGED, id))
                    .then(
                        audit.record(
                            actor, "workshop.stands", id, Map.of("standing", standing.name()))));
  }
}
