package coop.ilmek.sourcing;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.sourcing.domain.TermsCheck;
import coop.ilmek.sourcing.persistence.EnquiryQueries;
import coop.ilmek.sourcing.persistence.EnquiryStore;
import coop.ilmek.sourcing.persistence.EnquirySubject;
import coop.ilmek.sourcing.persistence.InvitationStore;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.EnquiryCourse.Act;
import coop.ilmek.workflows.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What brands want made: written, checked, posted, closed. */
@Service
public class Enquiries {
  private final EnquirySubject subject;
  private final EnquiryStore store;
  private final EnquiryQueries queries;
  private final InvitationStore invitations;
  private final Blobs blobs;
  private final Moves moves;
  private final Audit audit;

  Enquiries(
      EnquirySubject subject,
      EnquiryStore store,
      EnquiryQueries queries,
      InvitationStore invitations,
      Blobs blobs,
      Moves moves,
      Audit audit) {
    this.subject = subject;
    this.store = store;
    this.queries = queries;
    this.invitations = invitations;
    this.blobs = blobs;
    this.moves = moves;
    this.audit = audit;
  }

  /**
   * Begins a draft under the brand's own PO number.
   *
   * @param workshop meant for this workshop alone: a direct order
   */
  @Transactional
  public Mono<EnquiryView> draft(Actor actor, String poNumber, @Nullable UUID workshop) {
    UUID brand = brand(actor);
    String kind = workshop == null ? "open" : "direct";
    return store
        .insert(brand, actor.person(), kind, poNumber.strip())
        .flatMap(
            id ->
                moves
                    .opened(actor, Role.BRAND, subject, id, Map.of("kind", kind))
                    .then(workshop == null ? Mono.empty() : pick(id, workshop))
                    .then(view(actor, id)));
  }

  private Mono<Void> pick(UUID id, UUID workshop) {
    return invitations
        .add(id, List.of(workshop), false)
        .filter(added -> !added.isEmpty())
        .switchIfEmpty(Mono.error(() -> Problem.invalid("/workshopId", "unknown")))
        .then();
  }

  /** A draft with the terms of an earlier award, for the same workshop. */
  @Transactional
  public Mono<EnquiryView> repeat(Actor actor, UUID id, String poNumber) {
    return owned(actor, id)
        .then(queries.view(id, brand(actor)))
        .flatMap(
            earlier -> {
              var award = earlier.award();
              return award == null
                  ? Mono.<EnquiryView>error(Problem.refused("not_awarded_yet"))
                  : store
                      .copy(id, actor.person(), poNumber.strip())
                      .flatMap(
                          copy ->
                              moves
                                  .opened(actor, Role.BRAND, subject, copy, Map.of("repeats", id))
                                  .then(pick(copy, award.workshopId()))
                                  .then(view(actor, copy)));
            });
  }

  /** Saves a draft as it stands; what is missing is not wrong. */
  @Transactional
  public Mono<EnquiryView> save(
      Actor actor, UUID id, long version, String poNumber, EnquiryTerms terms) {
    var errors = TermsCheck.errors(terms);
    if (!errors.isEmpty()) {
      return Mono.error(Problem.invalid(errors));
    }
    return owned(actor, id)
        .flatMap(
            head -> {
              if (!head.is("draft")) {
                return Mono.<Boolean>error(Problem.illegalAct(List.of(), List.of()));
              }
              return files(actor, terms)
                  .then(store.save(id, version, poNumber.strip(), terms))
                  .filter(saved -> saved)
                  .switchIfEmpty(Mono.error(Problem::stale));
            })
        .then(audit.record(actor, "enquiry.save", id))
        .then(view(actor, id));
  }

  /** Only files the brand may pass on can be part of its enquiry. */
  private Mono<Void> files(Actor actor, EnquiryTerms terms) {
    var ids = terms.files().stream().map(EnquiryTerms.TechPackFile::blobId).toList();
    UUID picture = terms.picture();
    return blobs
        .requireAll(actor, "/terms/files", ids)
        .then(picture == null ? Mono.empty() : blobs.require(actor, "/terms/picture", picture))
        .then();
  }

  /** Posts a draft that passes its readiness check: those chosen are asked. */
  @Transactional
  public Mono<EnquiryView> publish(Actor actor, UUID id, long version) {
    if (!actor.admitted()) {
      return Mono.error(Problem.refused("not_admitted"));
    }
    return binding(actor, id)
        .flatMap(
            head ->
                moves
                    .of(subject, id)
                    .by(actor, Role.BRAND)
                    .expecting(version)
                    .first(store.published(id))
                    .then(
                        moved ->
                            invitations
                                .send(id)
                                .then(
                                    head.visibility().equals("members")
                                        ? invitations.addAll(id)
                                        : Mono.empty()))
                    .act(Act.PUBLISH))
        .then(view(actor, id));
  }

  /** Takes no more quotes. */
  @Transactional
  public Mono<EnquiryView> close(Actor actor, UUID id, long version) {
    return binding(actor, id)
        .then(
            Mono.defer(
                () ->
                    moves.of(subject, id).by(actor, Role.BRAND).expecting(version).act(Act.CLOSE)))
        .then(view(actor, id));
  }

  /** Gives it up; those asked are told. */
  @Transactional
  public Mono<EnquiryView> cancel(Actor actor, UUID id, long version, String reason) {
    return binding(actor, id)
        .then(
            Mono.defer(
                () ->
                    moves
                        .of(subject, id)
                        .by(actor, Role.BRAND)
                        .expecting(version)
                        .then(moved -> store.closeReason(id, reason.strip()))
                        .act(Act.CANCEL)))
        .then(view(actor, id));
  }

  @Transactional(readOnly = true)
  public Mono<EnquiryView> view(Actor actor, UUID id) {
    return Mono.defer(() -> queries.view(id, brand(actor)))
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  /**
   * The brand's enquiries, newest first.
   *
   * @param states slugs; none = all
   * @param words part of the PO number, style, season or supplier number
   */
  @Transactional(readOnly = true)
  public Mono<Page<EnquiryRowView>> list(
      Actor actor, List<String> states, String words, @Nullable UUID before, int size) {
    var known = new ArrayList<String>();
    for (String state : states) {
      try {
        EnquiryCourse.COURSE.state(state);
        known.add(state);
      } catch (IllegalArgumentException e) {
        return Mono.error(Problem.invalid("/state", "unknown"));
      }
    }
    return queries.list(brand(actor), known, words.strip(), before, size);
  }

  private Mono<EnquiryStore.Head> owned(Actor actor, UUID id) {
    UUID brand = brand(actor);
    return store
        .head(id)
        .filter(head -> head.brand().equals(brand))
        .switchIfEmpty(Mono.error(Problem::notFound));
  }

  private Mono<EnquiryStore.Head> binding(Actor actor, UUID id) {
    return owned(actor, id)
        .flatMap(head -> actor.mayBind() ? Mono.just(head) : Mono.error(Problem.forbidden()));
  }

  static UUID brand(Actor actor) {
    if (!actor.is(Actor.Kind.BRAND)) {
      throw Problem.notFound();
    }
    return actor.organisationOrThrow();
  }
}
