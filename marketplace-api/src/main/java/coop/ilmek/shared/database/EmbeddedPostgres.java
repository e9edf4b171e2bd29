package coop.ilmek.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own that keeps what it acknowledged. One folder holds all of it: {@code
 * cluster} (the data), {@code password}, {@code lock} and {@code postgres.log}.
 *
 * <p>A server that outlived a killed application is taken over with its connections' work intact;
 * one application at a time holds the folder.
 */
final class EmbeddedPostgres {
  static final String VERSION = "18";
  static final String USER = "ilmek";
  static final String DATABASE = "ilmek";

  /** PostgreSQL's own superuser; the application itself asks as {@link #USER}, who is none. */
  private static final String SUPERUSER = "postgres";

  private static final long LEAST_FREE_BYTES = 200L << 20;
  private static final long LARGEST_LOG_BYTES = 10L << 20;
  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 30;
  private static final int ATTEMPTS = 4;

  /** Above every operating system's largest process id, so never that of a process. */
  private static final String NO_PROCESS = "2147483646";

  private final Path folder;
  private final Path cluster;
  private final Path log;
  private final FileLock lock;
  private final PostgresPrograms programs;
  private final String password;
  private int port;

  /**
   * Starts, or takes over, the server of a folder.
   *
   * @param binariesFolder where the programs are unpacked
   * @param fresh whether to begin with an empty database
   */
  static EmbeddedPostgres start(Path folder, Path binariesFolder, boolean fresh) {
    return start(folder, binariesFolder, fresh, LEAST_FREE_BYTES);
  }

  static EmbeddedPostgres start(
      Path folder, Path binariesFolder, boolean fresh, long leastFreeBytes) {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(binariesFolder);
      var real = folder.toRealPath();
      var lock = lock(real);
      try {
        var free = Files.getFileStore(real).getUsableSpace();
        if (free < leastFreeBytes) {
          throw new StartRefused(
              "The disk of the data folder %s is full: %d MB are free, %d MB are needed."
                  .formatted(real, free >> 20, leastFreeBytes >> 20));
        }
        var postgres = new EmbeddedPostgres(real, binariesFolder.toRealPath(), lock);
        postgres.port = postgres.running().orElseGet(postgres::launch);
        postgres.prepareDatabase(fresh);
        return postgres;
      } catch (IOException | RuntimeException | InterruptedException failure) {
        release(lock);
        throw failure;
      }
    } catch (IOException failure) {
      throw new StartRefused(
          "The data folder %s cannot be used: %s. Choose another one with ILMEK_DATA."
              .formatted(folder, reason(failure)),
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start of PostgreSQL was interrupted.", interrupted);
    }
  }

  private EmbeddedPostgres(Path folder, Path binariesFolder, FileLock lock)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.lock = lock;
    this.cluster = folder.resolve("cluster");
    this.log = folder.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
      Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (Files.notExists(log)) {
      Files.createFile(log);
    }
    refuseOtherVersion();
    this.password = password();
    var home = PostgresBinaries.unpack(binariesFolder);
    this.programs = PostgresPrograms.of(home, folder, log);
    if (Files.notExists(cluster)) {
      create();
    }
  }

  DatabaseAddress address() {
    return new DatabaseAddress("127.0.0.1", port, DATABASE, USER, password, null);
  }

  /** Stops the server after what it is doing, and lets go of the folder. */
  void stop() {
    try {
      // The process id is looked at again: after a crash it may belong to a stranger by now.
      if (running().isPresent() && !stop("fast")) {
        stop("immediate");
      }
      release(lock);
    } catch (IOException failure) {
      throw new IllegalStateException("PostgreSQL could not be stopped", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean stop(String mode) throws IOException, InterruptedException {
    return programs.run(
        STOP_SECONDS + 5,
        "pg_ctl",
        "stop",
        "-w",
        "-t",
        "" + STOP_SECONDS,
        "-m",
        mode,
        "-D",
        cluster.toString());
  }

  private void create() throws IOException, InterruptedException {
    // Created beside and renamed, so that an interrupted first start begins again.
    var unfinished = folder.resolve("cluster.new");
    FileSystemUtils.deleteRecursively(unfinished);
    var created =
        programs.run(
            START_SECONDS,
            "initdb",
            "--pgdata=" + unfinished,
            "--username=" + SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + folder.resolve("password"),
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    if (!created) {
      throw refused();
    }
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The port of our server when it lives. */
  private Optional<Integer> running() {
    var lines = pidFile();
    // A server that is still starting has not written its port yet.
    return lines.size() > 3 && isOurs(lines.getFirst())
        ? Optional.of(Integer.parseInt(lines.get(3).strip()))
        : Optional.empty();
  }

  private int launch() {
    try {
      for (var attempt = 1; ; attempt++) {
        disownStaleProcess();
        var chosen = freePort();
        if (programs.run(
            START_SECONDS + 5,
            "pg_ctl",
            "start",
            "-w",
            "-t",
            "" + START_SECONDS,
            "-D",
            cluster.toString(),
            "-l",
            log.toString(),
            "-o",
            settings(chosen))) {
          return chosen;
        }
        if (attempt == ATTEMPTS) {
          throw refused();
        }
        // The port was taken meanwhile, or the last work of a killed server is still ending.
        Thread.sleep(500L * attempt);
      }
    } catch (IOException failure) {
      throw new StartRefused("PostgreSQL cannot be started: " + reason(failure) + ".", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start of PostgreSQL was interrupted.", interrupted);
    }
  }

  /** Given on the command line, so that no edited or older file can take durability away. */
  private static String settings(int port) {
    return String.join(
        " ",
        "-c fsync=on",
        "-c synchronous_commit=on",
        "-c full_page_writes=on",
        "-c listen_addresses=127.0.0.1",
        "-c port=" + port,
        "-c unix_socket_directories=",
        "-c timezone=UTC",
        "-c max_connections=60",
        "-c shared_buffers=64MB",
        "-c jit=off");
  }

  /**
   * Takes the process id out of {@code postmaster.pid} when that process is a zombie or a stranger,
   * for which PostgreSQL would wait. The rest of the file stays: by it PostgreSQL itself notices
   * orphans of the old server that still write.
   */
  private void disownStaleProcess() throws IOException {
    var lines = pidFile();
    if (!lines.isEmpty() && !isOurs(lines.getFirst())) {
      lines.set(0, NO_PROCESS);
      Files.write(cluster.resolve("postmaster.pid"), lines);
    }
  }

  private List<String> pidFile() {
    try {
      return new java.util.ArrayList<>(Files.readAllLines(cluster.resolve("postmaster.pid")));
    } catch (IOException absent) {
      return List.of();
    }
  }

  private boolean isOurs(String pid) {
    var arguments =
        ProcessHandle.of(Long.parseLong(pid.strip()))
            .flatMap(process -> process.info().arguments());
    // A zombie has no arguments, a stranger has others.
    var words = List.of(arguments.orElse(new String[0]));
    var folderAt = words.indexOf("-D") + 1;
    return folderAt > 0
        && folderAt < words.size()
        && words.get(folderAt).equals(cluster.toString());
  }

  private void prepareDatabase(boolean fresh) {
    var server = address().named("postgres").as(SUPERUSER, password);
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      // Generated of hexadecimal digits, so it needs no quoting.
      if (!connection
          .createStatement()
          .executeQuery("select from pg_roles where rolname = '" + USER + "'")
          .next()) {
        statement.execute("create role " + USER + " login createdb password '" + password + "'");
      }
      if (fresh) {
        statement.execute("drop database if exists " + DATABASE + " with (force)");
      }
      if (!statement
          .executeQuery("select from pg_database where datname = '" + DATABASE + "'")
          .next()) {
        statement.execute("create database " + DATABASE + " owner " + USER);
      }
    } catch (SQLException failure) {
      throw new StartRefused(
          "The embedded PostgreSQL of %s refuses: %s.".formatted(folder, reason(failure)), failure);
    }
  }

  /** Asks again while a server that was found running is still starting or recovering. */
  private static Connection connect(DatabaseAddress server) throws SQLException {
    var until = Instant.now().plus(Duration.ofSeconds(START_SECONDS));
    while (true) {
      try {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
      } catch (SQLException failure) {
        var startingUp = "57P03".equals(failure.getSQLState());
        if (!startingUp || Instant.now().isAfter(until)) {
          throw failure;
        }
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new SQLException("interrupted", interrupted);
      }
    }
  }

  private String password() throws IOException {
    var file = folder.resolve("password");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    if (Files.exists(cluster)) {
      throw new StartRefused(
          "The data folder %s has lost its file password: put it back from the backup."
              .formatted(folder));
    }
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var unfinished =
        Files.createTempFile(
            folder, "password", null, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(unfinished, HexFormat.of().formatHex(random));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return password();
  }

  private void refuseOtherVersion() throws IOException {
    var marker = cluster.resolve("PG_VERSION");
    if (Files.exists(cluster) && !Files.readString(marker).strip().equals(VERSION)) {
      throw new StartRefused(
          "The data folder %s was written by PostgreSQL %s, this is %s: choose another one with ILMEK_DATA."
              .formatted(folder, Files.readString(marker).strip(), VERSION));
    }
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

  private static void release(FileLock lock) throws IOException {
    lock.acquiredBy().close();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private StartRefused refused() throws IOException {
    try (var lines = Files.lines(log)) {
      var reason =
          lines
              .filter(line -> line.matches(".*(FATAL|PANIC|[Ee]rror|could not).*"))
              .reduce((earlier, later) -> later)
              .orElse("see " + log);
      return new StartRefused("PostgreSQL cannot be started in %s: %s".formatted(folder, reason));
    }
  }

  private static String reason(Exception failure) {
    return switch (failure) {
      case java.nio.file.AccessDeniedException denied ->
          "no permission to write " + denied.getFile();
      case java.nio.file.FileSystemException file when file.getReason() != null ->
          file.getReason() + " (" + file.getFile() + ")";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
