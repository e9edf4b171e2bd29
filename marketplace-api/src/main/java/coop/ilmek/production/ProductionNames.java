package coop.ilmek.production;

import coop.ilmek.shared.flow.SubjectNames;
import coop.ilmek.workflows.OrderCourse;
import coop.ilmek.workflows.SliceCourse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What the centre calls orders and their slices. */
@Configuration
class ProductionNames {
  private static final String ORDERS =
      """
      select o.id, o.po_number || ', ' || b.name as title, '/centre/orders/' || o.id as path
      from production.production_order o
      join identity.public_organisation b on b.id = o.brand_organisation_id
      where o.id = any($1)
      """;
  private static final String SLICES =
      """
      select s.id, o.po_number || ', ' || w.name as title, '/centre/orders/' || o.id as path
      from production.slice s
      join production.production_order o on o.id = s.order_id
      join identity.public_organisation w on w.id = s.workshop_organisation_id
      where s.id = any($1)
      """;

  @Bean
  SubjectNames orderNames(DatabaseClient db) {
    return SubjectNames.read(db, OrderCourse.COURSE.name(), ORDERS);
  }

  @Bean
  SubjectNames sliceNames(DatabaseClient db) {
    return SubjectNames.read(db, SliceCourse.COURSE.name(), SLICES);
  }
}
