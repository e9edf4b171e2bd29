package coop.ilmek.notifications;

import coop.ilmek.shared.flow.SubjectNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the centre calls a message that did not leave: whom it is for, not what it says. */
@Configuration
class DeliveryNames {
  private static final String DELIVERIES =
      """
      select d.id, p.name as title, null::text as path
      from notifications.delivery d
      join identity.public_person p on p.id = d.person_id
      where d.id = any($1)
      """;

  @Bean
  SubjectNames deliveryNames(DatabaseClient db) {
    return SubjectNames.read(db, "notifications", DELIVERIES);
  }
}
