package coop.ilmek.capacity;

import coop.ilmek.capacity.domain.Place;
import coop.ilmek.capacity.domain.Word;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who could make it: a process, a place, minutes in weeks, papers, machines, words.
 *
 * @param province folded, null for any
 * @param district folded, null for any
 * @param near the circle in which they are, null for anywhere
 * @param firstWeek Monday of the first week asked, not before this one
 * @param lastWeek Monday of the last week asked
 * @param minutes at least so many free minutes of the process in these weeks together
 * @param certificates slugs of paper types that must be confirmed
 * @param validThrough the day on which they must count
 * @param machines slugs of machine classes they must have
 * @param words every one of them is part of what is known of a workshop, or has its stem
 */
public record CandidateFilter(
    String process,
    @Nullable String province,
    @Nullable String district,
    @Nullable Circle near,
    LocalDate firstWeek,
    LocalDate lastWeek,
    int minutes,
    List<String> certificates,
    LocalDate validThrough,
    List<String> machines,
    List<Word> words,
    Sort sort) {

  /** What comes first. */
  public enum Sort {
    /** The best record. */
    SCORE,
    /** The most free minutes. */
    FREE,
    /** The nearest; only around a point. */
    DISTANCE
  }

  /** The same, asking for words besides. */
  public CandidateFilter saying(List<Word> asked) {
    return new CandidateFilter(
        process,
        province,
        district,
        near,
        firstWeek,
        lastWeek,
        minutes,
        certificates,
        validThrough,
        machines,
        asked,
        sort);
  }

  /**
   * Around a point.
   *
   * @param metres at most so far
   */
  public record Circle(Place middle, int metres) {}
}
