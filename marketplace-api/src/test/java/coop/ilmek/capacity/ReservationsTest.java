package coop.ilmek.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Cluster;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Minutes under concurrency: never less than none, and the sums agree. */
@IlmekTest
class ReservationsTest {
  private static final int SEQUENCES = 1000;
  private static final String[] PROCESSES = {"sewing", "finishing_packing"};
  private static final String[] MACHINES = {null, "overlock", "lockstitch", null};

  private static final String WRONG_SUMS =
      """
      select count(*) from capacity.week_capacity w
      where w.reserved_minutes <> (
        select coalesce(sum(r.minutes), 0) from capacity.reservation r
        where r.workshop_id = w.workshop_id and r.week = w.week and r.process = w.process
          and r.state <> 'released')
      """;

  private static final String WRONG_MACHINE_SUMS =
      """
      select count(*) from capacity.machine_week m
      where m.reserved_minutes <> (
        select coalesce(sum(r.minutes), 0) from capacity.reservation r
        where r.workshop_id = m.workshop_id and r.week = m.week
          and r.machine_class = m.machine_class and r.state <> 'released')
      """;

  @Autowired private Cluster cluster;
  @Autowired private MovableClock clock;
  @Autowired private Reservations reservations;
  @Autowired private TransactionalOperator transaction;
  @Autowired private DatabaseClient db;

  private LocalDate monday() {
    return IsoWeek.monday(clock.instant());
  }

  private UUID workshop(String name) {
    var owner = cluster.workshop(name);
    for (String process : PROCESSES) {
      for (int ahead = 0; ahead < 4; ahead++) {
        owner
            .post(
                "/api/capacity/weeks/correct",
                Map.of(
                    "week",
                    IsoWeek.of(monday().plusWeeks(ahead)),
                    "process",
                    process,
                    "minutes",
                    5000))
            .expectStatus(200);
      }
    }
    owner
        .post(
            "/api/capacity/machine-weeks",
            Map.of(
                "machineClass",
                "overlock",
                "minutes",
                3000,
                "firstWeek",
                IsoWeek.of(monday()),
                "weeks",
                4))
        .expectStatus(200);
    return UUID.fromString(owner.get("/api/capacity").json("$.workshopId"));
  }

  private void hold(UUID workshop, UUID subject, List<WeekMinutes> weeks) {
    transaction.transactional(reservations.hold(Actor.system(), workshop, subject, weeks)).block();
  }

  private void release(UUID subject) {
    transaction.transactional(reservations.release(Actor.system(), subject)).block();
  }

  private void consume(UUID subject) {
    transaction.transactional(reservations.consume(Actor.system(), subject)).block();
  }

  private long count(String sql) {
    Long count = db.sql(sql).map((row, meta) -> row.get(0, Long.class)).one().block();
    return count == null ? -1 : count;
  }

  private int reserved(UUID workshop) {
    Integer sum =
        db.sql(
                "select coalesce(sum(reserved_minutes), 0)::int from capacity.week_capacity"
                    + " where workshop_id = $1")
            .bind("$1", workshop)
            .map((row, meta) -> row.get(0, Integer.class))
            .one()
            .block();
    return sum == null ? -1 : sum;
  }

  @Test
  void athousandRandomHoldsReleasesAndCompletionsNeverGoBelowNothing() throws Exception {
    var workshops = List.of(workshop("Yarış Bir"), workshop("Yarış İki"));
    var held = new ConcurrentLinkedQueue<UUID>();
    var kept = new AtomicInteger();
    var refused = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var done = new ArrayList<Future<?>>();
      for (int i = 0; i < SEQUENCES; i++) {
        var random = new Random(i);
        done.add(
            threads.submit(
                () -> {
                  UUID waiting = random.nextInt(3) == 0 ? held.poll() : null;
                  if (waiting != null) {
                    if (random.nextBoolean()) {
                      release(waiting);
                    } else {
                      consume(waiting);
                    }
                    return;
                  }
                  var subject = UUID.randomUUID();
                  try {
                    hold(workshops.get(random.nextInt(2)), subject, demand(random));
                    held.add(subject);
                    kept.incrementAndGet();
                  } catch (Problem problem) {
                    assertThat(problem.content().type()).isEqualTo(ProblemType.REFUSED);
                    assertThat(problem.content().reasons()).containsExactly("minutes_not_free");
                    refused.incrementAndGet();
                  }
                }));
      }
      for (var each : done) {
        each.get();
      }
    }
    assertThat(kept.get()).isPositive();
    assertThat(refused.get()).isPositive();
    assertThat(count(WRONG_SUMS)).isZero();
    assertThat(count(WRONG_MACHINE_SUMS)).isZero();

    for (UUID subject : held) {
      release(subject);
    }
    assertThat(count(WRONG_SUMS)).isZero();
    assertThat(count(WRONG_MACHINE_SUMS)).isZero();
  }

  /** One to four lines in any order of weeks, so that locks would cross if they were not sorted. */
  private List<WeekMinutes> demand(Random random) {
    var lines = new ArrayList<WeekMinutes>();
    int first = random.nextInt(4);
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      lines.add(
          new WeekMinutes(
              monday().plusWeeks((first + i * 3) % 4),
              PROCESSES[random.nextInt(2)],
              MACHINES[i],
              50 + random.nextInt(900)));
    }
    return lines;
  }

  @Test
  void aHoldIsAllOrNothing() {
    UUID workshop = workshop("Hep Ya Hiç");
    var weeks =
        List.of(
            new WeekMinutes(monday(), "sewing", null, 4000),
            new WeekMinutes(monday().plusWeeks(1), "sewing", null, 5001),
            new WeekMinutes(monday().plusWeeks(9), "sewing", null, 1));
    try {
      hold(workshop, UUID.randomUUID(), weeks);
      org.assertj.core.api.Assertions.fail("held more than there is");
    } catch (Problem problem) {
      assertThat(problem.content().details().toString())
          .contains("free=5000")
          .contains("asked=5001")
          .contains("free=0");
    }
    assertThat(reserved(workshop)).isZero();
  }

  @Test
  void aSubjectHoldsOnceAndEndsOnce() {
    UUID workshop = workshop("Bir Kere");
    var subject = UUID.randomUUID();
    var weeks = List.of(new WeekMinutes(monday(), "sewing", "overlock", 1000));
    hold(workshop, subject, weeks);
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> hold(workshop, subject, weeks)))
        .isNotNull();
    assertThat(reserved(workshop)).isEqualTo(1000);
    release(subject);
    release(subject);
    assertThat(reserved(workshop)).isZero();
    hold(workshop, subject, weeks);
    assertThat(reserved(workshop)).isEqualTo(1000);
  }

  @Test
  void completionKeepsWhatWasWorkedAndFreesTheRest() {
    UUID workshop = workshop("Erken Bitti");
    var subject = UUID.randomUUID();
    hold(
        workshop,
        subject,
        List.of(
            new WeekMinutes(monday(), "sewing", null, 2000),
            new WeekMinutes(monday().plusWeeks(1), "sewing", "overlock", 1500)));
    consume(subject);
    assertThat(reserved(workshop)).isEqualTo(2000);
    release(subject);
    assertThat(reserved(workshop)).isEqualTo(2000);
    assertThat(count(WRONG_SUMS)).isZero();
    assertThat(count(WRONG_MACHINE_SUMS)).isZero();
  }
}
