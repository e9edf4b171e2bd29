import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;

/**
 * The client of kill-and-start-again: {@code write} inserts numbers and prints each one once the
 * database acknowledged it; {@code verify} reads such lines and looks for their rows.
 */
class AcknowledgedRows {
  public static void main(String[] arguments) throws IOException, SQLException {
    var folder = Path.of(arguments[0]);
    try (var connection = connect(folder)) {
      if (arguments[1].equals("write")) {
        write(connection);
      } else {
        verify(connection);
      }
    }
  }

  private static Connection connect(Path folder) throws IOException, SQLException {
    var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
    var password = Files.readString(folder.resolve("password"));
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/ilmek", "ilmek", password);
  }

  private static void write(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create table acknowledged (n int primary key)");
      for (var n = 1; ; n++) {
        statement.execute("insert into acknowledged values (" + n + ")");
        System.out.println(n);
        System.out.flush();
      }
    }
  }

  private static void verify(Connection connection) throws IOException, SQLException {
    var there = new HashSet<Integer>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("table acknowledged")) {
      while (rows.next()) {
        there.add(rows.getInt(1));
      }
    }
    var acknowledged = 0;
    var lost = 0;
    try (var lines = new BufferedReader(new InputStreamReader(System.in))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged++;
        if (!there.contains(Integer.valueOf(line))) {
          lost++;
        }
      }
    }
    System.out.printf("kill: %d rows acknowledged, %d lost%n", acknowledged, lost);
    if (lost > 0) {
      System.exit(1);
    }
  }
}
