package coop.ilmek.membership;

import coop.ilmek.shared.flow.SubjectNames;
import coop.ilmek.workflows.MemberStanding;
import coop.ilmek.workflows.MemberVetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the centre calls applications and memberships. */
@Configuration
class MembershipNames {
  private static final String APPLICATIONS =
      """
      select a.id, o.name as title, '/centre/applications/' || a.id as path
      from membership.application a
      join identity.public_organisation o on o.id = a.organisation_id
      where a.id = any($1)
      """;
  private static final String MEMBERSHIPS =
      """
      select m.id, o.name as title, '/centre/members/' || m.organisation_id as path
      from membership.membership m
      join identity.public_organisation o on o.id = m.organisation_id
      where m.id = any($1)
      """;

  @Bean
  SubjectNames applicationNames(DatabaseClient db) {
    return SubjectNames.read(db, MemberVetting.COURSE.name(), APPLICATIONS);
  }

  @Bean
  SubjectNames membershipNames(DatabaseClient db) {
    return SubjectNames.read(db, MemberStanding.COURSE.name(), MEMBERSHIPS);
  }
}
