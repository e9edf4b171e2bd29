package coop.ilmek.shared.flow;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Wakes this node's scheduler; does nothing on nodes that run none. */
@Component
class Wake {
  private volatile @Nullable Runnable scheduler;

  void connect(Runnable scheduler) {
    this.scheduler = scheduler;
  }

  void now() {
    Runnable target = scheduler;
    if (target != null) {
      target.run();
    }
  }
}
