package coop.ilmek.shared.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Files in a folder and in an object store, as they are and encrypted. */
class BlobVaultTest {
  private static final byte[] SHA = new byte[32];
  private static final BlobCipher NO_KEY = new BlobCipher(Map.of());
  private static final BlobCipher KEY = new BlobCipher(Map.of("k1", new byte[32]));

  @TempDir private Path root;
  private BlobFolder folder;
  private HttpServer store;
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private volatile int refusals;
  private final UUID owner = UUID.randomUUID();
  private final byte[] paper = SampleFiles.pdf("kasa " + owner);

  @BeforeEach
  void start() throws IOException {
    folder = new BlobFolder(root.toString(), root, DataSize.ofBytes(0));
    store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    store.createContext("/", this::answer);
    store.start();
  }

  @AfterEach
  void stop() {
    store.stop(0);
  }

  /** As much of the protocol as is used: signed PUT and GET by path. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String signature = exchange.getRequestHeaders().getFirst("Authorization");
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (refusals > 0) {
        refusals--;
        exchange.sendResponseHeaders(503, -1);
      } else if (signature == null || !signature.startsWith("AWS4-HMAC-SHA256 Credential=depo/")) {
        exchange.sendResponseHeaders(403, -1);
      } else if (exchange.getRequestMethod().equals("PUT")) {
        objects.put(path, body);
        exchange.sendResponseHeaders(200, -1);
      } else if (objects.containsKey(path)) {
        byte[] object = objects.get(path);
        exchange.sendResponseHeaders(200, object.length);
        exchange.getResponseBody().write(object);
      } else {
        byte[] missing =
            "<Error><Code>NoSuchKey</Code><Message>no</Message></Error>"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(404, missing.length);
        exchange.getResponseBody().write(missing);
      }
    }
  }

  private ObjectStoreGateway objectStore() {
    return new ObjectStoreGateway(
        new BlobSettings.S3(
            "http://localhost:" + store.getAddress().getPort(),
            "eu-central-1",
            "kasa",
            "depo",
            "gizli",
            true));
  }

  private Path arrived() throws IOException {
    return Files.write(folder.passing(), paper);
  }

  private static byte[] opened(BlobVault vault, UUID owner) throws IOException {
    try (var in = vault.open(owner, SHA)) {
      return in.readAllBytes();
    }
  }

  @Test
  void inTheFolderItLiesAsItCame() throws IOException {
    var vault = new BlobVault(folder, new FolderShelf(folder), NO_KEY);
    vault.keep(owner, SHA, arrived());
    assertThat(Files.readAllBytes(folder.place(owner, SHA))).isEqualTo(paper);
    assertThat(vault.local(owner, SHA)).isEqualTo(folder.place(owner, SHA));
    assertThat(opened(vault, owner)).isEqualTo(paper);
  }

  @Test
  void withAKeyNobodyReadsItOnTheDisk() throws IOException {
    var before = UUID.randomUUID();
    new BlobVault(folder, new FolderShelf(folder), NO_KEY).keep(before, SHA, arrived());
    var vault = new BlobVault(folder, new FolderShelf(folder), KEY);
    vault.keep(owner, SHA, arrived());

    byte[] onDisk = Files.readAllBytes(folder.place(owner, SHA));
    assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "kasa");
    assertThat(new String(onDisk, 6, 2, StandardCharsets.US_ASCII)).as("its key").isEqualTo("k1");
    assertThat(opened(vault, owner)).isEqualTo(paper);
    assertThat(opened(vault, before)).as("from before there was a key").isEqualTo(paper);
    Path copy = vault.local(owner, SHA);
    assertThat(copy).isNotEqualTo(folder.place(owner, SHA)).hasBinaryContent(paper);
  }

  @Test
  void anObjectStoreKeepsWhatItGets() throws IOException {
    try (var gateway = objectStore()) {
      var vault = new BlobVault(folder, gateway, KEY);
      vault.keep(owner, SHA, arrived());
      assertThat(objects.keySet()).containsExactly("/kasa/" + BlobShelf.name(owner, SHA));
      assertThat(objects.values().iterator().next()).isNotEqualTo(paper);
      assertThat(opened(vault, owner)).isEqualTo(paper);
      assertThat(vault.local(owner, SHA)).hasBinaryContent(paper);

      var plain = new BlobVault(folder, gateway, NO_KEY);
      var other = UUID.randomUUID();
      plain.keep(other, SHA, arrived());
      assertThat(objects.get("/kasa/" + BlobShelf.name(other, SHA))).isEqualTo(paper);
    }
  }

  @Test
  void anObjectStoreThatStumblesIsAskedAgainAndOneThatHasNothingSaysSo() throws IOException {
    try (var gateway = objectStore()) {
      var vault = new BlobVault(folder, gateway, NO_KEY);
      refusals = 1;
      vault.keep(owner, SHA, arrived());
      assertThat(opened(vault, owner)).isEqualTo(paper);
      assertThatThrownBy(() -> vault.open(UUID.randomUUID(), SHA)).isInstanceOf(IOException.class);
    }
  }
}
