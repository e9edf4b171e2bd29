package coop.ilmek.shared.blob;

import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import coop.ilmek.shared.flow.Recurring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The folder of the blob store on this machine. A file arrives under a passing name and is forced
 * to the disk before it takes its place on the shelf: a crash leaves either all of it or a passing
 * file that is swept away a day later. Every method blocks.
 */
@Component
class BlobFolder implements Recurring {
  private static final Logger log = LoggerFactory.getLogger(BlobFolder.class);

  private final Path root;
  private final Path arriving;
  private final long keepFree;

  /**
   * @param keepFree what must stay free on the disk: the database beside it needs room to close
   */
  BlobFolder(
      @Value("${ilmek.files:}") String files,
      @Value("${ilmek.data:.data/postgres}") Path data,
      @Value("${ilmek.files-keep-free:200MB}") DataSize keepFree)
      throws IOException {
    this.root =
        (files.isEmpty() ? data.toAbsolutePath().resolveSibling("files") : Path.of(files))
            .toAbsolutePath()
            .normalize();
    this.arriving = root.resolve("arriving");
    this.keepFree = keepFree.toBytes();
    Files.createDirectories(arriving);
  }

  /** A file on its way in. */
  final class Arriving {
    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long bytes;

    private Arriving() throws IOException {
      file = arriving.resolve(UUID.randomUUID().toString());
      channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Takes the next bytes; what goes beyond the limit is counted and forgotten. */
    void take(ByteBuffer next) {
      bytes += next.remaining();
      if (bytes > Blobs.LARGEST) {
        return;
      }
      try {
        digest.update(next.duplicate());
        while (next.hasRemaining()) {
          channel.write(next);
        }
      } catch (IOException e) {
        throw failed(e);
      }
    }

    long bytes() {
      return bytes;
    }

    Path file() {
      return file;
    }

    /** All of it is here, on the disk. Gives the SHA-256. */
    byte[] whole() {
      try {
        channel.force(true);
        channel.close();
        return digest.digest();
      } catch (IOException e) {
        throw failed(e);
      }
    }

    /** Forgets what did not become a file. */
    void end() {
      try {
        channel.close();
        Files.deleteIfExists(file);
      } catch (IOException e) {
        log.warn("a passing file stays behind: {}", file.getFileName());
      }
    }
  }

  /**
   * Makes room for a file.
   *
   * @param announced its length as far as it is known, or -1
   */
  Arriving begin(long announced) {
    try {
      if (Files.getFileStore(arriving).getUsableSpace() < keepFree + Math.max(announced, 0)) {
        throw Problem.of(ProblemType.STORAGE_FULL);
      }
      return new Arriving();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public String name() {
    return "blob.sweep";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  /** Sweeps away what never became a file. By the disk's own time, which dated the files. */
  @Override
  public void run() {
    try (var files = Files.list(arriving)) {
      var own = Files.createTempFile(arriving, "now", "");
      var before = Files.getLastModifiedTime(own).toInstant().minus(Duration.ofDays(1));
      Files.delete(own);
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path place(UUID owner, byte[] sha256) {
    return root.resolve(BlobShelf.name(owner, sha256));
  }

  /** An empty file that only this program reads; it is swept away a day later at the latest. */
  Path passing() throws IOException {
    return Files.createTempFile(arriving, "passing", "");
  }

  /** Waits until the disk has all of a file. */
  static void force(Path file) throws IOException {
    try (var open = FileChannel.open(file, StandardOpenOption.WRITE)) {
      open.force(true);
    }
  }

  RuntimeException failed(IOException failure) {
    try {
      if (Files.getFileStore(arriving).getUsableSpace() < keepFree) {
        return Problem.of(ProblemType.STORAGE_FULL);
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return new UncheckedIOException(failure);
  }
}
