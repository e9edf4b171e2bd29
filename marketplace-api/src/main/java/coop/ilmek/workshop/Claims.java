package coop.ilmek.workshop;

import coop.ilmek.identity.Lookups;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Notices;
import coop.ilmek.shared.Notices.Notice;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.TaxNumber;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.blob.BlobReader;
import coop.ilmek.shared.blob.BlobView;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.workshop.domain.WorkshopCode;
import coop.ilmek.workshop.persistence.ClaimStore;
import coop.ilmek.workshop.persistence.ClaimStore.Claim;
import coop.ilmek.workshop.persistence.ProspectQueries;
import coop.ilmek.workshop.persistence.ProspectQueries.Locked;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Owners who say that a workshop of the centre's lists is theirs, with proof. */
@Service
public class Claims {
  private final ClaimStore store;
  private final ProspectQueries prospects;
  private final Blobs blobs;
  private final Notices notices;
  private final Lookups lookups;
  private final Audit audit;
  private final Clock clock;

  Claims(
      ClaimStore store,
      ProspectQueries prospects,
      Blobs blobs,
      Notices notices,
      Lookups lookups,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.prospects = prospects;
    this.blobs = blobs;
    this.notices = notices;
    this.lookups = lookups;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a claimant hands in: her name, what she has to say, files that prove it. */
  public record Proof(String name, String note, List<UUID> files) {}

  /** A prospect by its code, to somebody who may be its owner. */
  @Transactional(readOnly = true)
  public Mono<TakeOverView> look(Actor actor, String typedCode) {
    String code = WorkshopCode.parse(typedCode);
    return applicant(actor)
        .then(store.takeOver(code, actor.person()))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            view ->
                store
                    .last(code, actor.person())
                    .flatMap(claim -> shown(actor, claim))
                    .map(
                        claim ->
                            new TakeOverView(
                                view.code(),
                                view.name(),
                                view.province(),
                                view.district(),
                                view.state(),
                                claim))
                    .defaultIfEmpty(view));
  }

  /** Prospects with this tax number, to somebody who may be their owner; mostly one or none. */
  public Mono<List<TakeOverView>> find(Actor actor, String typedTaxNumber) {
    String taxNumber = TaxNumber.digits(typedTaxNumber);
    if (!TaxNumber.isValid(taxNumber)) {
      return Mono.error(Problem.invalid("/taxNumber", "tax_number"));
    }
    return applicant(actor)
        .then(Mono.defer(() -> lookups.count(actor)))
        .then(Mono.defer(() -> store.find(taxNumber, actor.person())));
  }

  /** Who is not a member and may become one with a workshop. To others prospects do not exist. */
  private static Mono<Void> applicant(Actor actor) {
    return actor.is(Actor.Kind.NONE) || actor.is(Actor.Kind.WORKSHOP) && !actor.admitted()
        ? Mono.empty()
        : Mono.error(Problem.notFound());
  }

  /** Claims a prospect. One claim on a workshop is open at a time. */
  @Transactional
  public Mono<ClaimView> claim(Actor actor, String typedCode, Proof proof) {
    UUID id = Ids.next();
    return applicant(actor)
        .then(blobs.requireAll(actor, "/proof", proof.files()))
        .flatMap(
            files ->
                prospects
                    .lock(WorkshopCode.parse(typedCode))
                    .switchIfEmpty(Mono.error(Problem::notFound))
                    .filter(Locked::free)
                    .switchIfEmpty(Mono.error(() -> Problem.refused("prospect_taken")))
                    .flatMap(prospect -> file(actor, id, prospect, proof, files)))
        .then(Mono.defer(() -> read(actor, id)));
  }

  private Mono<Void> file(
      Actor actor, UUID id, Locked prospect, Proof proof, List<BlobView> files) {
    return store
        .insert(
            id,
            prospect.id(),
            actor.person(),
            proof.name().strip(),
            proof.note().strip(),
            files,
            clock.instant())
        .filter(inserted -> inserted)
        .switchIfEmpty(Mono.error(() -> Problem.refused("claim_open")))
        .then(blobs.open(actor, proof.files(), BlobReader.organisation(prospect.centre())))
        .then(
            notices.tell(
                Notice.toOrganisation(
                    "claim/" + id,
                    prospect.centre(),
                    "workshop_claimed",
                    Map.of("workshop", prospect.name(), "name", proof.name().strip()),
                    "/centre/claims")))
        .then(audit.record(actor, "workshop.claim", id));
  }

  /** A claim: to the claimant and to the centre that imported the workshop. */
  @Transactional(readOnly = true)
  public Mono<ClaimView> read(Actor actor, UUID id) {
    return visible(actor, id).flatMap(claim -> shown(actor, claim));
  }

  /** Claims in a state, the oldest first; the centre's list. */
  @Transactional(readOnly = true)
  public Mono<Page<ClaimView>> list(Actor actor, String state, @Nullable String cursor, int size) {
    return actor.is(Actor.Kind.CENTRE)
        ? store
            .list(actor.organisationOrThrow(), state, cursor, size)
            .map(page -> new Page<>(page.items().stream().map(Claim::view).toList(), page.next()))
        : Mono.error(Problem.notFound());
  }

  /** The claimant takes her claim back. */
  @Transactional
  public Mono<ClaimView> withdraw(Actor actor, UUID id, long version) {
    return visible(actor, id)
        .filter(claim -> claim.person().equals(actor.person()))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(claim -> decide(actor, claim, version, "withdrawn", null))
        .then(Mono.defer(() -> read(actor, id)));
  }

  /** The workshop is hers: she goes on with her application on its record. */
  @Transactional
  public Mono<ClaimView> confirm(Actor actor, UUID id, long version) {
    return forCentre(actor, id)
        .flatMap(
            claim ->
                prospects
                    .lock(claim.workshop())
                    .filter(Locked::free)
                    .switchIfEmpty(Mono.error(() -> Problem.refused("prospect_taken")))
                    .then(decide(actor, claim, version, "confirmed", null))
                    .then(tell(claim, "claim_confirmed", Map.of())))
        .then(Mono.defer(() -> read(actor, id)));
  }

  /**
   * @param reason in the coordinator's words, to the claimant
   */
  @Transactional
  public Mono<ClaimView> refuse(Actor actor, UUID id, long version, String reason) {
    return forCentre(actor, id)
        .flatMap(
            claim ->
                decide(actor, claim, version, "refused", reason.strip())
                    .then(tell(claim, "claim_refused", Map.of("reason", reason.strip()))))
        .then(Mono.defer(() -> read(actor, id)));
  }

  private Mono<Void> tell(Claim claim, String template, Map<String, Object> more) {
    var values = new HashMap<String, Object>(more);
    values.put("workshop", claim.view().workshop());
    return notices.tell(
        new Notice(
            template + "/" + claim.view().id(),
            null,
            claim.person(),
            template,
            values,
            "/claim/" + claim.view().code()));
  }

  private Mono<Void> decide(
      Actor actor, Claim claim, long version, String state, @Nullable String reason) {
    UUID id = claim.view().id();
    UUID by = state.equals("withdrawn") ? null : actor.person();
    return store
        .decide(id, version, state, by, reason, clock.instant())
        .filter(decided -> decided)
        .switchIfEmpty(
            Mono.error(
                () ->
                    claim.view().state().equals("open")
                        ? Problem.stale()
                        : Problem.refused("claim_decided")))
        .then(audit.record(actor, "workshop.claim_" + state, id));
  }

  private Mono<Claim> forCentre(Actor actor, UUID id) {
    return store
        .read(id)
        .filter(claim -> actor.isCoordinator() && actor.belongsTo(claim.centre()))
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  private Mono<Claim> visible(Actor actor, UUID id) {
    return store
        .read(id)
        .filter(
            claim ->
                claim.person().equals(actor.person())
                    || actor.is(Actor.Kind.CENTRE) && actor.belongsTo(claim.centre()))
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  private Mono<ClaimView> shown(Actor actor, Claim claim) {
    return blobs.requireAll(actor, "/proof", claim.proof()).map(files -> claim.view().with(files));
  }
}
