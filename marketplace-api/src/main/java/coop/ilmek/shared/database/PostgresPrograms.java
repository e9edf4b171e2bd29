package coop.ilmek.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs initdb and pg_ctl, also for root, whom PostgreSQL refuses: then in a user namespace of its
 * own, or as the user nobody where namespaces are forbidden, as in many containers.
 */
final class PostgresPrograms {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  /** More than any program is told to wait by its own options. */
  private static final int LONGEST_SECONDS = 120;

  private final Path home;
  private final DataFolder folder;
  private final List<String> prefix;

  private PostgresPrograms(Path home, DataFolder folder, List<String> prefix) {
    this.home = home;
    this.folder = folder;
    this.prefix = prefix;
  }

  /**
   * The programs for one data folder.
   *
   * @param home where bin, lib and share are
   */
  static PostgresPrograms of(Path home, DataFolder folder) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresPrograms(home, folder, List.of());
    }
    if (works(NAMESPACE)) {
      return new PostgresPrograms(home, folder, NAMESPACE);
    }
    if (works(NOBODY)) {
      return new PostgresPrograms(home, folder, NOBODY);
    }
    throw new StartRefused(
        "PostgreSQL does not run as root, and this machine allows root no other user: start as an"
            + " ordinary user or set ILMEK_DB_URL.");
  }

  /** Runs one program to its end, its output appended to the log; false when it failed. */
  boolean run(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    // The server inherits what pg_ctl is given, and would hold our terminal or pipe open.
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return succeeds(builder);
  }

  /** Gives the data folder to the user as whom the programs run; no server may be running on it. */
  void takeFolder() throws IOException {
    if (prefix.isEmpty()) {
      return;
    }
    var users = folder.path().getFileSystem().getUserPrincipalLookupService();
    var owner = users.lookupPrincipalByName(prefix == NAMESPACE ? "root" : "nobody");
    try (var files = Files.walk(folder.path())) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (!Files.isSymbolicLink(file)
            && !Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
          Files.setOwner(file, owner);
        }
      }
    }
  }

  private static boolean works(List<String> prefix) {
    var command = new ArrayList<>(prefix);
    command.add("true");
    try {
      return succeeds(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD));
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static boolean succeeds(ProcessBuilder builder) throws IOException {
    var process = builder.start();
    process.getOutputStream().close();
    try {
      if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
