package coop.ilmek.production;

import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.workflows.SliceCourse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Consequences whose modules do not stand yet: nothing follows, and the history keeps the move. */
@Component
class AwaitedEffects implements EffectHandlers {
  @Override
  public void register(Effects effects) {
    effects
        .inside(SliceCourse.COURSE, SliceCourse.Effect.OPEN_PAYMENT_PLAN, work -> Mono.empty())
        .inside(SliceCourse.COURSE, SliceCourse.Effect.DELIVERY_ACCEPTED, work -> Mono.empty());
  }
}
