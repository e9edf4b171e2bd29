package coop.ilmek.shared.flow;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of failure an error was, in the few kinds between which a coordinator decides. */
enum Fault {
  /** It ended its process every time. */
  KILLED,
  /** The outside system said no, and will say so again. */
  REFUSED,
  /** The outside system could not be reached or did not answer in time. */
  UNREACHABLE,
  /** Something of ours was not as the work expected. */
  UNEXPECTED;

  private static final Pattern OUT_OF_REACH =
      Pattern.compile(
          "Undelivered|Timeout|timed out|ConnectException|UnknownHost|SocketException"
              + "|ClosedChannel|ConnectionClosed|Connection (refused|reset)");

  static Fault of(int deaths, @Nullable String error) {
    if (deaths > 0) {
      return KILLED;
    }
    String said = error == null ? "" : error;
    if (said.contains("Hopeless")) {
      return REFUSED;
    }
    return OUT_OF_REACH.matcher(said).find() ? UNREACHABLE : UNEXPECTED;
  }
}
