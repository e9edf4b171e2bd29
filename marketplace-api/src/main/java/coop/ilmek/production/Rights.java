package coop.ilmek.production;

import coop.ilmek.production.persistence.SliceStore;
import coop.ilmek.production.persistence.SliceStore.Party;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who may act on a slice, before the course is asked. */
final class Rights {
  private Rights() {}

  /** 404 for whom it is none of their business, 403 for those who may look and not act. */
  static Mono<Party> party(SliceStore store, Actor actor, UUID slice) {
    return store
        .party(actor, slice)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            party -> mayAct(actor) ? Mono.just(party) : Mono.<Party>error(Problem.forbidden()));
  }

  /** On the floor a foreman reports as the owner does; elsewhere only who may bind. */
  static boolean mayAct(Actor actor) {
    return actor.mayBind()
        || (actor.is(Actor.Kind.WORKSHOP) && actor.role() == Actor.PersonRole.FOREMAN);
  }
}
