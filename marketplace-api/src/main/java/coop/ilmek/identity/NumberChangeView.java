package coop.ilmek.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lost number that is to be replaced, to coordinators.
 *
 * @param person her name
 * @param organisations for which she acts
 * @param oldNumber most of it hidden
 * @param seen how the coordinator made sure who she is
 * @param state asked, approved or refused
 * @param mine whether the reader asked for it, and so cannot approve it
 */
public record NumberChangeView(
    UUID id,
    String person,
    List<String> organisations,
    String oldNumber,
    String newNumber,
    String seen,
    String state,
    String askedBy,
    Instant askedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    boolean mine) {

  /**
   * A person found by name, organisation or number.
   *
   * @param number most of it hidden; none if she has none
   */
  public record PersonFoundView(
      UUID id, String name, @Nullable String number, List<String> organisations) {}
}
