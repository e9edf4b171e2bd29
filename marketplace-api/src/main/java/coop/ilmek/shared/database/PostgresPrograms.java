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

  private final Path home;
  private final Path log;
  private final List<String> prefix;

  private PostgresPrograms(Path home, Path log, List<String> prefix) {
    this.home = home;
    this.log = log;
    this.prefix = prefix;
  }

  /**
   * @param folder what PostgreSQL must be able to write; it is given to the user it will run as
   * @param log where everything the programs print is appended
   */
  static PostgresPrograms of(Path home, Path folder, Path log)
      throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresPrograms(home, log, List.of());
    }
    var prefix = works(NAMESPACE) ? NAMESPACE : works(NOBODY) ? NOBODY : null;
    if (prefix == null) {
      throw new StartRefused(
          "PostgreSQL does not run as root, and this machine allows no other user: start as an"
              + " ordinary user or set ILMEK_DB_URL.");
    }
    giveTo(prefix == NAMESPACE ? "root" : "nobody", folder);
    return new PostgresPrograms(home, log, prefix);
  }

  /** Runs one program to its end; false when it failed or took longer than {@code seconds}. */
  boolean run(int seconds, String program, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(prefix);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    // pg_ctl hands its output on to the server, which would hold our terminal or pipe open.
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    process.getOutputStream().close();
    if (process.waitFor(seconds, TimeUnit.SECONDS)) {
      return process.exitValue() == 0;
    }
    process.destroyForcibly();
    return false;
  }

  private static boolean works(List<String> prefix) throws InterruptedException {
    var command = new ArrayList<>(prefix);
    command.add("true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private static void giveTo(String name, Path folder) throws IOException {
    var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)
            && !Files.isSymbolicLink(file)) {
          Files.setOwner(file, owner);
        }
      }
    }
  }
}
