package coop.ilmek.membership.web;

import coop.ilmek.membership.BaselineView;
import coop.ilmek.membership.Baselines;
import coop.ilmek.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The baseline in sums. */
@RestController
class BaselineController {
  private final Baselines baselines;

  BaselineController(Baselines baselines) {
    this.baselines = baselines;
  }

  @GetMapping("/api/baseline")
  Mono<BaselineView> sums(Actor actor) {
    return baselines.sums(actor);
  }
}
