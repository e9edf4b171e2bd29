package coop.ilmek.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Who does what on which day. Acts of one lane follow each other as they were written down; lanes
 * run beside each other, only so many at once: the pool is small and belongs to the effects too.
 */
final class Diary {
  private static final int AT_ONCE = 6;

  private final NavigableMap<LocalDate, Map<String, List<Runnable>>> days = new TreeMap<>();

  /** Writes an act down. */
  void on(LocalDate day, String lane, Runnable act) {
    days.computeIfAbsent(day, d -> new LinkedHashMap<>())
        .computeIfAbsent(lane, l -> new ArrayList<>())
        .add(act);
  }

  /** Lives through all of it, up to and including the last day. */
  void live(Days clock, LocalDate last) {
    var many = Executors.newVirtualThreadPerTaskExecutor();
    try (many) {
      var turn = new Semaphore(AT_ONCE);
      for (LocalDate day = days.firstKey(); !day.isAfter(last); day = day.plusDays(1)) {
        clock.comeTo(day);
        var lanes = days.getOrDefault(day, Map.of());
        var running = new ArrayList<Future<?>>();
        lanes.forEach(
            (lane, acts) ->
                running.add(
                    many.submit(
                        () -> {
                          turn.acquire();
                          try {
                            acts.forEach(Runnable::run);
                          } catch (RuntimeException failure) {
                            throw new IllegalStateException("in " + lane, failure);
                          } finally {
                            turn.release();
                          }
                          return null;
                        })));
        for (var one : running) {
          one.get();
        }
        clock.quiet();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the demo could not be filled", failure.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
