package coop.ilmek.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.audit.Seal;
import coop.ilmek.shared.flow.Recurring;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves the clock from day to day, and lets what is due then happen before anybody acts. */
@Component
class Days {
  private static final LocalTime MORNING = LocalTime.of(9, 30);
  private static final int PAUSE_MILLIS = 10;
  private static final long PATIENCE_NANOS = 180_000_000_000L;

  private static final String DUE =
      """
      select count(*) from flow.scheduled_tasks
      where execution_time <= ? and not (task_name = any (?))
      """;

  /** Housekeeping looks at the clock by itself and would take a moved one for its own death. */
  private static final String REST =
      """
      update flow.scheduled_tasks set execution_time = timestamptz '9999-01-01'
      where task_name = any (?) and not picked and execution_time < timestamptz '9999-01-01'
      """;

  private static final String RESTING =
      """
      select count(*) from flow.scheduled_tasks
      where task_name = any (?) and execution_time = timestamptz '9999-01-01' and not picked
      """;
  private static final String AWAKE =
      "update flow.scheduled_tasks set execution_time = ? where task_name = any (?)";

  private final ObjectProvider<MovableClock> movable;
  private final ObjectProvider<Scheduler> scheduler;
  private final JdbcTemplate jdbc;
  private final String[] housekeeping;
  private final Seal seal;

  Days(
      ObjectProvider<MovableClock> movable,
      ObjectProvider<Scheduler> scheduler,
      @Qualifier("jdbcDataSource") DataSource dataSource,
      List<Recurring> housekeeping,
      Seal seal) {
    this.movable = movable;
    this.scheduler = scheduler;
    this.jdbc = new JdbcTemplate(dataSource);
    this.seal = seal;
    this.housekeeping = housekeeping.stream().map(Recurring::name).toArray(String[]::new);
  }

  /** Whether the clock may be moved at all. */
  boolean canMove() {
    return movable.getIfAvailable() != null;
  }

  /** Effects are performed from now on, before the application serves anybody. */
  void begin() {
    Scheduler runs = scheduler.getObject();
    if (!runs.getSchedulerState().isStarted()) {
      runs.start();
    }
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (resting() < housekeeping.length && System.nanoTime() < until) {
      jdbc.update(REST, ps -> ps.setArray(1, names(ps)));
      pause();
    }
  }

  private long resting() {
    Long count =
        jdbc.query(
            RESTING, ps -> ps.setArray(1, names(ps)), rows -> rows.next() ? rows.getLong(1) : 0L);
    return count == null ? 0 : count;
  }

  private Array names(PreparedStatement statement) throws SQLException {
    return statement.getConnection().createArrayOf("text", housekeeping);
  }

  /** It is the morning of that day now. */
  void comeTo(LocalDate day) {
    movable.getObject().moveTo(day.atTime(MORNING).atZone(IsoWeek.ZONE).toInstant());
    quiet();
    if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
      seal.run();
    }
  }

  /** The day itself again. */
  void comeBack() {
    movable.getObject().reset();
    quiet();
    seal.run();
    jdbc.update(
        AWAKE,
        ps -> {
          ps.setObject(1, now().atOffset(ZoneOffset.UTC));
          ps.setArray(2, names(ps));
        });
  }

  Instant now() {
    return movable.getObject().instant();
  }

  LocalDate today() {
    return IsoWeek.day(now());
  }

  /** A little later, without waiting for it. */
  void skipSeconds(int seconds) {
    movable.getObject().moveBy(java.time.Duration.ofSeconds(seconds));
  }

  /** Waits until nothing is due any more and nothing is being performed. */
  void quiet() {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (due() > 0) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the effects of the demo do not come to rest");
      }
      scheduler.getObject().triggerCheckForDueExecutions();
      pause();
    }
  }

  private long due() {
    Long count =
        jdbc.query(
            DUE,
            ps -> {
              ps.setObject(1, now().atOffset(ZoneOffset.UTC));
              ps.setArray(2, names(ps));
            },
            rows -> rows.next() ? rows.getLong(1) : 0L);
    return count == null ? 0 : count;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
