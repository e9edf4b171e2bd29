package coop.ilmek.shared.flow;

import coop.ilmek.workflows.Course;
import coop.ilmek.workflows.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A course for the engine's own proofs: a parcel is packed, sent by time, and told about. */
final class ParcelCourse
    extends Course<ParcelCourse.State, ParcelCourse.Act, ParcelCourse.Effect, ParcelCourse.Facts> {
  enum State {
    OPEN,
    PACKED,
    SENT
  }

  enum Act {
    PACK,
    REPACK,
    SEND
  }

  enum Effect {
    COUNT,
    CALL,
    BREAK
  }

  record Facts(@Nullable Instant sendAt) {}

  static final ParcelCourse COURSE = new ParcelCourse();

  private ParcelCourse() {
    super("parcel", State.OPEN);
    rows(
        in(State.OPEN)
            .may(Role.WORKSHOP, Act.PACK)
            .to(State.PACKED)
            .then(Effect.COUNT, Effect.CALL),
        in(State.PACKED).may(Role.WORKSHOP, Act.REPACK).to(State.PACKED).then(Effect.BREAK),
        in(State.PACKED).at(Facts::sendAt, Act.SEND).to(State.SENT).then(Effect.COUNT),
        ends(State.SENT));
  }
}
