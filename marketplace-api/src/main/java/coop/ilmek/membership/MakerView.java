package coop.ilmek.membership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member makes what it sells, and how large its jobs may be; to itself and to the centre.
 *
 * @param broker it does not quote
 * @param reasons what the rule found: no_machines, machines_cannot_carry, people_cannot_carry
 * @param ceilingMinutes a week that machines and registered people carry
 * @param peakMinutes the fullest week offered and sold
 * @param word what a coordinator said after she looked: maker, broker or none
 * @param wordUntil last day of a maker's word
 * @param limitMinutes people minutes of all its jobs together; none without a limit
 * @param limitWeeks the same in weeks of its own people
 * @param inHandMinutes of jobs it has now
 * @param finishedForNext finished orders from which on the limit rises
 */
public record MakerView(
    boolean broker,
    List<String> reasons,
    int machines,
    @Nullable Integer registered,
    @Nullable Long ceilingMinutes,
    long peakMinutes,
    String word,
    @Nullable LocalDate wordUntil,
    String wordNote,
    @Nullable Long limitMinutes,
    @Nullable Integer limitWeeks,
    long inHandMinutes,
    int finished,
    @Nullable Integer finishedForNext) {

  /** Whether a job of so many minutes fits beside those in hand. */
  public boolean hasRoomFor(long minutes) {
    return limitMinutes == null || inHandMinutes + minutes <= limitMinutes;
  }
}
