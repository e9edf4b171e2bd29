package coop.ilmek.production;

import coop.ilmek.production.persistence.OrderStore;
import coop.ilmek.production.persistence.SliceStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.flow.TimelineAccess;
import coop.ilmek.workflows.OrderCourse;
import coop.ilmek.workflows.SliceCourse;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** The histories of orders and slices are open to those who may read them. */
@Configuration
class ProductionTimelines {
  @Bean
  TimelineAccess orderTimeline(OrderStore store) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return OrderCourse.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return store.isReadable(actor, subject);
      }
    };
  }

  @Bean
  TimelineAccess sliceTimeline(SliceStore store) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return SliceCourse.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return store.party(actor, subject).hasElement();
      }
    };
  }
}
