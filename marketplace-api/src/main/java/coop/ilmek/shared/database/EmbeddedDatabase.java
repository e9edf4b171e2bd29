package coop.ilmek.shared.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
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
 * ilmek.data}. Sets the addresses of R2DBC and of the JDBC pool of migrations and scheduler ({@code
 * ilmek.jdbc.*}), and {@code ilmek.embedded}.
 */
final class EmbeddedDatabase implements EnvironmentPostProcessor, Ordered {
  private static final int LEAST_VERSION = 18;
  private static final int CONNECT_SECONDS = 10;

  /** One server per folder and process, shared by all contexts of a test run. */
  private static final Map<Path, DatabaseAddress> ADDRESSES = new ConcurrentHashMap<>();

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
    var user = Objects.requireNonNullElse(address.user(), "");
    var password = Objects.requireNonNullElse(address.password(), "");
    var properties =
        Map.<String, Object>of(
            "ilmek.embedded", external == null,
            "spring.r2dbc.url", address.r2dbcUrl(),
            "spring.r2dbc.username", user,
            "spring.r2dbc.password", password,
            "ilmek.jdbc.url", address.jdbcUrl(),
            "ilmek.jdbc.user", user,
            "ilmek.jdbc.password", password);
    var source = new MapPropertySource("database", properties);
    if (external == null) {
      environment.getPropertySources().addFirst(source);
    } else {
      // Last, so that an operator may give migrations and the scheduler another user.
      environment.getPropertySources().addLast(source);
    }
  }

  private DatabaseAddress embedded(ConfigurableEnvironment environment) {
    var folder =
        Path.of(environment.getProperty("ilmek.data", ".data/postgres"))
            .toAbsolutePath()
            .normalize();
    var binaries = Path.of(environment.getProperty("ilmek.postgresql", folder.toString()));
    var fresh = environment.getProperty("ilmek.fresh", Boolean.class, false);
    var address =
        ADDRESSES.computeIfAbsent(
            folder,
            absent -> {
              var held = DataFolder.hold(folder, DataFolder.LEAST_FREE_BYTES);
              var server = EmbeddedPostgres.in(held, binaries);
              // Not an ordinary shutdown hook: those run beside Spring's, which needs the database.
              SpringApplication.getShutdownHandlers().add(server::stop);
              return server.start(fresh);
            });
    log.info("Embedded PostgreSQL in %s, port %d".formatted(folder, address.port()));
    return address;
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
    try (var connection = DriverManager.getConnection(url, address.user(), address.password())) {
      var version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < LEAST_VERSION) {
        throw new StartRefused(
            "The database at %s:%d is PostgreSQL %d, İlmek needs %d or newer."
                .formatted(address.host(), address.port(), version, LEAST_VERSION));
      }
    } catch (SQLException failure) {
      throw new StartRefused(
          "The database at %s:%d cannot be used: %s"
              .formatted(address.host(), address.port(), failure.getMessage()),
          failure);
    }
  }
}
