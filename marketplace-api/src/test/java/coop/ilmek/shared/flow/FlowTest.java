package coop.ilmek.shared.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import coop.ilmek.IlmekTest;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The engine's promises, and the traps that lose work when forgotten. */
@IlmekTest
class FlowTest {
  private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  @Autowired private Parcels.Desk desk;
  @Autowired private Parcels parcels;
  @Autowired private StagedRows stagedRows;
  @Autowired private Parking parking;
  @Autowired private Wake wake;
  @Autowired private com.github.kagkarlsson.scheduler.Scheduler scheduler;
  @Autowired private TransactionalOperator transaction;
  @Autowired private DatabaseClient db;
  @Autowired private Clock clock;
  private JdbcTemplate jdbc;

  @Autowired
  void jdbc(@Qualifier("jdbcDataSource") DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  @AfterEach
  void quick() {
    parcels.slow = false;
  }

  @Test
  void anEffectHappensOnceAndItsRowGoesWithIt() {
    UUID id = packed();
    await(() -> consequences(id) == 2);
    assertThat(staged(id, "parcel.count")).isZero();
    assertThat(
            count(
                "select count(*) from flow.effect_run where subject = ? and outcome = 'done'", id))
        .isEqualTo(2);
  }

  @Test
  void aMoveThatFailsLeavesNothing() {
    UUID id = desk.open(LATER).block();
    assertThatThrownBy(() -> desk.packAndFail(id).block()).hasMessage("after the move");
    assertThat(count("select count(*) from flow.transition where subject = ? and version > 0", id))
        .isZero();
    assertThat(staged(id, "parcel.count")).isZero();
    assertThat(consequences(id)).isZero();
  }

  @Test
  void anIllegalActSaysWhatIsLegal() {
    UUID id = packed();
    assertThatThrownBy(() -> desk.pack(id).block())
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.content().legal()).containsExactly("repack"));
  }

  @Test
  void timeActsWhenItIsDueAndOnlyThen() {
    UUID id = desk.open(clock.instant().plusSeconds(1)).block();
    desk.pack(id).block();
    await(() -> "sent".equals(state(id)));
  }

  /** Trap 1: a staged row is never updated; what is picked is never touched. */
  @Test
  void aMoveWhileADeadlineIsBeingHandledKeepsTheNewDeadline() {
    UUID id = packed();
    jdbc.update(
        "update flow.scheduled_tasks set picked = true, last_heartbeat = now() + interval '1 day'"
            + " where subject = ? and timed",
        id);
    desk.repack(id).block();
    assertThat(
            jdbc.queryForList(
                "select picked from flow.scheduled_tasks where subject = ? and timed order by picked",
                Boolean.class,
                id))
        .containsExactly(false, true);
    jdbc.update("delete from flow.scheduled_tasks where subject = ? and picked", id);
  }

  /** Trap 2: rows under a name this node does not know stay, however long they are overdue. */
  @Test
  void rowsOfAnUnknownNameAreKept() throws InterruptedException {
    String instance = UUID.randomUUID().toString();
    jdbc.update(
        """
        insert into flow.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        values ('parcel.renamed', ?, now() - interval '15 days', false, 1)
        """,
        instance);
    // the scheduler looks for unknown names at every second heartbeat, one second in tests
    Thread.sleep(5_000);
    assertThat(count("select count(*) from flow.scheduled_tasks where task_instance = ?", instance))
        .isOne();
    jdbc.update("delete from flow.scheduled_tasks where task_instance = ?", instance);
  }

  /** Trap 3: the scheduler is woken after the commit, when the row can be seen. */
  @Test
  void theSchedulerIsWokenAfterTheCommit() {
    UUID id = desk.open(LATER).block();
    var seen = new CopyOnWriteArrayList<Long>();
    wake.connect(
        () ->
            seen.add(
                count(
                    "select count(*) from flow.transition where subject = ? and version = 1", id)));
    try {
      desk.pack(id).block();
    } finally {
      wake.connect(scheduler::triggerCheckForDueExecutions);
    }
    assertThat(seen).isNotEmpty().containsOnly(1L);
  }

  /** Trap 4: an effect that kills its process is parked, not tried for ever. */
  @Test
  void workThatKillsItsProcessWaitsForAPerson() {
    String instance = Ids.next() + "/1";
    UUID subject = UUID.fromString(instance.substring(0, 36));
    stagedByHand("parcel.deadly", instance, subject);
    for (int death = 1; death <= 8; death++) {
      jdbc.update(
          "update flow.scheduled_tasks set picked = true, picked_by = 'gone' where task_instance = ?",
          instance);
      long version =
          count("select version from flow.scheduled_tasks where task_instance = ?", instance);
      parking.died(
          new Execution(
              clock.instant(),
              new TaskInstance<>("parcel.deadly", instance),
              true,
              "gone",
              null,
              null,
              0,
              clock.instant(),
              version));
    }
    assertThat(count("select count(*) from flow.scheduled_tasks where task_instance = ?", instance))
        .isZero();
    assertThat(
            count(
                "select count(*) from flow.needs_person where subject = ? and resolved_at is null",
                subject))
        .isOne();
  }

  /** Trap 5: many slow effects leave connections for the screens. */
  @Test
  void slowEffectsLeaveConnectionsForTheScreens() {
    parcels.slow = true;
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < 30; i++) {
      ids.add(packed());
    }
    db.sql("select 1").fetch().one().block(Duration.ofSeconds(5));
    long doneThen = ids.stream().mapToLong(this::consequences).sum();
    assertThat(doneThen).as("the screens did not wait for the effects").isLessThan(60);
    await(() -> ids.stream().mapToLong(this::consequences).sum() == 60);
  }

  /** Trap 6: NULL priorities would run first. */
  @Test
  void aPriorityIsNeverNull() {
    assertThatThrownBy(
            () ->
                jdbc.update(
                    """
                    insert into flow.scheduled_tasks
                      (task_name, task_instance, execution_time, picked, version, priority)
                    values ('parcel.count', 'x', now(), false, 1, null)
                    """))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /** Trap 7: a node that was thought dead can no longer commit. */
  @Test
  void aZombieCommitsNothing() {
    String instance = Ids.next() + "/1";
    UUID subject = UUID.fromString(instance.substring(0, 36));
    stagedByHand("parcel.zombie", instance, subject);
    jdbc.update(
        "update flow.scheduled_tasks set picked = true, version = 3 where task_instance = ?",
        instance);
    var zombie =
        new Execution(
            clock.instant(),
            new TaskInstance<>("parcel.zombie", instance),
            true,
            "zombie",
            null,
            null,
            0,
            clock.instant(),
            2);
    var work = new Work("parcel.zombie", instance, subject, null, clock.instant());
    var late =
        db.sql("insert into parcel.consequence (name, instance) values ('parcel.zombie', $1)")
            .bind("$1", instance)
            .fetch()
            .rowsUpdated()
            .then(stagedRows.finish(work, zombie, System.nanoTime()));
    assertThatThrownBy(() -> transaction.transactional(late).block())
        .hasMessageContaining("taken over");
    assertThat(count("select count(*) from parcel.consequence where instance = ?", instance))
        .isZero();
    jdbc.update("delete from flow.scheduled_tasks where task_instance = ?", instance);
  }

  @Test
  void aHandlerThatKeepsFailingWaitsForAPersonWithItsReason() {
    UUID id = packed();
    desk.repack(id).block();
    await(
        () -> {
          // its next try is hours away: bring it here
          jdbc.update(
              "update flow.scheduled_tasks set execution_time = now() - interval '1 second'"
                  + " where subject = ? and task_name = 'parcel.break' and not picked",
              id);
          return count("select count(*) from flow.needs_person where subject = ?", id) == 1;
        });
    assertThat(
            jdbc.queryForObject(
                "select error from flow.needs_person where subject = ?", String.class, id))
        .contains("broken on purpose");
    assertThat(
            jdbc.queryForObject(
                "select failures from flow.needs_person where subject = ?", Integer.class, id))
        .isEqualTo(8);
    assertThat(count("select count(*) from parcel.consequence where instance like ? ", id + "/2"))
        .as("every half-done try was rolled back")
        .isZero();
  }

  private UUID packed() {
    UUID id = desk.open(LATER).block();
    desk.pack(id).block();
    return id;
  }

  private void stagedByHand(String name, String instance, UUID subject) {
    jdbc.update(
        """
        insert into flow.scheduled_tasks
          (task_name, task_instance, execution_time, picked, version, subject)
        values (?, ?, now() + interval '1 year', false, 1, ?)
        """,
        name,
        instance,
        subject);
  }

  private long consequences(UUID id) {
    return count("select count(*) from parcel.consequence where instance like ?", id + "/%");
  }

  private long staged(UUID id, String name) {
    return count(
        "select count(*) from flow.scheduled_tasks where subject = ? and task_name = ?", id, name);
  }

  private String state(UUID id) {
    return jdbc.queryForObject("select state from parcel.parcel where id = ?", String.class, id);
  }

  private long count(String sql, Object... arguments) {
    Long n = jdbc.queryForObject(sql, Long.class, arguments);
    return n == null ? 0 : n;
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come about within 60 s");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
