package coop.ilmek.shared.flow;

import coop.ilmek.shared.Actor;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who may see the history of a course's subjects; the module that owns the course says so. */
public interface TimelineAccess {
  /** The name of the course. */
  String course();

  /** False also when there is no such subject. */
  Mono<Boolean> maySee(Actor actor, UUID subject);
}
