package coop.ilmek.identity;

import coop.ilmek.identity.Attempts.Limit;
import coop.ilmek.shared.Actor;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Limits how often one person may look something up that could be tried out number by number. */
@Service
public class Lookups {
  private final Attempts attempts;

  Lookups(Attempts attempts) {
    this.attempts = attempts;
  }

  /** Counts one more of this person's; refused beyond the limit of an hour. */
  public Mono<Void> count(Actor actor) {
    return attempts.count(Limit.LOOKUPS_OF_PERSON, actor.person().toString());
  }
}
