package coop.ilmek.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder of an embedded PostgreSQL, held by one application at a time: {@code cluster} (the
 * data), {@code password} (readable by its owner only), {@code postgres.log} and {@code lock}.
 */
final class DataFolder implements AutoCloseable {
  static final String POSTGRESQL_VERSION = "18";
  static final long LEAST_FREE_BYTES = 200L << 20;

  private static final long LARGEST_LOG_BYTES = 10L << 20;
  private static final int PASSWORD_BYTES = 24;

  private final Path folder;
  private final FileLock lock;

  private DataFolder(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes hold of a folder, created where absent, or refuses in one sentence. */
  static DataFolder hold(Path folder, long leastFreeBytes) {
    try {
      Files.createDirectories(folder);
      var held = new DataFolder(folder.toRealPath(), lock(folder));
      try {
        held.refuseFullDisk(leastFreeBytes);
        held.refuseOtherVersion();
        held.prepareLog();
        held.preparePassword();
        return held;
      } catch (IOException | RuntimeException failure) {
        held.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw unusable(folder, failure);
    }
  }

  static StartRefused unusable(Path folder, IOException failure) {
    var reason =
        switch (failure) {
          case AccessDeniedException denied -> "no permission for " + denied.getFile();
          case FileSystemException file when file.getReason() != null ->
              file.getReason() + " (" + file.getFile() + ")";
          default -> String.valueOf(failure.getMessage());
        };
    return new StartRefused(
        "The data folder %s cannot be used: %s.".formatted(folder, reason), failure);
  }

  Path path() {
    return folder;
  }

  Path cluster() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  Path passwordFile() {
    return folder.resolve("password");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Lets go of the folder; a killed process lets go of it as well. */
  @Override
  public void close() throws IOException {
    lock.acquiredBy().close();
  }

  private static FileLock lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new StartRefused("Another İlmek already runs on the data folder " + folder + ".");
    }
    return lock;
  }

  private void refuseFullDisk(long leastFreeBytes) throws IOException {
    var free = Files.getFileStore(folder).getUsableSpace();
    if (free < leastFreeBytes) {
      throw new StartRefused(
          "The disk of the data folder %s is full: %d MB are free, %d MB are needed."
              .formatted(folder, free >> 20, leastFreeBytes >> 20));
    }
  }

  private void refuseOtherVersion() throws IOException {
    if (Files.notExists(cluster())) {
      return;
    }
    var version = Files.readString(cluster().resolve("PG_VERSION")).strip();
    if (!version.equals(POSTGRESQL_VERSION)) {
      throw new StartRefused(
          ("The data folder %s was written by PostgreSQL %s, this İlmek needs %s: choose another"
                  + " folder with ILMEK_DATA.")
              .formatted(folder, version, POSTGRESQL_VERSION));
    }
  }

  private void prepareLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG_BYTES) {
      Files.move(log(), folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.notExists(log())) {
      Files.createFile(log());
    }
  }

  private void preparePassword() throws IOException {
    if (Files.exists(passwordFile())) {
      return;
    }
    if (Files.exists(cluster())) {
      throw new StartRefused(
          "The file %s is lost, without which the data cannot be opened: put it back from a backup."
              .formatted(passwordFile()));
    }
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var unfinished =
        Files.createTempFile(
            folder, "password", null, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(unfinished, HexFormat.of().formatHex(random));
    Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
  }
}
