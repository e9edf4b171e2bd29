package coop.ilmek.shared.flow;

import java.time.Duration;
import java.util.Map;

/** What a module keeps for a while only. */
public interface Retention {
  /** Statements that let go of what is older than their one parameter, and how long it stays. */
  Map<String, Duration> kept();
}
