package coop.ilmek.capacity.domain;

import coop.ilmek.capacity.CandidateFilter;
import coop.ilmek.capacity.CandidateFilter.Circle;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop and one process of it as a search sees it: a row of the listing.
 *
 * @param score 0 to 1000
 * @param onTime of the finished orders, null while there are too few to say
 * @param at where it is, null when that is unknown
 */
public record Listing(
    UUID workshopId,
    UUID organisationId,
    String process,
    int score,
    int finished,
    @Nullable Integer onTime,
    String standing,
    String code,
    String name,
    @Nullable String province,
    @Nullable String district,
    @Nullable String provinceKey,
    @Nullable String districtKey,
    @Nullable Spot at,
    FreeRun free,
    List<PaperDays> papers,
    List<Machine> machines,
    List<String> processes,
    @Nullable Integer sewingPeople,
    String folded,
    Set<String> stems) {

  /**
   * Metres as in {@link Place}.
   *
   * @param exact the building; else about the middle of its district
   */
  public record Spot(int north, int east, boolean exact) {}

  public record Machine(String type, int count) {}

  /** What a question can ask of it beside the process. */
  public enum Ask {
    MINUTES,
    DISTANCE,
    PROVINCE,
    DISTRICT,
    CERTIFICATE,
    MACHINE,
    WORDS
  }

  public int freeMinutes(CandidateFilter asked) {
    return free.between((int) asked.firstWeek().toEpochDay(), (int) asked.lastWeek().toEpochDay());
  }

  /** Metres from the middle of the circle; none without a circle or a place. */
  public @Nullable Integer metres(CandidateFilter asked) {
    Circle near = asked.near();
    return near == null || at == null ? null : near.middle().metresTo(at.north, at.east);
  }

  /** Whether nothing that is asked is missing; the cheapest and most telling first. */
  public boolean fits(CandidateFilter asked) {
    return isThere(asked)
        && freeMinutes(asked) >= asked.minutes()
        && isIn(asked.district(), districtKey)
        && isIn(asked.province(), provinceKey)
        && lacksNo(asked.certificates(), type -> counts(type, asked.validThrough()))
        && lacksNo(asked.machines(), this::has)
        && lacksNo(asked.words(), this::says);
  }

  /** What is missing, a bit for each by its place in {@link Ask}; 0 when it fits. */
  public int misses(CandidateFilter asked) {
    int misses = 0;
    misses |= bit(Ask.MINUTES, freeMinutes(asked) >= asked.minutes());
    misses |= bit(Ask.DISTANCE, isThere(asked));
    misses |= bit(Ask.PROVINCE, isIn(asked.province(), provinceKey));
    misses |= bit(Ask.DISTRICT, isIn(asked.district(), districtKey));
    misses |=
        bit(
            Ask.CERTIFICATE,
            lacksNo(asked.certificates(), type -> counts(type, asked.validThrough())));
    misses |= bit(Ask.MACHINE, lacksNo(asked.machines(), this::has));
    misses |= bit(Ask.WORDS, lacksNo(asked.words(), this::says));
    return misses;
  }

  private static int bit(Ask ask, boolean holds) {
    return holds ? 0 : 1 << ask.ordinal();
  }

  private boolean isThere(CandidateFilter asked) {
    Circle near = asked.near();
    return near == null || at != null && near.middle().metresTo(at.north, at.east) <= near.metres();
  }

  private static boolean isIn(@Nullable String asked, @Nullable String key) {
    return asked == null || asked.equals(key);
  }

  private interface Test<T> {
    boolean holds(T one);
  }

  private static <T> boolean lacksNo(List<T> asked, Test<T> test) {
    for (int i = 0; i < asked.size(); i++) {
      if (!test.holds(asked.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a confirmed paper of a type counts on a day. */
  public boolean counts(String type, LocalDate day) {
    for (int i = 0; i < papers.size(); i++) {
      if (papers.get(i).type().equals(type)) {
        return papers.get(i).on(day).isPresent();
      }
    }
    return false;
  }

  public boolean has(String machine) {
    for (int i = 0; i < machines.size(); i++) {
      if (machines.get(i).type().equals(machine)) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Word word) {
    if (folded.contains(word.folded())) {
      return true;
    }
    for (String stem : word.stems()) {
      if (stems.contains(stem)) {
        return true;
      }
    }
    return false;
  }
}
