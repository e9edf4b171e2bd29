package coop.ilmek.sourcing;

import coop.ilmek.shared.flow.SubjectNames;
import coop.ilmek.workflows.EnquiryCourse;
import coop.ilmek.workflows.QuoteCourse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the centre calls enquiries and quotes: by their parties, whose content is not its own. */
@Configuration
class SourcingNames {
  private static final String ENQUIRIES =
      """
      select e.id, o.name as title, '/centre/members/' || e.brand_organisation_id as path
      from sourcing.enquiry e
      join identity.public_organisation o on o.id = e.brand_organisation_id
      where e.id = any($1)
      """;
  private static final String QUOTES =
      """
      select q.id, o.name as title, '/centre/members/' || q.workshop_organisation_id as path
      from sourcing.quote q
      join identity.public_organisation o on o.id = q.workshop_organisation_id
      where q.id = any($1)
      """;

  @Bean
  SubjectNames enquiryNames(DatabaseClient db) {
    return SubjectNames.read(db, EnquiryCourse.COURSE.name(), ENQUIRIES);
  }

  @Bean
  SubjectNames quoteNames(DatabaseClient db) {
    return SubjectNames.read(db, QuoteCourse.COURSE.name(), QUOTES);
  }
}
