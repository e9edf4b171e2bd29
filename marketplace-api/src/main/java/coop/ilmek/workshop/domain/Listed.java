package coop.ilmek.workshop.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.ilmek.shared.Folded;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a list says of a workshop.
 *
 * @param country ISO 3166-1 code; Türkiye where the list does not say
 * @param phone E.164
 * @param machines all machines together, where the list does not tell them apart
 * @param park machines by class
 * @param numbers that others gave it, by kind: GLN, MERSİS, NACE
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Listed(
    @Nullable String code,
    String name,
    @Nullable String taxNumber,
    Place place,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable String email,
    SortedSet<String> processes,
    @Nullable String sector,
    People people,
    @Nullable Integer machines,
    Map<String, Integer> park,
    @Nullable Integer areaM2,
    @Nullable Integer moqPieces,
    @Nullable Integer leadDays,
    @Nullable String about,
    @Nullable String osId,
    @Nullable String memberNo,
    Map<String, String> numbers,
    @Nullable String source) {

  /** Nothing said is nothing kept: an empty list need not be there. */
  public Listed {
    processes = Objects.requireNonNullElseGet(processes, TreeSet::new);
    park = Objects.requireNonNullElseGet(park, Map::of);
    numbers = Objects.requireNonNullElseGet(numbers, Map::of);
    people = Objects.requireNonNullElse(people, People.NOBODY);
  }

  /** Where it is, as far as the list knows. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Place(
      String country,
      @Nullable String province,
      @Nullable String district,
      @Nullable String neighbourhood,
      @Nullable String street,
      @Nullable String buildingNo,
      @Nullable String buildingName,
      @Nullable String floor,
      @Nullable String door,
      @Nullable String address,
      @Nullable Double lat,
      @Nullable Double lng) {

    /** Whether province, district and neighbourhood are known: then the building can be kept. */
    public boolean hasBuilding() {
      return province != null && district != null && neighbourhood != null;
    }

    /** Whether floor or door are known. */
    public boolean toTheDoor() {
      return floor != null || door != null;
    }

    public String buildingKey() {
      return AddressKey.of(
          plain(province), plain(district), plain(neighbourhood), plain(street), plain(buildingNo));
    }

    public String unitKey() {
      return AddressKey.of(plain(floor), plain(door));
    }

    /** The address folded, down to the door; empty where there is none to compare by. */
    public String key() {
      if (neighbourhood != null || street != null) {
        return buildingKey() + unitKey();
      }
      return address == null
          ? ""
          : country + "|" + Folded.letters(plain(district)) + "|" + Folded.letters(address);
    }

    private static String plain(@Nullable String part) {
      return part == null ? "" : part;
    }
  }

  /** Head counts. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record People(
      @Nullable Integer sewing,
      @Nullable Integer total,
      @Nullable Integer registered,
      @Nullable Integer women,
      @Nullable Integer young) {
    static final People NOBODY = new People(null, null, null, null, null);
  }

  /** All of it folded: lines with the same key say the same. */
  public String key() {
    return Folded.letters(toString());
  }
}
