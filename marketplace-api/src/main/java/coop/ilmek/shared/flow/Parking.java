package coop.ilmek.shared.flow;

import com.github.kagkarlsson.scheduler.task.Execution;
import coop.ilmek.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What happens to work that fails or kills its process: again after 10 s, 30 s, 90 s …, and after
 * seven failures or deaths it waits for a person. Runs over the small JDBC pool, because a stopping
 * node interrupts its handlers and a reactive call would be cut off.
 */
@Component
class Parking {
  static final int RETRIES = 7;

  private static final String PARK =
      """
      with gone as (
        delete from flow.scheduled_tasks
        where task_name = ? and task_instance = ? and version = ? and picked returning *)
      insert into flow.needs_person
        (id, task_name, task_instance, task_data, priority, subject, staged_at, parked_at,
         failures, deaths, error)
      select ?, task_name, task_instance, task_data, priority, subject, staged_at, ?, ?, ?, ?
      from gone
      """;

  private static final String REVIVE =
      """
      update flow.scheduled_tasks
      set picked = false, picked_by = null, last_heartbeat = null, deaths = deaths + 1,
          version = version + 1, execution_time = ?
      where task_name = ? and task_instance = ? and version = ? and picked and deaths < ?
      """;

  private static final String LOG =
      """
      insert into flow.effect_run
        (task_name, task_instance, attempt, node, at, took_millis, outcome, error)
      values (?, ?, ?, ?, ?, 0, ?, ?)
      """;

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Parking(@Qualifier("jdbcDataSource") DataSource dataSource, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.clock = clock;
  }

  static Duration backoff(int failuresBefore) {
    return Duration.ofSeconds(10L * (long) Math.pow(3, Math.min(failuresBefore, RETRIES)));
  }

  static boolean givesUp(int failuresBefore, @Nullable Throwable cause) {
    return cause instanceof OutsideEffect.Hopeless || failuresBefore >= RETRIES;
  }

  void park(Execution execution, @Nullable Throwable cause) {
    park(execution, execution.consecutiveFailures + 1, 0, String.valueOf(cause));
  }

  private void park(Execution execution, int failures, int deaths, String error) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.update(
        PARK,
        execution.getTaskName(),
        execution.getId(),
        execution.version,
        Ids.next(),
        now,
        failures,
        deaths,
        error);
    log(execution, "parked", error);
  }

  /** The process that ran it is dead: another try, or a person when it killed too many. */
  void died(Execution execution) {
    Instant again = clock.instant().plus(backoff(0));
    int revived =
        jdbc.update(
            REVIVE,
            again.atOffset(ZoneOffset.UTC),
            execution.getTaskName(),
            execution.getId(),
            execution.version,
            RETRIES);
    if (revived == 0) {
      park(execution, execution.consecutiveFailures, RETRIES + 1, "its process died every time");
    } else {
      log(execution, "died", null);
    }
  }

  private void log(Execution execution, String outcome, @Nullable String error) {
    jdbc.update(
        LOG,
        execution.getTaskName(),
        execution.getId(),
        execution.consecutiveFailures + 1,
        String.valueOf(execution.pickedBy),
        clock.instant().atOffset(ZoneOffset.UTC),
        outcome,
        error);
  }
}
