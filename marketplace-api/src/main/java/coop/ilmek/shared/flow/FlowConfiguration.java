package coop.ilmek.shared.flow;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import coop.ilmek.shared.database.Migrations;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The scheduler of this node. It starts when the application is ready to serve. */
@Configuration
class FlowConfiguration {
  /** At most half of the R2DBC pool, or effects would starve the screens. */
  private static final int THREADS = 8;

  private final boolean runs;

  FlowConfiguration(@Value("${ilmek.flow.runs:true}") boolean runs) {
    this.runs = runs;
  }

  @Bean(destroyMethod = "stop")
  Scheduler scheduler(
      @Qualifier("jdbcDataSource") DataSource dataSource,
      Migrations migrations,
      Engine engine,
      List<Recurring> housekeeping,
      Clock clock,
      Wake wake,
      @Value("${ilmek.flow.polling:2s}") Duration polling,
      @Value("${ilmek.flow.heartbeat:10s}") Duration heartbeat) {
    String host = ManagementFactory.getRuntimeMXBean().getName();
    String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    var builder = Scheduler.create(dataSource, List.copyOf(engine.tasks()));
    builder
        .startTasks(housekeeping.stream().map(FlowConfiguration::recurring).toList())
        .tableName("flow.scheduled_tasks")
        .threads(THREADS)
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .pollingInterval(polling)
        .heartbeatInterval(heartbeat)
        .missedHeartbeatsLimit(4)
        .pollUsingLockAndFetch(0.5, 1.0)
        .enablePriority()
        // The default deletes, after 14 days, rows whose name this node does not know.
        .deleteUnresolvedAfter(Duration.ofDays(36_500))
        // The default waits 30 minutes, twice.
        .shutdownMaxWait(Duration.ofSeconds(20))
        .schedulerName(new SchedulerName.Fixed(host + "-" + random))
        .serializer(new NoPayload())
        .clock(clock::instant);
    Scheduler scheduler = builder.build();
    if (runs) {
      wake.connect(scheduler::triggerCheckForDueExecutions);
    }
    return scheduler;
  }

  private static RecurringTask<Void> recurring(Recurring work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
        .execute((instance, context) -> work.run());
  }

  @EventListener
  void start(ApplicationReadyEvent ready) {
    if (runs) {
      Scheduler scheduler = ready.getApplicationContext().getBean(Scheduler.class);
      // Whoever fills a cluster has needed it before.
      if (!scheduler.getSchedulerState().isStarted()) {
        scheduler.start();
      }
    }
  }

  /** Rows are pointers: nothing is ever serialised into them. */
  private static final class NoPayload implements Serializer {
    @Override
    public byte[] serialize(@Nullable Object data) {
      return new byte[0];
    }

    @Override
    @SuppressWarnings("NullAway") // the scheduler takes null for "no data"
    public <T> T deserialize(Class<T> type, byte[] bytes) {
      return null;
    }
  }
}
