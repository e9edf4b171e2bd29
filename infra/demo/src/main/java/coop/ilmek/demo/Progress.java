package coop.ilmek.demo;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Says on the console how far the fill is: whoever waits wants to know for what. */
final class Progress {
  private static final int EVERY = 50;

  private final PrintStream console;
  private final String what;
  private final int of;
  private final AtomicInteger done = new AtomicInteger();

  Progress(PrintStream console, String what, int of) {
    this.console = console;
    this.what = what;
    this.of = of;
  }

  void one() {
    int n = done.incrementAndGet();
    if (n % EVERY == 0 || n == of) {
      console.printf("  Filling the demo cluster: %d of %d %s%n", n, of, what);
      console.flush();
    }
  }
}
