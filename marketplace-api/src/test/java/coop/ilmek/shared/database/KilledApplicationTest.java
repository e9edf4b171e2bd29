package coop.ilmek.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real processes, really killed. */
@Timeout(120)
class KilledApplicationTest {
  private static final int ROWS = 200;

  private static Path folder;

  private final List<Process> processes = new ArrayList<>();

  @BeforeAll
  static void emptyFolder() throws IOException {
    folder = TestFolder.empty("killed");
  }

  @AfterEach
  void killAll() throws Exception {
    for (var process : processes) {
      process.destroyForcibly().waitFor();
    }
    killServer();
  }

  @Test
  void theServerOfAKilledApplicationIsTakenOver() throws Exception {
    var first = start();
    var output = first.inputReader();
    var address = lineStarting(output, "at ");
    lineStarting(output, "wrote " + ROWS);
    first.toHandle().destroyForcibly();
    // Its end is seen only when the surviving server does not hold our pipe.
    var acknowledged = lastNumber(output, ROWS);
    assertThat(server()).isPresent();

    var second = start();
    assertThat(lineStarting(second.inputReader(), "at ")).isEqualTo(address);
    assertThat(rows(address)).isGreaterThanOrEqualTo(acknowledged);
  }

  @Test
  void everyAcknowledgedRowIsThereAfterAKillOfApplicationAndServer() throws Exception {
    var first = start();
    var output = first.inputReader();
    lineStarting(output, "at ");
    var before = number(lineStarting(output, "wrote "));
    lineStarting(output, "wrote " + (before + ROWS));
    killServer();
    first.toHandle().destroyForcibly();
    var acknowledged = lastNumber(output, before + ROWS);

    var address = lineStarting(start().inputReader(), "at ");
    try (var connection = connect(address);
        var missing =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from generate_series(%d, %d) n where n not in (table written)"
                        .formatted(before, acknowledged))) {
      missing.next();
      assertThat(missing.getInt(1)).isZero();
    }
  }

  @Test
  void aServerThatEndsAloneIsStartedAgainAtItsAddress() throws Exception {
    var application = start();
    var address = lineStarting(application.inputReader(), "at ");
    lineStarting(application.inputReader(), "connected");
    killServer();
    lineStarting(application.inputReader(), "connected");
    assertThat(rows(address)).isPositive();
  }

  @Test
  void anEndedApplicationClosesFirstAndItsServerAfterwards() throws Exception {
    var application = start();
    lineStarting(application.inputReader(), "wrote ");
    application.toHandle().destroy();
    assertThat(lineStarting(application.inputReader(), "closing")).endsWith("database there");
    application.inputReader().lines().forEach(line -> {});
    assertThat(application.waitFor()).isEqualTo(143);
    assertThat(server()).isEmpty();
  }

  @Test
  void aStartThatFailsLaterLeavesNoServer() throws Exception {
    var application = start("--fail=yes");
    assertThat(application.inputReader().lines()).anyMatch(line -> line.contains("cannot be made"));
    assertThat(application.waitFor()).isEqualTo(1);
    assertThat(server()).isEmpty();
  }

  @Test
  void aSecondApplicationIsToldSoAndTheFirstGoesOn() throws Exception {
    var first = start();
    var address = lineStarting(first.inputReader(), "at ");
    var second = start();
    assertThat(second.inputReader().lines())
        .anyMatch(line -> line.contains("Another İlmek already runs on the data folder " + folder))
        .noneMatch(line -> line.startsWith("\tat "));
    assertThat(second.waitFor()).isEqualTo(1);
    assertThat(rows(address)).isNotNegative();
  }

  private Process start(String... arguments) throws IOException {
    var command =
        Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SmallApplication.class.getName(),
                "--ilmek.data=" + folder,
                "--ilmek.fresh=false"),
            Stream.of(arguments));
    var process = new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  private static String lineStarting(BufferedReader output, String start) throws IOException {
    var seen = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(start)) {
        return line;
      }
      seen.append(line).append('\n');
    }
    throw new AssertionError("no line '" + start + "' in\n" + seen);
  }

  private static int lastNumber(BufferedReader output, int first) {
    return output
        .lines()
        .filter(line -> line.matches("wrote \\d+"))
        .mapToInt(KilledApplicationTest::number)
        .reduce(first, (earlier, later) -> later);
  }

  private static int number(String line) {
    return Integer.parseInt(line.replace("wrote ", ""));
  }

  private static int rows(String address) throws Exception {
    try (var connection = connect(address);
        var rows = connection.createStatement().executeQuery("select count(*) from written")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect(String address) throws IOException, SQLException {
    var password = Files.readString(folder.resolve("password"));
    return DriverManager.getConnection(address.replace("at ", ""), EmbeddedPostgres.USER, password);
  }

  private static Optional<ProcessHandle> server() throws IOException {
    var pidFile = folder.resolve("cluster/postmaster.pid");
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
        .filter(process -> process.info().arguments().isPresent());
  }

  /** The server with all its processes at once, as when the machine loses its power. */
  private static void killServer() throws IOException {
    server()
        .ifPresent(
            server -> {
              var all = Stream.concat(Stream.of(server), server.descendants()).toList();
              all.forEach(ProcessHandle::destroyForcibly);
            });
  }
}
