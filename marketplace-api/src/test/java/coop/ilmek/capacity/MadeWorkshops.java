package coop.ilmek.capacity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Workshops out of nothing, by the statements the benchmark uses too. */
final class MadeWorkshops {
  /** Every reserved minute is kept for something, as the other tests of this database expect. */
  private static final String HELD =
      """
      insert into capacity.reservation
        (id, workshop_id, subject, week, process, minutes, state, held_at)
      select gen_random_uuid(), k.workshop_id, gen_random_uuid(), k.week, k.process,
        k.reserved_minutes, 'held', k.published_at
      from capacity.week_capacity k
      where k.reserved_minutes > 0 and not exists (
        select from capacity.reservation r
        where r.workshop_id = k.workshop_id and r.week = k.week and r.process = k.process)
      """;

  private MadeWorkshops() {}

  /**
   * @param tag a capital letter nobody else uses
   */
  static void make(DataSource database, int count, double seed, String tag, LocalDate monday)
      throws SQLException, IOException {
    String sql =
        Files.readString(Path.of("../infra/bench/search-seed.sql"))
            .replace("{count}", String.valueOf(count))
            .replace("{seed}", String.valueOf(seed))
            .replace("{tag}", tag)
            .replace("{monday}", monday.toString());
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      statement.execute(HELD);
    }
  }
}
