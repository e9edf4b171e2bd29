package coop.ilmek.capacity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a question finds as a whole, beside the page of those who fit.
 *
 * @param ready false for the seconds in which a node is still loading: then nothing is counted
 * @param total how many fit
 * @param districts how many fit there, or would if that district were asked
 * @param certificates how many of those who fit hold it on the asked day
 * @param machines how many of those who fit have it
 * @param near the first ten who do not fit: who misses least, then the best score
 * @param points the best five hundred of those who fit, as far as their place is known
 */
public record CandidateOverview(
    boolean ready,
    int total,
    List<Count> districts,
    List<Count> certificates,
    List<Count> machines,
    List<NearMiss> near,
    List<MapPoint> points) {

  static final CandidateOverview LOADING =
      new CandidateOverview(false, 0, List.of(), List.of(), List.of(), List.of(), List.of());

  public record Count(String value, int count) {}

  /**
   * @param misses what it fails: minutes, distance, province, district, certificate, machine, words
   */
  public record NearMiss(CandidateView candidate, List<String> misses) {}

  /**
   * @param metres from the asked point, to the next hundred
   */
  public record MapPoint(
      UUID workshopId,
      String name,
      @Nullable String district,
      double lat,
      double lng,
      boolean exact,
      int freeMinutes,
      @Nullable Integer metres) {}
}
