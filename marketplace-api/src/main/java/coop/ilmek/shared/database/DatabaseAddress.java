package coop.ilmek.shared.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who asks, spelled for both of its drivers.
 *
 * @param query the driver options of the R2DBC URL without the question mark, null for none
 */
record DatabaseAddress(
    String host,
    int port,
    String database,
    @Nullable String user,
    @Nullable String password,
    @Nullable String query) {

  static final int POSTGRESQL_PORT = 5432;

  /** The options that both drivers know, which they spell differently. */
  private static final Map<String, String> JDBC_SPELLING =
      Map.of(
          "sslMode", "sslmode",
          "sslRootCert", "sslrootcert",
          "sslCert", "sslcert",
          "sslKey", "sslkey",
          "applicationName", "ApplicationName");

  /** Reads {@code r2dbc:postgresql://[user[:password]@]host[:port]/database[?options]}. */
  static DatabaseAddress parse(String url) {
    try {
      if (!url.matches("r2dbc:(pool:)?postgres(ql)?://.+")) {
        throw new URISyntaxException("<url>", "not an R2DBC address of PostgreSQL");
      }
      var uri = new URI(url.replaceFirst("^r2dbc:(pool:)?", ""));
      if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
        throw new URISyntaxException("<url>", "no host or no database name");
      }
      var person =
          uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
      return new DatabaseAddress(
          uri.getHost(),
          uri.getPort() < 0 ? POSTGRESQL_PORT : uri.getPort(),
          uri.getPath().substring(1),
          person.length > 0 ? decode(person[0]) : null,
          person.length > 1 ? decode(person[1]) : null,
          uri.getRawQuery());
    } catch (URISyntaxException malformed) {
      // The URL may carry a password, so neither it nor the parser's message is repeated.
      throw new StartRefused(
          "The database address must read r2dbc:postgresql://host:port/database.");
    }
  }

  DatabaseAddress as(@Nullable String otherUser, @Nullable String otherPassword) {
    return new DatabaseAddress(
        host,
        port,
        database,
        otherUser == null ? user : otherUser,
        otherPassword == null ? password : otherPassword,
        query);
  }

  DatabaseAddress named(String otherDatabase) {
    return new DatabaseAddress(host, port, otherDatabase, user, password, query);
  }

  String r2dbcUrl() {
    return "r2dbc:postgresql://" + location() + (query == null ? "" : "?" + query);
  }

  String jdbcUrl() {
    var url = new StringBuilder("jdbc:postgresql://").append(location());
    if (query != null) {
      var separator = '?';
      for (var option : query.split("&")) {
        var parts = option.split("=", 2);
        var name = JDBC_SPELLING.get(parts[0]);
        if (name != null && parts.length == 2) {
          url.append(separator).append(name).append('=').append(parts[1]);
          separator = '&';
        }
      }
    }
    return url.toString();
  }

  private String location() {
    return host + ":" + port + "/" + database;
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
