package coop.ilmek.shared.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** With a database named, nothing embedded starts, and an unfit one is refused in one sentence. */
class ExternalDatabaseTest {

  @Test
  void aNamedDatabaseIsUsedByBothDrivers() throws Exception {
    try (var server = new GreetingServer("18.6")) {
      var environment =
          environment(
              Map.of(
                  "ilmek.db.url",
                      "r2dbc:postgresql://localhost:" + server.port() + "/portal?sslMode=disable",
                  "ilmek.db.user", "ilmek",
                  "ilmek.db.password", "secret",
                  "ilmek.jdbc.user", "owner"));
      assertThat(environment.getProperty("ilmek.embedded")).isEqualTo("false");
      assertThat(environment.getProperty("spring.r2dbc.url"))
          .isEqualTo("r2dbc:postgresql://localhost:" + server.port() + "/portal?sslMode=disable");
      assertThat(environment.getProperty("spring.r2dbc.username")).isEqualTo("ilmek");
      assertThat(environment.getProperty("ilmek.jdbc.url"))
          .isEqualTo("jdbc:postgresql://localhost:" + server.port() + "/portal?sslmode=disable");
      assertThat(environment.getProperty("ilmek.jdbc.user")).isEqualTo("owner");
      assertThat(environment.getProperty("ilmek.jdbc.password")).isEqualTo("secret");
    }
  }

  @Test
  void aDatabaseOfSpringIsRespected() throws Exception {
    try (var server = new GreetingServer("19beta1")) {
      var url = "r2dbc:postgresql://ilmek:s%2Fcret@127.0.0.1:" + server.port() + "/portal";
      var environment = environment(Map.of("spring.r2dbc.url", url));
      assertThat(environment.getProperty("spring.r2dbc.url")).isEqualTo(url);
      assertThat(environment.getProperty("ilmek.jdbc.password")).isEqualTo("s/cret");
    }
  }

  @Test
  void anOlderDatabaseIsRefused() throws Exception {
    try (var server = new GreetingServer("17.2")) {
      var settings =
          Map.<String, Object>of(
              "ilmek.db.host",
              "127.0.0.1",
              "ilmek.db.port",
              server.port(),
              "ilmek.db.user",
              "ilmek");
      assertThatThrownBy(() -> environment(settings))
          .hasMessage(
              "The database at 127.0.0.1:%d is PostgreSQL 17, İlmek needs 18 or newer.",
              server.port());
    }
  }

  @Test
  void anUnreachableDatabaseIsRefused() throws Exception {
    int closed;
    try (var socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    var settings = Map.<String, Object>of("ilmek.db.host", "127.0.0.1", "ilmek.db.port", closed);
    assertThatThrownBy(() -> environment(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("The database at 127.0.0.1:%d cannot be used: ".formatted(closed));
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutRepeatingItsPassword() {
    for (var url :
        new String[] {
          "jdbc:postgresql://ilmek:secret@host/db", "r2dbc:postgresql://ilmek:secret@host", "secret"
        }) {
      assertThatThrownBy(() -> DatabaseAddress.parse(url))
          .hasMessage("The database address must read r2dbc:postgresql://host:port/database.")
          .hasNoCause();
    }
  }

  private static StandardEnvironment environment(Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
    new EmbeddedDatabase(new DeferredLogs())
        .postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }

  /** Speaks as much of PostgreSQL's protocol as a connection needs, its version among it. */
  private static final class GreetingServer implements AutoCloseable {
    private final ServerSocket socket;

    GreetingServer(String version) throws IOException {
      socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
      Thread.ofVirtual().start(() -> greet(version));
    }

    int port() {
      return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    private void greet(String version) {
      while (!socket.isClosed()) {
        try (var client = socket.accept();
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(client.getOutputStream())) {
          var length = in.readInt();
          while (length == 8) { // questions for SSL and GSS come first
            in.skipNBytes(4);
            out.write('N');
            length = in.readInt();
          }
          in.skipNBytes(length - 4L);
          message(out, 'R', new byte[4]);
          var parameters =
              Map.of(
                  "server_version",
                  version,
                  "client_encoding",
                  "UTF8",
                  "DateStyle",
                  "ISO, MDY",
                  "integer_datetimes",
                  "on",
                  "standard_conforming_strings",
                  "on",
                  "TimeZone",
                  "UTC");
          for (var parameter : parameters.entrySet()) {
            var text = parameter.getKey() + "\0" + parameter.getValue() + "\0";
            message(out, 'S', text.getBytes(US_ASCII));
          }
          message(out, 'Z', new byte[] {'I'});
          for (var question = in.read(); question != -1; question = in.read()) {
            in.skipNBytes(in.readInt() - 4L);
            if (question == 'Q') { // the driver's own settings
              message(out, 'C', "SET\0".getBytes(US_ASCII));
              message(out, 'Z', new byte[] {'I'});
            }
          }
        } catch (IOException gone) {
          // The next client is served, or the test is over.
        }
      }
    }

    private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
      var message = new ByteArrayOutputStream();
      var data = new DataOutputStream(message);
      data.writeByte(type);
      data.writeInt(body.length + 4);
      data.write(body);
      out.write(message.toByteArray());
      out.flush();
    }
  }
}
