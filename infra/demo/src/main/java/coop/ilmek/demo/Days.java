package coop.ilmek.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.MovableClock;
import coop.ilmek.shared.flow.Recurring;
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
  private static final int PAUSE_MILLIS = 4;
  private static final long PATIENCE_NANOS = 180_000_000_000L;

  private static final String DUE =
      """
      select count(*) from flow.scheduled_tasks
      where execution_time <= ? and not (task_name = any (?))
      """;

  private final ObjectProvider<MovableClock> movable;
  private final ObjectProvider<Scheduler> scheduler;
  private final JdbcTemplate jdbc;
  private final String[] housekeeping;

  Days(
      ObjectProvider<MovableClock> movable,
      ObjectProvider<Scheduler> scheduler,
      @Qualifier("jdbcDataSource") DataSource dataSource,
      List<Recurring> housekeeping) {
    this.movable = movable;
    this.scheduler = scheduler;
    this.jdbc = new JdbcTemplate(dataSource);
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
  }

  /** It is the morning of that day now. */
  void comeTo(LocalDate day) {
    movable.getObject().moveTo(day.atTime(MORNING).atZone(IsoWeek.ZONE).toInstant());
    quiet();
  }

  /** The day itself again. */
  void comeBack() {
    movable.getObject().reset();
    quiet();
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
              ps.setArray(2, ps.getConnection().createArrayOf("text", housekeeping));
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
