package coop.ilmek.capacity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Workshops out of nothing, by the statements the benchmark uses too. */
final class MadeWorkshops {
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
    }
  }
}
