package coop.ilmek.capacity;

import coop.ilmek.capacity.persistence.CandidateQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The plain list of active members, for brands and the centre. */
@Service
public class Candidates {
  private final CandidateQueries queries;
  private final Clock clock;

  Candidates(CandidateQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /** Those who fit, most free minutes first. */
  @Transactional(readOnly = true)
  public Mono<Page<CandidateView>> list(
      Actor actor, CandidateFilter filter, int size, @Nullable String cursor) {
    boolean mayLook =
        actor.is(Actor.Kind.CENTRE) || (actor.is(Actor.Kind.BRAND) && actor.admitted());
    if (!mayLook) {
      return Mono.error(Problem.forbidden());
    }
    return queries.list(filter, IsoWeek.day(clock.instant()), size, cursor);
  }
}
