package coop.ilmek.capacity.domain;

import coop.ilmek.capacity.WeekMinutes;
import coop.ilmek.shared.IsoWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reservation asks of each week, added up: people minutes by process, and machine minutes by
 * class. Keys come in the order in which their rows are locked.
 */
public record Demand(Map<Key, Integer> people, Map<Key, Integer> machines) {

  /**
   * One guarded row of a workshop.
   *
   * @param week its Monday
   * @param of process, or machine class
   */
  public record Key(LocalDate week, String of) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::week).thenComparing(Key::of).compare(this, other);
    }
  }

  public static Demand of(List<WeekMinutes> weeks) {
    var people = new TreeMap<Key, Integer>();
    var machines = new TreeMap<Key, Integer>();
    for (var line : weeks) {
      if (line.minutes() <= 0) {
        throw new IllegalArgumentException("a reservation of no minutes: " + line);
      }
      people.merge(new Key(line.week(), line.process()), line.minutes(), Math::addExact);
      String machine = line.machineClass();
      if (machine != null) {
        machines.merge(new Key(line.week(), machine), line.minutes(), Math::addExact);
      }
    }
    return new Demand(people, machines);
  }

  /**
   * The weeks that lack minutes, as a refusal names them.
   *
   * @param freePeople free minutes of the published weeks; what is not published has none
   * @param freeMachines free minutes of machine classes; null where no ceiling was stated
   */
  public List<Map<String, Object>> lacking(
      Map<Key, Integer> freePeople, Map<Key, @Nullable Integer> freeMachines) {
    var lacking = new ArrayList<Map<String, Object>>();
    people.forEach(
        (key, asked) -> {
          Integer free = freePeople.get(key);
          if (free == null || free < asked) {
            lacking.add(named("process", key, asked, free == null ? 0 : free));
          }
        });
    machines.forEach(
        (key, asked) -> {
          Integer free = freeMachines.get(key);
          if (free != null && free < asked) {
            lacking.add(named("machineClass", key, asked, free));
          }
        });
    return lacking;
  }

  private static Map<String, Object> named(String kind, Key key, int asked, int free) {
    return Map.of("week", IsoWeek.of(key.week()), kind, key.of(), "asked", asked, "free", free);
  }
}
