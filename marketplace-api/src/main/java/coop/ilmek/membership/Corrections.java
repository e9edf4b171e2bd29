package coop.ilmek.membership;

import coop.ilmek.membership.domain.Completeness;
import coop.ilmek.membership.domain.Said;
import coop.ilmek.membership.persistence.ApplicationStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.workshop.Profiles;
import coop.ilmek.workshop.Workshops;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * What a member workshop says of itself after it was admitted. Name, tax number and address are not
 * among it: a move or a new firm is looked at by the centre.
 */
@Service
public class Corrections {
  private final Profiles profiles;
  private final Workshops workshops;
  private final ApplicationStore store;
  private final Clock clock;

  Corrections(Profiles profiles, Workshops workshops, ApplicationStore store, Clock clock) {
    this.profiles = profiles;
    this.workshops = workshops;
    this.store = store;
    this.clock = clock;
  }

  /** What is known now, in the form of the application's questions. */
  @Transactional(readOnly = true)
  public Mono<Answers> facts(Actor actor, UUID organisation) {
    return actor.belongsTo(organisation)
        ? profiles.ofOrganisation(actor, organisation).map(Said::answers)
        : Mono.error(Problem.notFound());
  }

  /** Says some of it anew; until somebody of the centre sees it, it counts as claimed. */
  @Transactional
  public Mono<Answers> correct(Actor actor, UUID organisation, Answers answers) {
    if (!actor.belongsTo(organisation) || !actor.mayBind()) {
      return Mono.error(Problem.notFound());
    }
    var wrong = Completeness.ofCorrection(answers);
    if (!wrong.isEmpty()) {
      return Mono.error(Problem.invalid(wrong));
    }
    return profiles
        .ofOrganisation(actor, organisation)
        .flatMap(
            known ->
                workshops.describe(actor, organisation, Said.correction(known.name(), answers)))
        .then(
            store.baseline(
                organisation, Said.baseline(answers), "owner", actor.person(), clock.instant()))
        .then(Mono.defer(() -> facts(actor, organisation)));
  }
}
