package coop.ilmek.shared.database;

import org.jspecify.annotations.Nullable;

/** The application cannot start; the message is one sentence for the person who started it. */
final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartRefused(String sentence) {
    this(sentence, null);
  }

  StartRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
