package coop.ilmek.payments;

import coop.ilmek.shared.flow.SubjectNames;
import coop.ilmek.workflows.PaymentMilestone;
import coop.ilmek.workflows.Payout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the centre calls owed sums and transfers: the order they belong to. */
@Configuration
class PaymentNames {
  private static final String MILESTONES =
      """
      select m.id, s.po_number || ', ' || w.name as title, '/centre/orders/' || s.order_id as path
      from payments.milestone m
      join production.public_slice s on s.id = m.slice_id
      join identity.public_organisation w on w.id = s.workshop_organisation_id
      where m.id = any($1)
      """;
  private static final String PAYOUTS =
      """
      select p.id, s.po_number || ', ' || w.name as title, '/centre/orders/' || s.order_id as path
      from payments.payout p
      join production.public_slice s on s.id = p.slice_id
      join identity.public_organisation w on w.id = p.workshop_organisation_id
      where p.id = any($1)
      """;

  @Bean
  SubjectNames milestoneNames(DatabaseClient db) {
    return SubjectNames.read(db, PaymentMilestone.COURSE.name(), MILESTONES);
  }

  @Bean
  SubjectNames payoutNames(DatabaseClient db) {
    return SubjectNames.read(db, Payout.COURSE.name(), PAYOUTS);
  }
}
