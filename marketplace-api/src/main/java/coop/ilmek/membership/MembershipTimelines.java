package coop.ilmek.membership;

import coop.ilmek.membership.persistence.StandingQueries;
import coop.ilmek.membership.persistence.VettingQueries;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.flow.TimelineAccess;
import coop.ilmek.workflows.MemberStanding;
import coop.ilmek.workflows.MemberVetting;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Who may see the history of an application or a membership: those who may see the thing. */
@Configuration
class MembershipTimelines {
  @Bean
  TimelineAccess vettingTimeline(VettingQueries applications) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return MemberVetting.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return applications
            .read(subject)
            .map(application -> application.isSeenBy(actor))
            .defaultIfEmpty(false);
      }
    };
  }

  @Bean
  TimelineAccess standingTimeline(StandingQueries memberships) {
    return new TimelineAccess() {
      @Override
      public String course() {
        return MemberStanding.COURSE.name();
      }

      @Override
      public Mono<Boolean> maySee(Actor actor, UUID subject) {
        return memberships
            .ofId(subject)
            .map(
                membership ->
                    actor.is(Actor.Kind.CENTRE) || actor.belongsTo(membership.organisationId()))
            .defaultIfEmpty(false);
      }
    };
  }
}
