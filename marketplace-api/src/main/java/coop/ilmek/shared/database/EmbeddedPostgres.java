package coop.ilmek.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own in one folder that keeps what it acknowledged. It outlives an application
 * that is killed, and the next one takes it over; why so, {@code docs/adr/0003} tells.
 */
final class EmbeddedPostgres {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  static final String USER = "ilmek";
  static final String DATABASE = "ilmek";

  /** PostgreSQL's own superuser; the application itself asks as {@link #USER}, who is none. */
  static final String SUPERUSER = "postgres";

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 30;
  private static final int ATTEMPTS = 4;
  private static final int CONNECT_ATTEMPTS = 600;
  private static final int CONNECT_PAUSE_MILLIS = 100;
  private static final int GUARD_PAUSE_MILLIS = 2000;

  /** Above every operating system's largest process id, so never that of a process. */
  private static final String NO_PROCESS = "2147483646";

  private final DataFolder folder;
  private final Path cluster;
  private final PostgresPrograms programs;
  private final String password;
  private volatile boolean stopping;

  /** Fills a folder where it is new; {@link #start} then starts the server. */
  static EmbeddedPostgres in(DataFolder folder, Path binariesFolder) {
    try {
      Files.createDirectories(binariesFolder);
      return new EmbeddedPostgres(folder, binariesFolder.toRealPath());
    } catch (IOException failure) {
      throw DataFolder.unusable(folder.path(), failure);
    }
  }

  private EmbeddedPostgres(DataFolder folder, Path binariesFolder) throws IOException {
    this.folder = folder;
    this.cluster = folder.cluster();
    this.password = folder.password();
    var home = PostgresBinaries.unpack(binariesFolder);
    this.programs = PostgresPrograms.of(home, folder);
    if (Files.notExists(cluster)) {
      create();
    }
  }

  /**
   * Starts the server, or takes over the one that outlived its application.
   *
   * @param fresh whether to begin with an empty database
   * @return where the application's database is
   */
  synchronized DatabaseAddress start(boolean fresh) {
    try {
      var adopted = running();
      if (adopted.isPresent() && !answers(adopted.get())) {
        stopForGood();
        adopted = Optional.empty();
      }
      int port = adopted.isPresent() ? adopted.get() : launch();
      prepareDatabase(port, fresh);
      Thread.ofPlatform().daemon().name("postgres-guard").start(() -> guard(port));
      return address(port);
    } catch (IOException failure) {
      throw DataFolder.unusable(folder.path(), failure);
    } catch (SQLException failure) {
      throw new StartRefused(
          "The embedded PostgreSQL of %s refuses: %s"
              .formatted(folder.path(), failure.getMessage()),
          failure);
    }
  }

  /** Stops the server after what it is doing, and lets go of the folder; waits for a start. */
  void stop() {
    stopping = true;
    synchronized (this) {
      try (folder) {
        // The process id is looked at again: after a crash it may belong to a stranger by now.
        if (running().isPresent() && !stop("fast")) {
          stopForGood();
        }
      } catch (IOException failure) {
        throw new IllegalStateException("PostgreSQL could not be stopped", failure);
      }
    }
  }

  /**
   * Two servers on one folder would destroy it, so a server that cannot be stopped ends the start.
   */
  private void stopForGood() throws IOException {
    if (!stop("immediate") && running().isPresent()) {
      throw new StartRefused(
          "The PostgreSQL of %s neither answers nor stops: end the process in %s by hand."
              .formatted(folder.path(), cluster.resolve("postmaster.pid")));
    }
  }

  private boolean stop(String mode) throws IOException {
    return pgCtl(STOP_SECONDS, "stop", "-m", mode);
  }

  private boolean pgCtl(int seconds, String action, String... options) throws IOException {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of(action, "--wait", "--timeout=" + seconds, "-D", cluster.toString()));
    arguments.addAll(List.of(options));
    return programs.run("pg_ctl", arguments);
  }

  private void create() throws IOException {
    programs.takeFolder();
    // Created beside and renamed, so that an interrupted first start begins again.
    var unfinished = folder.path().resolve("cluster.new");
    FileSystemUtils.deleteRecursively(unfinished);
    var options =
        List.of(
            "--pgdata=" + unfinished,
            "--username=" + SUPERUSER,
            "--auth=scram-sha-256",
            "--pwfile=" + folder.passwordFile(),
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    if (!programs.run("initdb", options)) {
      throw refused();
    }
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private int launch() throws IOException {
    programs.takeFolder();
    for (var attempt = 1; ; attempt++) {
      disownStaleProcess();
      var port = freePort();
      var log = folder.log().toString();
      if (pgCtl(START_SECONDS, "start", "-l", log, "-o", settings(port))) {
        return port;
      }
      var recovering = running();
      if (recovering.isPresent()) {
        return recovering.get();
      }
      if (stopping || attempt == ATTEMPTS) {
        throw refused();
      }
      // The port was taken meanwhile, or the last work of a killed server is still ending.
      pause(500L * attempt);
    }
  }

  /**
   * Starts the server again on its port when it ends by itself, as by a kill for want of memory;
   * the application's pools then find it again.
   */
  private void guard(int port) {
    while (!stopping) {
      pause(GUARD_PAUSE_MILLIS);
      synchronized (this) {
        if (!stopping && running().isEmpty()) {
          LOG.warn("PostgreSQL has ended, it is started again; {} tells more", folder.log());
          try {
            disownStaleProcess();
            pgCtl(START_SECONDS, "start", "-l", folder.log().toString(), "-o", settings(port));
          } catch (IOException failure) {
            LOG.error("PostgreSQL could not be started again", failure);
          }
        }
      }
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
        "-c max_connections=100",
        "-c shared_buffers=64MB",
        "-c jit=off");
  }

  /** The port of our server while it lives, also while it still starts or recovers. */
  private Optional<Integer> running() {
    var lines = pidFile();
    return lines.size() > 3 && isOurs(lines.getFirst())
        ? Optional.of(Integer.parseInt(lines.get(3).strip()))
        : Optional.empty();
  }

  /**
   * Takes the process id out of {@code postmaster.pid} when that process is a zombie or a stranger,
   * for which PostgreSQL would wait. The rest of the file stays: by it PostgreSQL itself notices
   * orphans of the old server that still write.
   */
  private void disownStaleProcess() throws IOException {
    var file = cluster.resolve("postmaster.pid");
    var lines = pidFile();
    if (Files.exists(file) && (lines.isEmpty() || !isOurs(lines.getFirst()))) {
      var rest = lines.isEmpty() ? lines : lines.subList(1, lines.size());
      Files.writeString(file, NO_PROCESS + "\n" + String.join("\n", rest) + "\n");
    }
  }

  private List<String> pidFile() {
    try {
      return Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (IOException absent) {
      return List.of();
    }
  }

  private boolean isOurs(String pid) {
    if (!pid.strip().matches("\\d{1,10}")) {
      return false;
    }
    var process = ProcessHandle.of(Long.parseLong(pid.strip()));
    // A zombie has no arguments, a stranger has others.
    var words = List.of(process.flatMap(p -> p.info().arguments()).orElse(new String[0]));
    var folderAt = words.indexOf("-D") + 1;
    return folderAt > 0
        && folderAt < words.size()
        && words.get(folderAt).equals(cluster.toString());
  }

  private void prepareDatabase(int port, boolean fresh) throws SQLException {
    try (var connection = connect(port);
        var statement = connection.createStatement()) {
      if (!found(statement, "select from pg_roles where rolname = '" + USER + "'")) {
        // The password is made of hexadecimal digits, so it needs no quoting.
        statement.execute("create role " + USER + " login createdb password '" + password + "'");
      }
      if (fresh) {
        statement.execute("drop database if exists " + DATABASE + " with (force)");
      }
      if (!found(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE + " owner " + USER);
      }
    }
  }

  private static boolean found(Statement statement, String question) throws SQLException {
    try (var rows = statement.executeQuery(question)) {
      return rows.next();
    }
  }

  private boolean answers(int port) {
    try (var connection = connect(port)) {
      return connection.isValid(0);
    } catch (SQLException silent) {
      return false;
    }
  }

  /** Asks again while the server says that it is starting, recovering or stopping. */
  private Connection connect(int port) throws SQLException {
    var url = address(port).named(SUPERUSER).jdbcUrl();
    for (var attempt = 1; ; attempt++) {
      try {
        return DriverManager.getConnection(url, SUPERUSER, password);
      } catch (SQLException failure) {
        var notNow = "57P03".equals(failure.getSQLState());
        if (!notNow || stopping || attempt == CONNECT_ATTEMPTS) {
          throw failure;
        }
        pause(CONNECT_PAUSE_MILLIS);
      }
    }
  }

  private DatabaseAddress address(int port) {
    return new DatabaseAddress("127.0.0.1", port, DATABASE, USER, password, null);
  }

  private StartRefused refused() throws IOException {
    try (var lines = Files.lines(folder.log())) {
      var reason =
          lines
              .filter(line -> line.matches(".*(FATAL|PANIC|[Ee]rror|could not).*"))
              .reduce((earlier, later) -> later)
              .orElse("see " + folder.log());
      return new StartRefused(
          "PostgreSQL cannot be started in %s: %s".formatted(folder.path(), reason));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start of PostgreSQL was interrupted.", interrupted);
    }
  }
}
