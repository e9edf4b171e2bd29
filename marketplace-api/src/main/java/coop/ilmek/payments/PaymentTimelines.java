package coop.ilmek.payments;

import coop.ilmek.payments.persistence.DisputeQueries;
import coop.ilmek.payments.persistence.PayoutQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.flow.TimelineAccess;
import coop.ilmek.workflows.PaymentMilestone;
import coop.ilmek.workflows.Payout;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The histories of transfers and owed sums are open to those who may read them. */
@Configuration
class PaymentTimelines {
  @Bean
  TimelineAccess payoutTimeline(PayoutQueries queries, Clock clock) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return Payout.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return queries.one(actor, subject, clock.instant()).hasElement();
      }
    };
  }

  @Bean
  TimelineAccess milestoneTimeline(DisputeQueries queries) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return PaymentMilestone.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return queries.one(actor, subject).hasElement();
      }
    };
  }
}
