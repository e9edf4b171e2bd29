package coop.ilmek.payments.persistence;

import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.PaymentMilestone;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A part of a payment plan on its course. */
@Component
public class MilestoneSubject
    extends Subject<
        PaymentMilestone.State,
        PaymentMilestone.Act,
        PaymentMilestone.Effect,
        PaymentMilestone.Facts> {
  private static final String FACTS = "select due_on from payments.milestone where id = $1";

  private final DatabaseClient db;

  MilestoneSubject(DatabaseClient db) {
    super(PaymentMilestone.COURSE, "payments.milestone");
    this.db = db;
  }

  /** Settlement is direct: no provider ever holds the money. */
  @Override
  protected Mono<PaymentMilestone.Facts> facts(UUID id) {
    return db.sql(FACTS)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new PaymentMilestone.Facts(false, DueHour.of(row.get("due_on", LocalDate.class))))
        .one();
  }
}
