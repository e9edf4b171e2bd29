package coop.ilmek.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.Ilmek;
import coop.ilmek.workflows.Courses;
import coop.ilmek.workflows.Slugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** Small clusters with the same scenes as the large one. */
class DemoClusterTest {
  private static final int LEAST = 5;

  /** A slice is bound at once by its award: nobody is asked before orders are shared. */
  private static final List<String> NOT_REACHED = List.of("slice offered", "slice refused");

  private static final String STATES =
      """
      select course || ' ' || to_state as state, count(*) as n
      from (select distinct on (course, subject) course, to_state
            from flow.transition order by course, subject, version desc) s
      group by 1
      """;
  private static final String NOT_ZERO =
      "select count(*) from (select 1 from payments.entry group by journal_id having sum(amount_minor) <> 0) j";
  private static final String SLEEPING =
      "select count(*) from flow.scheduled_tasks where not timed and execution_time > now() + interval '1 year'";
  private static final String OVERBOOKED =
      "select count(*) from capacity.week_capacity where reserved_minutes > net_minutes";

  @Test
  void everyStateOfEveryCourseIsThere() {
    filled(
        "states",
        1,
        40,
        LEAST,
        jdbc -> {
          Map<String, Long> counts = counts(jdbc);
          assertThat(fewerThan(LEAST, counts)).as("of %s", counts).isEmpty();
          assertThat(count(jdbc, "select count(*) from flow.needs_person")).isZero();
          assertThat(count(jdbc, "select count(*) from flow.effect_run where outcome <> 'done'"))
              .isZero();
          assertThat(count(jdbc, "select count(*) from payments.entry")).isPositive();
          assertThat(count(jdbc, NOT_ZERO)).isZero();
          assertThat(count(jdbc, OVERBOOKED)).isZero();
          assertThat(count(jdbc, SLEEPING)).as("housekeeping goes on").isZero();
          return counts;
        });
  }

  @Test
  void aSeedMakesTheSameClusterAgainAlsoAfterABrokenFill() {
    var first = digestAndBreakOff(7);
    var again = digestAndBreakOff(7);
    var other = digestAndBreakOff(8);
    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  private List<String> digestAndBreakOff(long seed) {
    return filled(
        "digest",
        seed,
        12,
        1,
        jdbc -> {
          var digest = Digest.of(jdbc);
          // As a process leaves it that was killed: the next start begins again.
          jdbc.update("update demo.fill set finished_at = null");
          return digest;
        });
  }

  private static List<String> fewerThan(int least, Map<String, Long> counts) {
    var few = new ArrayList<String>();
    for (var course : Courses.ALL) {
      for (var state : course.states()) {
        String name = course.name() + " " + Slugs.of(state);
        long n = counts.getOrDefault(name, 0L);
        if (NOT_REACHED.contains(name) ? n > 0 : n < least) {
          few.add(name + ": " + n);
        }
      }
    }
    return few;
  }

  private static Map<String, Long> counts(JdbcTemplate jdbc) {
    return jdbc.queryForList(STATES).stream()
        .collect(
            Collectors.toMap(
                row -> String.valueOf(row.get("state")),
                row -> ((Number) row.get("n")).longValue()));
  }

  private static long count(JdbcTemplate jdbc, String sql) {
    Long count = jdbc.queryForObject(sql, Long.class);
    return count == null ? 0 : count;
  }

  private static <T> T filled(
      String folder, long seed, int workshops, int each, Function<JdbcTemplate, T> look) {
    try (var application =
        SpringApplication.run(
            Ilmek.class,
            "--ilmek.demo=true",
            "--ilmek.clock.movable=true",
            "--ilmek.demo.seed=" + seed,
            "--ilmek.demo.workshops=" + workshops,
            "--ilmek.demo.each=" + each,
            "--ilmek.data=target/test-cluster/" + folder + "/postgres",
            "--ilmek.postgresql=target/postgresql",
            "--ilmek.fresh=true",
            "--ilmek.flow.polling=200ms",
            "--ilmek.notices.strict=true",
            "--server.port=0")) {
      return look.apply(new JdbcTemplate(application.getBean("jdbcDataSource", DataSource.class)));
    }
  }
}
