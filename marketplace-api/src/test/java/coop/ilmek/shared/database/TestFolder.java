package coop.ilmek.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Folders below {@code target}: a temporary folder of JUnit is closed to the user nobody, as whom
 * PostgreSQL runs for root in some containers.
 */
final class TestFolder {
  static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

  private TestFolder() {}

  static Path empty(String name) throws IOException {
    var folder = Path.of("target", "postgres-tests", name).toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    return Files.createDirectories(folder);
  }
}
