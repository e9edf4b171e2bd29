package coop.ilmek.shared.flow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that gave up and waits for a decision, or how it was decided.
 *
 * @param name wire name of the effect or deadline
 * @param course the part of the name before its first dot
 * @param title what it is about, in the centre's words
 * @param path of the screen that shows it
 * @param fault killed, refused, unreachable or unexpected
 * @param failures how often it failed
 * @param deaths how often its process died
 * @param owner who said she looks after it
 * @param closed how it was decided; absent while it waits
 */
public record NeedsPersonView(
    UUID id,
    String name,
    String course,
    @Nullable UUID subject,
    @Nullable String title,
    @Nullable String path,
    String fault,
    @Nullable Instant stagedAt,
    Instant parkedAt,
    int failures,
    int deaths,
    @Nullable String error,
    @Nullable String owner,
    boolean mine,
    @Nullable Closed closed) {

  /**
   * A decision.
   *
   * @param resolution again, by_hand or dropped
   */
  public record Closed(
      String resolution, @Nullable String by, Instant at, @Nullable String reason) {}
}
