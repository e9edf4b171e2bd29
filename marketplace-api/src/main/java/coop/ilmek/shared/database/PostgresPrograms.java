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
  private final Path log;
  private final List<String> prefix;

  private PostgresPrograms(Path home, Path log, List<String> prefix) {
    this.home = home;
    this.log = log;
    this.prefix = prefix;
  }

  /**
   * The programs for one data folder, which is given to the user they will run as.
   *
   * @param home where bin, lib and share are
   */
  static PostgresPrograms of(Path home, DataFolder folder) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresPrograms(home, folder.log(), List.of());
    }
    if (works(NAMESPACE)) {
      giveTo("root", folder.path());
      return new PostgresPrograms(home, folder.log(), NAMESPACE);
    }
    if (works(NOBODY)) {
      giveTo("nobody", folder.path());
      return new PostgresPrograms(home, folder.log(), NOBODY);
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
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return succeeds(builder);
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

  private static void giveTo(String name, Path folder) throws IOException {
    var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (!Files.isSymbolicLink(file)
            && !Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
          Files.setOwner(file, owner);
        }
      }
    }
  }
}
