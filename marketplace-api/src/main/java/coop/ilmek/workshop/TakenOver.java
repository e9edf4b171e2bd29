package coop.ilmek.workshop;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a prospect when its owner takes it over: where her answers begin.
 *
 * @param processes slugs
 * @param machines by slug of their class
 */
public record TakenOver(
    String name,
    @Nullable String taxNumber,
    @Nullable String contact,
    Place place,
    List<String> processes,
    Map<String, Integer> machines,
    Profile.People people,
    @Nullable Integer areaM2,
    @Nullable Integer moqPieces,
    @Nullable Integer leadDays) {

  /** The address as far as the list knew it. */
  public record Place(
      @Nullable String province,
      @Nullable String district,
      @Nullable String neighbourhood,
      @Nullable String street,
      @Nullable String buildingNo,
      @Nullable String buildingName,
      @Nullable String floor,
      @Nullable String door) {}
}
