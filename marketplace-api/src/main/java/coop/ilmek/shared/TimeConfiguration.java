package coop.ilmek.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. It can be moved only where a setting allows it: in tests and for the demo. */
@Configuration
class TimeConfiguration {
  @Bean
  @ConditionalOnProperty(name = "ilmek.clock.movable", havingValue = "true")
  MovableClock movableClock() {
    return new MovableClock();
  }

  @Bean
  @ConditionalOnProperty(name = "ilmek.clock.movable", havingValue = "false", matchIfMissing = true)
  Clock clock() {
    return Clock.systemUTC();
  }
}
