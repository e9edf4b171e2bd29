package coop.ilmek.shared.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides which PostgreSQL is used, before anything asks for one: the one named by {@code
 * spring.r2dbc.url}, or by {@code ilmek.db.*}; with neither an embedded one in the folder {@code
 * ilmek.data}. Sets the addresses of R2DBC, of Flyway and of the scheduler's JDBC pool ({@code
 * ilmek.jdbc.*}), and {@code ilmek.embedded}.
 */
final class EmbeddedDatabase implements EnvironmentPostProcessor, Ordered {
  private static final int LEAST_VERSION = 180_000;
  private static final int CONNECT_SECONDS = 10;

  /** One server per folder and process, shared by all contexts of a test run. */
  private static final Map<Path, EmbeddedPostgres> SERVERS = new ConcurrentHashMap<>();

  private final Log log;

  EmbeddedDatabase(DeferredLogFactory logs) {
    this.log = logs.getLog(EmbeddedDatabase.class);
  }

  /** After the configuration files, which may name a database. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var external = external(environment);
    if (external != null) {
      requireVersion(external);
    }
    var address = external == null ? embedded(environment) : external;
    var properties = new HashMap<String, Object>();
    properties.put("ilmek.embedded", external == null);
    properties.put("spring.r2dbc.url", address.r2dbcUrl());
    properties.put("spring.flyway.url", address.jdbcUrl());
    properties.put("ilmek.jdbc.url", address.jdbcUrl());
    if (address.user() != null) {
      properties.put("spring.r2dbc.username", address.user());
      properties.put("spring.flyway.user", address.user());
      properties.put("ilmek.jdbc.user", address.user());
    }
    if (address.password() != null) {
      properties.put("spring.r2dbc.password", address.password());
      properties.put("spring.flyway.password", address.password());
      properties.put("ilmek.jdbc.password", address.password());
    }
    environment.getPropertySources().addFirst(new MapPropertySource("database", properties));
  }

  private DatabaseAddress embedded(ConfigurableEnvironment environment) {
    var folder =
        Path.of(environment.getProperty("ilmek.data", ".data/postgres"))
            .toAbsolutePath()
            .normalize();
    var binaries = Path.of(environment.getProperty("ilmek.postgresql", folder.toString()));
    var fresh = environment.getProperty("ilmek.fresh", Boolean.class, false);
    var server =
        SERVERS.computeIfAbsent(
            folder,
            absent -> {
              var started = EmbeddedPostgres.start(folder, binaries, fresh);
              // Not an ordinary shutdown hook: those run beside Spring's, which needs the database.
              SpringApplication.getShutdownHandlers().add(started::stop);
              return started;
            });
    log.info("Embedded PostgreSQL in %s, port %d".formatted(folder, server.address().port()));
    return server.address();
  }

  private static @Nullable DatabaseAddress external(ConfigurableEnvironment environment) {
    var springUrl = environment.getProperty("spring.r2dbc.url");
    if (springUrl != null) {
      return DatabaseAddress.parse(springUrl)
          .as(
              environment.getProperty("spring.r2dbc.username"),
              environment.getProperty("spring.r2dbc.password"));
    }
    var url = environment.getProperty("ilmek.db.url");
    var host = environment.getProperty("ilmek.db.host");
    if (url == null && host == null) {
      return null;
    }
    var address =
        url != null
            ? DatabaseAddress.parse(url)
            : new DatabaseAddress(
                String.valueOf(host),
                environment.getProperty(
                    "ilmek.db.port", Integer.class, DatabaseAddress.POSTGRESQL_PORT),
                environment.getProperty("ilmek.db.name", "ilmek"),
                null,
                null,
                null);
    return address.as(
        environment.getProperty("ilmek.db.user"), environment.getProperty("ilmek.db.password"));
  }

  private static void requireVersion(DatabaseAddress address) {
    var url = address.jdbcUrl();
    url += (url.contains("?") ? "&" : "?") + "loginTimeout=" + CONNECT_SECONDS;
    try (var connection = DriverManager.getConnection(url, address.user(), address.password());
        var statement = connection.createStatement();
        var answer = statement.executeQuery("show server_version_num")) {
      answer.next();
      if (answer.getInt(1) < LEAST_VERSION) {
        throw new StartRefused(
            "The database at %s:%d is PostgreSQL %d, İlmek needs 18 or newer."
                .formatted(address.host(), address.port(), answer.getInt(1) / 10_000));
      }
    } catch (SQLException failure) {
      throw new StartRefused(
          "The database at %s:%d cannot be reached: %s"
              .formatted(address.host(), address.port(), failure.getMessage()),
          failure);
    }
  }
}
