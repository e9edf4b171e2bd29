package coop.ilmek.payments;

import coop.ilmek.payments.persistence.Milestones;
import coop.ilmek.payments.persistence.Plans;
import coop.ilmek.production.Slices;
import coop.ilmek.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Tells production when nothing of a slice's money is open any more. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SettledSlices {
  private final Milestones milestones;
  private final Plans plans;
  private final Slices slices;

  SettledSlices(Milestones milestones, Plans plans, Slices slices) {
    this.milestones = milestones;
    this.plans = plans;
    this.slices = slices;
  }

  /** A milestone came to its end: perhaps it was the last of its slice. */
  public Mono<Void> afterMilestone(UUID milestone) {
    return milestones.byId(milestone).flatMap(m -> settle(m.slice()));
  }

  /** Nothing more of the slice will be accepted: perhaps everything was paid already. */
  public Mono<Void> settle(UUID slice) {
    return plans
        .lock(slice)
        .flatMap(plan -> plans.standing(slice))
        .filter(s -> s.done() && s.openMilestones() == 0 && !s.settled())
        .flatMap(settled -> slices.settled(Actor.system(), slice));
  }
}
