package coop.ilmek;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A browser keeps its connection and asks again and again on it. The server must go on reading,
 * also when the next question comes before the last answer is quite done.
 */
@IlmekTest
class KeptConnectionTest {
  private static final int CONNECTIONS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @LocalServerPort private int port;

  @Test
  void theThirdQuestionIsReadWhenTheSecondCameTogetherWithTheFirst() throws Exception {
    String slow = get("/api/public/cluster");
    String fast = get("/api/nothing");
    for (int round = 0; round < 50; round++) {
      try (var kept = new Kept(port)) {
        kept.say(slow + fast);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.status()).isIn(401, 404);
        kept.say(fast);
        assertThat(kept.status()).isIn(401, 404);
      }
    }
  }

  @Test
  void oneQuestionAfterTheOtherIsReadOnEveryConnection() throws Exception {
    String alive = get("/actuator/health/liveness");
    var clients = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int n = 0; n < CONNECTIONS; n++) {
        clients.add(threads.submit(() -> ask(alive, 2500)));
      }
      for (var client : clients) {
        assertThat(client.get()).isEqualTo(2500);
      }
    }
  }

  private int ask(String request, int times) throws IOException {
    int answered = 0;
    try (var kept = new Kept(port)) {
      while (answered < times) {
        kept.say(request);
        assertThat(kept.status()).isEqualTo(200);
        answered++;
      }
    }
    return answered;
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n";
  }

  /** One connection that is used again. */
  private static final class Kept implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    Kept(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      in = new BufferedInputStream(socket.getInputStream());
    }

    void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    /** Reads one answer to its end. */
    int status() throws IOException {
      int status = Integer.parseInt(line().substring(9, 12));
      int length = 0;
      boolean chunked = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        String lower = header.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).strip());
        }
        chunked |= lower.startsWith("transfer-encoding:");
      }
      in.skipNBytes(length);
      while (chunked) {
        int size = Integer.parseInt(line(), 16);
        in.skipNBytes(size);
        line();
        chunked = size > 0;
      }
      return status;
    }

    private String line() throws IOException {
      var text = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the server closed the connection");
        }
        if (c != '\r') {
          text.append((char) c);
        }
      }
      return text.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
