package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.domain.Listing;
import coop.ilmek.capacity.domain.Shelf;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The listing in the memory of this node. It asks the table a few times a second which rows were
 * written since: each row names the transaction that wrote it, and every row of a transaction that
 * was under way at the last look, or began later, is read again. So nothing is missed however late
 * a transaction commits, and no connection has to be kept listening. SQL stays the truth, and
 * answers while this is loading or has not heard of the database for some seconds.
 */
@Component
public class ListingMemory implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ListingMemory.class);

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration STALE = Duration.ofSeconds(5);

  /** Nobody waits longer for what he wrote himself. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final String NOW = "select pg_snapshot_xmin(pg_current_snapshot())::text";
  private static final String CHANGED =
      "select l.active, "
          + ListingRows.COLUMNS
          + "\nfrom capacity.listing l where l.changed >= ?::xid8 and l.organisation_id is not null"
          + " and l.standing is not null";

  private final JdbcTemplate jdbc;
  private final boolean wanted;
  private final Map<Key, Listing> all = new HashMap<>();
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<CompletableFuture<Void>> waiting =
      new ConcurrentLinkedQueue<>();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private volatile long heardNanos;
  private volatile boolean loaded;
  private String seen = "0";

  ListingMemory(
      @Qualifier("jdbcDataSource") DataSource dataSource,
      MeterRegistry meters,
      @Value("${ilmek.search.memory:true}") boolean wanted) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.jdbc.setFetchSize(0);
    this.wanted = wanted;
    Gauge.builder("ilmek.listing.memory", this, ListingMemory::size)
        .description("rows of the listing this node holds in memory")
        .register(meters);
  }

  private record Key(String process, UUID workshop) {}

  private record Row(boolean active, Listing listing) {}

  /** The active listings of a process; nothing while SQL has to be asked. */
  public Optional<Shelf> shelf(String process) {
    return isReady() ? Optional.of(shelves.getOrDefault(process, Shelf.EMPTY)) : Optional.empty();
  }

  public boolean isReady() {
    return loaded && System.nanoTime() - heardNanos < STALE.toNanos();
  }

  public int size() {
    return shelves.values().stream().mapToInt(Shelf::size).sum();
  }

  /** Completes when what is committed now is known here: whoever wrote it finds it. */
  public Mono<Void> caughtUp() {
    if (!running || !loaded) {
      return Mono.empty();
    }
    return Mono.defer(
        () -> {
          var known = new CompletableFuture<Void>();
          waiting.add(known);
          wake.release();
          return Mono.fromFuture(known, true).timeout(PATIENCE).onErrorComplete();
        });
  }

  @Override
  public void start() {
    if (wanted) {
      running = true;
      Thread.ofVirtual().name("listing").start(this::follow);
    }
  }

  @Override
  public void stop() {
    running = false;
    wake.release();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void follow() {
    while (running) {
      var answered = new ArrayList<CompletableFuture<Void>>();
      for (var one = waiting.poll(); one != null; one = waiting.poll()) {
        answered.add(one);
      }
      try {
        look();
      } catch (DataAccessException e) {
        log.warn("the listing could not be followed: {}", e.getMessage());
      }
      answered.forEach(one -> one.complete(null));
      try {
        if (wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void look() {
    String now = jdbc.queryForObject(NOW, String.class);
    List<Row> rows =
        jdbc.query(
            CHANGED, (row, n) -> new Row(row.getBoolean("active"), ListingRows.listing(row)), seen);
    put(rows);
    seen = now == null ? "0" : now;
    heardNanos = System.nanoTime();
    if (!loaded) {
      loaded = true;
      log.info("{} rows of the listing in memory", size());
    }
  }

  private static final class Changes {
    private final List<Listing> before = new ArrayList<>();
    private final List<Listing> after = new ArrayList<>();
  }

  private void put(List<Row> rows) {
    var changes = new HashMap<String, Changes>();
    for (Row row : rows) {
      Listing listing = row.listing();
      var key = new Key(listing.process(), listing.workshopId());
      @Nullable Listing was = row.active() ? all.put(key, listing) : all.remove(key);
      var change = changes.computeIfAbsent(listing.process(), any -> new Changes());
      if (was != null) {
        change.before.add(was);
      }
      if (row.active()) {
        change.after.add(listing);
      }
    }
    changes.forEach(
        (process, change) ->
            shelves.merge(
                process,
                Shelf.of(change.after),
                (shelf, fresh) ->
                    shelf.size() == 0 ? fresh : shelf.with(change.before, change.after)));
  }
}
