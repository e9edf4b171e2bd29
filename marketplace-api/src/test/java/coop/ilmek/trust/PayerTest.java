package coop.ilmek.trust;

import static coop.ilmek.Cluster.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.IlmekTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** How a brand pays is measured from the moves of its transfers. */
@IlmekTest
class PayerTest {
  private static final LocalDate EARNED = LocalDate.of(2026, 3, 2);

  @Autowired private DatabaseClient db;
  @Autowired private Clock clock;

  @Test
  void underThreePaymentsThereIsNoFigure() {
    UUID brand = UUID.randomUUID();
    paid(brand, 5);
    paid(brand, 40);
    eventually("two payments", () -> payments(brand) == 2);
    assertThat(usualDays(brand)).isEqualTo(-1);

    paid(brand, 9);
    eventually("three payments", () -> payments(brand) == 3);
    assertThat(usualDays(brand)).as("the median, not the mean").isEqualTo(9);
  }

  @Test
  void onlyTheLastTwentyPaymentsCount() {
    UUID brand = UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      paid(brand, 90, EARNED.minusYears(1));
    }
    for (int i = 0; i < 20; i++) {
      paid(brand, 12);
    }
    eventually("all payments", () -> payments(brand) == 20 && usualDays(brand) == 12);
  }

  private void paid(UUID brand, int days) {
    paid(brand, days, EARNED);
  }

  /** A transfer that was proved, as its move leaves it behind. */
  private void paid(UUID brand, int days, LocalDate earned) {
    String detail =
        """
        {"brand": "%s", "workshop": "%s", "earnedOn": "%s", "dueOn": "%s", "paidOn": "%s"}
        """
            .formatted(brand, UUID.randomUUID(), earned, earned.plusDays(7), earned.plusDays(days));
    UUID payout = UUID.randomUUID();
    db.sql(
            """
            with move as (
              insert into flow.transition
                (course, subject, version, at, actor, role, act, from_state, to_state, detail)
              values ('payout', $1, 3, $2, $1, 'system', 'match', 'processing', 'paid', $3::jsonb))
            insert into flow.scheduled_tasks
              (task_name, task_instance, execution_time, picked, version, subject)
            values ('payout.record_payment', $4, $2, false, 1, $1)
            """)
        .bind("$1", payout)
        .bind("$2", clock.instant().atOffset(ZoneOffset.UTC))
        .bind("$3", detail)
        .bind("$4", payout + "/3")
        .fetch()
        .rowsUpdated()
        .block();
  }

  private int payments(UUID brand) {
    return figure("payments", brand);
  }

  private int usualDays(UUID brand) {
    return figure("usual_days", brand);
  }

  /** Minus one where there is none. */
  private int figure(String column, UUID brand) {
    Integer value =
        db.sql(
                "select coalesce((select "
                    + column
                    + " from trust.public_payer where organisation_id = $1), -1) as n")
            .bind("$1", brand)
            .map((row, meta) -> row.get("n", Integer.class))
            .one()
            .block();
    return value == null ? -1 : value;
  }
}
