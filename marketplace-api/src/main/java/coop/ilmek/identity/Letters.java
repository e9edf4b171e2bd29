package coop.ilmek.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Carries a letter to an address that may belong to nobody yet; notifications does it. */
public interface Letters {
  /**
   * Staged in the caller's transaction, sent after it.
   *
   * @param template slug of the text, as for notices
   */
  Mono<Void> post(
      Address to, String language, String template, Map<String, Object> values, @Nullable Link on);

  /**
   * Where the reader goes on.
   *
   * @param path of a screen
   * @param secret ends the address; kept only until the letter has left
   */
  record Link(String path, String secret) {}
}
