package coop.ilmek.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The start of the application without the application, to be killed: prints the address of its
 * database, then writes numbers and prints each one once it is committed. It carries no stereotype,
 * so that no test of the application finds it.
 */
class SmallApplication {
  public static void main(String[] arguments) throws InterruptedException {
    var application = new SpringApplication(SmallApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    var environment = application.run(arguments).getEnvironment();
    System.out.println("at " + environment.getProperty("ilmek.jdbc.url"));
    while (true) {
      try (var connection = connect(environment)) {
        System.out.println("connected");
        write(connection.createStatement());
      } catch (SQLException gone) {
        Thread.sleep(100);
      }
    }
  }

  private static void write(Statement statement) throws SQLException {
    statement.execute("create table if not exists written (n int generated always as identity)");
    while (true) {
      try (var row = statement.executeQuery("insert into written default values returning n")) {
        row.next();
        System.out.println("wrote " + row.getInt(1));
      }
    }
  }

  /** Closing still finds the database; with {@code fail} the start ends after the database's. */
  @Bean
  DisposableBean closing(Environment environment) {
    if (environment.containsProperty("fail")) {
      throw new IllegalStateException("a bean that cannot be made");
    }
    return () -> {
      try (var connection = connect(environment)) {
        System.out.println("closing, database " + (connection.isValid(0) ? "there" : "gone"));
      }
    };
  }

  private static Connection connect(Environment environment) throws SQLException {
    return DriverManager.getConnection(
        environment.getRequiredProperty("ilmek.jdbc.url"),
        environment.getRequiredProperty("ilmek.jdbc.user"),
        environment.getRequiredProperty("ilmek.jdbc.password"));
  }
}
