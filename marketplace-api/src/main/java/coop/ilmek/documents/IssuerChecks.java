package coop.ilmek.documents;

import coop.ilmek.documents.persistence.IssuerCheckStore;
import coop.ilmek.documents.persistence.PaperQueries;
import coop.ilmek.documents.persistence.PaperRow;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Papers looked up at their issuers. A check is a fact that stands beside the decision: it confirms
 * nothing by itself.
 */
@Service
public class IssuerChecks {
  private final PaperQueries papers;
  private final IssuerCheckStore store;
  private final Registers registers;
  private final Audit audit;

  IssuerChecks(PaperQueries papers, IssuerCheckStore store, Registers registers, Audit audit) {
    this.papers = papers;
    this.store = store;
    this.registers = registers;
    this.audit = audit;
  }

  /** What was found, the newest first; for its organisation and the centre. */
  @Transactional(readOnly = true)
  public Mono<List<IssuerCheckView>> of(Actor actor, UUID paper) {
    return seen(actor, paper).flatMap(found -> store.of(found.id()));
  }

  /**
   * Writes down what a coordinator or an inspector found.
   *
   * @param register slug of the register
   * @param result confirmed, different or not_found
   */
  @Transactional
  public Mono<List<IssuerCheckView>> record(
      Actor actor, UUID paper, int number, String register, String result, String note) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      return Mono.error(Problem.notFound());
    }
    if (!registers.knows(register)) {
      return Mono.error(Problem.invalid("/register", "unknown"));
    }
    if (note.isEmpty() && !result.equals("confirmed")) {
      return Mono.error(Problem.invalid("/note", "required"));
    }
    return seen(actor, paper)
        .flatMap(
            found ->
                Mono.justOrEmpty(
                    found.revisions().stream()
                        .filter(revision -> revision.view().number() == number)
                        .map(PaperRow.Numbered::id)
                        .findFirst()))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(revision -> store.insert(actor, revision, register, result, note))
        .then(
            audit.record(
                actor,
                "documents.check_issuer",
                paper,
                Map.of("revision", number, "register", register, "result", result)))
        .then(Mono.defer(() -> store.of(paper)));
  }

  private Mono<PaperRow> seen(Actor actor, UUID paper) {
    return papers.one(actor, paper).switchIfEmpty(Mono.error(Problem::notFound));
  }
}
