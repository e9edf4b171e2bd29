package coop.ilmek.shared.flow;

import java.time.Duration;

/** Housekeeping that one node does every so often; blocking, over the small JDBC pool. */
public interface Recurring {
  /** Wire name. */
  String name();

  Duration every();

  void run();
}
