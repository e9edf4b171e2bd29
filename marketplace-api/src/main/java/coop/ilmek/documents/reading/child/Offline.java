package coop.ilmek.documents.reading.child;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Closes the ways by which Java code reaches a network. Where the system allows it the whole
 * process lives in a network namespace of its own and this is the second lock; elsewhere it is the
 * only one, and it does not hold against native code.
 */
final class Offline {
  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt", "nested");

  private Offline() {}

  /** For the rest of this process. */
  @SuppressWarnings("deprecation") // the only switch there is for all sockets at once
  static void begin() throws IOException {
    Socket.setSocketImplFactory(() -> closed());
    ServerSocket.setSocketFactory(() -> closed());
    URL.setURLStreamHandlerFactory(
        protocol -> LOCAL.contains(protocol) ? null : new Nowhere(protocol));
  }

  private static <T> T closed() {
    throw new IllegalStateException("this process has no network");
  }

  private static final class Nowhere extends URLStreamHandler {
    private final String protocol;

    Nowhere(String protocol) {
      this.protocol = protocol;
    }

    @Override
    protected URLConnection openConnection(URL address) throws IOException {
      throw new SocketException("this process has no " + protocol);
    }
  }
}
