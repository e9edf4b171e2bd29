package coop.ilmek.membership;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member with what a list of workshops holds.
 *
 * @param workshop none for a brand
 */
public record ListedMember(MemberLine member, @Nullable Facts workshop) {
  /**
   * @param machines how many of each class
   */
  public record Facts(
      @Nullable String neighbourhood,
      @Nullable Integer registeredPeople,
      @Nullable Integer moqPieces,
      @Nullable Integer leadDays,
      List<String> processes,
      Map<String, Integer> machines) {}
}
