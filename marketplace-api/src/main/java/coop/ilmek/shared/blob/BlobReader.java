package coop.ilmek.shared.blob;

import coop.ilmek.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may read a file besides its owner: one organisation, or every admitted one of a kind. */
public record BlobReader(@Nullable UUID organisation, Actor.@Nullable Kind kind) {
  public static BlobReader organisation(UUID id) {
    return new BlobReader(id, null);
  }

  public static BlobReader centre() {
    return new BlobReader(null, Actor.Kind.CENTRE);
  }

  /** Every workshop in good standing: for what is published to all members. */
  public static BlobReader workshops() {
    return new BlobReader(null, Actor.Kind.WORKSHOP);
  }
}
