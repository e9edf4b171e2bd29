package coop.ilmek.production;

import coop.ilmek.production.persistence.SliceStore;
import coop.ilmek.production.persistence.SliceStore.Party;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.blob.BlobReader;
import coop.ilmek.shared.blob.Blobs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who may act on a slice, before the course is asked, and who sees its photos. */
@Component
class Rights {
  private final SliceStore store;
  private final Blobs blobs;

  Rights(SliceStore store, Blobs blobs) {
    this.store = store;
    this.blobs = blobs;
  }

  /** 404 for whom it is none of their business, 403 for those who may look and not act. */
  Mono<Party> party(Actor actor, UUID slice) {
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

  /** A photo of the workshop's is opened to the other party and the centre. */
  Mono<Void> show(Actor actor, Party party, @Nullable UUID photo) {
    if (photo == null) {
      return Mono.empty();
    }
    var one = List.of(photo);
    return blobs
        .require(actor, "/photoBlob", photo)
        .then(blobs.open(actor, one, BlobReader.organisation(party.brand())))
        .then(blobs.open(actor, one, BlobReader.centre()));
  }
}
