package coop.ilmek.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import coop.ilmek.documents.reading.ClamdGateway.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanner that is played: it looks for the industry's test string. */
class ClamdGatewayTest {
  /** The EICAR test file, put together here so that no scanner stops this source. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  @TempDir private Path folder;

  private Verdict scan(String content, String reply) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), content);
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var scanner = Thread.ofVirtual().start(() -> answer(server, reply));
      var verdict = new ClamdGateway("127.0.0.1:" + server.getLocalPort()).scan(file);
      scanner.join();
      return verdict;
    }
  }

  private static void answer(ServerSocket server, String reply) {
    try (var socket = server.accept()) {
      var in = new DataInputStream(socket.getInputStream());
      byte[] command = in.readNBytes(10);
      var content = new ByteArrayOutputStream();
      for (int n = in.readInt(); n > 0; n = in.readInt()) {
        content.write(in.readNBytes(n));
      }
      boolean asked = new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0");
      boolean bad = content.toString(StandardCharsets.US_ASCII).contains("EICAR-STANDARD");
      String said =
          !reply.isEmpty() ? reply : asked && bad ? "stream: Eicar-Test FOUND" : "stream: OK";
      socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatTheScannerFindsIsSaid() throws Exception {
    assertThat(scan(EICAR, "")).isEqualTo(Verdict.INFECTED);
    assertThat(scan("a paper ".repeat(50_000), "")).isEqualTo(Verdict.CLEAN);
  }

  @Test
  void aScannerThatSaysNothingOfUseIsSilent() throws Exception {
    assertThat(scan("x", "INSTREAM size limit exceeded. ERROR")).isEqualTo(Verdict.SILENT);
    assertThat(scan("x", "y".repeat(100_000))).isEqualTo(Verdict.SILENT);
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThat(new ClamdGateway("127.0.0.1:1").scan(file)).isEqualTo(Verdict.SILENT);
    assertThat(new ClamdGateway("nonsense:port").scan(file)).isEqualTo(Verdict.SILENT);
    assertThat(new ClamdGateway("").scan(file)).isEqualTo(Verdict.NOT_SCANNED);
  }
}
