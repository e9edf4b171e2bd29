package coop.ilmek.capacity.domain;

import coop.ilmek.capacity.CandidateFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a question finds as a whole: how many, how they spread over districts, certificates and
 * machines, and who only just does not fit.
 */
public final class Overview {
  /** Shown of those who do not fit. */
  public static final int NEAR = 10;

  /** More points than a map can tell apart. */
  private static final int POINTS = 500;

  private static final int KINDS = Listing.Ask.values().length;
  private static final int DISTRICT = 1 << Listing.Ask.DISTRICT.ordinal();

  private final CandidateFilter asked;
  private final Map<String, Integer> districts = new TreeMap<>();
  private final Map<String, Integer> certificates = new TreeMap<>();
  private final Map<String, Integer> machines = new TreeMap<>();
  private final List<List<Miss>> misses = new ArrayList<>();
  private final List<Listing> points = new ArrayList<>();
  private int total;

  /**
   * Somebody who does not fit.
   *
   * @param what bits by {@link Listing.Ask}
   */
  public record Miss(Listing listing, int what) {
    /** What is missing, in words of the question. */
    public List<Listing.Ask> asks() {
      var asks = new ArrayList<Listing.Ask>();
      for (Listing.Ask ask : Listing.Ask.values()) {
        if ((what & 1 << ask.ordinal()) != 0) {
          asks.add(ask);
        }
      }
      return asks;
    }
  }

  private Overview(CandidateFilter asked) {
    this.asked = asked;
    for (int i = 0; i <= KINDS; i++) {
      misses.add(new ArrayList<>());
    }
  }

  public static Overview of(Shelf shelf, CandidateFilter asked) {
    var overview = new Overview(asked);
    shelf.each(overview::look);
    return overview;
  }

  private void look(Listing listing) {
    int what = listing.misses(asked);
    if ((what & ~DISTRICT) == 0) {
      String district = listing.district();
      if (district != null) {
        districts.merge(district, 1, Integer::sum);
      }
    }
    if (what == 0) {
      total++;
      listing.papers().stream()
          .filter(paper -> paper.on(asked.validThrough()).isPresent())
          .forEach(paper -> certificates.merge(paper.type(), 1, Integer::sum));
      listing.machines().forEach(machine -> machines.merge(machine.type(), 1, Integer::sum));
      if (points.size() < POINTS && listing.at() != null) {
        points.add(listing);
      }
    } else {
      var kept = misses.get(Integer.bitCount(what));
      if (kept.size() < NEAR) {
        kept.add(new Miss(listing, what));
      }
    }
  }

  public int total() {
    return total;
  }

  /** Of the asked ones and of those that would fit if another district were asked. */
  public Map<String, Integer> districts() {
    return districts;
  }

  /** How many of those who fit hold each on the asked day. */
  public Map<String, Integer> certificates() {
    return certificates;
  }

  public Map<String, Integer> machines() {
    return machines;
  }

  /** The first that do not fit: those that miss least, then the best score. */
  public List<Miss> near() {
    return misses.stream().flatMap(List::stream).limit(NEAR).toList();
  }

  public List<Listing> points() {
    return points;
  }

  /** The most frequent first. */
  public static List<Map.Entry<String, Integer>> ranked(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> one) -> -one.getValue())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }
}
