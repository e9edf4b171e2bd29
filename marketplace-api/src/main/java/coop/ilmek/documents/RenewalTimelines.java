package coop.ilmek.documents;

import coop.ilmek.documents.persistence.RenewalQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.flow.TimelineAccess;
import coop.ilmek.workflows.DocumentRenewal;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may see the history of a revision: those who may see its paper. */
@Component
class RenewalTimelines implements TimelineAccess {
  private final RenewalQueries queries;

  RenewalTimelines(RenewalQueries queries) {
    this.queries = queries;
  }

  @Override
  public String course() {
    return DocumentRenewal.COURSE.name();
  }

  @Override
  public Mono<Boolean> maySee(Actor actor, UUID subject) {
    return queries
        .told(subject)
        .map(told -> actor.is(Actor.Kind.CENTRE) || actor.belongsTo(told.organisationId()))
        .defaultIfEmpty(false);
  }
}
