package coop.ilmek.capacity.domain;

import coop.ilmek.capacity.CandidateFilter;
import coop.ilmek.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a listing stands in the order asked: by what it is sorted, then by id.
 *
 * @param key score, free minutes or metres
 */
public record Position(int key, UUID id) {

  public static Position of(Listing listing, CandidateFilter asked) {
    Integer metres = listing.metres(asked);
    int key =
        switch (asked.sort()) {
          case SCORE -> listing.score();
          case FREE -> listing.freeMinutes(asked);
          case DISTANCE -> metres == null ? 0 : metres;
        };
    return new Position(key, listing.workshopId());
  }

  /** The cursor of a page that ended here. */
  public String cursor() {
    return key + "." + id;
  }

  public static @Nullable Position parse(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      int dot = cursor.indexOf('.');
      return new Position(
          Integer.parseInt(cursor.substring(0, dot)), UUID.fromString(cursor.substring(dot + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.invalid("/cursor", "invalid");
    }
  }
}
