package coop.ilmek.documents.reading;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What a child process may use, and where. */
@Component
class ReaderLimits {
  private final Path folder;
  private final Duration time;
  private final DataSize memory;
  private final int pages;
  private final String tesseract;

  /**
   * @param time by the clock on the wall, for one file; half of it may be processor time
   * @param memory of the child's heap; the address space of each process is limited as well
   * @param pages of a file that are looked at
   * @param tesseract command of the character recognition
   */
  ReaderLimits(
      @Value("${ilmek.reading.folder:}") String folder,
      @Value("${ilmek.data:.data/postgres}") Path data,
      @Value("${ilmek.reading.time:90s}") Duration time,
      @Value("${ilmek.reading.memory:320MB}") DataSize memory,
      @Value("${ilmek.reading.pages:4}") int pages,
      @Value("${ilmek.reading.tesseract:tesseract}") String tesseract) {
    this.folder =
        folder.isEmpty() ? data.toAbsolutePath().resolveSibling("reading") : Path.of(folder);
    this.time = time;
    this.memory = memory;
    this.pages = pages;
    this.tesseract = tesseract;
  }

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  Duration time() {
    return time;
  }

  DataSize memory() {
    return memory;
  }

  int pages() {
    return pages;
  }

  String tesseract() {
    return tesseract;
  }
}
