package coop.ilmek.payments;

import coop.ilmek.payments.persistence.BankQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who may see and change a member's bank lines: she herself, and a coordinator as long as the
 * member lets the centre. To everybody else they do not exist.
 */
@Component
class MemberBooks {
  private final BankQueries queries;

  MemberBooks(BankQueries queries) {
    this.queries = queries;
  }

  /** The organisation whose books are opened for writing. */
  Mono<UUID> toChange(Actor actor, @Nullable UUID of) {
    return toRead(actor, of)
        .flatMap(
            organisation ->
                actor.mayBind() ? Mono.just(organisation) : Mono.error(Problem.forbidden()));
  }

  /**
   * @param of the member; none for the actor's own organisation
   */
  Mono<UUID> toRead(Actor actor, @Nullable UUID of) {
    if (actor.is(Actor.Kind.WORKSHOP)) {
      UUID own = actor.organisationOrThrow();
      return of == null || of.equals(own) ? Mono.just(own) : Mono.error(Problem.notFound());
    }
    if (!actor.is(Actor.Kind.CENTRE) || of == null) {
      return Mono.error(Problem.notFound());
    }
    return queries
        .letsTheCentre(of)
        .filter(given -> given)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .thenReturn(of);
  }
}
