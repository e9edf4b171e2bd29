package coop.ilmek.sourcing;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.flow.TimelineAccess;
import coop.ilmek.sourcing.persistence.EnquiryStore;
import coop.ilmek.sourcing.persistence.QuoteStore;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.QuoteCourse;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The history of an enquiry is its brand's, that of a quote its workshop's. */
@Configuration
class SourcingTimelines {
  @Bean
  TimelineAccess enquiryTimeline(EnquiryStore store) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return EnquiryCourse.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return store.head(subject).map(head -> actor.belongsTo(head.brand())).defaultIfEmpty(false);
      }
    };
  }

  @Bean
  TimelineAccess quoteTimeline(QuoteStore store) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return QuoteCourse.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return store
            .standing(subject)
            .map(quote -> actor.belongsTo(quote.workshopOrganisation()))
            .defaultIfEmpty(false);
      }
    };
  }
}
