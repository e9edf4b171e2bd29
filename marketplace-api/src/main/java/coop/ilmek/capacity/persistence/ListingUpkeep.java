package coop.ilmek.capacity.persistence;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.flow.Recurring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the listing when it is empty or was derived by another wording, rolls it to the present
 * week, and compares it with the truth once a night. Portions of workshops, each in a transaction
 * of its own under the same locks as any other writer, so that nobody waits long.
 */
@Component
public class ListingUpkeep implements Recurring {
  private static final Logger log = LoggerFactory.getLogger(ListingUpkeep.class);

  private static final int PORTION = 250;

  /** Members sleep, and so do their brands. */
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private static final String STATE =
      "select wording, compared_at, drifted from capacity.listing_state";
  private static final String BUILT =
      "update capacity.listing_state set wording = ?, built_at = ?, compared_at = ?, drifted = 0";
  private static final String COMPARED =
      "update capacity.listing_state set compared_at = ?, drifted = ?";
  private static final String BEHIND =
      """
      select distinct l.workshop_id from capacity.listing l
      where l.base_week < ? order by 1 limit ?
      """;
  private static final String NEXT =
      "select w.id from workshop.public_workshop w where w.id > ? order by w.id limit ?";

  private static final String LOCK = jdbc(ListingSql.LOCK);
  private static final String LIST = jdbc(ListingSql.LIST);
  private static final String UNLIST = jdbc(ListingSql.UNLIST);
  private static final String DRIFT = jdbc(ListingSql.DRIFT);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ListingUpkeep(@Qualifier("jdbcDataSource") DataSource dataSource, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.clock = clock;
  }

  private record State(String wording, @Nullable Instant comparedAt, @Nullable Integer drifted) {}

  @Override
  public String name() {
    return "capacity.listing";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    if (!state().wording().equals(ListingSql.WORDING)) {
      rebuild();
    }
    roll();
    Instant compared = state().comparedAt();
    var now = clock.instant().atZone(IsoWeek.ZONE);
    var lastNight = now.with(NIGHT).minusDays(now.toLocalTime().isBefore(NIGHT) ? 1 : 0);
    if (compared == null || compared.isBefore(lastNight.toInstant())) {
      compare();
    }
  }

  /** Derives every row anew. */
  public int rebuild() {
    Instant began = clock.instant();
    int workshops = portions(this::list);
    var done = at(clock.instant());
    jdbc.update(BUILT, ListingSql.WORDING, done, done);
    log.info(
        "listed {} workshops in {} ms",
        workshops,
        Duration.between(began, clock.instant()).toMillis());
    return workshops;
  }

  /** Brings rows of past weeks to this one. */
  void roll() {
    LocalDate monday = monday();
    for (List<UUID> behind = behind(monday); !behind.isEmpty(); ) {
      list(behind);
      var left = behind(monday);
      // What cannot be derived any more would be met again and again.
      behind = left.equals(behind) ? List.of() : left;
    }
  }

  private List<UUID> behind(LocalDate monday) {
    return jdbc.query(BEHIND, ListingUpkeep::id, monday, PORTION);
  }

  /** Counts the rows that differ from the truth, and says so; they are derived anew. */
  public int compare() {
    var drifted = new ArrayList<UUID>();
    int[] rows = {0};
    portions(
        ids -> {
          int found = drift(ids);
          if (found > 0) {
            rows[0] += found;
            drifted.addAll(ids);
          }
        });
    jdbc.update(COMPARED, at(clock.instant()), rows[0]);
    if (rows[0] > 0) {
      log.warn("{} rows of the listing differed from the truth and were listed anew", rows[0]);
      for (int from = 0; from < drifted.size(); from += PORTION) {
        list(drifted.subList(from, Math.min(drifted.size(), from + PORTION)));
      }
    }
    return rows[0];
  }

  private static UUID id(ResultSet row, int n) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private State state() {
    var state =
        jdbc.queryForObject(
            STATE,
            (row, n) -> {
              var compared = row.getObject("compared_at", OffsetDateTime.class);
              return new State(
                  row.getString("wording"),
                  compared == null ? null : compared.toInstant(),
                  row.getObject("drifted", Integer.class));
            });
    return state == null ? new State("", null, null) : state;
  }

  private interface Portion {
    void of(List<UUID> workshops);
  }

  private int portions(Portion work) {
    int count = 0;
    UUID last = new UUID(0, 0);
    while (true) {
      var ids = jdbc.query(NEXT, ListingUpkeep::id, last, PORTION);
      if (ids.isEmpty()) {
        return count;
      }
      work.of(ids);
      count += ids.size();
      last = ids.getLast();
    }
  }

  private void list(List<UUID> workshops) {
    String ids = literal(workshops);
    transaction.executeWithoutResult(
        status -> {
          jdbc.query(LOCK, row -> {}, ids);
          jdbc.update(LIST, monday(), ids);
          jdbc.update(UNLIST, ids);
        });
  }

  /** Under the locks of the writers: what they are about to change is not yet a difference. */
  private int drift(List<UUID> workshops) {
    String ids = literal(workshops);
    Integer found =
        transaction.execute(
            status -> {
              jdbc.query(LOCK, row -> {}, ids);
              return jdbc.queryForObject(DRIFT, Integer.class, monday(), ids, ids);
            });
    return found == null ? 0 : found;
  }

  private LocalDate monday() {
    return IsoWeek.monday(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String literal(List<UUID> ids) {
    var text = new StringBuilder("{");
    ids.forEach(id -> text.append(text.length() > 1 ? "," : "").append(id));
    return text.append('}').toString();
  }

  /** The same statement as this driver counts its values. */
  private static String jdbc(String sql) {
    return sql.replaceAll("\\$[123]", "?");
  }
}
