package coop.ilmek.documents.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How far the system lets a child process be shut in. A network namespace of its own holds against
 * everything in the process; without one only Java's own sockets are closed, and the operator's
 * network policy has to do the rest.
 *
 * @param network "shut" or "guarded"
 * @param prefix what the command of a child begins with
 * @param grouped whether the child leads a process group of its own
 */
record Isolation(String network, List<String> prefix, boolean grouped) {
  static Isolation found() {
    var prefix = new ArrayList<String>();
    if (runs(List.of("nice", "-n", "10", "true"))) {
      prefix.addAll(List.of("nice", "-n", "10"));
    }
    boolean grouped = runs(List.of("setsid", "true"));
    if (grouped) {
      prefix.add("setsid");
    }
    // As root directly; as anybody else inside a user namespace, where the system allows those.
    for (var unshare : List.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"))) {
      var trial = new ArrayList<>(unshare);
      trial.add("true");
      if (runs(trial)) {
        prefix.addAll(unshare);
        return new Isolation("shut", List.copyOf(prefix), grouped);
      }
    }
    return new Isolation("guarded", List.copyOf(prefix), grouped);
  }

  /** Kills the group that a child leads. */
  void endGroup(long pid) {
    if (grouped) {
      runs(List.of("/bin/sh", "-c", "kill -9 -- -" + pid + " 2>/dev/null"));
    }
  }

  /** Whether a command's answer has each of these as a line. */
  static boolean says(List<String> command, List<String> lines) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var answer = process.inputReader()) {
        return answer.lines().map(String::strip).toList().containsAll(lines);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return false;
    }
  }

  static boolean runs(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(5, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
