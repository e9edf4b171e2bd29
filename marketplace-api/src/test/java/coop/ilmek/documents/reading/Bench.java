package coop.ilmek.documents.reading;

import coop.ilmek.documents.reading.domain.Extract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** The gateway without a server around it. */
public final class Bench {
  private final ReaderGateway gateway;
  private final Path folder;

  public Bench() throws IOException {
    folder = Files.createTempDirectory("reading");
    gateway =
        new ReaderGateway(
            new ReaderLimits(
                folder.resolve("work").toString(),
                folder,
                Duration.ofSeconds(90),
                DataSize.ofMegabytes(320),
                4,
                "tesseract"));
  }

  public boolean recognises() {
    return gateway.recognises();
  }

  /** Folders of readings that are over. */
  public List<Path> leftBehind() throws IOException {
    try (var left = Files.list(folder.resolve("work"))) {
      return left.toList();
    }
  }

  public Extract look(byte[] file, String mediaType) throws IOException, InterruptedException {
    Path kept = Files.createTempFile(folder, "paper", "");
    try {
      Files.write(kept, file);
      return gateway.look(kept, mediaType).extract();
    } finally {
      Files.delete(kept);
    }
  }
}
