package coop.ilmek.shared.sheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads tables away from the event loops: two at a time, each within its limits and half a minute.
 */
@Component
public class SheetReader implements DisposableBean {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Scheduler readers =
      Schedulers.fromExecutorService(
          Executors.newFixedThreadPool(2, Thread.ofVirtual().name("sheet-", 0).factory()));

  /**
   * The table in a file.
   *
   * @param mediaType what the file is by its content
   * @param sheet name of the sheet; none for the first in which something stands
   * @param known whether a text is a heading the caller expects; finds the line of headings
   */
  public Mono<Sheet> read(
      Path file, String mediaType, @Nullable String sheet, Predicate<String> known) {
    return Mono.fromCallable(() -> readNow(file, mediaType, sheet, known))
        .subscribeOn(readers)
        .timeout(PATIENCE)
        .onErrorMap(TimeoutException.class, slow -> new SheetUnreadable("too_slow"));
  }

  /** The same, on the caller's own thread. */
  static Sheet readNow(
      Path file, String mediaType, @Nullable String sheet, Predicate<String> known) {
    return switch (mediaType) {
      case "text/csv" -> new Headings(CsvReader.read(file), known).sheet("", List.of());
      case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> {
        try (var book = new XlsxReader(file)) {
          var read = book.read(sheet);
          yield new Headings(read.grid(), known).sheet(read.name(), book.sheets());
        }
      }
      default -> throw new SheetUnreadable("not_a_table");
    };
  }

  @Override
  public void destroy() {
    readers.dispose();
  }
}
