package coop.ilmek.documents.reading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The virus scanner, where one is configured: clamd over TCP, command INSTREAM (clamd(8)). Every
 * method blocks.
 */
@Component
class ClamdGateway {
  private static final Logger log = LoggerFactory.getLogger(ClamdGateway.class);
  private static final int PORT = 3310;
  private static final int CONNECT_MILLIS = 3_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int PIECE = 1 << 16;

  /** "stream: OK" and "stream: name FOUND" are short; more is no answer of a scanner. */
  private static final int LONGEST_ANSWER = 1_000;

  private final String address;

  /**
   * @param address host, or host:port; empty: files are not scanned
   */
  ClamdGateway(@Value("${ilmek.reading.clamd:}") String address) {
    this.address = address.strip();
  }

  /** What the scanner says. */
  enum Verdict {
    CLEAN,
    INFECTED,
    /** It is configured and does not answer, or not in a way that means anything. */
    SILENT,
    /** None is configured. */
    NOT_SCANNED
  }

  Verdict scan(Path file) {
    if (address.isEmpty()) {
      return Verdict.NOT_SCANNED;
    }
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? address : address.substring(0, colon);
    try (var socket = new Socket()) {
      int port = colon < 0 ? PORT : Integer.parseInt(address.substring(colon + 1));
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      send(file, socket);
      String answer =
          new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
              .replace("\0", "")
              .strip();
      if (answer.endsWith("FOUND")) {
        log.warn("the scanner stopped a file: {}", answer.replaceAll("[^\\w .:-]", "?"));
        return Verdict.INFECTED;
      }
      return answer.equals("stream: OK") ? Verdict.CLEAN : Verdict.SILENT;
    } catch (IOException | NumberFormatException e) {
      log.warn("the scanner does not answer: {}", e.toString());
      return Verdict.SILENT;
    }
  }

  private static void send(Path file, Socket socket) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n > 0; n = in.read(piece)) {
        out.writeInt(n);
        out.write(piece, 0, n);
      }
      out.writeInt(0);
      out.flush();
    }
  }
}
