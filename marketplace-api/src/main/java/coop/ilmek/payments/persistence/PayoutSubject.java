package coop.ilmek.payments.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.Payout;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A brand's transfer on its course. */
@Component
public class PayoutSubject extends Subject<Payout.State, Payout.Act, Payout.Effect, Payout.Facts> {
  private static final String FACTS =
      """
      select p.due_on, e.id is not null as known,
        coalesce(e.confirmed and e.usable_from <= $2, false) as usable
      from payments.payout p
      left join payments.payee e on e.organisation_id = p.workshop_organisation_id
      where p.id = $1
      """;

  private final DatabaseClient db;
  private final Clock clock;

  PayoutSubject(DatabaseClient db, Clock clock) {
    super(Payout.COURSE, "payments.payout");
    this.db = db;
    this.clock = clock;
  }

  @Override
  protected Mono<Payout.Facts> facts(UUID id) {
    return db.sql(FACTS)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .map(
            (row, meta) ->
                new Payout.Facts(
                    Rows.required(row, "known", Boolean.class),
                    Rows.required(row, "usable", Boolean.class),
                    DueHour.of(row.get("due_on", LocalDate.class))))
        .one();
  }
}
