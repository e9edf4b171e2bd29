package coop.ilmek.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the embedded server promises while its application lives, and how it refuses to start. */
class EmbeddedPostgresTest {
  private static Path folder;

  private final List<EmbeddedPostgres> started = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();

  @BeforeAll
  static void emptyFolder() throws IOException {
    folder = TestFolder.empty("embedded");
  }

  @AfterEach
  void stopAll() {
    started.forEach(EmbeddedPostgres::stop);
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void whatIsCommittedIsOnTheDisk() throws Exception {
    try (var connection = connect(start())) {
      assertThat(one(connection, "show fsync")).isEqualTo("on");
      assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
      assertThat(one(connection, "show full_page_writes")).isEqualTo("on");
      assertThat(one(connection, "show data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void textIsComparedByCodePointUnlessTurkishIsAskedFor() throws Exception {
    try (var connection = connect(start())) {
      var locale =
          "select datlocprovider::text || ' ' || datlocale from pg_database where datname = ";
      assertThat(one(connection, locale + "current_database()")).isEqualTo("b C.UTF-8");
      var words = "from (values ('ısı'), ('iz'), ('çul'), ('dal')) as v(w)";
      assertThat(one(connection, "select string_agg(w, ' ' order by w) " + words))
          .isEqualTo("dal iz çul ısı");
      var turkish = "select string_agg(w, ' ' order by w collate \"tr-x-icu\") " + words;
      assertThat(one(connection, turkish)).isEqualTo("çul dal ısı iz");
    }
  }

  @Test
  void theServerIsReachedOnlyWithThePasswordOfItsFile() throws Exception {
    var address = start();
    var file = folder.resolve("password");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readString(file)).isEqualTo(address.password()).hasSize(48);
    assertThatThrownBy(
            () -> DriverManager.getConnection(address.jdbcUrl(), address.user(), "guessed"))
        .hasMessageContaining("password authentication failed");
    try (var connection = connect(address)) {
      assertThat(one(connection, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
    }
    var superuser = address.named("postgres").as(EmbeddedPostgres.SUPERUSER, null);
    try (var connection = connect(superuser)) {
      assertThat(one(connection, "show unix_socket_directories")).isEmpty();
      assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
      var trusting = "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'";
      assertThat(one(connection, trusting)).isEqualTo("0");
    }
  }

  @Test
  void rowsSurviveAStopAndAFreshDatabaseHasNone() throws Exception {
    try (var connection = connect(start())) {
      connection.createStatement().execute("create table kept (n int)");
    }
    started.removeLast().stop();
    try (var connection = connect(start())) {
      assertThat(one(connection, "select to_regclass('kept')")).isEqualTo("kept");
    }
    started.removeLast().stop();
    var fresh = EmbeddedPostgres.in(hold(folder), TestFolder.BINARIES);
    started.add(fresh);
    try (var connection = connect(fresh.start(true))) {
      assertThat(one(connection, "select to_regclass('kept')")).isNull();
    }
  }

  @Test
  void aProcessIdThatBelongsToAStrangerNowDoesNotBlockTheStart() throws Exception {
    var stranger = spawn("sleep", "60");
    startsBeside(stranger.pid());
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void aProcessIdOfAZombieDoesNotBlockTheStart() throws Exception {
    // The shell's child ends while the shell has become a sleep, which never asks for its result.
    var parent = spawn("sh", "-c", "true & echo $!; exec sleep 60");
    var zombie = Long.parseLong(parent.inputReader().readLine());
    startsBeside(zombie);
  }

  @Test
  void ourOwnProcessIdDoesNotBlockTheStart() throws Exception {
    startsBeside(ProcessHandle.current().pid());
  }

  @Test
  void aPidFileCutShortDoesNotBlockTheStart() throws Exception {
    start();
    started.removeLast().stop();
    Files.writeString(folder.resolve("cluster/postmaster.pid"), "");
    start();
  }

  @Test
  void stoppingSignalsNoStrangerWhoGotTheProcessId() throws Exception {
    start();
    var server = started.removeLast();
    var pidFile = folder.resolve("cluster/postmaster.pid");
    var lines = Files.readAllLines(pidFile);
    var postmaster = ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    var stranger = spawn("sleep", "60");
    lines.set(0, "" + stranger.pid());
    Files.write(pidFile, lines);

    server.stop();

    assertThat(stranger.isAlive()).isTrue();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
  }

  @Test
  void aKilledServerComesUpAgainAtOnce() throws Exception {
    try (var connection = connect(start())) {
      connection.createStatement().execute("create table before_kill as select 1 as n");
    }
    var lines = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
    ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow().destroyForcibly();
    started.removeLast().stop();
    try (var connection = connect(start())) {
      assertThat(one(connection, "select n from before_kill")).isEqualTo("1");
    }
  }

  @Test
  void anUnfinishedFirstStartBeginsAgain() throws Exception {
    var interrupted = TestFolder.empty("interrupted");
    Files.writeString(Files.createDirectories(interrupted.resolve("cluster.new")).resolve("x"), "");
    var server = EmbeddedPostgres.in(hold(interrupted), TestFolder.BINARIES);
    started.add(server);
    try (var connection = connect(server.start(false))) {
      assertThat(one(connection, "select 1")).isEqualTo("1");
    }
    assertThat(interrupted.resolve("cluster.new")).doesNotExist();
  }

  @Test
  void dataOfAnotherVersionIsRefused() throws Exception {
    var old = TestFolder.empty("old");
    Files.writeString(
        Files.createDirectories(old.resolve("cluster")).resolve("PG_VERSION"), "16\n");
    assertThatThrownBy(() -> hold(old))
        .hasMessage(
            "The data folder %s was written by PostgreSQL 16, this İlmek needs 18: choose another"
                + " folder with ILMEK_DATA.",
            old);
  }

  @Test
  void dataWithoutItsPasswordIsRefused() throws Exception {
    var lost = TestFolder.empty("lost");
    Files.writeString(
        Files.createDirectories(lost.resolve("cluster")).resolve("PG_VERSION"), "18\n");
    assertThatThrownBy(() -> hold(lost)).hasMessageContaining("password is lost");
  }

  @Test
  void aFullDiskIsRefused() throws Exception {
    var full = TestFolder.empty("full");
    assertThatThrownBy(() -> DataFolder.hold(full, Long.MAX_VALUE))
        .hasMessageContaining("The disk of the data folder " + full + " is full");
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() {
    // Closed to root as well.
    assertThatThrownBy(() -> hold(Path.of("/proc/ilmek")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("The data folder /proc/ilmek cannot be used");
  }

  @Test
  void onlyThisMachinesProgramsAreOnTheClassPath() {
    for (var other : List.of("windows-x86_64", "darwin-x86_64", "linux-x86_64-alpine_linux")) {
      assertThat(getClass().getResource("/postgres-" + other + ".txz")).isNull();
    }
  }

  private void startsBeside(long pid) throws Exception {
    start();
    var pidFile = folder.resolve("cluster/postmaster.pid");
    var copy = folder.resolve("postmaster.pid.copy");
    Files.copy(pidFile, copy, StandardCopyOption.REPLACE_EXISTING);
    started.removeLast().stop();
    var lines = Files.readAllLines(copy);
    lines.set(0, "" + pid);
    Files.write(pidFile, lines);
    try (var connection = connect(start())) {
      assertThat(one(connection, "select 1")).isEqualTo("1");
    }
  }

  private DatabaseAddress start() {
    var server = EmbeddedPostgres.in(hold(folder), TestFolder.BINARIES);
    started.add(server);
    return server.start(false);
  }

  private static DataFolder hold(Path folder) {
    return DataFolder.hold(folder, DataFolder.LEAST_FREE_BYTES);
  }

  private Process spawn(String... command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  private static String one(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
