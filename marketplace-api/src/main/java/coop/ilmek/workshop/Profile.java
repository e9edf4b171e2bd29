package coop.ilmek.workshop;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a workshop; a part that is null was not said and stays as it is.
 *
 * @param taxNumber VKN (10 digits) or, for a sole trader, TCKN (11)
 * @param moqPieces smallest run it takes
 * @param leadDays from order to delivery of a usual run
 */
public record Profile(
    String name,
    @Nullable String taxNumber,
    @Nullable String about,
    @Nullable PostalAddress address,
    @Nullable Set<Process> processes,
    @Nullable Map<MachineClass, Integer> machines,
    @Nullable People people,
    @Nullable Premises premises,
    @Nullable Integer moqPieces,
    @Nullable Integer leadDays) {

  /** Building, then floor and door: ten workshops may share the first. */
  public record PostalAddress(
      String province,
      String district,
      String neighbourhood,
      String street,
      String buildingNo,
      @Nullable String buildingName,
      String floor,
      String door) {}

  /**
   * Head counts.
   *
   * @param registered with social security
   * @param young under 18
   */
  public record People(
      @Nullable Integer sewing,
      @Nullable Integer total,
      @Nullable Integer registered,
      @Nullable Integer women,
      @Nullable Integer young) {}

  /** The premises, as facts. */
  public record Premises(
      @Nullable Integer areaM2,
      @Nullable Integer toilets,
      @Nullable Boolean toiletsApart,
      @Nullable Boolean prayerRoom,
      @Nullable Boolean canteen,
      @Nullable String ventilation,
      @Nullable Integer exits) {}
}
