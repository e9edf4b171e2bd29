package coop.ilmek.documents;

import coop.ilmek.documents.persistence.PaperRow;
import coop.ilmek.documents.persistence.PaperRow.Numbered;
import coop.ilmek.documents.persistence.PaperStore;
import coop.ilmek.documents.persistence.RevisionSubject;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.flow.Changes;
import coop.ilmek.shared.flow.Moves;
import coop.ilmek.workflows.DocumentRenewal;
import coop.ilmek.workflows.DocumentRenewal.Act;
import coop.ilmek.workflows.DocumentRenewal.State;
import coop.ilmek.workflows.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Moves the revisions of a paper along their course. The paper must be held: its other acts wait.
 */
@Component
class Renewals {
  private static final Set<State> REPLACEABLE =
      Set.of(State.CONFIRMED, State.EXPIRING, State.EXPIRED);

  private final RevisionSubject subject;
  private final PaperStore store;
  private final Moves moves;
  private final Changes changes;

  Renewals(RevisionSubject subject, PaperStore store, Moves moves, Changes changes) {
    this.subject = subject;
    this.store = store;
    this.moves = moves;
    this.changes = changes;
  }

  Mono<Void> opened(Actor actor, UUID revision) {
    return moves.opened(actor, actor.courseRole(), subject, revision, null);
  }

  /** A claim that was not looked at yet makes room for the next one. True when there was one. */
  Mono<Boolean> withdraw(Actor actor, PaperRow paper) {
    return Flux.fromIterable(in(paper, Set.of(State.IN_REVIEW)))
        .concatMap(
            waiting ->
                moves.of(subject, waiting.id()).by(actor, actor.courseRole()).act(Act.WITHDRAW))
        .hasElements();
  }

  /** It counts on the days of its term, and takes the place of those it outlasts. */
  Mono<Void> confirm(Actor actor, PaperRow paper, int number) {
    Numbered confirmed = numbered(paper, number);
    var outlasted =
        in(paper, REPLACEABLE).stream()
            .filter(before -> before.view().number() < number && outlasts(confirmed, before))
            .toList();
    return decide(actor, confirmed, Act.CONFIRM, null)
        .thenMany(Flux.fromIterable(outlasted))
        .concatMap(before -> itself(before, Act.REPLACE))
        .then(changes.of(Papers.CHANGED, paper.organisationId()));
  }

  /** It does not count, and if it did, the one before it stands again. */
  Mono<Void> sendBack(Actor actor, PaperRow paper, int number, String reason) {
    Numbered wrong = numbered(paper, number);
    boolean counted = REPLACEABLE.contains(state(wrong));
    var restored =
        in(paper, Set.of(State.REPLACED)).stream()
            .filter(before -> counted && before.view().number() < number)
            .max(Comparator.comparing(before -> before.view().number()));
    return decide(actor, wrong, Act.SEND_BACK, reason)
        .then(Mono.justOrEmpty(restored))
        .flatMap(before -> itself(before, Act.RESTORE))
        .then(changes.of(Papers.CHANGED, paper.organisationId()));
  }

  private Mono<Void> decide(Actor actor, Numbered revision, Act act, @Nullable String reason) {
    return moves
        .of(subject, revision.id())
        .by(actor, Role.CENTRE)
        .first(store.decided(actor, revision.id(), reason))
        .with(new RenewalEffects.Decision(reason))
        .act(act)
        .then();
  }

  private Mono<Void> itself(Numbered revision, Act act) {
    return moves.of(subject, revision.id()).by(Actor.system(), Role.SYSTEM).act(act).then();
  }

  private static Numbered numbered(PaperRow paper, int number) {
    return paper.revisions().stream()
        .filter(revision -> revision.view().number() == number)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static List<Numbered> in(PaperRow paper, Set<State> states) {
    return paper.revisions().stream().filter(one -> states.contains(state(one))).toList();
  }

  private static State state(Numbered revision) {
    return DocumentRenewal.COURSE.state(revision.view().state());
  }

  private static boolean outlasts(Numbered next, Numbered before) {
    LocalDate end = next.view().expiresOn();
    LocalDate earlier = before.view().expiresOn();
    return end == null || (earlier != null && !earlier.isAfter(end));
  }
}
