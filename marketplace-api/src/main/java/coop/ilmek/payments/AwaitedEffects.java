package coop.ilmek.payments;

import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.workflows.Payout;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Consequences whose module does not stand yet: the history keeps the move and its detail. */
@Component
class AwaitedEffects implements EffectHandlers {
  @Override
  public void register(Effects effects) {
    effects.inside(Payout.COURSE, Payout.Effect.RECORD_PAYMENT, work -> Mono.empty());
  }
}
