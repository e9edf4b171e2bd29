package coop.ilmek.shared.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A staged row that is being worked on.
 *
 * @param name wire name, e.g. {@code enquiry.thank_losers}
 * @param instance unique under the name; for effects of a move {@code <subject>/<version>}
 * @param transition the move that staged it; none for work that stands alone
 * @param stagedAt when what it follows from was done
 */
public record Work(
    String name,
    String instance,
    @Nullable UUID subject,
    @Nullable Transition transition,
    Instant stagedAt) {

  public UUID subjectOrThrow() {
    if (subject == null) {
      throw new IllegalStateException(name + " has no subject");
    }
    return subject;
  }

  public Transition move() {
    if (transition == null) {
      throw new IllegalStateException(name + " does not come from a move");
    }
    return transition;
  }

  /** The same in every attempt: the idempotency key of an outside call. */
  public String key() {
    return name + "/" + instance;
  }
}
